namespace MedNec.Engine.Codes;

/// <summary>"With fifth or sixth character 1-4": one of the named places must hold one of the named characters. The default demands nothing.</summary>
/// <param name="Places">A bit a place; bit 5 is the fifth.</param>
/// <param name="Characters">A bit a character, as <see cref="PackedCode"/> numbers them.</param>
internal readonly record struct CharacterDemand(byte Places, ulong Characters)
{
    /// <summary>Whether a code fulfils it.</summary>
    public bool Allows(ulong code)
    {
        if (Places == 0)
        {
            return true;
        }

        for (var place = 1; place <= PackedCode.Longest; place++)
        {
            var value = (int)((code >> (6 * (PackedCode.Longest - place))) & 63);
            if ((Places & (1 << place)) != 0 && value != 0 && (Characters & (1UL << value)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
