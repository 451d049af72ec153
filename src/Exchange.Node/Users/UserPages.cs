using Exchange.Node.Pages;
using Exchange.Node.Setup;
using Exchange.Protocol.Errors;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Users;

/// <summary>The agency's accounts as pages. Ids are personal and stay out of addresses.</summary>
internal sealed class UserPages(
    ListUsers list, AddUser add, ChangeUser changes, AccountStore accounts, NodeSettings settings)
{
    private const string Users = "/users";

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Users, (HttpContext context, PageGate gate, UserPages pages) => gate.RunAsync(
            context, UserAction.ReviewUsers, pages.ListAsync));
        routes.MapPost(Users + "/show", (HttpContext context, PageGate gate, UserPages pages) => gate.RunAsync(
            context, UserAction.ReviewUsers, call => pages.ShowAsync(call, [], null, null)));
        routes.MapGet(Users + "/add", (HttpContext context, PageGate gate, UserPages pages) => gate.RunAsync(
            context, UserAction.ManageUsers, call => new RazorComponentResult<AddUserPage>(new { call.Frame })));
        routes.MapPost(Users + "/add", (HttpContext context, PageGate gate, UserPages pages) => gate.RunAsync(
            context, UserAction.ManageUsers, pages.AddAsync));
        routes.MapPost(Users + "/change", (HttpContext context, PageGate gate, UserPages pages) => gate.RunAsync(
            context, UserAction.ManageUsers, pages.ChangeAsync));
        routes.MapPost(Users + "/certify", (HttpContext context, PageGate gate, UserPages pages) => gate.RunAsync(
            context, UserAction.ManageUsers, pages.CertifyAsync));
        routes.MapPost(Users + "/do", async (HttpContext context, PageGate gate, UserPages pages) =>
        {
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
            var action = form["do"].ToString() is "review" or "drop" or "arrest" ? UserAction.ReviewUsers : UserAction.ManageUsers;
            return await gate.RunAsync(context, action, pages.DoAsync);
        });
    }

    private async Task<IResult> ListAsync(PageCall call) => new RazorComponentResult<UsersPage>(new
    {
        call.Frame,
        Lines = await list.RunAsync(null, CancellationToken.None),
        MayManage = MayManage(call),
    });

    private async Task<IResult> ShowAsync(PageCall call, IReadOnlyList<Problem> problems, string? done, Uri? link)
    {
        var line = (await list.RunAsync(null, CancellationToken.None)).FirstOrDefault(line => line.Id == call.Form["id"].ToString().Trim());
        if (line is null || await accounts.FindAsync(line.Id, CancellationToken.None) is not { } account)
        {
            return ErrorPages.Of(call.Frame, ErrorCode.NotFound);
        }

        return new RazorComponentResult<UserPage>(new
        {
            Frame = call.Frame with { Path = Users },
            Account = account,
            line.Flags,
            MayManage = MayManage(call),
            Values = problems.Count > 0 && call.Form.ContainsKey("name") ? AccountForm.Values(call.Form) : AccountForm.Values(account),
            Problems = AccountForm.Problems([.. problems.Select(problem => problem.Path == "id" ? problem with { Path = "account" } : problem)]),
            Done = problems.Count == 0 ? done : null,
            Link = link,
        })
        {
            StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : ErrorCodes.Status(ErrorCode.AccountRefused),
        };
    }

    private async Task<IResult> AddAsync(PageCall call)
    {
        var problems = await add.AddAsync(AccountForm.Read(call.Form), call.User.Id, CancellationToken.None);
        if (problems.Count > 0)
        {
            return new RazorComponentResult<AddUserPage>(new
            {
                call.Frame,
                Values = AccountForm.Values(call.Form),
                Problems = AccountForm.Problems(problems),
            })
            {
                StatusCode = ErrorCodes.Status(ErrorCode.AccountRefused),
            };
        }

        return await InviteAsync(call, reset: false, "Added.");
    }

    private async Task<IResult> ChangeAsync(PageCall call) => await ShowAsync(
        call, await changes.AlterAsync(Id(call), AccountForm.ReadEdit(call.Form).On, call.User.Id, CancellationToken.None), "Changed.", null);

    private async Task<IResult> CertifyAsync(PageCall call)
    {
        var given = AccountForm.ReadClearances(call.Form);
        return await ShowAsync(
            call, await changes.CertifyAsync(Id(call), given, call.User.Id, CancellationToken.None), "Put down.", null);
    }

    private async Task<IResult> DoAsync(PageCall call)
    {
        var (id, by) = (Id(call), call.User.Id);
        var reason = Enum.TryParse<ClosureReason>(call.Form["reason"], out var given) ? given : ClosureReason.NotNeeded;
        return call.Form["do"].ToString() switch
        {
            "review" => await ShowAsync(call, await changes.ReviewAsync(id, true, by, CancellationToken.None), "Confirmed.", null),
            "drop" => await ShowAsync(call, await changes.ReviewAsync(id, false, by, CancellationToken.None), "Disabled.", null),
            "arrest" => await ShowAsync(call, await changes.ReportArrestAsync(id, by, CancellationToken.None), "Reported to the CSO.", null),
            "release" => await ShowAsync(call, await changes.ReleaseAsync(id, by, CancellationToken.None), "Released.", null),
            "open" => await ShowAsync(call, await changes.OpenAsync(id, by, CancellationToken.None), "Opened again.", null),
            "disable" => await ShowAsync(
                call, await changes.DisableAsync(id, reason, by, CancellationToken.None), "Disabled; sessions have ended.", null),
            "link" => await InviteAsync(call, reset: false, null),
            "reset" => await InviteAsync(call, reset: true, null),
            _ => ErrorPages.Of(call.Frame, ErrorCode.NotFound),
        };
    }

    private async Task<IResult> InviteAsync(PageCall call, bool reset, string? done)
    {
        var (token, problems) = await changes.InviteAsync(Id(call), reset, call.User.Id, CancellationToken.None);
        return await ShowAsync(call, problems, done, token is null ? null : FirstAdministrator.LinkTo(settings, token));
    }

    private static string Id(PageCall call) => call.Form["id"].ToString().Trim();

    /// <summary>Whether the reader's account has a role that changes accounts; the gate decides when it is tried.</summary>
    private static bool MayManage(PageCall call) => RolePermissions.Allows(call.User.Role, UserAction.ManageUsers);
}
