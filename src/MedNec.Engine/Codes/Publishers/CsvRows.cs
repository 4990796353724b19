using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>Reads comma-separated rows (RFC 4180), one at a time and without keeping them: an NPPES file has ten gigabytes.</summary>
internal sealed class CsvRows(TextReader reader)
{
    // A row of NPPES has 330 fields and some 6,000 characters.
    private const int LongestRow = 1 << 20;

    private readonly char[] buffer = new char[1 << 16];
    private readonly StringBuilder text = new();
    private readonly List<int> ends = [];
    private int at;
    private int filled;

    /// <summary>The line on which the current row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the current row has.</summary>
    public int Count => ends.Count;

    private int nextLine = 1;

    /// <summary>A field of the current row, without its quotes and outer blanks; empty past the end.</summary>
    public string this[int field] => field < 0 || field >= ends.Count ? "" : text.ToString(Start(field), ends[field] - Start(field)).Trim();

    /// <summary>Goes to the next row that is not blank; false at the end.</summary>
    /// <exception cref="CodeSetException">A quote is opened and never closed, or a row has no end.</exception>
    public bool Read()
    {
        do
        {
            if (!ReadRow())
            {
                return false;
            }
        }
        while (ends.Count == 1 && ends[0] == 0);

        return true;
    }

    /// <summary>All fields of the current row.</summary>
    public IReadOnlyList<string> Fields() => [.. Enumerable.Range(0, Count).Select(field => this[field])];

    private int Start(int field) => field == 0 ? 0 : ends[field - 1];

    private bool ReadRow()
    {
        text.Clear();
        ends.Clear();
        Line = nextLine;
        var quoted = false;
        for (var sign = Next(); ; sign = Next())
        {
            if (sign < 0)
            {
                if (quoted)
                {
                    throw new CodeSetException($"line {Line}: a quotation mark is opened and never closed; download the file again");
                }

                if (text.Length == 0 && ends.Count == 0)
                {
                    return false;
                }

                ends.Add(text.Length);
                return true;
            }

            if (text.Length > LongestRow)
            {
                throw new CodeSetException($"line {Line}: the row has no end");
            }

            if (quoted)
            {
                if (sign == '"' && Peek() != '"')
                {
                    quoted = false;
                }
                else
                {
                    nextLine += sign == '\n' ? 1 : 0;
                    text.Append((char)(sign == '"' ? Next() : sign));
                }

                continue;
            }

            switch ((char)sign)
            {
                case '"' when text.Length == (ends.Count == 0 ? 0 : ends[^1]):
                    quoted = true;
                    break;
                case ',':
                    ends.Add(text.Length);
                    break;
                case '\n':
                    nextLine++;
                    ends.Add(text.Length);
                    return true;
                case '\r':
                case '\uFEFF':
                    break;
                default:
                    text.Append((char)sign);
                    break;
            }
        }
    }

    private int Next() => Fill() ? buffer[at++] : -1;

    private int Peek() => Fill() ? buffer[at] : -1;

    private bool Fill()
    {
        if (at == filled)
        {
            (at, filled) = (0, reader.Read(buffer));
        }

        return filled > 0;
    }
}
