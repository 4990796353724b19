using MedNec.Engine.Checks.Request;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class RequestComesFirstTests : CheckTests<RequestComesFirst>
{
    public override Example Wrong => Example.Of("request in paragraph 4", A.Letter("Maria Ortiz is 47.", "She snores.", "She is tired.", "I request authorization of a CPAP device."));

    public override Example Right => Example.Of("I request authorization of a CPAP device.", A.Letter("I request authorization of a CPAP device.", "Maria Ortiz is 47."));

    [Fact]
    public void An_item_without_an_action_is_no_request() => Flags(A.Letter("A CPAP device helps many people.", "Maria Ortiz is 47."), saying: "do not say what is asked");

    [Fact]
    public void An_action_without_the_item_is_no_request() => Flags(A.Letter("I request your help.", "Maria Ortiz is 47."), saying: "do not name CPAP device");

    [Fact]
    public void The_second_sentence_is_early_enough() => Passes(A.Letter("Maria Ortiz is 47.", "I request authorization of a CPAP device."));

    [Fact]
    public void The_code_names_the_item() => Passes(A.Letter("I request authorization of E0601."));

    [Fact]
    public void The_salutation_is_no_sentence() => Passes(A.Letter("Dear Medical Director:", "I am writing on behalf of Maria Ortiz.", "I request authorization of a CPAP device."));
}
