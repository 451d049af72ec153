using Exchange.Node.Outputs;
using Exchange.Node.Pages;
using Exchange.Node.Users;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Start;

/// <summary>The page that people of the agency see first.</summary>
internal static class StartEndpoints
{
    /// <summary>Adds its address.</summary>
    public static void MapStart(this IEndpointRouteBuilder routes) => routes.MapGet("/", ShowAsync);

    private static Task<IResult> ShowAsync(
        HttpContext context, PageGate gate, OutputBook copies, AccountStore accounts, TimeProvider time) =>
        gate.RunAsync(context, UserAction.Visit, async call =>
        {
            var account = await accounts.FindAsync(call.User.Id, context.RequestAborted);
            var flags = account is null ? [] : AccountFlags.Of(account, locked: false, time.GetUtcNow());
            var (_, due) = await copies.RemindAsync(call.User, PageNavigation.Leads(call.Frame, "/copies"), context.RequestAborted);
            return new RazorComponentResult<StartPage>(new
            {
                call.Frame,
                call.User,
                EndsSoon = flags.Contains(AccountFlags.CertificationEndsSoon),
                IsContactDue = flags.Contains(AccountFlags.ContactUnconfirmed),
                Due = due,
            });
        });
}
