using System.Text.Json.Nodes;
using Exchange.Hosting.Errors;
using Exchange.Node.Api;
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
            context, authentication, async account => Results.Json(await own.SeeAsync(account, context.RequestAborted), ProtocolJson.Options)))
            .ForOwner("Your account: what is due, and what you promised").Gives<AccountView>();
        routes.MapPost(Me + "/contact", (HttpContext context, UserAuthentication authentication, OwnAccount own) => ForAsync(
            context, authentication, async account =>
                Refused(await own.ConfirmContactAsync(account, await BodyAsync<ContactRequest>(context), context.RequestAborted))))
            .ForOwner("Confirm or change your e-mail address and telephone number").Takes<ContactRequest>().GivesNothing();
        routes.MapPost(Me + "/undertakings", (HttpContext context, UserAuthentication authentication, OwnAccount own) => ForAsync(
            context, authentication, async account =>
                Refused(await own.AcceptAsync(account, (await BodyAsync<UndertakingRequest>(context)).Version, context.RequestAborted))))
            .ForOwner("Accept the undertakings").Takes<UndertakingRequest>().GivesNothing();
        routes.MapPost(Me + "/password", async (HttpContext context, SetUpSignIn setUp) =>
        {
            var request = await BodyAsync<PasswordRequest>(context);
            return Refused(await setUp.ChangePasswordAsync(context, request.Old, request.Password));
        })
            .ForOwner("Change your password").Takes<PasswordRequest>().GivesNothing();
        routes.MapPost(Me + "/totp", async (HttpContext context, SetUpSignIn setUp) =>
        {
            var (enrolment, code) = await setUp.BeginTotpAsync(context, (await BodyAsync<ProofRequest>(context)).Password);
            return enrolment is null ? (code ?? ErrorCode.SessionMissing).ToResult() : Results.Json(enrolment, ProtocolJson.Options);
        })
            .ForOwner("Begin to enrol an authenticator application").Takes<ProofRequest>().Gives<Enrolment>();
        routes.MapPost(Me + "/passkeys/options", async (HttpContext context, ManagePasskeys passkeys) =>
            Json(await passkeys.OptionsAsync(context, (await BodyAsync<ProofRequest>(context)).Password)))
            .ForOwner("Begin to enrol a passkey (WebAuthn options)").Takes<ProofRequest>().Gives<JsonObject>();
        routes.MapPost(Me + "/passkeys", async (HttpContext context, ManagePasskeys passkeys) =>
        {
            var request = await BodyAsync<PasskeyRequest>(context);
            return Empty(await passkeys.AddAsync(context, request.Credential, request.Name));
        })
            .ForOwner("Enrol a passkey").Takes<PasskeyRequest>().GivesNothing();
        routes.MapDelete(Me + "/passkeys/{id}", async (HttpContext context, string id, ManagePasskeys passkeys) =>
            Empty(await passkeys.RemoveAsync(context, id, (await BodyAsync<ProofRequest>(context)).Password)))
            .ForOwner("Take a passkey away").Takes<ProofRequest>().GivesNothing();
    }

    private static async Task<IResult> ForAsync(HttpContext context, UserAuthentication authentication, Func<Account, Task<IResult>> step)
    {
        var (account, _, code) = await authentication.FindAsync(context.Request, context.RequestAborted);
        return account is null || code is not null ? (code ?? ErrorCode.CredentialMissing).ToResult() : await step(account);
    }

    private static IResult Refused(Refusal? refusal) => refusal?.ToResult() ?? Results.NoContent();
}
