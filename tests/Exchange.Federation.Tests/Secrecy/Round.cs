using Exchange.Records;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.Secrecy;

/// <summary>What is tried in a round.</summary>
/// <param name="Who">Who asks.</param>
/// <param name="All">Every record that the owner holds.</param>
/// <param name="Visible">What of them the requester may search or see.</param>
/// <param name="Queries">What is asked.</param>
/// <param name="Seed">What all of it was drawn from.</param>
internal sealed record Round(
    Asking Who, IReadOnlyList<ContributedRecord> All, IReadOnlyList<ContributedRecord> Visible, IReadOnlyList<RecordQuery> Queries, int Seed);
