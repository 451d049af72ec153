using System.Collections.Concurrent;
using Exchange.Hub.Setup;
using Exchange.Records.Identity;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Exchange.Hub.Relay;

/// <summary>
/// One pipeline for each agency: a deadline, inside a circuit breaker that leaves a failing node alone for a while, so that the others do
/// not wait for it again and again.
/// </summary>
public sealed class NodePipelines(HubSettings settings, TimeProvider time)
{
    private const double FailureRatio = 0.5;
    private const int CallsMin = 3;
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<Ori, ResiliencePipeline> pipelines = new();

    /// <summary>The pipeline of an agency.</summary>
    public ResiliencePipeline For(Ori agency) => pipelines.GetOrAdd(agency, _ => Create());

    private ResiliencePipeline Create() =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = FailureRatio,
                MinimumThroughput = CallsMin,
                SamplingDuration = Sampling,
                BreakDuration = TimeSpan.FromSeconds(settings.CircuitBreakSeconds),
                ShouldHandle = new PredicateBuilder()
                    .Handle<HttpRequestException>().Handle<TimeoutRejectedException>().Handle<NodeAnswerBrokenException>(),
            })
            .AddTimeout(TimeSpan.FromSeconds(settings.NodeTimeoutSeconds))
            .Build();
}
