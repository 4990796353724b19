using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

/// <summary>A small set of codes as if it were imported, so that tests do not hang on which codes the program ships.</summary>
internal static class SomeCodes
{
    // Code, "b" billable or "h" heading, first and last fiscal year, title.
    private static readonly string[] Rows =
    [
        "G47.33\tb\t\t\tObstructive sleep apnea (adult) (pediatric)",
        "M54\th\t\t\tDorsalgia", "M54.1\th\t\t\tRadiculopathy", "M54.10\tb\t\t\tRadiculopathy, site unspecified", "M54.12\tb\t\t\tRadiculopathy, cervical region", "M54.16\tb\t\t\tRadiculopathy, lumbar region",
        "M54.5\tb\t\t2021\tLow back pain", "M54.5\th\t2022\t\tLow back pain", "M54.50\tb\t2022\t\tLow back pain, unspecified", "M54.51\tb\t2022\t\tVertebrogenic low back pain", "M54.59\tb\t2022\t\tOther low back pain",
        "M48.061\tb\t\t\tSpinal stenosis, lumbar region without neurogenic claudication", "M48.06\th\t\t\tSpinal stenosis, lumbar region",
        "E66.81\th\t2025\t\tObesity class", "E66.811\tb\t2025\t\tObesity, class 1", "E66.812\tb\t2025\t\tObesity, class 2", "E66.813\tb\t2025\t\tObesity, class 3", "E66.01\tb\t\t\tMorbid (severe) obesity due to excess calories",
        "M25.56\th\t\t\tPain in knee", "M25.561\tb\t\t\tPain in right knee", "M25.562\tb\t\t\tPain in left knee", "M25.569\tb\t\t\tPain in unspecified knee",
        "J45.909\tb\t\t\tUnspecified asthma, uncomplicated", "J45.90\th\t\t\tUnspecified asthma", "J45\th\t\t\tAsthma", "J45.40\tb\t\t\tModerate persistent asthma, uncomplicated", "J45.50\tb\t\t\tSevere persistent asthma, uncomplicated", "J45.4\th\t\t\tModerate persistent asthma", "J45.5\th\t\t\tSevere persistent asthma",
        "S83.511\th\t\t\tSprain of anterior cruciate ligament of right knee", "S83.511A\tb\t\t\tSprain of anterior cruciate ligament of right knee, initial encounter", "S83.511D\tb\t\t\tSprain of anterior cruciate ligament of right knee, subsequent encounter",
        "W19\th\t\t\tUnspecified fall", "W19.XXXA\tb\t\t\tUnspecified fall, initial encounter", "S52.501A\tb\t\t\tUnspecified fracture of the lower end of right radius, initial encounter for closed fracture",
        "R73.03\tb\t\t\tPrediabetes", "E11.9\tb\t\t\tType 2 diabetes mellitus without complications", "E11.42\tb\t\t\tType 2 diabetes mellitus with diabetic polyneuropathy", "E10.9\tb\t\t\tType 1 diabetes mellitus without complications",
        "G63\tb\t\t\tPolyneuropathy in diseases classified elsewhere", "Z68.37\tb\t\t\tBody mass index [BMI] 37.0-37.9, adult", "P07.18\tb\t\t\tOther low birth weight newborn, 2000-2499 grams", "N40.1\tb\t\t\tBenign prostatic hyperplasia with lower urinary tract symptoms",
        "E75.244\tb\t\t2023\tAn old code with one successor", "G43.009\tb\t\t\tMigraine without aura, not intractable, without status migrainosus", "I10\tb\t\t\tEssential (primary) hypertension", "A18.89\tb\t\t\tTuberculosis of other sites",
        "E66.8\tb\t\t2024\tOther obesity", "E66.8\th\t2025\t\tOther obesity", "Z99.81\tb\t\t\tDependence on supplemental oxygen",
    ];

    public static CodeSets Set => field ??= CodeSets.Of(part => part switch
    {
        CodeParts.Diagnoses => Build(),
        CodeParts.Tabular => Notes(),
        CodeParts.Successors => System.Text.Encoding.UTF8.GetBytes("E75.244\tE11.9\nM54.5\tM54.50 M54.51 M54.59\n"),
        _ => null,
    });

    /// <summary>The clean brief with these diagnoses, judged by this set.</summary>
    public static Brief With(params Engine.Letters.Diagnosis[] diagnoses) => A.Brief() with { Diagnoses = diagnoses, Library = new TestLibrary { Codes = Set } };

    /// <summary>The clean brief with one diagnosis.</summary>
    public static Brief With(string code, string? text = null) => With(new Engine.Letters.Diagnosis { Code = code, Text = text, Onset = A.Date("2024-03") });

    /// <summary>The clean brief with these codes and no words.</summary>
    public static Brief Codes(params string[] codes) => With([.. codes.Select(code => new Engine.Letters.Diagnosis { Code = code, Text = Title(code) })]);

    /// <summary>The same brief, judged by what the program ships.</summary>
    public static Brief ByStarter(this Brief brief) => brief with { Library = new TestLibrary() };

    private static string? Title(string code) => Set.Judge(code, A.Today, CodeSystems.Icd10Cm).Title;

    private static byte[] Build()
    {
        var builder = new DiagnosisCodesBuilder();
        var rows = Rows.Select(row => row.Split('\t')).ToList();
        for (var year = 2021; year <= 2027; year++)
        {
            builder.Add(CodeRelease.OfFiscalYear(year), [.. rows.Where(row => Year(row[2], 2000) <= year && year <= Year(row[3], 3000)).Select(row => new DiagnosisRow(CodeSets.Packed(row[0]), row[1] == "b", row[4])).OrderBy(row => row.Code)]);
        }

        return builder.Build();
    }

    private static byte[] Notes() => NoteTable.Write(
        "FY2027 tabular list",
        isComplete: true,
        [
            new(NoteKind.Excludes1, "R73.0", "R73.0", "diabetes mellitus (E08-E13)", [new("E08", "E13")]),
            new(NoteKind.CodeFirst, "G63", "G63", "underlying disease", [new("A18", "A18"), new("E11", "E11")]),
            new(NoteKind.UseAdditional, "G47.33", "G47.33", "dependence on oxygen", [new("Z99.81", "Z99.81")]),
            new(NoteKind.Seventh, "S83", "S83", "A=initial encounter\nD=subsequent encounter\nS=sequela", []),
            new(NoteKind.Inclusion, "M54.12", "M54.12", "Pinched nerve in the neck", []),
        ],
        Rows.Select(row => row.Split('\t')[0]).Distinct());

    private static int Year(string text, int otherwise) => text.Length == 0 ? otherwise : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
