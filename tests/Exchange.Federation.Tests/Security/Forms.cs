using System.Text.RegularExpressions;
using Exchange.Federation.Tests.Accounts;
using Exchange.Federation.Tests.Regions;

namespace Exchange.Federation.Tests.Security;

/// <summary>Sends forms as pages do, and compares what comes back.</summary>
internal static partial class Forms
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>The antiforgery token of a page; its cookie is kept by the browser.</summary>
    public static async Task<string> TokenAsync(this Browser browser, string page = "/sign-in")
    {
        using var response = await browser.SendAsync(HttpMethod.Get, page);
        return Token().Match(await response.Content.ReadAsStringAsync(Wait.Cancellation)).Groups[1].Value;
    }

    /// <summary>Sends a form; without a token where none is given.</summary>
    public static Task<HttpResponseMessage> FormAsync(this Browser browser, string path, string? token, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (token is not null)
        {
            all.Add(KeyValuePair.Create(TokenField, token));
        }

        return browser.SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(all));
    }

    /// <summary>Status, headers and body, without the time, what is random in every page, and the id that was asked for.</summary>
    public static async Task<string> ComparableAsync(this Task<HttpResponseMessage> sent, string id)
    {
        using var response = await sent;
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length" or "Set-Cookie"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        var body = Token().Replace(await response.Content.ReadAsStringAsync(Wait.Cancellation), "");
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{body}".Replace(id, "ID", StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
