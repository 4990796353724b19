using MedNec.Engine.Checks.Privacy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class NothingIsHiddenTests : CheckTests<NothingIsHidden>
{
    public override Example Wrong => Example.Of("a black box over live text", With("text under redaction"));

    public override Example Right => Example.Of("flattened", With());

    [Fact]
    public void All_that_is_hidden_is_named() => Flags(With("comments", "tracked changes"), saying: "Sleep clinic note hides comments, tracked changes");

    [Fact]
    public void An_embedded_file_is_flagged() => Flags(With("embedded file"));

    [Fact]
    public void A_hidden_layer_in_one_of_two_is_flagged_though_the_other_was_not_opened() =>
        Flags(With("hidden layer") with { Documents = [.. With("hidden layer").Documents, A.Document("lab", "Blood count", "2026-10-01")] });

    [Fact]
    public void A_file_nobody_opened_needs_a_person() => NeedsPerson(A.Brief());

    [Fact]
    public void Without_documents_the_question_does_not_arise() => DoesNotApply(A.Brief() with { Documents = [] });

    private static Brief With(params string[] hidden) => A.Brief() with { Documents = [A.Document("progress-note", "Sleep clinic note", "2026-10-30") with { Inspection = new FileInspection { Pages = 2, Hidden = hidden } }] };
}
