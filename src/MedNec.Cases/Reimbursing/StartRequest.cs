using MedNec.Cases.Drafting;
using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;
using MedNec.Engine.Reimbursing;

namespace MedNec.Cases.Reimbursing;

/// <summary>Opens a case from a patient's request: its brief made from the answers, its letter composed. No case is opened for what needs no letter, or may have none.</summary>
public sealed class StartRequest(ICaseStore cases, ReadRecords records, ClinicLetters letters, Today today, TimeProvider clock)
{
    /// <summary>Opens the case of <paramref name="request"/>.</summary>
    public async Task<Outcome<Case>> Run(Clinic clinic, ReimbursementRequest request, Staff by, CancellationToken cancel)
    {
        var kept = new CaseRecords(request.ToBrief(clinic.Name, today.Run()), []);
        var brief = records.Run(kept);
        if (Reimburser.KindOf(brief) is not { } kind)
        {
            return new Refused<Case>(Reimburser.Wanting(brief));
        }

        if (Refusal(Reimburser.Judge(brief, kind)) is { } because)
        {
            return new Refused<Case>(because);
        }

        var opened = Decide(clinic.Id, kind, kept, brief, by, clock.GetUtcNow());
        await cases.Add(clinic, [opened], cancel);
        letters.Note(opened.Case, opened.Draft!.ToLetter(BriefFacts.Of(brief)), brief);
        return new Done<Case>(opened.Case);
    }

    /// <summary>The case: in drafting, nobody's yet.</summary>
    public static NewCase Decide(ClinicId clinic, ExpenseKind kind, CaseRecords kept, Brief brief, Staff by, DateTimeOffset at)
    {
        var (draft, review) = ComposeLetter.Decide(brief, by, at);
        var found = new Case
        {
            Id = CaseId.New(),
            Clinic = clinic,
            Item = kind.Name,
            Patient = brief.Subject.Name ?? "Unnamed patient",
            Payer = brief.Coverage?.Payer ?? "Health account",
            Purpose = Purpose.Reimbursement,
            OpenedAt = at,
            // Many administrators refuse a letter that is younger than the purchase.
            Next = brief.Expense?.PurchaseDate is { IsExact: true } buying && buying.Earliest >= brief.Today ? new NextDate(buying.Earliest, "to be bought; sign before") : null,
            Standing = Standings.Of(review),
        };
        return new NewCase(found, kept, draft, [new(found.Id, CaseEventKind.Opened, by.Name, at, "Opened the case from a patient’s request"), ComposeLetter.Event(found.Id, by, draft)]);
    }

    private static string? Refusal(Reimbursement judged) => judged.Letter switch
    {
        LetterNeed.NotNeeded => judged.Reasons[0],
        LetterNeed.Refused => string.Join(' ', judged.MustHold.Where(demand => demand.Forbids).Select(demand => demand.Says).DefaultIfEmpty(string.Join(' ', judged.Reasons))),
        _ => null,
    };
}
