using System.Text;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Search.Pages;

/// <summary>An answer as server-sent events (WHATWG HTML, 9.2), each a piece of the page.</summary>
internal sealed class StreamedAnswer(SearchStream stream, AskExchange exchange, AcceptedAsk ask) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, gone) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/event-stream";
        if (await stream.BeginAsync() is { } begin)
        {
            await SendAsync(response, begin, gone);
        }

        await foreach (var frames in RunningSearch.FramesAsync(exchange, ask, gone))
        {
            await SendAsync(response, await stream.ChangeAsync(frames), gone);
        }
    }

    private static async Task SendAsync(HttpResponse response, string html, CancellationToken cancellationToken)
    {
        var message = new StringBuilder();
        foreach (var line in html.ReplaceLineEndings("\n").Split('\n'))
        {
            message.Append("data: ").Append(line).Append('\n');
        }

        await response.WriteAsync(message.Append('\n').ToString(), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
