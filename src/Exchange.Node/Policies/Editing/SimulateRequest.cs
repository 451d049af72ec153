using System.Text.Json;
using Exchange.Records.Queries;

namespace Exchange.Node.Policies.Editing;

/// <summary>What would a requester get?</summary>
/// <param name="Requester">Who would ask, as files for <c>exchange policy simulate</c> describe it.</param>
/// <param name="Query">What would be asked.</param>
/// <param name="Template"><c>active</c> (where not given), <c>draft</c>, the number of a version, or a template.</param>
public sealed record SimulateRequest(JsonElement Requester, RecordQuery Query, JsonElement? Template = null);
