namespace Exchange.Matching.Names;

/// <summary>What a part of a name is.</summary>
public enum NameRole : byte
{
    /// <summary>Given or family name, nobody said which.</summary>
    Unknown,

    /// <summary>First given name.</summary>
    Given,

    /// <summary>Further given name, or the father's name.</summary>
    Middle,

    /// <summary>Family name, or a part of one.</summary>
    Surname,

    /// <summary>A word that binds names: de, la, van, al, bin. Tells nothing by itself.</summary>
    Particle,

    /// <summary>Jr, Sr, III.</summary>
    Suffix,
}
