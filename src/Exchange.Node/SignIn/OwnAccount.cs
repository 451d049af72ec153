using System.Buffers.Text;
using Exchange.Hosting.Auditing;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Node.SignIn;

/// <summary>What somebody sees and does of the own account: contact, undertakings.</summary>
public sealed class OwnAccount(
    AccountStore accounts, SignInUserStore store, ChangeUser changes, BrowserSessions sessions, AuditProcess audit, TimeProvider time)
{
    private const int TextMax = 200;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The account as its owner sees it.</summary>
    public async Task<AccountView> SeeAsync(Account account, CancellationToken cancellationToken)
    {
        var credentials = await accounts.Credentials.FindAsync(account.Id, cancellationToken);
        IList<UserPasskeyInfo> passkeys = await store.GetPasskeysAsync(new SignInUser(account, credentials), cancellationToken);
        return AccountView.Of(
            account, credentials, await accounts.Credentials.RecoveryCodesAsync(account.Id, cancellationToken),
            passkeys.ToDictionary(key => Base64Url.EncodeToString(key.CredentialId), key => key.Name ?? ""), Today);
    }

    /// <summary>Confirms e-mail and telephone, which counts for a year (RLEX-X-C-3).</summary>
    public async Task<Refusal?> ConfirmContactAsync(Account account, ContactRequest contact, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        if (!contact.Email.Contains('@', StringComparison.Ordinal) || contact.Email.Length > TextMax)
        {
            problems.Add(new Problem("email", "email-unreadable", "give an e-mail address"));
        }

        if (contact.Phone.Count(char.IsAsciiDigit) < 7 || contact.Phone.Length > TextMax)
        {
            problems.Add(new Problem("phone", "phone-unreadable", "give a telephone number with its area code"));
        }

        if (problems.Count > 0)
        {
            return new Refusal(ErrorCode.AccountRefused, problems);
        }

        var today = Today;
        var refused = await changes.AlterAsync(
            account.Id, kept => kept with { Email = contact.Email, Phone = contact.Phone, ContactConfirmed = today }, account.Id, cancellationToken);
        return refused.Count == 0 ? null : new Refusal(ErrorCode.AccountRefused, refused);
    }

    /// <summary>Accepts all undertakings in their present wording (RTCS-15, RLEX-IX-I-2, CJIS PL-4).</summary>
    public async Task<Refusal?> AcceptAsync(Account account, string version, CancellationToken cancellationToken)
    {
        if (version != UndertakingTexts.Version)
        {
            return new Refusal(
                ErrorCode.AccountRefused, [new Problem("version", "version-old", "the wording has changed; read it again and send its version")]);
        }

        var now = time.GetUtcNow();
        var made = UndertakingTexts.AllAt(now);
        await audit.RecordAsync(
            sessions.Event(AuditEventKind.UndertakingAccepted, account.Id)
                .With("undertakings", string.Join(' ', made.Select(one => $"{one.Kind}/{one.Version}"))),
            cancellationToken);
        await accounts.ChangeAsync(account.Id, kept => kept with { Undertakings = made }, null, account.Id, now, cancellationToken);
        return null;
    }
}
