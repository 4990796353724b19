using System.Text;

namespace MedNec.Engine.Charts;

/// <summary>
/// One dated thing known, with its source. Facts of a chart come from its resources, facts of a brief from its fields;
/// a sentence of a letter stands on either, and names them by <see cref="Id"/>.
/// </summary>
public sealed record Fact
{
    /// <summary>Unique in its brief and the same at each reading: "Observation/ahi-2026", "Observation/bp#2", "brief:trials[0]".</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing is known.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>What it is about: the disease, the drug, the test.</summary>
    public required Concept What { get; init; }

    /// <summary>When it was so: onset, taken, performed, prescribed, seen.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>When it ended: resolved, stopped, completed.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The measured value of a result.</summary>
    public Measure? Value { get; init; }

    /// <summary>What was found, in the source's words: a coded or written result, the conclusion of a report, how a treatment ended.</summary>
    public string? Finding { get; init; }

    /// <summary>More in the source's words: a dose, a reason, a reaction.</summary>
    public string? Detail { get; init; }

    /// <summary>Where it stands: "active", "stopped", "completed", "final".</summary>
    public string? Status { get; init; }

    /// <summary>Who saw, measured or prescribed it.</summary>
    public string? By { get; init; }

    /// <summary>Ids of facts it belongs to: a drug's reason, a result's report.</summary>
    public IReadOnlyList<string> Because { get => field ?? []; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>All that is known, in one line: what a reader sees beside the sentence, and what literals are compared with.</summary>
    public string Text
    {
        get
        {
            var line = new StringBuilder(What.Text);
            foreach (var code in What.Codes.Where(code => !code.System.Contains("://", StringComparison.Ordinal)))
            {
                line.Append(" (").Append(code.System).Append(' ').Append(code.Value).Append(')');
            }

            Append(line, ": ", Value?.ToString());
            Append(line, Value is null ? ": " : ", ", Finding);
            Append(line, "; ", Detail);
            Append(line, ", ", Date?.ToString());
            Append(line, " to ", End?.ToString());
            Append(line, ", ", Status);
            Append(line, ", by ", By);
            return line.ToString();
        }
    }

    private static void Append(StringBuilder line, string joint, string? part)
    {
        if (!string.IsNullOrEmpty(part))
        {
            line.Append(joint).Append(part);
        }
    }
}

/// <summary>The kinds of fact. The first group is read from charts, the second is entered in a brief.</summary>
public enum FactKind
{
    /// <summary>Who the patient is: name, birth date, sex, record number.</summary>
    Identity,

    /// <summary>A disease, injury or problem.</summary>
    Condition,

    /// <summary>A drug prescribed, taken or dispensed.</summary>
    Medication,

    /// <summary>Something done: an operation, a course of therapy.</summary>
    Procedure,

    /// <summary>A measurement, test or score.</summary>
    Result,

    /// <summary>A report over several results, or of an image.</summary>
    Report,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>An allergy or intolerance.</summary>
    Allergy,

    /// <summary>A plan of care.</summary>
    CarePlan,

    /// <summary>A device the patient has.</summary>
    Device,

    /// <summary>Something ordered.</summary>
    Order,

    /// <summary>A document on file.</summary>
    Document,

    /// <summary>A plan that covers the patient.</summary>
    Coverage,

    /// <summary>A limit of the plan and its use.</summary>
    Benefit,

    /// <summary>A person who cares for the patient.</summary>
    Clinician,

    /// <summary>An organization: clinic, supplier, payer.</summary>
    Organization,

    /// <summary>A diagnosis the letter rests on, with its ICD-10-CM code.</summary>
    Diagnosis,

    /// <summary>What is asked for.</summary>
    Item,

    /// <summary>A treatment tried, and how it ended.</summary>
    Trial,

    /// <summary>What the patient cannot do.</summary>
    Function,

    /// <summary>A measurable aim.</summary>
    Goal,

    /// <summary>What is to be feared without treatment.</summary>
    Risk,

    /// <summary>What the clinician states for a demand of the payer's policy.</summary>
    Attestation,

    /// <summary>A guideline, article or label.</summary>
    Citation,

    /// <summary>A payer's refusal and its reasons.</summary>
    Denial,

    /// <summary>A payer's request for information.</summary>
    Request,

    /// <summary>A workplace injury.</summary>
    Injury,

    /// <summary>An expense for which reimbursement is asked.</summary>
    Expense,

    /// <summary>Worked out from other facts.</summary>
    Derived,
}
