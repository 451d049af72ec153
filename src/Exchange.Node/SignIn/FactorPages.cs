using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.SignIn;

/// <summary>The page that asks for the second factor, with a passkey where the account has one.</summary>
public sealed class FactorPages(SignInForm form, BrowserSessions sessions, AccountStore accounts)
{
    /// <summary>The page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">Whose factor is asked for; null for whom the session says.</param>
    /// <param name="on">Where to go on.</param>
    /// <param name="locked">Whether a locked session is opened.</param>
    /// <param name="code">Why it was refused; null where nothing was given yet.</param>
    public async Task<IResult> OfAsync(HttpContext context, string? account, string on, bool locked, ErrorCode? code)
    {
        account ??= (await sessions.FindAsync(context, context.RequestAborted)).Session?.Account;
        var hasPasskey = account is not null && (await accounts.Passkeys.OfAsync(account, context.RequestAborted)).Count > 0;
        return form.Page<FactorPage>(
            context, code, ("Return", on), ("Locked", locked), ("HasPasskey", hasPasskey), ("Problems", SignInForm.Problems(code)));
    }
}
