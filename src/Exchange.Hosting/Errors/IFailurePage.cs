using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Http;

namespace Exchange.Hosting.Errors;

/// <summary>Turns a failure into a page, for requests that ask for one (<c>Accept: text/html</c>).</summary>
public interface IFailurePage
{
    /// <summary>The page.</summary>
    IResult Of(HttpContext context, ErrorCode code);
}
