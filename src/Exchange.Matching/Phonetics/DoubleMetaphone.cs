namespace Exchange.Matching.Phonetics;

/// <summary>
/// Sound keys of names written in Latin letters: one as an English speaker would say it, one as it may be said in the language it comes from.
/// After Lawrence Philips, "The Double Metaphone Search Algorithm", C/C++ Users Journal, June 2000.
/// </summary>
public static class DoubleMetaphone
{
    /// <summary>Most letters of a key.</summary>
    public const int LengthMax = 4;

    /// <summary>Both keys of a word in lower-case Latin letters; anything else in it is passed over. Without letters both are empty.</summary>
    public static (string Primary, string Alternate) Encode(string word)
    {
        var encoder = new MetaphoneEncoder(word);
        encoder.Run();
        return (encoder.Primary.ToString(), encoder.Alternate.ToString());
    }
}
