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
        routes.MapGet(Users, (HttpContext context, string? flag, UserGate gate, ListUsers list) => gate.RunAsync(
            context, UserAction.ReviewUsers, async _ => Json(await list.RunAsync(flag, context.RequestAborted))))
            .For(UserAction.ReviewUsers, "Accounts of the agency, and what is due of each").Gives<IReadOnlyList<UserLine>>();
        routes.MapGet(Users + "/changes", (HttpContext context, long? after, UserGate gate, ListUsers list) => gate.RunAsync(
            context, UserAction.ReviewUsers, async _ => Json(await list.ChangesAsync(after ?? 0, context.RequestAborted))))
            .For(UserAction.ReviewUsers, "Changes of accounts after one, for the CSO").Gives<IReadOnlyList<AccountChange>>();
        routes.MapGet(One, (HttpContext context, string id, UserGate gate, AccountStore accounts) => gate.RunAsync(
            context, UserAction.ManageUsers, async _ =>
                await accounts.FindAsync(id, context.RequestAborted) is { } account ? Json(account) : ErrorCode.NotFound.ToResult()))
            .For(UserAction.ManageUsers, "One account").Gives<Account>();
        routes.MapPost(Users, AddAsync)
            .For(UserAction.ManageUsers, "Add an account, and have the link for its owner").Takes<Account>().Gives<LinkView>();
        routes.MapChange<AccountEdit>("/change", UserAction.ManageUsers, (changes, id, edit, by, cancellationToken) =>
            changes.AlterAsync(id, edit.On, by, cancellationToken))
            .For(UserAction.ManageUsers, "Change an account");
        routes.MapChange<Clearances>("/certify", UserAction.ManageUsers, (changes, id, given, by, cancellationToken) =>
            changes.CertifyAsync(id, given, by, cancellationToken))
            .For(UserAction.ManageUsers, "Enter certification, training and fingerprint checks");
        routes.MapChange<DisableRequest>("/disable", UserAction.ManageUsers, (changes, id, request, by, cancellationToken) =>
            changes.DisableAsync(id, request.Reason, by, cancellationToken))
            .For(UserAction.ManageUsers, "Disable an account; its sessions end at once");
        routes.MapChange<NoWords>("/open", UserAction.ManageUsers, (changes, id, _, by, cancellationToken) =>
            changes.OpenAsync(id, by, cancellationToken))
            .For(UserAction.ManageUsers, "Open a disabled account again");
        routes.MapChange<NoWords>("/release", UserAction.ManageUsers, (changes, id, _, by, cancellationToken) =>
            changes.ReleaseAsync(id, by, cancellationToken))
            .For(UserAction.ManageUsers, "Release an account that was locked");
        routes.MapChange<ReviewRequest>("/review", UserAction.ReviewUsers, (changes, id, request, by, cancellationToken) =>
            changes.ReviewAsync(id, request.Confirmed, by, cancellationToken))
            .For(UserAction.ReviewUsers, "Confirm an account in the yearly review, or not");
        routes.MapChange<NoWords>("/report-arrest", UserAction.ReviewUsers, (changes, id, _, by, cancellationToken) =>
            changes.ReportArrestAsync(id, by, cancellationToken))
            .For(UserAction.ReviewUsers, "Report an arrest, which holds the account");
        routes.MapPost(One + "/link", (HttpContext context, string id, UserGate gate, ChangeUser changes) => gate.RunAsync(
            context, UserAction.ManageUsers, async user =>
            {
                var request = await Bodies.ReadAsync<InviteRequest>(context.Request, context.RequestAborted);
                var (link, problems) = await changes.InviteAsync(id, request.ResetFactors, user.Id, context.RequestAborted);
                return link is null ? await RefuseAsync(context, gate, user, UserAction.ManageUsers, problems) : Json(new LinkView(link));
            }))
            .For(UserAction.ManageUsers, "A new one-time link for the owner of an account").Takes<InviteRequest>().Gives<LinkView>();
    }

    private static RouteHandlerBuilder MapChange<T>(
        this IEndpointRouteBuilder routes, string verb, UserAction action,
        Func<ChangeUser, string, T, string, CancellationToken, Task<IReadOnlyList<Problem>>> change)
        where T : notnull =>
        routes.MapPost(One + verb, (HttpContext context, string id, UserGate gate, ChangeUser changes) => gate.RunAsync(
            context, action, async user =>
            {
                var request = await Bodies.ReadAsync<T>(context.Request, context.RequestAborted);
                var problems = await change(changes, id, request, user.Id, context.RequestAborted);
                return problems.Count == 0 ? Results.NoContent() : await RefuseAsync(context, gate, user, action, problems);
            })).Takes<T>().GivesNothing();

    private static Task<IResult> AddAsync(HttpContext context, UserGate gate, AddUser add, ChangeUser changes) => gate.RunAsync(
        context, UserAction.ManageUsers, async user =>
        {
            var given = await Bodies.ReadAsync<Account>(context.Request, context.RequestAborted);
            var account = given with { Closed = null, Undertakings = [], LastUsed = null, ReviewedOn = null, ReviewedBy = null };
            var problems = await add.AddAsync(account, user.Id, context.RequestAborted);
            if (problems.Count > 0)
            {
                return await RefuseAsync(context, gate, user, UserAction.ManageUsers, problems);
            }

            var (link, _) = await changes.InviteAsync(account.Id, resetFactors: false, user.Id, context.RequestAborted);
            return Json(new LinkView(link));
        });

    private static async Task<IResult> RefuseAsync(
        HttpContext context, UserGate gate, UserAccount user, UserAction action, IReadOnlyList<Problem> problems)
    {
        await gate.RecordRefusalAsync(user, ErrorCode.AccountRefused, action, context.RequestAborted);
        return new Refusal(ErrorCode.AccountRefused, problems).ToResult();
    }

    private static IResult Json<T>(T value) => Results.Json(value, ProtocolJson.Options);

    /// <summary>The body <c>{}</c>.</summary>
    private sealed record NoWords;
}
