namespace MedNec.Planted;

/// <summary>Each member does one thing that the engine must not.</summary>
public static class Offences
{
    /// <summary>Reads a clock.</summary>
    public static System.DateTime Clock() => System.DateTime.Now;

    /// <summary>Opens a file.</summary>
    public static string Disk() => System.IO.File.ReadAllText("chart.json");

    /// <summary>Throws a die.</summary>
    public static int Chance() => new System.Random().Next();

    /// <summary>Calls somebody.</summary>
    public static object Network() => new System.Net.Http.HttpClient();
}
