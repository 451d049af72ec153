using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Stories;

/// <summary>An event as it was, before anybody wrote it down.</summary>
internal sealed record Happening
{
    /// <summary>Number within its circle, by which later events name it.</summary>
    public required int Token { get; init; }

    /// <summary>Code of the table <c>record-kind</c>.</summary>
    public required string Kind { get; init; }

    public required Agency Agency { get; init; }

    /// <summary>Local time, whole minutes, never one that the clock change repeats or skips.</summary>
    public required DateTime From { get; init; }

    public required int Minutes { get; init; }

    public required TrueAddress Place { get; init; }

    public required string Status { get; init; }

    public IReadOnlyList<CastMember> Cast { get; init; } = [];

    public OffenseLine? Offense { get; init; }

    public bool Attempted { get; init; }

    public IReadOnlyList<(TrueVehicle Vehicle, string Role, string Status)> Vehicles { get; init; } = [];

    public (TrueItem Item, string Role, string Status)? Item { get; init; }

    public (TrueFirearm Firearm, string Role, string Status)? Firearm { get; init; }

    /// <summary>A weapon that is no firearm, or words for one.</summary>
    public string? Weapon { get; init; }

    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Name of the shop in pawn tickets.</summary>
    public string? Shop { get; init; }

    /// <summary>Token of the earlier event that led to this one, with the type of the link.</summary>
    public (int Token, string LinkType)? Cause { get; init; }

    /// <summary>Symbol of the narrative grammar to start from.</summary>
    public required string NarrativeRoot { get; init; }

    /// <summary>The day of the event.</summary>
    public DateOnly Day => DateOnly.FromDateTime(From);
}
