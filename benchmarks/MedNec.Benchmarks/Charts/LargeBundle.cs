using System.Globalization;
using System.Text;
using MedNec.Testing;

namespace MedNec.Benchmarks.Charts;

/// <summary>A bundle of 3.5 MB: the Synthea chart of the shared test data, else an invented one of the same make-up.</summary>
internal static class LargeBundle
{
    private const int Size = 3_500_000;

    public static byte[] Bytes()
    {
        var folder = Repository.SharedData is { } data ? Path.Combine(data, "fhir", "synthea") : null;
        var file = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "Wendell_Lesch*.json").FirstOrDefault() : null;
        return file is null ? Invented() : File.ReadAllBytes(file);
    }

    // Half results, a quarter visits, a quarter claims that are only skipped.
    private static byte[] Invented()
    {
        var text = new StringBuilder("""{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p","name":[{"family":"Reyes","given":["Ana"]}],"birthDate":"1980-02-03"}}""");
        for (var i = 0; text.Length < Size; i++)
        {
            var resource = (i % 4) switch
            {
                0 => """{"resourceType":"Encounter","id":"#","status":"finished","class":{"code":"AMB"},"type":[{"coding":[{"system":"http://snomed.info/sct","code":"185345009","display":"Encounter for symptom"}]}],"subject":{"reference":"Patient/p"},"period":{"start":"2020-01-02T10:00:00Z","end":"2020-01-02T11:00:00Z"}}""",
                1 => """{"resourceType":"Claim","id":"#","status":"active","patient":{"reference":"Patient/p"},"item":[""" + string.Join(',', Enumerable.Repeat("""{"sequence":1,"productOrService":{"coding":[{"system":"http://snomed.info/sct","code":"185345009"}]},"net":{"value":129.16,"currency":"USD"}}""", 24)) + "]}",
                _ => """{"resourceType":"Observation","id":"#","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2339-0","display":"Glucose"}],"text":"Glucose"},"subject":{"reference":"Patient/p"},"encounter":{"reference":"Encounter/0"},"effectiveDateTime":"2020-01-02T10:00:00Z","valueQuantity":{"value":75.55529258694807,"unit":"mg/dL"}}""",
            };
            text.Append(",\n{\"resource\":").Append(resource.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append('}');
        }

        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }
}
