using System.Text.Json;

namespace Exchange.Node.Policies.Editing;

/// <summary>What does one template change against another?</summary>
/// <param name="After">What would decide: <c>draft</c> (where not given), <c>active</c>, the number of a version, or a template.</param>
/// <param name="Before">What decides by now: <c>active</c> where not given.</param>
public sealed record DiffRequest(JsonElement? After = null, JsonElement? Before = null);
