using MedNec.Engine;

namespace MedNec.Store.Lists;

/// <summary>The clinic's people, and the people and organizations it works with, whose names may stand in any patient's letter.</summary>
/// <param name="People">Names of persons.</param>
/// <param name="Organizations">Names of organizations.</param>
internal sealed record StaffList(IReadOnlyList<string> People, IReadOnlyList<string> Organizations)
{
    public int Count => People.Count + Organizations.Count;

    public static StaffList Read(PackNode root)
    {
        Form.Only(root, ["staff"]);
        var staff = Form.Only(root["staff"], ["people", "organizations"]);
        return new StaffList(Form.Texts(staff, "people"), Form.Texts(staff, "organizations"));
    }

    public static StaffList Read(CsvRows rows)
    {
        var people = new List<string>();
        var organizations = new SortedSet<string>(StringComparer.Ordinal);
        while (rows.Next())
        {
            people.Add(rows.Text("NAME") ?? throw rows.Wrong("NAME", "is empty"));
            if (rows.Text("ORGANIZATION") is { } organization)
            {
                organizations.Add(organization);
            }
        }

        return new StaffList(people, [.. organizations]);
    }
}
