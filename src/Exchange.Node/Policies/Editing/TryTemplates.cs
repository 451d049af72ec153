using Exchange.Node.Federation;
using Exchange.Node.Policies.Comparison;
using Exchange.Node.Policies.Simulation;
using Exchange.Policy.Requesters;
using Exchange.Records.Queries;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies.Editing;

/// <summary>Tries templates for an administrator: what would be shown, what would change. What is wrong is listed whole.</summary>
public sealed class TryTemplates(
    TemplateSelection selection, SimulateSearch simulate, CompareTemplates compare, RegistryState registry, TimeProvider time)
{
    /// <summary>What a requester would get, or everything that is wrong with the question.</summary>
    public async Task<(SimulatedSearch? Simulated, IReadOnlyList<Problem> Problems)> SimulateAsync(
        SimulateRequest request, string user, CancellationToken cancellationToken)
    {
        var problems = QueryValidator.Check(request.Query).ToList();
        var policy = await selection.FindAsync(request.Template, TemplateSelection.Active, "template", problems, cancellationToken);
        var described = CheckedObject.From(request.Requester, "$.requester", problems) is { } json ? RequesterReader.Read(json, UseCode.C) : null;
        if (policy is null || described is null || problems.Count > 0)
        {
            return (null, problems);
        }

        var requester = KnownRequester.Complete(described, registry.Current, time.GetUtcNow());
        return (await simulate.RunAsync(policy, requester, request.Query, user, cancellationToken), []);
    }

    /// <summary>What a template changes, or everything that is wrong with either.</summary>
    public async Task<(ComparedTemplates? Compared, IReadOnlyList<Problem> Problems)> CompareAsync(
        DiffRequest request, string user, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var before = await selection.FindAsync(request.Before, TemplateSelection.Active, "before", problems, cancellationToken);
        var after = await selection.FindAsync(request.After, TemplateSelection.Draft, "after", problems, cancellationToken);
        return before is null || after is null
            ? (null, problems)
            : (await compare.RunAsync(before, after, registry.Current, user, cancellationToken), []);
    }

    /// <summary>Everything that is wrong with a template, or with what of it the selection finds.</summary>
    public async Task<IReadOnlyList<Problem>> CheckAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken) =>
        (await selection.ReadAsync(utf8, cancellationToken)).Problems;
}
