using Exchange.Protocol.Errors;
using Exchange.Ui.Layout;
using Exchange.Ui.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Node.Pages;

/// <summary>Refusals and failures as pages.</summary>
public static class ErrorPages
{
    /// <summary>The page of a refusal for one code.</summary>
    public static IResult Of(PageFrame frame, ErrorCode code) => Of(frame, new Refusal(code));

    /// <summary>The page for somebody who asked too much at once, with the seconds after which to go on, and the way back where one was.</summary>
    public static IResult TooMuch(PageFrame frame, string seconds) => new RazorComponentResult<ErrorPage>(new
    {
        Frame = frame,
        Title = "Too much at once",
        Message = $"This was too much at once, and nothing was done. Wait {seconds} {(seconds == "1" ? "second" : "seconds")}, then try again.",
        Code = ErrorCodes.Name(ErrorCode.RateLimited),
        Back = LocalPath.OrStart(frame.Path),
        BackText = "Try again",
    })
    {
        StatusCode = ErrorCodes.Status(ErrorCode.RateLimited),
    };

    /// <summary>The page of a refusal, with everything that is wrong.</summary>
    public static IResult Of(PageFrame frame, Refusal refusal) => new RazorComponentResult<ErrorPage>(new
    {
        Frame = frame,
        Title = ErrorCodes.Status(refusal.Code) == StatusCodes.Status404NotFound ? "Nothing here" : "That did not work",
        Message = Sentence.Of(ErrorCodes.Message(refusal.Code)),
        Problems = (IReadOnlyList<string>)[.. refusal.Problems.Select(problem => Sentence.Of(problem.Message))],
        Code = ErrorCodes.Name(refusal.Code),
    })
    {
        StatusCode = ErrorCodes.Status(refusal.Code),
    };
}
