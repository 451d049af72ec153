using System.Text.Json;
using Exchange.Protocol;
using Exchange.Protocol.Errors;

namespace Exchange.Federation.Tests.Regions;

/// <summary>Reads refusals.</summary>
internal static class Problem
{
    /// <summary>The code of a refusal, after holding status and form against the code.</summary>
    public static async Task<ErrorCode> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Wait.Cancellation);
        response.IsSuccessStatusCode.ShouldBeFalse(text);
        var document = JsonSerializer.Deserialize<ProblemDocument>(text, ProtocolJson.Options)!;
        ErrorCodes.TryParse(document.Code, out var code).ShouldBeTrue(text);
        ((int)response.StatusCode).ShouldBe(ErrorCodes.Status(code));
        response.Content.Headers.ContentType!.MediaType.ShouldBe(ProblemDocument.MediaType);
        return code;
    }
}
