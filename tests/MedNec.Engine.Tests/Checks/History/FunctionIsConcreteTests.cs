using MedNec.Engine.Checks.History;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class FunctionIsConcreteTests : CheckTests<FunctionIsConcrete>
{
    private static readonly Brief NoFunction = A.Brief() with { Function = [] };

    public override Example Wrong => new("\"affects quality of life\"", NoFunction, A.LetterOf(NoFunction, "The disease affects her quality of life."));

    public override Example Right => new("\"cannot climb 6 steps to her bathroom without help\"", NoFunction, A.LetterOf(NoFunction, "She cannot climb 6 steps to her bathroom without help."));

    [Fact]
    public void What_the_brief_knows_must_be_said() => Flags(A.Brief(), A.LetterOf(A.Brief(), "The disease affects her quality of life."), saying: "Falls asleep while driving");

    [Fact]
    public void Silence_is_flagged() => Flags(NoFunction, A.LetterOf(NoFunction, "The index is 32 events/hour."), saying: "names no activity");

    [Fact]
    public void For_equipment_it_blocks_and_for_imaging_it_warns()
    {
        var imaging = NoFunction with { Items = [new RequestedItem { System = "CPT", Code = "72148", Name = "MRI", Service = Service.Imaging }] };
        new FunctionIsConcrete().Run(new(A.LetterOf(NoFunction, "It is bad."), NoFunction), NoFunction).Single().Severity.ShouldBe(Engine.Checks.Severity.Blocker);
        new FunctionIsConcrete().Run(new(A.LetterOf(imaging, "It is bad."), imaging), imaging).Single().Severity.ShouldBe(Engine.Checks.Severity.Warning);
        Flags(imaging, A.LetterOf(imaging, "It is bad."));
    }

    [Theory]
    [InlineData("She has stopped driving.")]
    [InlineData("He wakes three times a night and missed 12 days of work.")]
    [InlineData("She needs help to dress.")]
    public void An_activity_with_its_limit_passes(string sentence) => Passes(NoFunction, A.LetterOf(NoFunction, sentence));

    [Fact]
    public void The_brief_s_limit_in_other_order_passes()
    {
        var brief = NoFunction with { Function = ["Drops instruments in the dental chair"] };
        Passes(brief, A.LetterOf(brief, "In the dental chair she drops her instruments."));
    }

    [Fact]
    public void A_health_account_does_not_ask_for_it() => DoesNotApply(A.Massage());
}
