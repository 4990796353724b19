using System.Text.RegularExpressions;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Justification;

/// <summary>Where the use asked for is off-label or the item investigational, the letter says so; and it claims no approval that there is not.</summary>
public sealed partial class FdaStatusIsStated : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-008", Severity.Warning, "FDA status stated for drugs/devices")
    {
        Why = "The payer knows the label. An off-label use that the letter passes over in silence is denied as experimental, one that it argues is reviewed.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 5 and off-label scenario",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var items = Regulated(brief).ToList();
        return items.Count == 0 ? Skip.NotApplicable("Neither a drug nor a device is requested.")
            : items.Exists(item => StatusOf(item, brief) != Status.Unknown) ? null
            : items.TrueForAll(item => item.KnownService == Service.Dme) ? Skip.NotApplicable("The brief gives no FDA status for the device, and it needs none in the letter unless it is investigational.")
            : brief.Library.Labels is null ? Skip.Person("What the FDA says of this use is not entered, and the drug labels were not imported (`mednec lists import` brings them in): read the label.")
            : Skip.Person("The drug is not among the imported labels, or its label lists no codes: read the label, and enter the status.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in Regulated(brief))
        {
            var status = StatusOf(item, brief);
            var offLabel = letter.Body.Where(statement => OffLabel().IsMatch(statement.Text)).ToList();
            var approval = Claimed(letter, item);
            switch (status)
            {
                case Status.OffLabel or Status.Investigational when offLabel.Count == 0:
                    var what = status == Status.OffLabel ? "off-label" : "investigational";
                    yield return new Finding
                    {
                        Message = approval is null
                            ? $"{item.Label} is {what} for this use, and the letter does not say so: state it in one sentence, with the evidence for the use."
                            : $"The letter says \"{approval.Quote}\", and for this use {item.Label} is {what}: correct it, and state that the use is {what}.",
                        Where = approval,
                    };
                    break;
                case Status.OnLabel when offLabel.FirstOrDefault(statement => Concerns(statement, item)) is { } wrong && OffLabel().Match(wrong.Text) is var match:
                    yield return new Finding { Message = $"The letter calls the use \"{match.Value}\", and {item.Label} is labelled for it: correct the sentence.", Where = wrong.At(match.Index, match.Index + match.Length) };
                    break;
                case Status.Cleared when approval is not null:
                    yield return new Finding { Message = $"The letter says \"{approval.Quote}\", and {item.Label} is cleared, not approved: write \"FDA-cleared\".", Where = approval };
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<RequestedItem> Regulated(Brief brief) =>
        brief.Items.Where(item => item.Regulatory?.Status is not null || item.KnownService is Service.Drug or Service.Dme || item.Dose is not null);

    private static Status StatusOf(RequestedItem item, Brief brief) => item.Regulatory?.Status?.Trim().ToLowerInvariant().Replace(' ', '-') switch
    {
        "off-label" or "off-label-use" or "unlabeled" or "unlabelled" => Status.OffLabel,
        "investigational" or "experimental" or "unapproved" => Status.Investigational,
        "on-label" or "labeled" or "labelled" => Status.OnLabel,
        "approved" => Status.Approved,
        "cleared" => Status.Cleared,
        _ => ByLabel(item, brief),
    };

    /// <summary>By the label's own codes: on-label where one covers a diagnosis of the letter.</summary>
    private static Status ByLabel(RequestedItem item, Brief brief)
    {
        var label = brief.Library.Labels?.All.FirstOrDefault(label =>
            (item.Code is { } code && label.Codes.Contains(code, StringComparer.OrdinalIgnoreCase)) || item.Label.Contains(label.Name, StringComparison.OrdinalIgnoreCase)
            || DrugReader.In(item.Label).Any(drug => DrugReader.In(label.Name).Any(own => own.Value.Name == drug.Value.Name)));
        var codes = brief.Diagnoses.Select(diagnosis => diagnosis.Code).Where(code => DiagnosisFamily.Bare(code).Length > 2).ToList();
        return label is not { IndicationCodes.Count: > 0 } || codes.Count == 0 ? Status.Unknown
            : codes.Exists(code => DiagnosisFamily.FallsUnder(code, label.IndicationCodes)) ? Status.OnLabel
            : Status.OffLabel;
    }

    /// <summary>Where the letter claims that the FDA approved this item, or this use of it.</summary>
    private static Place? Claimed(LetterReading letter, RequestedItem item)
    {
        foreach (var statement in letter.Body)
        {
            if (Approved().Match(statement.Text) is { Success: true } match && Concerns(statement, item) && !NotApproved().IsMatch(statement.Text))
            {
                return statement.At(match.Index, match.Index + match.Length);
            }
        }

        return null;
    }

    /// <summary>A sentence that names another drug and not this item speaks of that one.</summary>
    private static bool Concerns(PlacedStatement statement, RequestedItem item)
    {
        var named = DrugReader.In(statement.Text);
        var own = DrugReader.In(item.Label);
        return named.Count == 0 || own.Count == 0
            ? named.Count == 0 || statement.Text.Contains(item.Label, StringComparison.OrdinalIgnoreCase)
            : named.Any(drug => own.Any(other => other.Value.Name == drug.Value.Name));
    }

    [GeneratedRegex(@"\b(?:off[-\s]label|(?:outside|beyond)\s(?:of\s)?(?:the|its|their)\s(?:FDA[-\s])?(?:approved\s)?(?:label(?:l?ing|l?ed)?|indications?)|not\s(?:currently\s|specifically\s|yet\s)?(?:been\s)?(?:FDA[-\s](?:approved|cleared|licensed)|label(?:l)?ed|(?:approved|licensed|cleared)\s(?:by\sthe\s(?:FDA|U\.?S|Food)|for\s))|unlabel(?:l)?ed|unapproved|(?:no|without)\sFDA[-\s](?:approval|approved)|investigational|experimental\suse)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OffLabel();

    [GeneratedRegex(@"\b(?:FDA[-\s](?:approved|labeled|labelled|approval)|approved\sby\sthe\s(?:FDA|U\.?S\.?\sFood\sand\sDrug\sAdministration|Food\sand\sDrug\sAdministration)|(?:FDA|Food\sand\sDrug\sAdministration)\s(?:has\s)?approved|on[-\s]label)\b(?:\sfor\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approved();

    [GeneratedRegex(@"\b(?:not|no|without|never|lacks?)\s(?:\p{L}{2,12}\s){0,3}(?:FDA|approved|on[-\s]label)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotApproved();

    private enum Status
    {
        Unknown,
        OnLabel,
        Approved,
        Cleared,
        OffLabel,
        Investigational,
    }
}
