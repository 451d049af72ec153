using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;

namespace Exchange.Federation.Tests.Accounts;

/// <summary>What a browser does: keeps cookies and says where a request comes from.</summary>
internal sealed class Browser(Uri address, TimeProvider time, IPAddress? from = null) : IDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint((from ?? IPAddress.Loopback).MapToIPv6(), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    /// <summary>All cookies, name and value; null where there are none.</summary>
    public string? Cookie
    {
        get => cookies.Count == 0 ? null : string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        set
        {
            cookies.Clear();
            foreach (var parts in (value ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2)))
            {
                cookies[parts[0]] = parts[1];
            }
        }
    }

    /// <summary>Attributes of the session cookie as it was last set.</summary>
    public string? CookieAttributes { get; private set; }

    /// <summary>What the browser says of where a request comes from; null says nothing.</summary>
    public string? Site { get; set; } = "same-origin";

    public string? Origin { get; set; }

    /// <summary>A token that is sent with every request; null for none.</summary>
    public string? Bearer { get; set; }

    public byte[]? TotpKey { get; set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (body is HttpContent content)
        {
            request.Content = content;
        }
        else if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ProtocolJson.Options));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        Add(request, "Cookie", Cookie);
        Add(request, "Sec-Fetch-Site", Site);
        Add(request, "Origin", Origin);
        Add(request, "Authorization", Bearer is null ? null : $"Bearer {Bearer}");
        var response = await http.SendAsync(request, Wait.Cancellation);
        Keep(response);
        return response;
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>The answer as JSON; null where it is empty.</summary>
    public async Task<JsonNode?> DoneAsync(string path, object? body = null)
    {
        using var response = await SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, path, body);
        var text = await response.Content.ReadAsStringAsync(Wait.Cancellation);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public async Task<ErrorCode> RefusedAsync(string path, object? body = null)
    {
        using var response = await SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, path, body);
        return await Problem.OfAsync(response);
    }

    /// <summary>Sets password and authenticator app by a link, and is signed in then.</summary>
    public async Task UseLinkAsync(string link, object? account = null)
    {
        var begun = await DoneAsync($"/api/links/{link}", new { Password, Banner = UndertakingTexts.Version, account });
        TotpKey = Base32.Read(begun!["totp"]!["key"]!.GetValue<string>());
        var done = await DoneAsync("/api/session/totp", new { code = Code() });
        RecoveryCodes = [.. done!["recoveryCodes"]!.AsArray().Select(code => code!.GetValue<string>())];
    }

    public Task<JsonNode?> GivePasswordAsync(string user, string password = Password) =>
        DoneAsync("/api/session", new SignInRequest(user, password, UndertakingTexts.Version));

    public Task<JsonNode?> GiveCodeAsync() => DoneAsync("/api/session/factor", new FactorRequest(SecondFactor.Totp, Code()));

    public async Task SignInAsync(string user)
    {
        await GivePasswordAsync(user);
        await GiveCodeAsync();
    }

    /// <summary>The code that the app shows now.</summary>
    public string Code() => TimeCodes.Of(TotpKey, TimeCodes.StepAt(time.GetUtcNow()));

    public void Dispose() => http.Dispose();

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }
    }

    private void Keep(HttpResponseMessage response)
    {
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var parts = set.Split(';', 2);
            var (name, value) = (parts[0].Split('=', 2)[0], parts[0].Split('=', 2)[1]);
            cookies.Remove(name);
            if (value.Length > 0)
            {
                cookies.Add(name, value);
            }

            CookieAttributes = name.StartsWith("exchange-session", StringComparison.Ordinal) ? parts[1] : CookieAttributes;
        }
    }
}
