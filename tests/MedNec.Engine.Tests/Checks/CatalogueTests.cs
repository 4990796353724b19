using System.Text.RegularExpressions;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>The catalogue as a whole: ids, texts, and a test class for every check at the path of the check.</summary>
public sealed partial class CatalogueTests
{
    [Fact]
    public void Every_id_stands_once() =>
        Catalogue.All.GroupBy(check => check.Info.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Every_id_has_the_catalogue_s_form() =>
        Catalogue.All.Select(check => check.Info.Id).Where(id => !IdForm().IsMatch(id)).ShouldBeEmpty();

    [Fact]
    public void Every_check_says_why_it_matters_and_where_it_comes_from() =>
        Catalogue.All.Where(check => check.Info.Why.Length < 40 || !check.Info.Why.EndsWith('.') || check.Info.Source.Length < 5).Select(check => check.Info.Id).ShouldBeEmpty();

    [Fact]
    public void Every_check_has_a_test_class_at_its_path() =>
        WithoutTests(Decided.Select(check => check.GetType())).ShouldBeEmpty();

    [Fact]
    public void A_check_without_a_test_class_is_caught() =>
        WithoutTests([typeof(Untested)]).ShouldBe(["Untested: no UntestedTests : CheckTests<Untested>"]);

    [Fact]
    public void Every_check_has_at_least_three_examples_that_fail_and_three_that_pass() =>
        CheckTestClasses.All.Select(type => (Name: type.Name, Examples: Examples(type))).Where(counted => counted.Examples < 6).Select(counted => $"{counted.Name}: {counted.Examples}").ShouldBeEmpty();

    [Fact]
    public void What_nobody_decides_is_listed_as_needing_a_language_model_and_never_runs()
    {
        Catalogue.All.Except(Decided).Select(check => check.Info.Kind).Distinct().ShouldBe([CheckKind.LanguageModel]);
        var review = Reviewer.Standard.Review(A.LetterFor(A.Brief()), A.Brief());
        Catalogue.All.Except(Decided).Select(check => check.Info.Id).Except(review.NeedsPerson).ShouldBeEmpty();
    }

    private static IEnumerable<ICheck> Decided => Catalogue.All.Where(check => check.GetType().IsPublic);

    // The pair of the page, and the facts the class adds; a theory is as many examples as it has lines.
    private static int Examples(Type tests) => tests.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
        .Sum(method => Math.Max(1, method.GetCustomAttributes(typeof(InlineDataAttribute), inherit: true).Length));

    private static IEnumerable<string> WithoutTests(IEnumerable<Type> checks)
    {
        foreach (var check in checks)
        {
            if (CheckTestClasses.Of(check) is not { } tests)
            {
                yield return $"{check.Name}: no {check.Name}Tests : CheckTests<{check.Name}>";
                continue;
            }

            var group = check.Namespace!.Split('.')[^1];
            foreach (var path in new[] { Repository.PathTo("src", "MedNec.Engine", "Checks", group, check.Name + ".cs"), Repository.PathTo("tests", "MedNec.Engine.Tests", "Checks", group, tests.Name + ".cs") })
            {
                if (!File.Exists(path))
                {
                    yield return $"{check.Name}: no file {Path.GetRelativePath(Repository.Root, path)}";
                }
            }
        }
    }

    [GeneratedRegex(@"^LMN-[A-Z]{2,3}-\d{3}$")]
    private static partial Regex IdForm();

    private sealed class Untested : ICheck
    {
        public CheckInfo Info { get; } = new("LMN-XX-999", Severity.Advice, "Planted") { Why = "Planted to be caught.", Source = "none" };

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => [];
    }
}
