namespace Exchange.Node.Policies.Simulation;

/// <summary>What a requester would get of one record that the owner finds.</summary>
public enum SimulatedOutcome
{
    /// <summary>The record, less what is withheld.</summary>
    Full,

    /// <summary>That the owner holds something.</summary>
    Pointer,

    /// <summary>Nothing: the rules do not show it at all.</summary>
    NotShown,

    /// <summary>Nothing: what was asked stands only in what the requester may not search.</summary>
    NotFound,

    /// <summary>Nothing of it in this answer: there are more hits than were asked for.</summary>
    BeyondLimit,
}
