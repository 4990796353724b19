namespace MedNec.Engine.Policies.Kinds;

/// <summary>Several kinds under one <c>not</c>, which share its id.</summary>
internal sealed record InlineKind(JoinKind Join, int Least, IReadOnlyList<ICriterionKind> Of) : ICriterionKind
{
    public Remedy? Remedy => Of.Select(kind => kind.Remedy).FirstOrDefault(remedy => remedy is not null);

    public string InWords => string.Join(Join == JoinKind.Any ? " or " : " and ", Of.Select(kind => kind.InWords));

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var judged = Of.Select(kind => kind.Judge(evidence, demand)).ToList();
        var answer = Answers.AtLeast(Least, judged.Select(one => one.Answer));
        var same = judged.Where(one => one.Answer == answer).ToList();
        return new(answer, [.. same.SelectMany(one => one.Facts).Distinct()])
        {
            IsConflicting = judged.Exists(one => one.IsConflicting),
            Because = same.Select(one => one.Because).FirstOrDefault(because => because is not null),
            Ask = same.Select(one => one.Ask).FirstOrDefault(ask => ask is not null),
        };
    }
}
