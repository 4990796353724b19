using MedNec.Cases;

namespace MedNec.Fhir;

public sealed class FuzzTests
{
    private static readonly byte[] Record = A.Json(A.Bundle(
        A.Patient,
        A.Doctor,
        A.Apnea,
        A.Of("Observation", "bp", "'status':'final','code':{'coding':[{'system':'http://loinc.org','code':'85354-9','display':'Blood pressure'}]},'effectiveDateTime':'2026-01-02','component':[{'code':{'text':'Systolic'},'valueQuantity':{'value':140.50,'unit':'mmHg'}}],'hasMember':[{'reference':'Observation/bp'}]"),
        A.Of("MedicationRequest", "m", "'status':'active','medicationReference':{'reference':'#d'},'contained':[{'resourceType':'Medication','id':'d','code':{'text':'Metformin'}}],'requester':{'reference':'Practitioner?identifier=a|b'},'dosageInstruction':[{'timing':{'repeat':{'frequency':2,'period':1,'periodUnit':'d'}},'doseAndRate':[{'doseQuantity':{'value':1}}]}]"),
        "{'resourceType':'Coverage','id':'c','beneficiary':{'reference':'Patient/ana'},'payor':[{'display':'Example \\u00e9 Plan'}]}"));

    [Fact]
    public void A_record_with_broken_bytes_is_read_or_refused_and_never_crashes()
    {
        var random = new Random(20261120);
        var read = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = Mutated(random);
            try
            {
                new FhirChartReader().Read(bytes, A.File).Facts.Count.ShouldBeGreaterThanOrEqualTo(0);
                read++;
            }
            catch (UnreadableInputException refused)
            {
                refused.Message.ShouldStartWith(A.File);
            }
        }

        read.ShouldBeInRange(100, 1_900);
    }

    [Fact]
    public void Every_value_of_a_record_may_be_of_another_shape()
    {
        string[] shapes = ["null", "7", "true", "'x'", "''", "[]", "{}", "[null]", "[[]]", "[{}]", "1e999", "'\\ud800'"];
        var text = System.Text.Encoding.UTF8.GetString(Record);
        var places = Enumerable.Range(0, text.Length).Where(i => text[i] == ':' && text[i - 1] == '"').ToList();
        foreach (var place in places)
        {
            foreach (var shape in shapes)
            {
                var bytes = A.Json(text[..(place + 1)] + shape + text[EndOfValue(text, place + 1)..]);
                try
                {
                    new FhirChartReader().Read(bytes, A.File);
                }
                catch (UnreadableInputException)
                {
                    // A sentence is an answer.
                }
            }
        }
    }

    private static byte[] Mutated(Random random)
    {
        var bytes = Record.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.Slice(random.Next(bytes.Count - 20), 20));
                    break;
                default:
                    bytes[at] = "\"{}[],:0\\"u8[random.Next(9)];
                    break;
            }
        }

        return [.. bytes];
    }

    private static int EndOfValue(string text, int start)
    {
        var reader = new System.Text.Json.Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text[start..]), isFinalBlock: false, default);
        reader.Read();
        reader.TrySkip();
        return start + (int)reader.BytesConsumed;
    }
}
