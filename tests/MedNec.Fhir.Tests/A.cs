using System.Text;
using MedNec.Cases;
using MedNec.Engine.Charts;

namespace MedNec.Fhir;

/// <summary>Small invented records. Their JSON is written with ' for ", so that it can be read here.</summary>
internal static class A
{
    public const string File = "chart.fhir.json";

    public const string Patient = "{'resourceType':'Patient','id':'ana','name':[{'use':'official','family':'Reyes','given':['Ana','Luz']}],'birthDate':'1980-02-03','gender':'female'}";

    public const string Doctor = "{'resourceType':'Practitioner','id':'lee','name':[{'family':'Lee','given':['Hana'],'prefix':['Dr.']}]}";

    public const string Apnea = "{'resourceType':'Condition','id':'osa','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'text':'Obstructive sleep apnea'},'subject':{'reference':'Patient/ana'}}";

    public static byte[] Json(string json) => Encoding.UTF8.GetBytes(json.Replace('\'', '"'));

    public static string Bundle(params string[] resources) =>
        $"{{'resourceType':'Bundle','type':'collection','entry':[{string.Join(',', resources.Select(resource => $"{{'resource':{resource}}}"))}]}}";

    /// <summary>The chart of a bundle of these resources.</summary>
    public static Chart Chart(params string[] resources) => Read(Bundle(resources));

    public static Chart Read(string json) => new FhirChartReader().Read(Json(json), File);

    /// <summary>The fact of that id, in the chart of a bundle of these resources.</summary>
    public static Fact Fact(string id, params string[] resources) => Chart(resources).Facts.Single(fact => fact.Id == id);

    /// <summary>A resource of the patient Ana, without its braces.</summary>
    public static string Of(string type, string id, string members) =>
        $"{{'resourceType':'{type}','id':'{id}','subject':{{'reference':'Patient/ana'}},{members}}}";

    /// <summary>The sentence with which a file is refused.</summary>
    public static string Refusal(string json) => Refusal(Json(json));

    public static string Refusal(byte[] bytes)
    {
        var sentence = Should.Throw<UnreadableInputException>(() => new FhirChartReader().Read(bytes, File)).Message;
        sentence.ShouldStartWith(File);
        sentence.ShouldEndWith(".");
        sentence.ShouldNotContain("\n");
        return sentence;
    }

    /// <summary>Asserts that the chart counts this as not used, so many times.</summary>
    public static void ShouldLeaveOut(this Chart chart, string what, int times) =>
        chart.NotUsed.GetValueOrDefault(what).ShouldBe(times, $"{what}; left out: {string.Join("; ", chart.NotUsed.Keys)}");
}
