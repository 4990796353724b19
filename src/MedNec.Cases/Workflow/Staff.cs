namespace MedNec.Cases.Workflow;

/// <summary>Somebody who works at the clinic.</summary>
/// <param name="Id">The id, unique in the clinic.</param>
/// <param name="Name">Name with credentials as signed: "Hana Lee, MD".</param>
public sealed record Staff(string Id, string Name)
{
    /// <summary>Two letters for a small round picture: "HL".</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Length switch
            {
                0 => "?",
                1 => words[0][..1].ToUpperInvariant(),
                _ => $"{words[0][0]}{words[^1][0]}".ToUpperInvariant(),
            };
        }
    }
}

/// <summary>A clinic: the tenant that owns cases, staff and documents.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, for the top of the page.</param>
public sealed record Clinic(ClinicId Id, string Name);
