using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Accounts;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.SignIn;

/// <summary>Sessions of browsers: begun, found, locked when idle, ended. Only the hash of an id is kept.</summary>
public sealed class BrowserSessions(AccountStore accounts, NodeSettings settings, AuditProcess audit, TimeProvider time)
{
    private const int ShortHash = 16;

    /// <summary>Begins a session under a new id and ends the one that the request carried: an id from before is worth nothing.</summary>
    public async Task<StoredSession> BeginAsync(
        HttpContext context, string account, SessionStage stage, string? data, string? supervisor, DateTimeOffset signedInAt,
        CancellationToken cancellationToken)
    {
        await EndAsync(context, cancellationToken);
        var id = Secrets.New();
        var now = time.GetUtcNow();
        var session = new StoredSession(Secrets.HashOf(id), account, supervisor, signedInAt, now, false, stage, data);
        await accounts.Sessions.BeginAsync(session, now - SessionRules.Longest - SessionRules.Longest, cancellationToken);
        SessionCookie.Write(context, id);
        Tell(session, context);
        return session;
    }

    /// <summary>The session that the request carries, whatever its stage, locked or not; why it is none that may go on.</summary>
    public async Task<(StoredSession? Session, ErrorCode? Code)> FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (SessionCookie.Read(context.Request) is not { } id
            || await accounts.Sessions.FindAsync(Secrets.HashOf(id), cancellationToken) is not { } session)
        {
            return (null, ErrorCode.SessionMissing);
        }

        Tell(session, context);
        if (!SameSite.Allows(context.Request))
        {
            return (session, ErrorCode.RequestForged);
        }

        return (session, await CheckTimesAsync(session, cancellationToken));
    }

    /// <summary>The session that is fully signed in, with its account.</summary>
    public async Task<(StoredSession? Session, Account? Account, ErrorCode? Code)> FindOpenAsync(
        HttpContext context, CancellationToken cancellationToken)
    {
        var (session, code) = await FindAsync(context, cancellationToken);
        var account = session is null ? null : await accounts.FindAsync(session.Account, cancellationToken);
        code ??= session!.Stage == SessionStage.Open ? null : ErrorCode.SessionNotReady;
        return (session, account, account is { Closed: null } ? code : code ?? ErrorCode.SessionMissing);
    }

    /// <summary>Ends the session that the request carries.</summary>
    public async Task<bool> EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (SessionCookie.Read(context.Request) is not { } id)
        {
            return false;
        }

        SessionCookie.Clear(context);
        return await accounts.Sessions.EndAsync(Secrets.HashOf(id), cancellationToken);
    }

    /// <summary>An event by the user of an account.</summary>
    public AuditEvent Event(AuditEventKind kind, string account) => new AuditEvent(kind, settings.AuditOrigin).By(account, settings.Ori);

    /// <summary>Has entries say where the request comes from.</summary>
    public static void TellAddress(HttpContext context)
    {
        if (RequestSource.Current is { } source)
        {
            source.Address = context.Connection.RemoteIpAddress?.ToString();
        }
    }

    private static void Tell(StoredSession session, HttpContext context)
    {
        TellAddress(context);
        if (RequestSource.Current is { } source)
        {
            source.Session = session.Hash[..ShortHash];
            source.Supervisor = session.Supervisor;
        }
    }

    private async Task<ErrorCode?> CheckTimesAsync(StoredSession session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var longest = session.Stage == SessionStage.FactorDue ? SessionRules.Unfinished : SessionRules.Longest;
        if (now >= session.SignedInAt + longest)
        {
            await accounts.Sessions.EndAsync(session.Hash, cancellationToken);
            return ErrorCode.SessionExpired;
        }

        if (!session.Locked && now < session.SeenAt + SessionRules.Idle)
        {
            await (now < session.SeenAt + SessionRules.SeenStep
                ? Task.CompletedTask
                : accounts.Sessions.SeenAsync(session.Hash, now, cancellationToken));
            return null;
        }

        if (!session.Locked && await accounts.Sessions.LockAsync(session.Hash, cancellationToken))
        {
            await audit.RecordAsync(Event(AuditEventKind.SessionLocked, session.Account), cancellationToken);
        }

        return ErrorCode.SessionLocked;
    }
}
