using MedNec.Documents.Pdf;

namespace MedNec.Documents.Tests.Pdf;

public sealed class PaginationTests
{
    private static Strip Line(bool holdsNext = false, double height = 10, double before = 0) => new() { Height = height, Before = before, HoldsNext = holdsNext, Marks = [] };

    private static int[] Counts(params Strip[] strips) => [.. Pagination.Pages(strips, 0, 0, 30).Select(page => page.Count)];

    [Fact]
    public void A_page_is_filled_before_the_next_begins() => Counts(Line(), Line(), Line(), Line()).ShouldBe([3, 1]);

    [Fact]
    public void A_heading_moves_with_the_line_it_holds() => Counts(Line(), Line(), Line(holdsNext: true), Line()).ShouldBe([2, 2]);

    [Fact]
    public void What_holds_together_and_is_higher_than_a_page_is_cut_all_the_same() =>
        Counts([.. Enumerable.Range(0, 7).Select(_ => Line(holdsNext: true))]).ShouldBe([3, 3, 1]);

    [Fact]
    public void A_strip_higher_than_a_page_stands_alone() => Counts(Line(), Line(height: 100), Line()).ShouldBe([1, 1, 1]);

    [Fact]
    public void The_space_above_is_left_out_at_the_top_of_a_page() =>
        Pagination.Pages([Line(), Line(), Line(before: 15)], 0, 0, 30)[1][0].Y.ShouldBe(0);
}
