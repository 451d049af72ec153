using Exchange.Hosting.Errors;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Exchange.Node.SignIn.SignInEndpoints;

namespace Exchange.Node.SignIn;

/// <summary>What everybody may do with the own account, whatever the role; docs/accounts.md.</summary>
internal static class OwnAccountEndpoints
{
    private const string Me = "/api/me";

    /// <summary>Adds the addresses.</summary>
    public static void MapOwnAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Me, (HttpContext context, UserAuthentication authentication, OwnAccount own) => ForAsync(
            context, authentication, async account => Results.Json(await own.SeeAsync(account, context.RequestAborted), ProtocolJson.Options)));
        routes.MapPost(Me + "/contact", (HttpContext context, UserAuthentication authentication, OwnAccount own) => ForAsync(
            context, authentication, async account =>
                Refused(await own.ConfirmContactAsync(account, await BodyAsync<ContactRequest>(context), context.RequestAborted))));
        routes.MapPost(Me + "/undertakings", (HttpContext context, UserAuthentication authentication, OwnAccount own) => ForAsync(
            context, authentication, async account =>
                Refused(await own.AcceptAsync(account, (await BodyAsync<UndertakingRequest>(context)).Version, context.RequestAborted))));
        routes.MapPost(Me + "/password", async (HttpContext context, SetUpSignIn setUp) =>
        {
            var request = await BodyAsync<PasswordRequest>(context);
            return Refused(await setUp.ChangePasswordAsync(context, request.Old, request.Password));
        });
        routes.MapPost(Me + "/totp", async (HttpContext context, SetUpSignIn setUp) =>
        {
            var (enrolment, code) = await setUp.BeginTotpAsync(context, (await BodyAsync<ProofRequest>(context)).Password);
            return enrolment is null ? (code ?? ErrorCode.SessionMissing).ToResult() : Results.Json(enrolment, ProtocolJson.Options);
        });
        routes.MapPost(Me + "/passkeys/options", async (HttpContext context, ManagePasskeys passkeys) =>
            Json(await passkeys.OptionsAsync(context, (await BodyAsync<ProofRequest>(context)).Password)));
        routes.MapPost(Me + "/passkeys", async (HttpContext context, ManagePasskeys passkeys) =>
        {
            var request = await BodyAsync<PasskeyRequest>(context);
            return Empty(await passkeys.AddAsync(context, request.Credential, request.Name));
        });
        routes.MapDelete(Me + "/passkeys/{id}", async (HttpContext context, string id, ManagePasskeys passkeys) =>
            Empty(await passkeys.RemoveAsync(context, id, (await BodyAsync<ProofRequest>(context)).Password)));
    }

    private static async Task<IResult> ForAsync(HttpContext context, UserAuthentication authentication, Func<Account, Task<IResult>> step)
    {
        var (account, _, code) = await authentication.FindAsync(context.Request, context.RequestAborted);
        return account is null || code is not null ? (code ?? ErrorCode.CredentialMissing).ToResult() : await step(account);
    }

    private static IResult Refused(Refusal? refusal) => refusal?.ToResult() ?? Results.NoContent();
}
