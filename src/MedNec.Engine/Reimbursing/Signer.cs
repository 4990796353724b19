using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Provider;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Reimbursing;

/// <summary>Whether whoever is to sign a letter to a health account may: a licensed practitioner who treats the patient, and neither the patient, nor a relative, nor the seller (<c>packs/rules/writers.yaml</c>).</summary>
internal static class Signer
{
    /// <summary>What is wrong with the signer; null where they may sign.</summary>
    public static (Answer Answer, string Says)? Wanting(Brief brief, ExpenseKind kind)
    {
        var name = brief.Clinician?.Name ?? NameIn(brief.Signature?.By);
        if (string.IsNullOrWhiteSpace(name))
        {
            return (Answer.NotDocumented, "Nobody is named to sign: enter the practitioner who treats the patient.");
        }

        if (brief.Expense?.SignerIs?.Trim().ToLowerInvariant() is { } tie and ("patient" or "relative" or "seller"))
        {
            return (Answer.NotMet, $"{name} is {(tie == "patient" ? "the patient" : tie == "relative" ? "a relative of the patient" : "with the seller")}: let the practitioner who treats the disease sign.");
        }

        if (IsSame(name, brief.Subject.Name))
        {
            return (Answer.NotMet, $"{name} is the patient: let the practitioner who treats the disease sign.");
        }

        if (brief.Coverage?.Subscriber is { IsSelf: false, Name: { } holder } && IsSame(name, holder))
        {
            return (Answer.NotMet, $"{name} holds the plan as a relative of the patient: let the practitioner who treats the disease sign.");
        }

        if (Sells(brief) is { } seller && brief.Expense?.Evaluation is not ("visit" or "telehealth"))
        {
            return (Answer.NotMet, $"{seller} sells the item, and no visit of the patient there is recorded: let a practitioner sign who has evaluated the patient.");
        }

        return ByProfession(brief, kind, name);
    }

    private static (Answer Answer, string Says)? ByProfession(Brief brief, ExpenseKind kind, string name)
    {
        var credentials = brief.Clinician?.Credentials is { Length: > 0 } own ? own : Behind(brief.Signature?.By);
        if (string.IsNullOrWhiteSpace(credentials))
        {
            return (Answer.NotDocumented, $"The credentials of {name} are not entered: see whether they may sign.");
        }

        var professions = WriterRules.Standard.ProfessionsOf(credentials);
        var rule = WriterRules.Standard.For(brief.Items.Count > 0 ? brief.Items[0] : new RequestedItem { Name = kind.Name }, brief);
        return professions.Any(rule.May.Contains) ? null
            : professions.Any(rule.Not.Contains) ? (Answer.NotMet, $"{name} signs as {credentials}, who may not write for {rule.Item} ({rule.Standing.Citation}): {rule.Instead}{(rule.Standing.IsDraft ? "; confirm with the administrator" : "")}.")
            : (Answer.NotDocumented, $"No rule that we hold says whether \"{credentials}\" may sign for {rule.Item}: ask the administrator.");
    }

    private static string? Sells(Brief brief) =>
        brief.Clinic?.Name is { Length: > 0 } clinic && brief.Items.Select(item => item.Supplier?.Name).Append(brief.Expense?.Receipt?.Seller).OfType<string>().Any(seller => PayerName.Key(seller) == PayerName.Key(clinic)) ? clinic : null;

    private static bool IsSame(string one, string? other) => other is { Length: > 0 } && FullName.Parse(one) is { Count: > 1 } name && name.IsSameAs(FullName.Parse(other));

    private static string? NameIn(string? signed) => signed?.Split(',')[0].Trim();

    private static string? Behind(string? signed) => signed?.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? signed[(comma + 1)..].Trim() : null;
}
