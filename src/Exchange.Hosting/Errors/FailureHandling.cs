using Exchange.Audit.Log;
using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Exchange.Hosting.Errors;

/// <summary>
/// The one place where a failure becomes an answer. The cause goes to the log by its type alone; neither answer nor log repeats data.
/// </summary>
public static partial class FailureHandling
{
    /// <summary>Answers every failure below with a problem document, or a page to browsers, and unknown addresses too.</summary>
    public static void UseFailureHandling(this WebApplication app)
    {
        var log = app.Services.GetLogger();
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The caller has gone; nobody is left to be told.
            }
            catch (BadHttpRequestException e)
            {
                await AnswerAsync(context, e.StatusCode == 413 ? ErrorCode.RequestTooLarge : ErrorCode.RequestMalformed);
            }
            catch (Exception e) when (e is AntiforgeryValidationException || (e is InvalidDataException && context.Request.HasFormContentType))
            {
                // ASP.NET Core's readers of forms throw these for what is not encoded as a form, or has too much in it.
                await AnswerAsync(context, ErrorCode.RequestMalformed);
            }
            catch (AuditUnavailableException e)
            {
                AuditFailed(log, e.Reason.Code());
                await AnswerAsync(context, ErrorCode.AuditUnavailable);
            }
            catch (Exception e)
            {
                RequestFailed(log, e.GetType().FullName!, Where(e));
                await AnswerAsync(context, ErrorCode.InternalError);
            }
        });
        app.MapFallback(context => ResultOf(context, ErrorCode.NotFound).ExecuteAsync(context));
    }

    private static ILogger GetLogger(this IServiceProvider services) =>
        ((ILoggerFactory)services.GetService(typeof(ILoggerFactory))!).CreateLogger("Exchange.Failures");

    private static async Task AnswerAsync(HttpContext context, ErrorCode code)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        await ResultOf(context, code).ExecuteAsync(context);
    }

    private static IResult ResultOf(HttpContext context, ErrorCode code) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && context.RequestServices.GetService(typeof(IFailurePage)) is IFailurePage page
            ? page.Of(context, code) : code.ToResult();

    /// <summary>The innermost place of our own in the stack; it names code, never data.</summary>
    private static string Where(Exception e) =>
        e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Exchange.", StringComparison.Ordinal))?.Trim() ?? "unknown";

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "the audit log cannot be written ({Reason}); nothing is answered")]
    private static partial void AuditFailed(ILogger log, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "a request failed: {Type} {Where}")]
    private static partial void RequestFailed(ILogger log, string type, string where);
}
