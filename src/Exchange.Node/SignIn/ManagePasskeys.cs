using System.Buffers.Text;
using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Node.SignIn;

/// <summary>Enrols passkeys and takes them away, for somebody who is signed in and gives the password again.</summary>
public sealed class ManagePasskeys(
    AccountStore accounts, UserManager<SignInUser> users, IPasskeyHandler<SignInUser> passkeys, SetUpSignIn setUp, BrowserSessions sessions,
    AuditProcess audit)
{
    private const int NameMax = 100;

    /// <summary>What a browser needs to make a passkey.</summary>
    public async Task<(string? Options, ErrorCode? Code)> OptionsAsync(HttpContext context, string password)
    {
        var (session, user, code) = await setUp.ProveAsync(context, password);
        if (session is null || user is null || code is not null)
        {
            return (null, code ?? ErrorCode.SessionMissing);
        }

        var entity = new PasskeyUserEntity { Id = user.Account.Id, Name = user.Account.Id, DisplayName = user.Account.Name };
        var options = await passkeys.MakeCreationOptionsAsync(entity, context);
        await accounts.Sessions.PutAsync(session with { Data = options.AttestationState }, context.RequestAborted);
        return (options.CreationOptionsJson, null);
    }

    /// <summary>Keeps the passkey that a browser made.</summary>
    public async Task<ErrorCode?> AddAsync(HttpContext context, JsonElement credential, string name)
    {
        var (session, account, code) = await sessions.FindOpenAsync(context, context.RequestAborted);
        if (session is null || account is null || code is not null)
        {
            return code ?? ErrorCode.SessionMissing;
        }

        if (name.Trim().Length is 0 or > NameMax)
        {
            return ErrorCode.AccountRefused;
        }

        var result = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = context,
            CredentialJson = credential.GetRawText(),
            AttestationState = session.Data,
        });
        if (!result.Succeeded || result.UserEntity.Id != account.Id)
        {
            return ErrorCode.AccountRefused;
        }

        await audit.RecordAsync(sessions.Event(AuditEventKind.FactorEnrolled, account.Id).With("factor", "passkey"), context.RequestAborted);
        result.Passkey.Name = name;
        var user = new SignInUser(account, await accounts.Credentials.FindAsync(account.Id, context.RequestAborted));
        await users.AddOrUpdatePasskeyAsync(user, result.Passkey);
        await accounts.Sessions.PutAsync(session with { Data = null }, context.RequestAborted);
        return null;
    }

    /// <summary>Takes a passkey of one's own away.</summary>
    public async Task<ErrorCode?> RemoveAsync(HttpContext context, string id, string password)
    {
        var (session, user, code) = await setUp.ProveAsync(context, password);
        if (session is null || user is null || code is not null)
        {
            return code ?? ErrorCode.SessionMissing;
        }

        if (!Base64Url.IsValid(id) || !await accounts.Passkeys.RemoveAsync(user.Account.Id, Base64Url.DecodeFromChars(id), context.RequestAborted))
        {
            return ErrorCode.NotFound;
        }

        await audit.RecordAsync(
            sessions.Event(AuditEventKind.FactorRemoved, user.Account.Id).With("account", user.Account.Id).With("factor", "passkey"),
            context.RequestAborted);
        return null;
    }
}
