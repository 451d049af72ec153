using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;

namespace Exchange.Node.Policies.Simulation;

/// <summary>One record, as the requester would get it beside how the owner's own people see it.</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Outcome">What the requester would get of it.</param>
/// <param name="Level">What is decided on the record as such.</param>
/// <param name="LevelRules">The rules that keep the level where it is; none where no rule lets the requester in.</param>
/// <param name="Rules">Every rule that applies.</param>
/// <param name="Withheld">Field groups masked or hidden, with the rules that say so; of a record that is shown in full.</param>
/// <param name="Obligations">What the requester would have to do.</param>
/// <param name="Shown">What the requester would get; null where nothing.</param>
/// <param name="Own">What the owner's own people get; null where it is beyond the limit of theirs.</param>
public sealed record SimulatedHit(
    string Record,
    SimulatedOutcome Outcome,
    SharingLevel Level,
    IReadOnlyList<string> LevelRules,
    IReadOnlyList<string> Rules,
    IReadOnlyList<WithheldGroup> Withheld,
    IReadOnlyList<Obligation> Obligations,
    HitFrame? Shown,
    HitFrame? Own);
