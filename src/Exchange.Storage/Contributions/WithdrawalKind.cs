namespace Exchange.Storage.Contributions;

/// <summary>How a record was withdrawn from whoever received it.</summary>
public enum WithdrawalKind
{
    /// <summary>It, or an entity in it, was sealed.</summary>
    Sealed,

    /// <summary>Its owner deleted it.</summary>
    Deleted,

    /// <summary>It was expunged.</summary>
    Expunged,
}
