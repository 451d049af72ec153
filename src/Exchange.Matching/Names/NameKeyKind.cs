namespace Exchange.Matching.Names;

/// <summary>Kinds of name keys; the numbers are part of the index's file format.</summary>
public enum NameKeyKind : byte
{
    /// <summary>Double Metaphone, primary or alternate.</summary>
    Metaphone = 1,

    /// <summary>Daitch-Mokotoff.</summary>
    DaitchMokotoff = 2,

    /// <summary>Consonants as they survive transliteration.</summary>
    Consonants = 3,

    /// <summary>Class of given names and their short forms.</summary>
    Nickname = 4,
}
