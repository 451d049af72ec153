using System.Text.Json;
using Exchange.Node.Asking.Pages;
using Exchange.Node.Pages;
using Exchange.Node.Users;
using Exchange.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Outputs.Pages;

/// <summary>Printing and exporting from the record page.</summary>
internal static class OutputPages
{
    /// <summary>Adds the form's address.</summary>
    public static void MapOutputPages(this IEndpointRouteBuilder routes) => routes.MapPost("/outputs", RegisterAsync);

    private static Task<IResult> RegisterAsync(HttpContext context, PageGate gate, RegisterOutput register) =>
        gate.RunAsync(context, UserAction.Inquire, async call =>
        {
            var form = call.Form;
            var request = new OutputRequest(
                PurposeForm.Read(form).ToAsk(form.Text("record")), form.Text("kind"), form.Text("recipient"), form.Text("copyPurpose"),
                form.Text("retention"), form.Text("accepted") == "true");
            var (output, refusal) = await register.RunAsync(call.User, request, context.RequestAborted);
            if (output is null)
            {
                return ErrorPages.Of(call.Frame, refusal!);
            }

            return output.Output.Kind == "print"
                ? new RazorComponentResult<PrintPage>(new { call.Frame, Registered = output })
                : Results.File(
                    JsonSerializer.SerializeToUtf8Bytes(output, ProtocolJson.Indented), "application/json", $"copy-{output.Output.Id}.json");
        });
}
