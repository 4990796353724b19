using System.Text;
using MedNec.Documents.Pdf;

namespace MedNec.Documents.Tests.Pdf;

public sealed class ArtifactsTests
{
    private static string Marked(string content) => string.Join(' ', Encoding.ASCII.GetString(Artifacts.Mark(Encoding.ASCII.GetBytes(content))).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void What_is_drawn_outside_every_element_is_an_artifact() =>
        Marked("q 0 0 1 1 re f Q /P << /MCID 0 >> BDC (a) Tj EMC (foot) Tj")
            .ShouldBe("/Artifact BMC q 0 0 1 1 re f Q EMC /P << /MCID 0 >> BDC (a) Tj EMC /Artifact BMC (foot) Tj EMC");

    [Fact]
    public void What_draws_nothing_stays_unmarked() =>
        Marked("q 1 0 0 -1 0 792 cm /P << /MCID 0 >> BDC (a) Tj EMC Q").ShouldBe("q 1 0 0 -1 0 792 cm /P << /MCID 0 >> BDC (a) Tj EMC Q");

    [Fact]
    public void Operators_inside_strings_names_and_comments_are_words() =>
        Marked("/P BMC (EMC \\) BDC (f)) Tj <0066> Tj /EMC gs % EMC f\nEMC").ShouldBe("/P BMC (EMC \\) BDC (f)) Tj <0066> Tj /EMC gs % EMC f EMC");
}
