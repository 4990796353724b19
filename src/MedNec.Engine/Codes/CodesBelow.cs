using System.Collections;

namespace MedNec.Engine.Codes;

/// <summary>The billable codes below a heading, found when somebody reads them: S52 has some 3,000, and most judgements are read for their status.</summary>
internal sealed class CodesBelow(DiagnosisCodes codes, ulong heading, int release) : IReadOnlyList<string>
{
    private string[]? found;

    public int Count => Found.Length;

    private string[] Found => found ??= [.. codes.BillableBelow(heading, release).Select(code => PackedCode.Text(code, dotted: true))];

    public string this[int index] => Found[index];

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)Found).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
