using System.Collections;

namespace MedNec.Engine.Codes;

/// <summary>Codes that are looked for when somebody reads them: below S52 stand some 3,000, and most judgements are read for their status.</summary>
internal sealed class CodesWhenRead(Func<IEnumerable<string>> find) : IReadOnlyList<string>
{
    private string[]? found;

    public int Count => Found.Length;

    private string[] Found => found ??= [.. find()];

    public string this[int index] => Found[index];

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)Found).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
