using Exchange.Federation.Tests.Regions;

namespace Exchange.Federation.Tests.Refusals;

/// <summary>Everything that a caller can see of an answer, but for the time of day.</summary>
internal sealed record Reply(int Status, string Headers, string Body)
{
    public static async Task<Reply> OfAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);
        return new Reply(
            (int)response.StatusCode, string.Join('\n', headers), await response.Content.ReadAsStringAsync(Wait.Cancellation));
    }

    /// <summary>The code of a refusal.</summary>
    public string? Code => System.Text.Json.Nodes.JsonNode.Parse(Body)?["code"]?.GetValue<string>();
}
