using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Node.Api;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Users;

/// <summary>The agency's accounts, for its administrator and its coordinator; docs/accounts.md.</summary>
internal static class UserEndpoints
{
    private const string Users = "/api/users";
    private const string One = Users + "/{id}";

    /// <summary>Adds the addresses.</summary>
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Users, (HttpContext context, string? flag, UserGate gate, ListUsers list) => RunAsync(
            context, gate, UserAction.ReviewUsers, async _ => Json(await list.RunAsync(flag, context.RequestAborted))))
            .For(UserAction.ReviewUsers, "All accounts, with what is due of each").Gives<IReadOnlyList<UserLine>>();
        routes.MapGet(Users + "/changes", (HttpContext context, long? after, UserGate gate, ListUsers list) => RunAsync(
            context, gate, UserAction.ReviewUsers, async _ => Json(await list.ChangesAsync(after ?? 0, context.RequestAborted))))
            .For(UserAction.ReviewUsers, "Every change of an account after one, for the CSO").Gives<IReadOnlyList<AccountChange>>();
        routes.MapGet(One, (HttpContext context, string id, UserGate gate, AccountStore accounts) => RunAsync(
            context, gate, UserAction.ManageUsers, async _ =>
                await accounts.FindAsync(id, context.RequestAborted) is { } account ? Json(account) : ErrorCode.NotFound.ToResult()))
            .For(UserAction.ManageUsers, "One account, whole").Gives<Account>();
        routes.MapPost(Users, AddAsync).For(UserAction.ManageUsers, "Add an account").Takes<Account>().Gives<NewLink>();
        routes.MapChange<AccountEdit>("/change", UserAction.ManageUsers, "Correct what is known of a person", (changes, id, edit, by, cancellationToken) =>
            changes.AlterAsync(id, edit.On, by, cancellationToken));
        routes.MapChange<Clearances>("/certify", UserAction.ManageUsers, "Put down certification, training, checks, signed undertakings", (changes, id, given, by, cancellationToken) =>
            changes.CertifyAsync(id, given, by, cancellationToken));
        routes.MapChange<DisableRequest>("/disable", UserAction.ManageUsers, "Disable an account; its sessions end at once", (changes, id, request, by, cancellationToken) =>
            changes.DisableAsync(id, request.Reason, by, cancellationToken));
        routes.MapChange<NoWords>("/open", UserAction.ManageUsers, "Open a disabled account again", (changes, id, _, by, cancellationToken) =>
            changes.OpenAsync(id, by, cancellationToken));
        routes.MapChange<NoWords>("/release", UserAction.ManageUsers, "Take off the lock that failures put on", (changes, id, _, by, cancellationToken) =>
            changes.ReleaseAsync(id, by, cancellationToken));
        routes.MapChange<ReviewRequest>("/review", UserAction.ReviewUsers, "The yearly review of an account", (changes, id, request, by, cancellationToken) =>
            changes.ReviewAsync(id, request.Confirmed, by, cancellationToken));
        routes.MapChange<NoWords>("/report-arrest", UserAction.ReviewUsers, "Tell the CSO of an arrest history", (changes, id, _, by, cancellationToken) =>
            changes.ReportArrestAsync(id, by, cancellationToken));
        routes.MapPost(One + "/link", (HttpContext context, string id, UserGate gate, ChangeUser changes) => RunAsync(
            context, gate, UserAction.ManageUsers, async user =>
            {
                var request = await BodyAsync<InviteRequest>(context);
                var (link, problems) = await changes.InviteAsync(id, request.ResetFactors, user.Id, context.RequestAborted);
                return link is null ? await RefuseAsync(context, gate, user, UserAction.ManageUsers, problems) : Json(new NewLink(link));
            })).For(UserAction.ManageUsers, "A one-time link by which the person sets a password").Takes<InviteRequest>().Gives<NewLink>();
    }

    private static void MapChange<T>(
        this IEndpointRouteBuilder routes, string verb, UserAction action, string summary,
        Func<ChangeUser, string, T, string, CancellationToken, Task<IReadOnlyList<Problem>>> change)
        where T : notnull =>
        routes.MapPost(One + verb, (HttpContext context, string id, UserGate gate, ChangeUser changes) => RunAsync(
            context, gate, action, async user =>
            {
                var problems = await change(changes, id, await BodyAsync<T>(context), user.Id, context.RequestAborted);
                return problems.Count == 0 ? Results.NoContent() : await RefuseAsync(context, gate, user, action, problems);
            })).For(action, summary).Takes<T>().GivesNothing();

    private static Task<IResult> AddAsync(HttpContext context, UserGate gate, AddUser add, ChangeUser changes) => RunAsync(
        context, gate, UserAction.ManageUsers, async user =>
        {
            var given = await BodyAsync<Account>(context);
            var account = given with { Closed = null, Undertakings = [], LastUsed = null, ReviewedOn = null, ReviewedBy = null };
            var problems = await add.AddAsync(account, user.Id, context.RequestAborted);
            if (problems.Count > 0)
            {
                return await RefuseAsync(context, gate, user, UserAction.ManageUsers, problems);
            }

            var (link, _) = await changes.InviteAsync(account.Id, resetFactors: false, user.Id, context.RequestAborted);
            return Json(new NewLink(link!));
        });

    private static async Task<IResult> RunAsync(HttpContext context, UserGate gate, UserAction action, Func<UserAccount, Task<IResult>> step)
    {
        var (user, refused) = await gate.CheckAsync(context.Request, action, context.RequestAborted);
        return user is null || refused is not null ? (refused ?? ErrorCode.CredentialMissing).ToResult() : await step(user);
    }

    private static async Task<IResult> RefuseAsync(
        HttpContext context, UserGate gate, UserAccount user, UserAction action, IReadOnlyList<Problem> problems)
    {
        await gate.RecordRefusalAsync(user, ErrorCode.AccountRefused, action, context.RequestAborted);
        return new Refusal(ErrorCode.AccountRefused, problems).ToResult();
    }

    private static async Task<T> BodyAsync<T>(HttpContext context) =>
        Bodies.Parse<T>(await Bodies.ReadAsync(context.Request, context.RequestAborted));

    private static IResult Json<T>(T value) => Results.Json(value, ProtocolJson.Options);
}
