using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Policies;

/// <summary>What is wrong with a policy file is said in one sentence, with file, line and column; and harms no other policy.</summary>
public sealed class PolicyReaderTests
{
    private const string Id = "test/one";

    public static TheoryData<string, string> WrongCriteria => new()
    {
        { "{ id: D, text: T, resul: { tests: [AHI] } }", "line 6, column 36: \"resul:\" is no kind of demand; did you mean \"result\"?" },
        { "{ id: D, text: T, result: { tests: [AHI], at-leest: 5 } }", "\"at-leest:\" is not known here; did you mean \"at-least\"?" },
        { "{ id: D, text: T, result: { tests: [AHI], at-least: 15, unit: flops } }", "the unit \"flops\" is not known, so no value could be compared with it" },
        { "{ id: D, text: T, result: { at-least: 15 } }", "a result needs tests (or a tool) or codes to be found by" },
        { "{ id: D, text: T, result: { tests: [AHI], at-least: fifteen } }", "\"fifteen\" is no number" },
        { "{ id: D, text: T, result: { tests: [AHI], at-least: 15, less-than: 15 } }", "no value passes both bounds" },
        { "{ id: D, text: T, result: { tests: [AHI], at-least: 15, at-most: 5 } }", "no value passes both bounds" },
        { "{ id: D, text: T, result: { tests: [AHI], at-least: 15, more-than: 5 } }", "two bounds of one side; keep one" },
        { "{ id: D, text: T, result: { tests: [AHI], within: six months } }", "\"six months\" is no length of time; write P6M, P90D, P6W or P1Y" },
        { "{ id: D, text: T, result: { tests: [AHI], before: lunch } }", "\"lunch\" is nothing to count back from" },
        { "{ id: D, text: T, result: { tests: [the] } }", "\"the\" says nothing to look for" },
        { "{ id: D, text: T, result: AHI }", "a map belongs here, of tests, tool" },
        { "{ id: D, text: T, visit: face-to-face }", "a map belongs here, of kinds" },
        { "{ id: D, text: T, authorization: yes }", "nothing belongs here; write {}" },
        { "{ id: D, text: T, treatment: { any-of: [PT], ended: [faild] } }", "\"faild\" is not one of failed, intolerant, contraindicated, partial, declined; did you mean \"failed\"?" },
        { "{ id: D, text: T, line: [medicar] }", "did you mean \"medicare\"?" },
        { "{ id: D, text: T, of-whom: nobody, sex: female }", "\"nobody\" is not one of clinician" },
        { "{ id: D, text: T, sex: woman }", "\"woman\" is no sex a record holds; write female or male" },
        { "{ id: D, text: T, age: { } }", "an age needs at-least or less-than" },
        { "{ id: D, text: T, diagnosis: { from: moon, codes: [G47] } }", "\"moon\" is no source; write chart or brief" },
        { "{ id: D, text: T, time-since: { event: [stroke] } }", "time-since needs at-least or at-most" },
        { "{ id: D, text: T, change: { tests: [AHI] } }", "a change needs falls-by or rises-by" },
        { "{ id: D, text: T, sex: female, age: { at-least: 18 } }", "one criterion cannot be both sex and age; write two, joined by all or any" },
        { "{ id: D, text: T }", "it says nothing to be decided: a kind such as result, treatment or document is missing" },
        { "{ text: T, sex: female }", "\"id:\" is missing" },
        { "{ id: D, sex: female }", "\"text:\" is missing" },
        { "{ all: [] }", "a list of criteria belongs here" },
        { "{ any: text }", "a list of criteria belongs here" },
        { "{ at-least: 3, of: [{ id: A, text: T, sex: male }, { id: B, text: T, sex: female }] }", "at least 3 of 2 can never be met" },
        { "{ at-least: 0, of: [{ id: A, text: T, sex: male }] }", "\"0\" is no count" },
        { "{ any: [{ id: A, text: T, sex: male }], of: [{ id: B, text: T, sex: female }] }", "\"of:\" is no kind of demand" },
        { "{ id: D, text: T, not: female }", "under \"not:\" stands one kind" },
        { "{ id: D, text: T, not: { any: [] } }", "a list of kinds belongs here" },
        { "{ all: [{ id: D, text: T, sex: female }, { id: d, text: T, sex: male }] }", "line 6, column 58: two demands are called \"d\"" },
        { "just a text", "a criterion belongs here: all, any, at-least, not, or a demand with id, text and its kind" },
        { "\n  id: &x D\n  text: *x\n  sex: female", "anchors and aliases are not read; write the text out" },
        { "{ id: D, id: E, text: T, sex: female }", "\"id:\" stands twice" },
    };

    public static TheoryData<string, string> WrongFiles => new()
    {
        { "", "\"effective:\" is missing" },
        { "\t", "" },
        { "title: T\n\tcriteria: x", "found a tab" },
        { "title: [T", "" },
        { "plain words", "a map belongs here, of title" },
        { "- a\n- b", "a map belongs here, of title" },
        { "\0\u0001\u0002", "" },
        { Head("effective: { from: 2020-01-01 }", ""), "\"effective:\" is missing" },
        { Head("effective: { from: 2020-01-01 }", "effective: { through: 2030-01-01 }"), "\"from:\" is missing: a policy without its first day cannot be compared with a letter's date" },
        { Head("effective: { from: 2020-01-01 }", "effective: { from: 2020-02-30 }"), "line 2, column 20: \"2020-02-30\" is no date; write it as 2026-01-31" },
        { Head("effective: { from: 2020-01-01 }", "effective: { from: 1/1/2020 }"), "\"1/1/2020\" is no date" },
        { Head("effective: { from: 2020-01-01 }", "effective: { from: 2020-01-01, through: 2019-12-31 }"), "it ends before it begins" },
        { Head("source: { document: Invented, read: 2026-01-01 }", ""), "\"source:\" is missing" },
        { Head("source: { document: Invented, read: 2026-01-01 }", "source: { document: Invented }"), "\"read:\" is missing" },
        { Head("items: [E0601]", ""), "\"items:\" or \"services:\" is missing: it must say what it is about" },
        { Head("items: [E0601]", "services: [imageing]"), "did you mean \"imaging\"?" },
        { Head("items: [E0601]", "items: [E0601]\nstatus: final"), "\"final\" is no status; write approved or draft" },
        { Head("items: [E0601]", "items: [E0601]\nlines: [medicar]"), "did you mean \"medicare\"?" },
        { Head("items: [E0601]", "items: [E0601]\ncritera: x"), "\"critera:\" is not known here; did you mean \"criteria\"?" },
        { Head("items: [E0601]", "items: [E0601]\nchannels: [{ channel: fax, pages: many }]"), "\"many\" is no count" },
        { Head("items: [E0601]", "items: [E0601]\ndocuments: [{ id: O, text: T, kind: order, witin: P6M }]"), "did you mean \"within\"?" },
        { Head("criteria: { id: D, text: T, sex: female }", ""), "\"criteria:\" is missing" },
    };

    [Theory, MemberData(nameof(WrongCriteria))]
    public void A_wrong_demand_is_said_with_its_place(string criteria, string saying) => Refused(TheDemand.File(criteria), saying);

    [Theory, MemberData(nameof(WrongFiles))]
    public void A_wrong_file_is_said_with_its_place(string file, string saying) => Refused(file, saying);

    [Fact]
    public void A_file_nested_too_deeply_is_refused()
    {
        Refused(TheDemand.File(string.Concat(Enumerable.Repeat("{ all: [", 200)) + "x" + string.Concat(Enumerable.Repeat("] }", 200))), "nested deeper than 32 levels");
        Refused(TheDemand.File(new string('[', 20_000)), "nested deeper than 32 levels");
    }

    [Fact]
    public void A_file_too_long_to_be_a_policy_is_refused() => Refused("title: " + new string('x', 600_000), "600,007 characters are no policy; at most 500,000 are read.");

    [Fact]
    public void A_policy_that_refers_to_itself_in_a_circle_names_the_circle()
    {
        var shelf = Shelf(("test/a", TheDemand.File("{ all: [{ policy: test/b }] }")), ("test/b", TheDemand.File("{ any: [{ policy: test/a }, { id: X, text: T, sex: male }] }")), Good);

        Why(shelf, "test/a").ShouldBe("test/a refers to test/b refers to test/a: a policy cannot rest on itself.");
        shelf.Faults.Count().ShouldBe(2);
        Unharmed(shelf);
    }

    [Fact]
    public void A_reference_to_a_policy_that_is_not_there_names_it() => Why(Shelf(("test/a", TheDemand.File("{ all: [{ policy: test/nowhere }] }"))), "test/a").ShouldContain("refers to the policy test/nowhere, which is not on the shelf");

    [Fact]
    public void Two_versions_that_hold_on_one_day_are_refused_and_one_after_the_other_is_not()
    {
        const string demand = "{ all: [{ id: X, text: T, sex: female }] }";
        static string From(string file, string span) => file.Replace("{ from: 2020-01-01 }", span, StringComparison.Ordinal);
        var first = TheDemand.File(demand);

        var overlapping = Shelf(("test/a", From(first, "{ from: 2020-01-01, through: 2027-06-30 }")), ("test/a@2027-01-01", From(first, "{ from: 2027-01-01 }")), Good);
        Why(overlapping, "test/a").ShouldBe("Two versions of test/a are in force on 2027-01-01: end the older with \"through:\" the day before.");
        overlapping.Faults.ShouldHaveSingleItem();
        Unharmed(overlapping);

        var following = Shelf(("test/a", first), ("test/a@2027-01-01", From(first, "{ from: 2027-01-01 }")));
        following.Faults.ShouldBeEmpty();
        following.Find("test/a", new DateOnly(2026, 12, 31))!.VersionName.ShouldBe("effective 2020-01-01");
        following.Find("test/a", new DateOnly(2027, 1, 1))!.VersionName.ShouldBe("effective 2027-01-01");
    }

    [Fact]
    public void A_clinics_file_stands_before_ours_and_a_broken_one_harms_no_other()
    {
        var broken = new PolicyShelf([.. PolicyShelf.ShippedFiles(), PolicyFile.Named("model/model.yaml", () => "title: [", 1)]);

        Why(broken, "model/model").ShouldStartWith("policies/model/model.yaml, line 2");
        broken.Faults.ShouldContain(fault => fault.StartsWith("policies/model/model.yaml, line 2", StringComparison.Ordinal));
        foreach (var id in PolicyShelf.Shipped.Ids.Where(id => id != "model/model" && PolicyShelf.Shipped.TryFind(id, A.Today, out _) is not null))
        {
            broken.TryFind(id, A.Today, out var why).ShouldNotBeNull(why);
        }
    }

    [Fact]
    public void A_letter_of_a_policy_that_cannot_be_used_is_judged_by_the_general_rules_and_told_why()
    {
        var brief = A.Brief() with { Policy = "test/a", Library = new TestLibrary { Policies = Shelf(("test/a", "title: [")) } };

        JudgedPolicy.Of(brief).ShouldBeNull();
        JudgedPolicy.WhyNot(brief).ShouldNotBeNull().ShouldStartWith("policies/test/a.yaml, line 2");
    }

    /// <summary>The file without, or with another, line.</summary>
    private static string Head(string line, string instead) => TheDemand.File("{ id: D, text: T, sex: female }").Replace(line, instead, StringComparison.Ordinal);

    private static void Refused(string file, string saying)
    {
        var shelf = Shelf((Id, file), Good);

        var why = Why(shelf, Id);
        why.ShouldStartWith($"policies/{Id}.yaml, line ");
        why.ShouldContain(", column ");
        why.ShouldContain(saying);
        why.TrimEnd('.').ShouldNotContain("Exception");
        why.ShouldNotContain("\n");
        shelf.Faults.ShouldBe([why]);
        Unharmed(shelf);
    }

    private static readonly (string Id, string File) Good = ("test/good", TheDemand.File("{ id: D, text: T, sex: female }"));

    private static void Unharmed(PolicyShelf shelf) => CoveragePolicy.Judge(shelf.Find("test/good", A.Today).ShouldNotBeNull(), A.Brief()).Answer.ShouldBe(Answer.Met);

    private static string Why(PolicyShelf shelf, string id)
    {
        shelf.TryFind(id, A.Today, out var why).ShouldBeNull();
        return why.ShouldNotBeNull();
    }

    private static PolicyShelf Shelf(params (string Id, string File)[] files) => new(files.Select(file => PolicyFile.Named($"{file.Id}.yaml", () => file.File, 0)));
}
