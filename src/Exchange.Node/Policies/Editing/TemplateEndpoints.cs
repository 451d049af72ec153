using System.Text.Json.Nodes;
using Exchange.Hosting.Errors;
using Exchange.Node.Api;
using Exchange.Node.Policies.Simulation;
using Exchange.Node.Users;
using Exchange.Policy.Templates;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Records.Validation;
using Exchange.Storage.Templates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Node.Policies.Editing;

/// <summary>The life of templates over HTTP, for administrators of this agency: docs/node-api.md. The same use cases as the commands.</summary>
internal static class TemplateEndpoints
{
    private const UserAction Right = UserAction.SetTemplates;

    /// <summary>Adds the addresses.</summary>
    public static void MapTemplates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(TemplatePaths.Active, ActiveAsync).For(Right, "The version that decides now").Gives<TemplateAnswer>();
        routes.MapGet(TemplatePaths.History, HistoryAsync).For(Right, "Every version, the newest first").Gives<IReadOnlyList<TemplateAnswer>>();
        routes.MapGet(TemplatePaths.Version, VersionAsync).For(Right, "One version").Gives<TemplateAnswer>();
        routes.MapPut(TemplatePaths.Draft, DraftAsync).For(Right, "Draft a template").Takes<SharingTemplate>().Gives<TemplateAnswer>();
        routes.MapDelete(TemplatePaths.Draft, DropAsync).For(Right, "Give the newest draft up").GivesNothing();
        routes.MapPost(TemplatePaths.Check, CheckAsync)
            .For(Right, "Find what is wrong with a template; nothing is kept").Takes<SharingTemplate>().Gives<CheckedTemplate>();
        routes.MapPost(TemplatePaths.Simulate, SimulateAsync)
            .For(Right, "What a requester would get, beside what your own people see").Takes<SimulateRequest>().Gives<SimulatedSearch>();
        routes.MapPost(TemplatePaths.Diff, DiffAsync)
            .For(Right, "What one template changes against another").Takes<DiffRequest>().Gives<JsonObject>();
        routes.MapPost(TemplatePaths.Approve, StepAsync((life, step, user, ct) => life.ApproveAsync(step.Version, user, ct)))
            .For(Right, "Approve a draft of somebody else").Takes<TemplateStepRequest>().Gives<TemplateAnswer>();
        routes.MapPost(TemplatePaths.Publish, StepAsync((life, step, user, ct) => life.PublishAsync(step.Version, step.From, user, ct)))
            .For(Right, "Publish an approved template").Takes<TemplateStepRequest>().Gives<TemplateAnswer>();
        routes.MapPost(
                TemplatePaths.RollBack, StepAsync((life, step, user, ct) => life.RollBackAsync(step.Version, user, ct), makesNewVersion: true))
            .For(Right, "Put the rules of an earlier version back").Takes<TemplateStepRequest>().Gives<TemplateAnswer>();
    }

    private static Task<IResult> ActiveAsync(HttpContext context, UserGate gate, ITemplateStore store, TimeProvider time) =>
        new TemplateCall(context, gate).RunAsync(async _ =>
            Answer(await store.InForceAsync(time.GetUtcNow(), context.RequestAborted) is { } active
                ? TemplateAnswer.Of(active, active.Version, withDocument: true)
                : null));

    private static Task<IResult> HistoryAsync(HttpContext context, UserGate gate, ITemplateStore store, TimeProvider time) =>
        new TemplateCall(context, gate).RunAsync(async _ =>
        {
            var inForce = await store.InForceAsync(time.GetUtcNow(), context.RequestAborted);
            var history = await store.HistoryAsync(context.RequestAborted);
            return Answer(history.Select(one => TemplateAnswer.Of(one, inForce?.Version, withDocument: false)).ToList());
        });

    private static Task<IResult> VersionAsync(HttpContext context, int version, UserGate gate, ITemplateStore store, TimeProvider time) =>
        new TemplateCall(context, gate).RunAsync(_ => FindAsync(store, version, time, context.RequestAborted));

    private static Task<IResult> DraftAsync(HttpContext context, UserGate gate, TemplateLife life, ITemplateStore store, TimeProvider time)
    {
        var call = new TemplateCall(context, gate);
        return call.RunAsync(async user =>
        {
            var problems = await life.DraftAsync(await call.BodyAsync(), user.Id, context.RequestAborted);
            return problems.Count > 0
                ? TemplateCall.Refused(problems)
                : await FindAsync(store, await NewestAsync(store, context), time, context.RequestAborted);
        });
    }

    private static Task<IResult> DropAsync(HttpContext context, UserGate gate, TemplateLife life, ITemplateStore store)
    {
        var call = new TemplateCall(context, gate);
        return call.RunAsync(async user =>
        {
            var history = await store.HistoryAsync(context.RequestAborted);
            if (history.FirstOrDefault(one => one.State == TemplateState.Draft) is not { } draft)
            {
                return await call.AnswerAsync<object>(user, null, [new Problem("draft", "draft-missing", "no draft waits; see the history")]);
            }

            var problems = await life.DropAsync(draft.Version, user.Id, context.RequestAborted);
            return problems.Count > 0 ? TemplateCall.Refused(problems) : Results.NoContent();
        });
    }

    private static Task<IResult> CheckAsync(HttpContext context, UserGate gate, TryTemplates attempt)
    {
        var call = new TemplateCall(context, gate);
        return call.RunAsync(async _ =>
        {
            var problems = await attempt.CheckAsync(await call.BodyAsync(), context.RequestAborted);
            return Answer(new CheckedTemplate(problems.Count == 0, problems));
        });
    }

    private static Task<IResult> SimulateAsync(HttpContext context, UserGate gate, TryTemplates attempt)
    {
        var call = new TemplateCall(context, gate);
        return call.RunAsync(async user =>
        {
            var (simulated, problems) = await attempt.SimulateAsync(await call.BodyAsync<SimulateRequest>(), user.Id, context.RequestAborted);
            return await call.AnswerAsync(user, simulated, problems);
        });
    }

    private static Task<IResult> DiffAsync(HttpContext context, UserGate gate, TryTemplates attempt)
    {
        var call = new TemplateCall(context, gate);
        return call.RunAsync(async user =>
        {
            var (compared, problems) = await attempt.CompareAsync(await call.BodyAsync<DiffRequest>(), user.Id, context.RequestAborted);
            return await call.AnswerAsync(user, compared?.ToJson(), problems);
        });
    }

    private static Delegate StepAsync(
        Func<TemplateLife, TemplateStepRequest, string, CancellationToken, Task<IReadOnlyList<Problem>>> step, bool makesNewVersion = false) =>
        (HttpContext context, UserGate gate, TemplateLife life, ITemplateStore store, TimeProvider time) =>
        {
            var call = new TemplateCall(context, gate);
            return call.RunAsync(async user =>
            {
                var request = await call.BodyAsync<TemplateStepRequest>();
                var problems = await step(life, request, user.Id, context.RequestAborted);
                return problems.Count > 0
                    ? TemplateCall.Refused(problems)
                    : await FindAsync(store, makesNewVersion ? await NewestAsync(store, context) : request.Version, time, context.RequestAborted);
            });
        };

    private static async Task<int> NewestAsync(ITemplateStore store, HttpContext context) =>
        (await store.HistoryAsync(context.RequestAborted))[0].Version;

    private static async Task<IResult> FindAsync(ITemplateStore store, int version, TimeProvider time, CancellationToken cancellationToken)
    {
        var inForce = await store.InForceAsync(time.GetUtcNow(), cancellationToken);
        return Answer(await store.FindAsync(version, cancellationToken) is { } stored ? TemplateAnswer.Of(stored, inForce?.Version, true) : null);
    }

    private static IResult Answer<T>(T? answer)
        where T : class => answer is null ? ErrorCode.NotFound.ToResult() : Results.Json(answer, ProtocolJson.Options);
}
