using Exchange.Node.Pages;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.SignIn;

/// <summary>One's own account as a page: contact, password, second factors. It calls what the API calls.</summary>
internal sealed class AccountPages(PageGate gate, AccountStore accounts, OwnAccount own, SetUpSignIn setUp, ManagePasskeys passkeys)
{
    /// <summary>Its address.</summary>
    public const string Path = "/account";

    /// <summary>Adds the address.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, AccountPages pages) => pages.RunAsync(
            context, (call, account) => pages.ShowAsync(call, account.Id, null, null, context.RequestAborted)));
        routes.MapPost(Path, (HttpContext context, AccountPages pages) => pages.RunAsync(
            context, (call, account) => pages.DoAsync(context, call, account)));
    }

    private Task<IResult> RunAsync(HttpContext context, Func<PageCall, Account, Task<IResult>> step) =>
        gate.RunAsync(context, UserAction.Visit, async call =>
            await accounts.FindAsync(call.User.Id, context.RequestAborted) is { } account
                ? await step(call, account)
                : ErrorPages.Of(call.Frame, ErrorCode.NotFound));

    private async Task<IResult> DoAsync(HttpContext context, PageCall call, Account account)
    {
        var password = call.Form["password"].ToString();
        var (refusal, done) = call.Form["do"].ToString() switch
        {
            "contact" => (await own.ConfirmContactAsync(account, ContactForm.Read(call.Form), context.RequestAborted), "Confirmed."),
            "password" => (await setUp.ChangePasswordAsync(context, call.Form["old"].ToString(), password), "The password is changed."),
            "remove-passkey" => (Of(await passkeys.RemoveAsync(context, call.Form["passkey"].ToString(), password)), "The passkey is taken away."),
            "totp" => (Of((await setUp.BeginTotpAsync(context, password)).Code), null),
            _ => (new Refusal(ErrorCode.NotFound), null),
        };
        return refusal is null && done is null ? new SeeOther(SetUpPages.Totp)
            : await ShowAsync(call, account.Id, refusal, refusal is null ? done : null, context.RequestAborted);
    }

    private async Task<IResult> ShowAsync(PageCall call, string id, Refusal? refusal, string? done, CancellationToken cancellationToken)
    {
        var account = await accounts.FindAsync(id, cancellationToken);
        var isContact = refusal is not null && call.Form["do"] == "contact";
        return new RazorComponentResult<AccountPage>(new
        {
            call.Frame,
            Account = await own.SeeAsync(account!, cancellationToken),
            Contact = isContact ? ContactForm.Read(call.Form) : new ContactRequest(account!.Email ?? "", account.Phone ?? ""),
            Done = done,
            Problems = SignInForm.Problems(refusal),
        })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : ErrorCodes.Status(refusal.Code),
        };
    }

    private static Refusal? Of(ErrorCode? code) => code is { } refused ? new Refusal(refused) : null;
}
