using MedNec.Engine.Checks.HealthAccount;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class MembershipFollowsDiseaseTests : CheckTests<MembershipFollowsDisease>
{
    public override Example Wrong => Example.Of("member since 2019", Gym("2019"));

    public override Example Right => Example.Of("new, treatment-bound", Gym("2026-12-01"));

    [Fact]
    public void Both_dates_are_named() => Flags(Gym("2025-10"), saying: "since October 2025, before the disease of November 2025");

    [Fact]
    public void A_membership_in_the_text_is_pointed_at() => Flags(Gym(null), A.LetterSaying("She has been a member of Harbor Gym since 2019.", Gym(null)), quoting: "2019");

    [Fact]
    public void A_subscription_in_the_text_is_seen() => Flags(Gym(null), A.LetterSaying("She has had a subscription since March 2020.", Gym(null)), saying: "March 2020");

    [Fact]
    public void A_membership_of_the_same_month_passes() => Passes(Gym("2025-11"));

    [Fact]
    public void A_later_membership_in_the_text_passes() => Passes(Gym(null), A.LetterSaying("Her membership began and she has been a member since October 2026.", Gym(null)));

    [Fact]
    public void An_unknown_membership_is_left_to_a_person() => NeedsPerson(Gym(null));

    [Fact]
    public void An_unknown_onset_is_left_to_a_person() => NeedsPerson(Gym("2019") with { Diagnoses = [new Letters.Diagnosis { Code = "M54.12", Text = "Radiculopathy, cervical region" }] });

    [Fact]
    public void Massage_is_no_membership() => DoesNotApply(A.Massage());

    private static Brief Gym(string? since) => A.Massage() with { Expense = A.Massage().Expense! with { Kind = "GYM", Description = "Gym membership", MemberSince = since is null ? null : A.Date(since) } };
}
