using Exchange.Hosting.Errors;
using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Pages;

/// <summary>Answers failures to browsers with pages.</summary>
public sealed class FailurePages(PageFrames frames) : IFailurePage
{
    /// <inheritdoc />
    public IResult Of(HttpContext context, ErrorCode code) => ErrorPages.Of(frames.For(context, null), code);
}
