using System.Text;
using MedNec.Cases;

namespace MedNec.Store.Lists;

/// <summary>The rows of a CSV file with a heading line (RFC 4180), read one after the other: a publisher's file has millions.</summary>
internal sealed class CsvRows
{
    private readonly TextReader reader;
    private readonly string file;
    private readonly Dictionary<string, int> columns;
    private readonly List<string> fields = [];
    private readonly StringBuilder field = new();
    private int line;
    private int rowLine;

    public CsvRows(TextReader reader, string file)
    {
        (this.reader, this.file) = (reader, file);
        if (!Next())
        {
            throw new UnreadableInputException(file, null, "is empty; a list in CSV begins with a line of column names");
        }

        columns = fields.Select((name, i) => (name: name.Trim().Trim('\uFEFF').ToUpperInvariant(), i)).Where(pair => pair.name.Length > 0)
            .GroupBy(pair => pair.name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().i, StringComparer.Ordinal);
        Width = fields.Count;
    }

    /// <summary>How many columns the heading has.</summary>
    public int Width { get; }

    /// <summary>Whether all of these columns are there.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!columns.ContainsKey(name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Goes to the next row that is not empty; false at the end.</summary>
    public bool Next()
    {
        while (ReadRow())
        {
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                return Width == 0 || fields.Count == Width ? true : throw Wrong(fields.Count, $"has {fields.Count} fields where the heading names {Width}; a comma inside a field needs quotes around the field");
            }
        }

        return false;
    }

    /// <summary>The text in that column of this row, trimmed; null when it is empty or there is no such column.</summary>
    public string? Text(string column) => columns.TryGetValue(column, out var i) && fields[i].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The refusal that names this row and <paramref name="column"/>.</summary>
    public UnreadableInputException Wrong(string column, string mend) => Wrong(columns.GetValueOrDefault(column) + 1, $"{column} {mend}");

    private UnreadableInputException Wrong(int column, string mend) => new(file, $"line {rowLine}, column {column}", mend);

    private bool ReadRow()
    {
        fields.Clear();
        field.Clear();
        rowLine = ++line;
        var quoted = false;
        var any = false;
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            any = true;
            var letter = (char)next;
            if (quoted)
            {
                if (letter != '"')
                {
                    line += letter == '\n' ? 1 : 0;
                    field.Append(letter);
                }
                else if (reader.Peek() == '"')
                {
                    reader.Read();
                    field.Append('"');
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (letter == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (letter == '\n')
            {
                break;
            }
            else if (letter != '\r')
            {
                field.Append(letter);
            }

            if (letter == '\0' || field.Length > 100_000)
            {
                throw Wrong(fields.Count + 1, letter == '\0' ? "holds a zero byte: this is no text file" : "never ends; a quotation mark is opened and not closed");
            }
        }

        if (quoted)
        {
            throw Wrong(fields.Count + 1, "opens a quotation mark that is never closed");
        }

        fields.Add(field.ToString());
        return any;
    }
}
