using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Quality.Tests.Clean;

/// <summary>Makes complete briefs of invented patients with nothing to find fault with, each another mixture of story, payer, purpose and names.</summary>
internal static class CleanBriefs
{
    private static readonly string[] Women = ["Maria", "Ana", "Grace", "Priya", "Hannah", "Olga", "Denise", "Fatima", "Ruth", "Carmen"];
    private static readonly string[] Men = ["Daniel", "Victor", "Samuel", "Omar", "Peter", "Luis", "George", "Kenji", "Andre", "Walter"];
    private static readonly string[] Families = ["Ortiz", "Hall", "Kowalski", "Nguyen", "Okafor", "Lindqvist", "Moreno", "Fischer", "Tanaka", "O'Brien", "Delgado", "Whitfield"];
    private static readonly string[] Clinicians = ["Hana Lee", "Robert Aalto", "Miriam Castellano", "Dev Raman", "Susan Whitaker", "Carlos Ibarra"];
    private static readonly (string Payer, string Plan)[] Payers = [("Acme Health", "Acme Choice PPO"), ("Blue Prairie Insurance", "Prairie Gold HMO"), ("Summit Mutual Health Plan", "Summit Select"), ("Keystone Valley Health", "Valley Open Access")];
    private static readonly string[] Npis = ["1234567893", "1679576722", "1932102407", "1003000126", "1043270176"];

    /// <summary>The brief of that number.</summary>
    public static Brief Number(int number)
    {
        var lot = new Lot((ulong)number + 7_919);
        var story = Scenario.All[number % Scenario.All.Count];
        var she = lot.Below(2) == 0;
        var clinician = lot.Of(Clinicians);
        var child = story.IsChild;
        var born = child ? new DateOnly(2018 + lot.Below(3), 1 + lot.Below(12), 1 + lot.Below(27)) : new DateOnly(1950 + lot.Below(45), 1 + lot.Below(12), 1 + lot.Below(27));
        var family = lot.Of(Families);
        var patient = new Patient
        {
            Name = $"{lot.Of(she ? Women : Men)} {(lot.Below(3) == 0 ? "T. " : "")}{family}",
            BirthDate = PartialDate.Of(born),
            Sex = she ? "female" : "male",
            Pronouns = she ? "she" : "he",
            Mrn = string.Create(CultureInfo.InvariantCulture, $"LS-{30_000 + (number * 17)}"),
        };
        var onset = story.Diagnosis.Onset!.Value;
        var npi = lot.Of(Npis);
        var since = child ? "2024-05" : lot.Of("2019-05", "2021-11", "2024-02");
        var visit = lot.Of("2026-10-30", "2026-11-03", "2026-11-10");
        var brief = new Brief
        {
            Purpose = Purpose.PriorAuthorization,
            Date = A.Date("2026-11-20"),
            ChartFiles = ["patient.fhir.json"],
            Documents = [.. story.Documents.Select(document => A.Document(document.Kind, document.Title, document.Date))],
            Patient = patient,
            Coverage = CoverageOf(story, lot, number, family),
            Diagnoses = [story.Diagnosis],
            Items = [story.Item],
            Trials = story.Trials,
            Function = story.Function,
            Goals = [story.Goal],
            Risks = [story.Risk],
            Citations = [story.Citation],
            Clinician = new() { Name = clinician, Credentials = "MD", Specialty = story.Specialty, Npi = npi, Phone = $"555-01{40 + lot.Below(9)}", TreatingSince = A.Date(since), License = new() { State = "OH", Number = $"35.10{4_400 + number}", Expires = A.Date(lot.Of("2027-06-30", "2028-01-31")) } },
            Clinic = new() { Name = story.Clinic, Address = lot.Of("120 Harbor Street, Columbus, OH 43215", "44 Mill Road, Dayton, OH 45402"), Phone = $"555-01{90 + lot.Below(9)}", Fax = $"555-01{80 + lot.Below(9)}", Npi = npi == "1679576722" ? "1932102407" : "1679576722" },
            Signature = new() { By = $"{clinician}, MD", On = A.Date("2026-11-20"), Kind = lot.Of("electronic", "wet") },
            Chart = new Chart
            {
                Patient = patient,
                Facts =
                [
                    A.Fact($"Condition/{story.Diagnosis.Code}", FactKind.Condition, story.Diagnosis.Text!, onset.ToString(), new Code(CodeSystems.Icd10Cm, story.Diagnosis.Code!)) with { Status = "active" },
                    .. story.Results.Select((result, i) => A.Fact($"Observation/{i}", FactKind.Result, result.What, result.Date) with { Value = new Measure(result.Value, result.Unit) }),
                    A.Visit(visit) with { By = $"{clinician}, MD", What = new Concept($"{story.Specialty} visit") },
                ],
            },
            Today = A.Today,
        };
        return Occasioned(brief, story, lot, number, clinician);
    }

    private static Coverage CoverageOf(Scenario story, Lot lot, int number, string family)
    {
        var (payer, plan) = lot.Of(Payers);
        var id = string.Create(CultureInfo.InvariantCulture, $"{payer[0]}HC{204_000 + (number * 13)}");
        return story.Line switch
        {
            LineOfBusiness.Fsa => new() { Payer = "Harbor Benefits", Line = lot.Of(LineOfBusiness.Fsa, LineOfBusiness.Hsa) },
            LineOfBusiness.WorkersComp => new() { Payer = "Lakeshore Casualty", Line = LineOfBusiness.WorkersComp, State = "OH", Fax = "555-0171" },
            LineOfBusiness.Medicaid => new()
            {
                Payer = "Ohio Department of Medicaid", Line = LineOfBusiness.Medicaid, Plan = "Medicaid", MemberId = id, GroupNumber = "OM-44710", State = "OH", Department = "Prior Authorization", Fax = "555-0110",
                Subscriber = new() { Relationship = "child", Name = $"Elena {family}", BirthDate = A.Date("1988-04-12"), MemberId = id + "1" },
            },
            _ => new()
            {
                Payer = payer, Line = lot.Of(LineOfBusiness.Commercial, LineOfBusiness.Erisa, LineOfBusiness.Exchange), Plan = plan, MemberId = id, GroupNumber = string.Create(CultureInfo.InvariantCulture, $"{88_100 + number}"), State = "OH",
                Department = "Prior Authorization", Fax = "555-0110", Subscriber = new() { Relationship = "self" },
            },
        };
    }

    // Appeals, answers, renewals and requests beyond a limit come of the stories that insurers decide.
    private static Brief Occasioned(Brief brief, Scenario story, Lot lot, int number, string clinician)
    {
        if (story.Line == LineOfBusiness.Fsa)
        {
            return brief with
            {
                Purpose = Purpose.Reimbursement,
                Expense = new() { Kind = "MASS", Description = "Massage therapy", PurchaseDate = A.Date("2026-12-01"), Amount = 640, Evaluation = "visit", EvaluatedOn = A.Date("2026-11-03"), DiagnosedBy = $"{clinician}, MD" },
            };
        }

        if (story.Line == LineOfBusiness.WorkersComp)
        {
            return brief with { Injury = new() { Date = A.Date("2026-08-11"), Employer = "Tri-County Freight", ClaimNumber = $"WC-26-{11_000 + number}", Mechanism = "lifting a crate from floor to shoulder height" } };
        }

        return (story.Line is null ? lot.Below(5) : 4) switch
        {
            0 => brief with
            {
                Purpose = Purpose.Appeal,
                Documents = [.. brief.Documents, A.Document("denial-notice", "Denial notice", "2026-10-02")],
                Denial = new()
                {
                    NoticeDate = A.Date("2026-10-02"), Reference = $"26-{4_400 + number}",
                    Reasons = [new() { Code = "CO-272", Text = "Coverage guidelines were not met", Answer = $"{story.Trials[^1].Treatment} was tried and ended on {story.Trials[^1].End!.Value.InWords()}: {story.Trials[^1].Detail}." }],
                },
            },
            1 => brief with { Purpose = Purpose.InformationRequest, Request = new() { Number = $"RFI-{2_200 + number}", ReceivedOn = A.Date("2026-11-12"), Asks = [$"Date and result of the {story.Results[0].What}"] } },
            2 when story.Item.Service == Service.PhysicalTherapy => brief with
            {
                Purpose = Purpose.BenefitException,
                Coverage = brief.Coverage! with { Benefits = [new() { Service = Service.PhysicalTherapy, Unit = "visit", Limit = 20, Used = 20, AsOf = A.Date("2026-11-18") }] },
            },
            _ => brief,
        };
    }
}
