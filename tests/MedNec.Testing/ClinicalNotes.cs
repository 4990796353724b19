namespace MedNec.Testing;

/// <summary>The 87 visit notes of the shared test data: real sentences to hold readers and checks against. No sentence of theirs is ever committed.</summary>
public static class ClinicalNotes
{
    /// <summary>The notes: the last column of the files, which are CSV with quoted line breaks. None where the shared data is absent.</summary>
    public static IReadOnlyList<string> All { get; } = Repository.SharedData is null ? [] :
    [
        .. from file in (string[])["train.csv", "valid.csv"]
           from row in Rows(File.ReadAllText(Path.Combine(Repository.SharedData, "clinical-notes", file))).Skip(1)
           where row.Count > 1
           select row[^1],
    ];

    private static IEnumerable<List<string>> Rows(string csv)
    {
        var row = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                field.Append(csv[++i]);
            }
            else if (csv[i] == '"')
            {
                quoted = !quoted;
            }
            else if (csv[i] is ',' or '\n' && !quoted)
            {
                row.Add(field.ToString());
                field.Clear();
                if (csv[i] == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                field.Append(csv[i]);
            }
        }

        if (field.Length > 0)
        {
            yield return [.. row, field.ToString()];
        }
    }
}
