using MedNec.Cases.Board;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Tests.Board;

public sealed class ShowBoardTests
{
    [Fact]
    public void Every_stage_has_one_column() =>
        Column.Layout.SelectMany(column => column.Stages).Order().ShouldBe(Enum.GetValues<Stage>());

    [Fact]
    public void The_next_date_comes_first_and_what_has_none_comes_last_the_oldest_before_the_younger() =>
        ShowBoard.Arrange([A("young", 3, null), A("later", 1, 20), A("old", 2, null), A("soon", 4, 10)])[0].Cases.Select(found => found.Item)
            .ShouldBe(["soon", "later", "old", "young"]);

    [Fact]
    public void An_empty_column_says_what_would_fill_it() =>
        ShowBoard.Arrange([]).ShouldAllBe(column => column.WouldFill.Length > 0 && column.Oldest == null);

    private static Case A(string item, int openedOn, int? nextOn) => new()
    {
        Id = new CaseId(item),
        Clinic = new ClinicId("lakeside"),
        Item = item,
        Patient = "Maria Ortiz",
        Payer = "Northstar Health Plan",
        Purpose = Purpose.Appeal,
        OpenedAt = new(2026, 11, openedOn, 9, 0, 0, TimeSpan.Zero),
        Next = nextOn is { } day ? new NextDate(new(2026, 11, day), "fax by") : null,
    };
}
