using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Exchange.Federation.Tests.Regions;

namespace Exchange.Federation.Tests.Accounts;

/// <summary>A certified OpenID Connect provider (npm <c>oidc-provider</c>), and somebody who signs in there with a browser of their own.</summary>
internal sealed partial class OpenIdProvider : IAsyncDisposable
{
    public const string Client = "exchange-node";
    public const string Secret = "a secret of the tests alone";

    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Free()}");

    public static async Task<OpenIdProvider> StartAsync(Uri back)
    {
        var provider = new OpenIdProvider();
        foreach (var file in Directory.EnumerateFiles(Repository.At("tests", "oidc"), "p*.*"))
        {
            File.Copy(file, provider.folder.At(Path.GetFileName(file)));
        }

        using var install = provider.Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        await install.WaitForExitAsync(Wait.Cancellation);
        install.ExitCode.ShouldBe(0, "npm ci failed in tests/oidc");
        provider.process = provider.Run("node", "provider.mjs", $"{provider.Address.Port}", back.AbsoluteUri);
        await Wait.UntilAsync("the provider", provider.AnswersAsync);
        return provider;
    }

    /// <summary>Signs somebody in where the node sent the browser, and gives the address that the provider sends it back to.</summary>
    public async Task<Uri> SignInAsync(Uri asked, string subject)
    {
        var next = asked;
        while (next.Port == Address.Port)
        {
            using var response = await http.GetAsync(next, Wait.Cancellation);
            next = response.Headers.Location is { } location ? new Uri(next, location) : await AnswerAsync(response, subject);
        }

        return next;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        folder.Dispose();
    }

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("name=\"prompt\" value=\"(\\w+)\"")]
    private static partial Regex Prompt();

    private async Task<Uri> AnswerAsync(HttpResponseMessage page, string subject)
    {
        var html = await page.Content.ReadAsStringAsync(Wait.Cancellation);
        var address = new Uri(Action().Match(html).Groups[1].Value);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["prompt"] = Prompt().Match(html).Groups[1].Value, ["login"] = subject, ["password"] = "any",
        });
        using var response = await http.PostAsync(address, form, Wait.Cancellation);
        return new Uri(address, response.Headers.Location!);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await http.GetAsync(new Uri(Address, "/.well-known/openid-configuration"), Wait.Cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Run(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var started = Process.Start(start)!;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }
}
