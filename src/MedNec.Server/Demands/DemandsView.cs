using MedNec.Cases.Demands;
using MedNec.Cases.Workflow;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Server.Demands;

/// <summary>What the payer demands, and how a case stands before it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Brief">Its brief.</param>
public sealed record DemandsView(Case Case, Brief Brief)
{
    /// <summary>The verdict; null where no policy is named, or it cannot be used.</summary>
    public CoverageVerdict? Verdict { get; } = JudgedPolicy.Of(Brief);

    /// <summary>Why the policy that the brief names cannot be used.</summary>
    public string? WhyNot => Verdict is not null || Brief.Policy is not { } named ? null
        : JudgedPolicy.WhyNot(Brief) ?? $"The policy “{named}” is not on the shelf. Choose another, or add its file.";

    /// <summary>The policies that are about what is asked for.</summary>
    public IReadOnlyList<Policy> Suggestions => field ??= Brief.Library.Policies?.For(Brief) ?? [];

    /// <summary>Whether something may be added in this stage.</summary>
    public bool IsEditable => Moves.Of(Verb.Enter).From.Contains(Case.Stage);

    /// <summary>How many of the demands that the letter must answer are met.</summary>
    public int Met => Verdict?.ToAnswer.Count(one => one.Answer == Answer.Met) ?? 0;

    /// <summary>How many demands the letter must answer.</summary>
    public int Asked => Verdict?.ToAnswer.Count ?? 0;

    /// <summary>What time cures, on the day that the verdict gives.</summary>
    public IEnumerable<string> CuredByTime => Verdict?.Criteria.Where(one => one.Answer != Answer.Met && one.Ground?.CuredOn == Verdict.Earliest).Select(one => one.Criterion.Text ?? one.Criterion.Id!).Distinct(StringComparer.Ordinal).Take(2) ?? [];

    /// <summary>The day on which the first item is to begin.</summary>
    public DateOnly? Start => Brief.Items.Select(item => item.Start).Where(start => start is { IsPossible: true }).Select(start => (DateOnly?)start!.Value.Earliest).Min();

    /// <summary>The version that the letter was signed under; null while it is open.</summary>
    public string? SignedUnder => Case.Signature is not null || Case.Submission is not null ? Brief.PolicyVersion : null;

    /// <summary>The policy in force today, where it is another version than the letter was signed under.</summary>
    public Policy? InForceNow => SignedUnder is { } pinned && Brief.Library.Policies?.TryFind(Brief.Policy, Brief.Today, out _) is { } now
        && (now.VersionName != pinned || (Case.Verdict is { } kept && kept.Fingerprint != now.Fingerprint)) ? now : null;

    /// <summary>The demands that a change of the policy made fail, and that still fail.</summary>
    public PolicyChange? Change => Case.IsOpen ? Case.PolicyChange : null;

    /// <summary>What was entered at the desk for a demand.</summary>
    public IEnumerable<Addition> AddedFor(string? criterion) => criterion is null ? [] : Case.Additions.Where(added => added.Criterion == criterion);

    /// <summary>The choice of the policy, where it was made at the desk.</summary>
    public Addition? Choice => Case.Additions.LastOrDefault(added => added.Place == "policy");

    /// <summary>An answer as a word on the page.</summary>
    public static string Word(AnsweredCriterion one) => one.Ground?.IsConflicting == true ? "conflicting" : one.Answer.InWords();

    /// <summary>The picture of an answer.</summary>
    public static string Picture(Answer answer) => answer switch { Answer.Met => "clear", Answer.NotMet => "blocked", _ => "open" };

    /// <summary>What to do about a demand, as a sentence.</summary>
    public static string Asks(string ask) => ask.EndsWith('.') ? ask : $"{ask}.";

    /// <summary>Whom to ask, as a sentence of its own; null where the words of <paramref name="ask"/> say it.</summary>
    public static string? Whose(Whom whom, string ask) => ask.StartsWith("Ask ", StringComparison.Ordinal) ? null : whom switch
    {
        Whom.Patient => "From the patient or family.",
        Whom.Payer => "From the payer.",
        Whom.Supplier => "From the supplier.",
        Whom.OutsideRecords => "From outside records.",
        _ => null,
    };

    /// <summary>A version as a sentence goes on: "R21", "the version of Mon 1 Jan 2024".</summary>
    public static string Version(string name) => name.StartsWith("effective ", StringComparison.Ordinal) && DateOnly.TryParseExact(name[10..], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var from)
        ? $"the version of {Dates.Of(from)}"
        : name;

    /// <summary>The facts behind an answer, each once: a brief often says what the chart says.</summary>
    public static IReadOnlyList<Fact> Grounds(AnsweredCriterion one) => [.. one.Facts.DistinctBy(fact => (fact.What.Text.ToUpperInvariant(), Detail(fact)))];

    /// <summary>A demand's place on the page: no id of a policy can break an address.</summary>
    public static string Anchor(string? id) => "demand-" + string.Concat((id ?? "").Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>A document's kind as people say it.</summary>
    public static string Kind(string kind) => kind.Replace('-', ' ');

    /// <summary>A fact's value and date beside its name, where they say something.</summary>
    public static string Detail(Fact fact) => string.Join(" · ", new[] { fact.Value?.ToString() ?? (fact.Finding is { Length: < 60 } finding ? finding : null), fact.Date is { } date ? Dates.Of(date) : null }.OfType<string>());
}
