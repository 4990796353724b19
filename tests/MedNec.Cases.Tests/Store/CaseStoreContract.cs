using MedNec.Cases.Audit;
using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Store;
using MedNec.Testing;

namespace MedNec.Cases.Tests.Store;

/// <summary>What every store of cases must do, whatever database is behind it. A new one adds a class that opens it.</summary>
public abstract class CaseStoreContract : IDisposable
{
    private static readonly Clinic Lakeside = new(new ClinicId("lakeside"), "Lakeside Medical Group");
    private static readonly Clinic Elsewhere = new(new ClinicId("elsewhere"), "Another clinic");
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Never = CancellationToken.None;

    private CaseStore? store;

    private CaseStore Store => store ??= Open();

    [Fact]
    public async Task A_case_comes_back_as_it_was_saved()
    {
        var added = await Added(A("CPAP device"));
        (await Store.Find(Lakeside.Id, added.Case.Id, Never)).ShouldBe(added.Case);
        var draft = await Store.Draft(Lakeside.Id, added.Case.Id, Never);
        draft.ShouldNotBeNull().ToLetter(BriefFacts.Of(Testing.A.Brief())).Statements.Select(statement => statement.Text)
            .ShouldBe(added.Draft!.ToLetter(BriefFacts.Of(Testing.A.Brief())).Statements.Select(statement => statement.Text));
        (await Store.Records(Lakeside.Id, added.Case.Id, Never)).ShouldNotBeNull().Files.ShouldBe(added.Records.Files);
        (await Store.Events(Lakeside.Id, added.Case.Id, Never)).ShouldBe(added.Events);
    }

    [Fact]
    public async Task A_case_outlives_a_restart()
    {
        var added = await Added(A("CPAP device"));
        store = Open();
        (await Store.Find(Lakeside.Id, added.Case.Id, Never)).ShouldBe(added.Case);
    }

    [Fact]
    public async Task A_clinic_sees_its_own_cases_only()
    {
        var added = await Added(A("CPAP device"));
        (await Store.Find(Elsewhere.Id, added.Case.Id, Never)).ShouldBeNull();
        (await Store.List(Elsewhere.Id, Never)).ShouldBeEmpty();
        (await Store.HasAny(Elsewhere.Id, Never)).ShouldBeFalse();
        (await Store.Draft(Elsewhere.Id, added.Case.Id, Never)).ShouldBeNull();
        (await Store.Records(Elsewhere.Id, added.Case.Id, Never)).ShouldBeNull();
        (await Store.Events(Elsewhere.Id, added.Case.Id, Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_read_an_older_version_cannot_save_over_a_newer_one()
    {
        var read = (await Added(A("CPAP device"))).Case;
        await Store.Save(new CaseChange(read with { Item = "first" }, []), Never);
        await Should.ThrowAsync<CaseChangedMeanwhileException>(() => Store.Save(new CaseChange(read with { Item = "second" }, [Happened(read, "lost")]), Never));
        (await Store.Find(Lakeside.Id, read.Id, Never))!.Item.ShouldBe("first");
        (await Store.Events(Lakeside.Id, read.Id, Never)).ShouldNotContain(happened => happened.Text == "lost");
    }

    [Fact]
    public async Task A_version_that_another_replaces_is_gone_and_the_others_stay()
    {
        var added = await Added(A("CPAP device"));
        var second = added.Draft! with { Version = 2 };
        var saved = await Store.Save(new CaseChange(added.Case, [], second), Never);
        await Store.Save(new CaseChange(saved, [], second with { Version = 3 }, Replaces: 2), Never);
        (await Store.Draft(Lakeside.Id, added.Case.Id, Never))!.Version.ShouldBe(3);
        (await Store.Draft(Lakeside.Id, added.Case.Id, 2, Never)).ShouldBeNull();
        (await Store.Draft(Lakeside.Id, added.Case.Id, 1, Never)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_changed_brief_takes_the_place_of_the_one_before_which_is_kept_with_its_files()
    {
        var added = await Added(A("CPAP device"));
        var changed = added.Records.With("{ \"changed\": true }", new CaseFile("documents/new.pdf", new string('b', 64), 7));
        await Store.Save(new CaseChange(added.Case, [], Records: changed), Never);
        var kept = (await Store.Records(Lakeside.Id, added.Case.Id, Never)).ShouldNotBeNull();
        (kept.Brief, kept.Version).ShouldBe((changed.Brief, 2));
        kept.Files.ShouldBe(changed.Files, ignoreOrder: true);
        (await Store.FormerBrief(Lakeside.Id, added.Case.Id, 1, Never)).ShouldBe(added.Records.Brief);
        (await Store.FormerBrief(Elsewhere.Id, added.Case.Id, 1, Never)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_who_write_at_once_lose_nothing_and_the_chain_holds()
    {
        var cases = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Added(A($"item {i}"))));
        await Task.WhenAll(cases.Select(async added =>
        {
            var found = added.Case;
            for (var i = 0; i < 10; i++)
            {
                found = await Store.Save(new CaseChange(found, [Happened(found, $"change {i}")]), Never);
            }
        }));
        foreach (var added in cases)
        {
            (await Store.Events(Lakeside.Id, added.Case.Id, Never)).Count.ShouldBe(11);
        }

        var report = await Store.Verify(Lakeside.Id, Never);
        report.Holds.ShouldBeTrue(report.BrokenAt);
        report.Entries.ShouldBe(88);
    }

    [Fact]
    public async Task What_changes_a_case_is_in_the_audit_trail_too_without_the_patient()
    {
        await Added(A("CPAP device"));
        await Store.Note(Lakeside.Id, new AuditEvent("hana", Noon, "case.viewed", "x"), Never);
        Rows("select what from audit_events order by sequence").ShouldBe(["case.opened", "case.viewed"]);
        Rows("select who || at || what || target || coalesce(detail, '') from audit_events".Replace("who", "\"by\"", StringComparison.Ordinal).Replace("target", "\"on\"", StringComparison.Ordinal))
            .ShouldAllBe(row => !row.Contains("Ortiz", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update case_events set text = 'Nothing happened' where sequence = 2", "case_events 2")]
    [InlineData("delete from case_events where sequence = 1", "case_events 1")]
    [InlineData("delete from case_events where sequence = 3", "case_events 3")]
    [InlineData("update audit_events set \"by\" = 'somebody else' where sequence = 1", "audit_events 1")]
    [InlineData("update case_events set at = '2020-01-01T00:00:00.000Z' where sequence = 3", "case_events 3")]
    public async Task A_change_behind_our_back_is_found_where_it_was_made(string change, string place)
    {
        await Added(A("one"));
        await Added(A("two"));
        await Added(A("three"));
        (await Store.Verify(Lakeside.Id, Never)).Holds.ShouldBeTrue();
        Rows(change);
        (await Store.Verify(Lakeside.Id, Never)).BrokenAt.ShouldBe(place);
    }

    [Fact]
    public void Every_table_leads_with_the_clinic() =>
        Tables().ShouldAllBe(table => table.FirstColumn == "clinic_id");

    /// <summary>Opens the store over the same data each time.</summary>
    protected abstract CaseStore Open();

    /// <summary>Runs SQL behind the store's back.</summary>
    protected abstract IReadOnlyList<string> Rows(string sql);

    /// <summary>The tables of the store with their first columns.</summary>
    protected abstract IReadOnlyList<(string Table, string FirstColumn)> Tables();

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract void Close();

    private async Task<NewCase> Added(NewCase added)
    {
        await Store.Add(Lakeside, [added], Never);
        return added;
    }

    private static CaseEvent Happened(Case to, string text) => new(to.Id, CaseEventKind.Reworded, "Hana Lee, MD", Noon, text, 2);

    private static NewCase A(string item)
    {
        var found = new Case
        {
            Id = CaseId.New(),
            Clinic = Lakeside.Id,
            Item = item,
            Patient = "Maria Ortiz",
            Payer = "Northstar Health Plan",
            Purpose = Purpose.PriorAuthorization,
            Owner = new Staff("hana", "Hana Lee, MD"),
            Location = "Main St",
            OpenedAt = Noon,
            Next = new NextDate(new(2026, 11, 26), "fax by"),
            Standing = new Standing(1, 2, 3),
            Submission = new Submission(Noon, "fax", "Northstar Health Plan", 14),
            Hold = new Hold("Hana Lee, MD", Noon, "Waiting for the lab"),
        };
        return new NewCase(
            found,
            new CaseRecords("{}", [new CaseFile("chart.fhir.json", new string('a', 64), 12)]),
            Draft.Of(Composer.Standard.Compose(Testing.A.Brief()), "Hana Lee, MD", Noon),
            [new CaseEvent(found.Id, CaseEventKind.Opened, "Hana Lee, MD", Noon, "Opened the case")]);
    }
}
