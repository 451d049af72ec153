using Exchange.Protocol.Errors;
using Exchange.Ui.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Node.Pages;

/// <summary>Refusals and failures as pages.</summary>
public static class ErrorPages
{
    /// <summary>The page of a refusal for one code.</summary>
    public static IResult Of(PageFrame frame, ErrorCode code) => Of(frame, new Refusal(code));

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
