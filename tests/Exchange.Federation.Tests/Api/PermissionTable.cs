using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;

namespace Exchange.Federation.Tests.Api;

/// <summary>The page docs/permissions.md: who may call what, found out by calling it.</summary>
internal static class PermissionTable
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Own = "own";

    private const string Head =
        """
        # Who may do what at a node

        Every address of a node for people and programs of its agency, and whether an account of a role may use it. Made by calling each address with
        each role; a test does so again and holds this page against what it finds, and fails for an address that is not here. `anybody` is somebody who
        is not signed in, and `own` means the caller's own account or session, whatever the role. What the role may ask for is bounded further: by certification, training and use codes of the account, and by every
        owner's sharing template.


        """;

    public static string Path => Repository.At("docs", "permissions.md");

    /// <summary>The page as the running node makes it.</summary>
    public static async Task<string> MakeAsync(Region region, Member member)
    {
        var roles = Enum.GetValues<UserRole>();
        var tokens = new Dictionary<UserRole, string>();
        foreach (var role in roles)
        {
            tokens[role] = await member.AddUserAsync($"{role}.matrix".ToLowerInvariant(), role, UseCode.C);
        }

        var page = new StringBuilder(Head);
        page.Append("| address |").AppendJoin("", roles.Select(role => $" {UserRoles.Word(role)} |")).Append(" anybody |\n|---|");
        page.AppendJoin("", roles.Select(_ => "---|")).Append("---|\n");
        foreach (var endpoint in CalledEndpoint.Of(member))
        {
            page.Append($"| `{endpoint.Method} {endpoint.Pattern}` |");
            foreach (var role in roles)
            {
                page.Append($" {await CallAsync(region, member, endpoint, tokens[role])} |");
            }

            page.Append($" {await CallAsync(region, member, endpoint, null)} |\n");
        }

        return page.ToString();
    }

    private static async Task<string> CallAsync(Region region, Member member, CalledEndpoint endpoint, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), new Uri(member.Address, endpoint.Path));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (endpoint.Method is not ("GET" or "DELETE"))
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using var response = await region.Http.SendAsync(request, Wait.Cancellation);
        return response.StatusCode switch
        {
            _ when endpoint.Required == Exchange.Node.Api.RequiredAction.Owner => token is not null ? Own : response.IsSuccessStatusCode ? Yes : No,
            HttpStatusCode.Unauthorized => endpoint.Required == Exchange.Node.Api.RequiredAction.None ? Yes : No,
            HttpStatusCode.Forbidden => await IsOfRoleAsync(response) ? No : Yes,
            HttpStatusCode.SeeOther => response.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true ? No : Yes,
            _ => Yes,
        };
    }

    private static async Task<bool> IsOfRoleAsync(HttpResponseMessage response) =>
        (await response.Content.ReadAsStringAsync(Wait.Cancellation)).Contains(
            ErrorCodes.Name(ErrorCode.ActionNotAuthorised), StringComparison.Ordinal);
}
