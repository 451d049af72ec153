using Microsoft.AspNetCore.Http;

namespace Exchange.Ui.Security;

/// <summary>Sends the reader on with GET after a change was made (RFC 9110, 303).</summary>
/// <param name="Path">A path of this host.</param>
public sealed record SeeOther(string Path) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Path;
        return Task.CompletedTask;
    }
}
