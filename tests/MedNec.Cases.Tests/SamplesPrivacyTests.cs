using System.Text.RegularExpressions;
using MedNec.Testing;

namespace MedNec.Cases.Tests;

/// <summary>Nobody in the samples can be reached or looked up: telephone numbers of fiction, provider numbers never issued, Medicare numbers in specimen form.</summary>
public sealed partial class SamplesPrivacyTests
{
    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Every_telephone_number_is_of_fiction(Sample sample) => RealPhones(TextOf(sample)).ShouldBeEmpty();

    [Fact]
    public void A_real_telephone_number_is_caught() => RealPhones("call 614-555-0142 or 614-466-2000").ShouldBe(["614-466-2000"]);

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Every_provider_number_is_well_formed_and_never_issued(Sample sample) => RealProviderNumbers(TextOf(sample)).ShouldBeEmpty();

    [Fact]
    public void A_provider_number_that_could_be_issued_is_caught() => RealProviderNumbers("NPI 1234567893, NPI 1679576722").ShouldBe(["1679576722"]);

    [Fact]
    public void A_provider_number_with_a_slip_is_caught() => RealProviderNumbers("NPI 1000000013").ShouldBe(["1000000013"]);

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void A_Medicare_number_has_the_form_of_one(Sample sample)
    {
        var coverage = SamplesFolder.BriefOf(sample).Coverage!;

        if (coverage.Line == Engine.Letters.LineOfBusiness.Medicare)
        {
            coverage.MemberId!.ShouldMatch("^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9]-[AC-HJKMNP-RT-Y]{2}[0-9]{2}$");
        }
    }

    private static string TextOf(Sample sample) => string.Join('\n', sample.Sources.Select(File.ReadAllText));

    private static IEnumerable<string> RealPhones(string text) =>
        Phone().Matches(text).Select(match => match.Value).Where(phone => !Fiction().IsMatch(phone));

    // 1234567893 is the specimen of the standard; numbers that begin with 1000000 lie below the first one ever issued.
    private static IEnumerable<string> RealProviderNumbers(string text) =>
        TenDigits().Matches(text).Select(match => match.Value)
            .Where(number => number != "1234567893" && !(number.StartsWith("1000000", StringComparison.Ordinal) && HasCheckDigit(number)));

    private static bool HasCheckDigit(string npi)
    {
        var sum = ("80840" + npi).Reverse().Select((digit, i) => (Value: digit - '0', Doubled: i % 2 == 1))
            .Sum(digit => digit.Doubled ? (digit.Value * 2 / 10) + (digit.Value * 2 % 10) : digit.Value);
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<![\d-])(\(\d{3}\)\s*|\d{3}[-. ])?\d{3}[-. ]\d{4}(?![\d-])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"555-01\d\d$")]
    private static partial Regex Fiction();

    [GeneratedRegex(@"(?<![\d.-])\d{10}(?![\d.-])")]
    private static partial Regex TenDigits();
}
