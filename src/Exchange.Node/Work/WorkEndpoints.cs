using Exchange.Node.Notices;
using Exchange.Node.Outputs;
using Exchange.Node.Outputs.Pages;
using Exchange.Node.Pages;
using Exchange.Node.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Work;

/// <summary>What waits for a user: copies to destroy, searches to repeat, messages.</summary>
internal static class WorkEndpoints
{
    private const string Path = "/work";
    private const int NoticesMax = 50;

    /// <summary>Of these, those that concern the reader are shown.</summary>
    private const int NoticesRead = 1_000;

    /// <summary>Adds the page and its form.</summary>
    public static void MapWork(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync);
        routes.MapDestroyed(Path, UserAction.KeepOutputs);
    }

    private static Task<IResult> ShowAsync(
        HttpContext context, PageGate gate, OutputBook copies, FindRecentSearches searches, NoticeBook notices) =>
        gate.RunAsync(context, UserAction.KeepOutputs, async call =>
        {
            var searching = RolePermissions.Allows(call.User.Role, UserAction.Inquire);
            var told = await notices.ReadAsync(all: false, NoticesRead, call.User.Id, context.RequestAborted);
            IReadOnlyList<NoticeLine> own = [.. told.Where(notice => !searching || Concerns(notice, call.User))];
            var (kept, due) = await copies.RemindAsync(call.User, PageNavigation.Leads(call.Frame, "/copies"), context.RequestAborted);
            return new RazorComponentResult<WorkPage>(new
            {
                call.Frame,
                Copies = kept,
                Searches = searching ? await searches.RunAsync(call.User, context.RequestAborted) : null,
                Due = due,
                Notices = (IReadOnlyList<NoticeLine>)[.. own.Take(NoticesMax)],
                MoreNotices = own.Count > NoticesMax || told.Count == NoticesRead,
            });
        });

    /// <summary>Whether the notice is about something that this user received; the rest is for administrators.</summary>
    private static bool Concerns(NoticeLine notice, UserAccount user) => notice.Receipts.Any(receipt => receipt.User == user.Id);
}
