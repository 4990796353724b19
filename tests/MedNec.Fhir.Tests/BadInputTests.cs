using System.Diagnostics;
using System.Text;
using MedNec.Cases;
using MedNec.Engine.Charts;

namespace MedNec.Fhir;

public sealed class BadInputTests
{
    [Fact]
    public void A_file_cut_off_says_where_it_ends()
    {
        var whole = A.Json(A.Bundle(A.Patient, A.Apnea).Replace(",{'resource'", ",\n{'resource'", StringComparison.Ordinal));

        A.Refusal(whole[..^30]).ShouldContain("line 2, column ");
        A.Refusal(whole[..^30]).ShouldContain("the file ends in the middle");
    }

    [Fact]
    public void Every_way_of_cutting_a_file_off_is_refused()
    {
        var whole = A.Json(A.Bundle(A.Patient, A.Apnea));
        for (var length = 0; length < whole.Length; length++)
        {
            A.Refusal(whole[..length]);
        }
    }

    [Theory]
    [InlineData("{'resourceType':'Patient',\n 'id':ana}", "line 2, column 7: the text is not valid JSON here")]
    [InlineData("{'resourceType':'Patient'} oops", "line 1, column 28: the text is not valid JSON here")]
    [InlineData("", "is empty")]
    [InlineData(" \n ", "is empty")]
    [InlineData("Dear colleague", "is not JSON")]
    [InlineData("<Bundle xmlns='http://hl7.org/fhir'/>", "is XML, not JSON")]
    [InlineData("%PDF-1.7", "is a PDF")]
    [InlineData("{}", "names no resourceType")]
    [InlineData("[]", "names no resourceType")]
    [InlineData("[1,null,'a']", "names no resourceType")]
    [InlineData("{'resourceType':7}", "names no resourceType")]
    [InlineData("{'name':'Ana'}", "names no resourceType")]
    [InlineData("{'resourceType':'Questionnaire','id':'q'}", "holds a FHIR Questionnaire, which is no patient's record; give a Bundle, or one resource of Patient, Coverage, Condition")]
    [InlineData("{'resourceType':'ValueSet'}", "holds a FHIR ValueSet")]
    [InlineData("{'resourceType':'<script>'}", "holds a FHIR resource of an unknown type")]
    public void What_is_no_record_is_refused_in_one_sentence(string text, string sentence) => A.Refusal(text).ShouldContain(sentence);

    [Fact]
    public void Another_encoding_is_named()
    {
        var text = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Muñoz\"}]}";

        A.Refusal(Encoding.Unicode.GetBytes(text)).ShouldContain("UTF-16");
        A.Refusal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).ShouldContain("UTF-16");
        A.Refusal([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]).ShouldContain("UTF-16");
        A.Refusal(Encoding.UTF32.GetBytes(text)).ShouldContain("UTF-32");
        A.Refusal(Encoding.Latin1.GetBytes(text)).ShouldContain("line 1, column 48: the text is not UTF-8, probably Latin-1");
        A.Refusal([0x1F, 0x8B, 8, 0]).ShouldContain("gzip");
        A.Refusal([(byte)'P', (byte)'K', 3, 4, 9]).ShouldContain("ZIP");
    }

    [Fact]
    public void A_byte_order_mark_of_UTF_8_is_accepted() =>
        new FhirChartReader().Read((byte[])[0xEF, 0xBB, 0xBF, .. A.Json(A.Patient)], A.File).Patient!.Name.ShouldBe("Ana Luz Reyes");

    [Theory]
    [InlineData(70)]
    [InlineData(200_000)]
    public void Absurd_nesting_is_refused(int depth) =>
        A.Refusal($"{{'resourceType':'Patient','x':{new string('[', depth)}{new string(']', depth)}}}").ShouldContain("line 1, column 94: values lie more than 64 levels deep");

    [Fact]
    public void A_file_above_the_limit_is_refused_by_its_length_alone()
    {
        Should.Throw<UnreadableInputException>(() => FhirChartReader.RefuseIfTooLarge(200_000_000, A.File)).Message
            .ShouldBe("chart.fhir.json is 200 MB, and the largest chart read is 64 MB; export fewer years, or leave attached documents out.");
        Should.Throw<UnreadableInputException>(() => new FhirChartReader().Read(new byte[FhirChartReader.LargestFile + 1], A.File));
    }

    [Fact]
    public void A_large_file_of_nothing_but_brackets_is_refused_in_time_and_memory()
    {
        var bytes = new byte[FhirChartReader.LargestFile];
        bytes.AsSpan().Fill((byte)' ');
        for (var i = 1; i < bytes.Length - 3; i += 3)
        {
            "[],"u8.CopyTo(bytes.AsSpan(i));
        }

        bytes[0] = (byte)'[';
        bytes[^2] = (byte)'1';
        bytes[^1] = (byte)']';
        var clock = Stopwatch.StartNew();

        A.Refusal(bytes).ShouldContain("more than 22 million values");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_record_of_more_resources_than_any_patient_has_is_refused()
    {
        var many = string.Join(',', Enumerable.Repeat("{}", 100_001));

        A.Refusal($"[{many}]").ShouldContain("holds more than 100,000 resources");
        A.Refusal($"{{'resourceType':'Bundle','entry':[{many}]}}").ShouldContain("holds more than 100,000 resources");
        A.Refusal(many.Replace(',', '\n')).ShouldContain("line 100001, column 1: the file holds more than 100000 resources");
    }

    [Fact]
    public void Entries_that_cannot_be_read_are_counted_and_the_rest_is_read()
    {
        var chart = A.Read($"{{'resourceType':'Bundle','entry':[null,7,[],'x',{{}},{{'resource':null}},{{'resource':[]}},{{'resource':{{}}}},{{'resource':{A.Patient}}},{{'request':{{'method':'DELETE'}},'resource':{A.Apnea}}}]}}");

        chart.Patient!.Name.ShouldBe("Ana Luz Reyes");
        chart.NotUsed.ShouldBe(new Dictionary<string, int>
        {
            ["Condition, deleted"] = 1,
            ["entry without a resource"] = 2,
            ["entry, unreadable"] = 5,
            ["resource without a type"] = 1,
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("{'resourceType':'Bundle'}")]
    [InlineData("{'resourceType':'Bundle','entry':null}")]
    [InlineData("{'resourceType':'Bundle','entry':[]}")]
    [InlineData("{'resourceType':'Bundle','entry':{}}")]
    public void An_empty_bundle_is_an_empty_chart(string bundle) => A.Read(bundle).Facts.ShouldBeEmpty();

    [Fact]
    public void One_id_twice_is_read_once_when_equal_newest_when_versioned_and_twice_when_nothing_tells()
    {
        string Result(string value, string meta = "") => A.Of("Observation", "o", $"{meta}'code':{{'text':'HbA1c'}},'valueQuantity':{{'value':{value},'unit':'%'}}");
        string Version(string day) => $"'meta':{{'lastUpdated':'{day}T00:00:00Z'}},";

        Results(Result("9.1"), Result("9.1")).ShouldBe(["Observation/o: 9.1%"]);
        Results(Result("9.1", Version("2026-01-02")), Result("8.7", Version("2026-01-01"))).ShouldBe(["Observation/o: 9.1%"]);
        Results(Result("8.7", Version("2026-01-01")), Result("9.1", Version("2026-01-02"))).ShouldBe(["Observation/o: 9.1%"]);
        Results(Result("9.1"), Result("8.7")).ShouldBe(["Observation/entry-3: 8.7%", "Observation/o: 9.1%"]);

        static IEnumerable<string> Results(params string[] resources) => A.Chart([A.Patient, .. resources]).Of(FactKind.Result).Select(fact => $"{fact.Id}: {fact.Value}");
    }

    [Fact]
    public void A_resource_without_an_id_is_named_by_its_entry() =>
        A.Chart(A.Patient, "{'resourceType':'Condition','code':{'text':'Asthma'}}").Of(FactKind.Condition).Single().Id.ShouldBe("Condition/entry-2");

    [Theory]
    [InlineData("[PATIENT,CONDITION]")]
    [InlineData("PATIENT\nCONDITION\n")]
    [InlineData("{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Bundle','entry':[{'resource':PATIENT}]}},{'resource':CONDITION}]}")]
    public void An_array_lines_and_a_bundle_in_a_bundle_are_read_alike(string form) =>
        A.Read(form.Replace("PATIENT", A.Patient, StringComparison.Ordinal).Replace("CONDITION", A.Apnea, StringComparison.Ordinal)).Facts.Count.ShouldBe(4);

    [Fact]
    public void A_huge_text_and_a_broken_escape_are_read()
    {
        var text = new string('a', 3_000_000);
        A.Chart(A.Patient, A.Of("Observation", "o", $"'code':{{'text':'Note'}},'valueString':'{text}'")).Of(FactKind.Result).Single().Finding.ShouldBe(text);
        A.Chart(A.Patient, A.Of("Observation", "o", "'code':{'text':'Note'},'valueString':'cut \\ud83d off'")).Of(FactKind.Result).Single().Finding.ShouldBe("cut \\ud83d off");
    }

    [Fact]
    public void Facts_stand_by_kind_then_date_then_id_and_the_same_bytes_give_the_same_chart()
    {
        string Dated(string id, string date) => A.Of("Condition", id, $"'code':{{'text':'Asthma'}},'onsetDateTime':'{date}'");
        var bundle = A.Bundle(A.Of("Observation", "o", "'code':{'text':'HbA1c'}"), Dated("c", "2020-05-01"), Dated("b", "2020-05-01"), A.Of("Condition", "undated", "'code':{'text':'Asthma'}"), Dated("a", "2021"), Dated("d", "2019"));

        A.Read(bundle).Facts.Select(fact => fact.Id).ShouldBe(["Condition/d", "Condition/b", "Condition/c", "Condition/a", "Condition/undated", "Observation/o"]);
        A.Read(bundle).Facts.Select(fact => fact.ToString()).ShouldBe(A.Read(bundle).Facts.Select(fact => fact.ToString()));
    }
}
