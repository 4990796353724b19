using MedNec.Engine;
using MedNec.Engine.Registries;

namespace MedNec.Store.Lists;

/// <summary>Payers' policies, as lists hold them.</summary>
internal static class PolicyLists
{
    public static IReadOnlyList<PolicyRecord> Policies(PackNode root) =>
    [
        .. Form.Entries(root, "policies", "id", "number", "title", "effective-from", "effective-through", "codes", "diagnoses", "criteria", "documents", "scores", "limits", "prior-therapies").Select(entry => new PolicyRecord
        {
            Id = Form.Text(entry, "id"),
            Number = Form.Text(entry, "number"),
            Title = Form.Maybe(entry, "title"),
            EffectiveFrom = Form.Day(entry, "effective-from"),
            EffectiveThrough = Form.Day(entry, "effective-through"),
            Codes = Form.Texts(entry, "codes"),
            Diagnoses = Form.Texts(entry, "diagnoses"),
            Criteria = [.. Form.Parts(entry, "criteria", "id", "text", "words").Select(part => new PolicyDemand(Form.Text(part, "id"), Form.Text(part, "text"), Form.Texts(part, "words")))],
            Documents = [.. Form.Parts(entry, "documents", "kind", "within-days").Select(part => new DemandedDocument(Form.Text(part, "kind"), Form.Whole(part, "within-days")))],
            Scores = [.. Form.Parts(entry, "scores", "tool", "within-days").Select(part => new DemandedScore(Form.Text(part, "tool"), Form.Whole(part, "within-days")))],
            Limits = [.. Form.Parts(entry, "limits", "code", "quantity", "per-days").Select(part => new QuantityLimit(Form.Text(part, "code"), Form.Number(part, "quantity") ?? throw part.Wrong("\"quantity:\" is missing"), Form.Whole(part, "per-days")))],
            PriorTherapies = [.. Form.Parts(entry, "prior-therapies", "treatment", "days", "within-days").Select(part => new PriorTherapy(Form.Texts(part, "treatment"), Form.Whole(part, "days") ?? throw part.Wrong("\"days:\" is missing"), Form.Whole(part, "within-days")))],
        }),
    ];
}
