using MedNec.Engine.Checks;

namespace MedNec.Engine.Payers;

/// <summary>How numbers and addresses are compared.</summary>
public static class ContactKey
{
    /// <summary>Letters and digits only; a telephone number is the same with and without the 1 of long distance.</summary>
    public static string Of(string address)
    {
        var squeezed = LetterWords.Squeezed(address);
        return squeezed.Length == 11 && squeezed[0] == '1' && squeezed.All(char.IsAsciiDigit) ? squeezed[1..] : squeezed;
    }

    /// <summary>Whether both are one number or address.</summary>
    public static bool AreSame(string one, string other) => Of(one) == Of(other);

    /// <summary>Whether they are of the same length with one or two signs changed, or two neighbours swapped.</summary>
    public static bool DifferALittle(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        return left != right && left.Length == right.Length && left.Length > 4 && left.Zip(right).Count(pair => pair.First != pair.Second) <= 2;
    }

    /// <summary>Whether both are one postal address: the numbers in the one all stand in the other ("Suite", "Street" and the four last digits of the code are written or left out).</summary>
    public static bool AreOnePlace(string one, string other)
    {
        var (left, right) = (Numbers(one), Numbers(other));
        return AreSame(one, other) || (left.Count > 1 && right.Count > 1 && (left.IsSubsetOf(right) || right.IsSubsetOf(left)));
    }

    private static HashSet<string> Numbers(string address) =>
        [.. LetterWords.Split(address).Select(word => word.Text).Where(word => word.Length > 0 && char.IsAsciiDigit(word[0]))];
}
