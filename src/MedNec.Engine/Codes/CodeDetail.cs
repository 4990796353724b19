using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Codes;

/// <content>What a diagnosis says of its side and of how much is known.</content>
public sealed partial class CodeSets
{
    /// <summary>The side a diagnosis is said of, by its title; null when it names none or leaves it unspecified.</summary>
    public Side? SideOf(string code, DateOnly on) => Title(code, on) is not { } title ? null : SideIn(title);

    /// <summary>The billable codes that say the same of another side, or of a side at all, in order; none for a code without sides.</summary>
    public IReadOnlyList<SidedCode> OtherSides(string code, DateOnly on)
    {
        if (Judge(code, on, CodeSystems.Icd10Cm) is not { Title: { } title } asked)
        {
            return [];
        }

        var (codes, own, shape) = (Diagnoses, Packed(asked.Code), SideWord().Replace(title, "#"));
        if (shape == title)
        {
            return [];
        }

        var (release, _) = CodeRelease.For(on, codes.Releases);
        for (var heading = PackedCode.Parent(own); heading != 0; heading = PackedCode.Parent(heading))
        {
            List<SidedCode> found =
            [
                .. from sibling in codes.BillableBelow(heading, release)
                   where sibling != own
                   let words = codes.Title(codes.Find(sibling), release)
                   where SideWord().Replace(words, "#") == shape
                   select new SidedCode(PackedCode.Text(sibling, dotted: true), SideIn(words), words),
            ];
            if (found.Exists(sibling => sibling.Side is not null))
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Whether the title of a diagnosis says that something is not specified.</summary>
    public bool IsUnspecified(string code, DateOnly on) => Title(code, on) is { } title && Unspecified().IsMatch(title);

    /// <summary>Whether a diagnosis is a manifestation "in diseases classified elsewhere", which never stands first (guideline I.A.13).</summary>
    public bool IsManifestation(string code, DateOnly on) => Title(code, on)?.Contains("classified elsewhere", StringComparison.OrdinalIgnoreCase) == true && !Title(code, on)!.Contains("not elsewhere", StringComparison.OrdinalIgnoreCase);

    /// <summary>Codes that say more than this one: for a heading what stands below it; for an unspecified side the sides; for another unspecified code its specified neighbours. None for a code that is specific.</summary>
    public IReadOnlyList<string> MoreSpecific(string code, DateOnly on)
    {
        var asked = Judge(code, on, CodeSystems.Icd10Cm);
        if (asked.Status == CodeStatus.Header)
        {
            return asked.Children;
        }

        if (asked.Status != CodeStatus.Billable || !Unspecified().IsMatch(asked.Title!))
        {
            return [];
        }

        if (SideIn(asked.Title!) is null && OtherSides(asked.Code, on) is { Count: > 0 } sides && sides.Any(side => side.Side is not null))
        {
            return [.. sides.Where(side => side.Side is not null).Select(side => side.Code)];
        }

        var (codes, own) = (Diagnoses, Packed(asked.Code));
        var (release, _) = CodeRelease.For(on, codes.Releases);
        for (var heading = PackedCode.Parent(own); heading != 0; heading = PackedCode.Parent(heading))
        {
            List<string> found =
            [
                .. from sibling in codes.BillableBelow(heading, release)
                   where sibling != own && !Unspecified().IsMatch(codes.Title(codes.Find(sibling), release))
                   select PackedCode.Text(sibling, dotted: true),
            ];
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private string? Title(string code, DateOnly on) => Judge(code, on, CodeSystems.Icd10Cm).Title;

    private static Side? SideIn(string title)
    {
        var (right, left, both) = (false, false, false);
        foreach (var match in SideWord().EnumerateMatches(title))
        {
            var word = title.AsSpan(match.Index, match.Length);
            right |= word.Equals("right", StringComparison.OrdinalIgnoreCase);
            left |= word.Equals("left", StringComparison.OrdinalIgnoreCase);
            both |= word.StartsWith("b", StringComparison.OrdinalIgnoreCase);
        }

        return both || (right && left) ? Side.Bilateral : right ? Side.Right : left ? Side.Left : null;
    }

    [GeneratedRegex(@"\b(right|left|bilateral|both|unspecified)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SideWord();

    [GeneratedRegex(@"\b(unspecified|NOS)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unspecified();
}

/// <summary>A diagnosis that differs from another by its side.</summary>
/// <param name="Code">The code.</param>
/// <param name="Side">Its side; null when it leaves it unspecified.</param>
/// <param name="Title">Its words.</param>
public sealed record SidedCode(string Code, Side? Side, string Title);
