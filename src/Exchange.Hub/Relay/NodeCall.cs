using System.Threading.Channels;
using Exchange.Hub.Ceilings;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Exchange.Hub.Relay;

/// <summary>Asks one node and passes its frames on as they come. A node that fails is a row of the answer, never an error of the search.</summary>
public sealed class NodeCall(
    HttpClient http, NodePipelines pipelines, NodeTimes times, OwnerCeilings ceilings, StopAnswer stop, TimeProvider time)
{
    /// <summary>Passes on the frames of one agency; the last is a status in any case.</summary>
    public async Task AskAsync(
        RegisteredAgency agency, RelayedRequest request, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        var failure = await TryAsync(agency, request, output, cancellationToken);
        times.Learn(agency.Ori, startedAt);
        if (failure is { } reason)
        {
            await output.WriteAsync(RelayedFrame.Of(NodeStatus.Of(agency, reason.Status, reason.Code)), cancellationToken);
        }
    }

    private async Task<(AgencyStatus Status, ErrorCode Code)?> TryAsync(
        RegisteredAgency agency, RelayedRequest request, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        try
        {
            var refused = await pipelines.For(agency.Ori).ExecuteAsync(
                async deadline => await StreamAsync(agency, request, output, deadline), cancellationToken);
            return refused is { } code ? (AgencyStatus.Refused, code) : null;
        }
        catch (BrokenCircuitException)
        {
            return (AgencyStatus.CircuitOpen, ErrorCode.NodeCircuitOpen);
        }
        catch (TimeoutRejectedException)
        {
            return (AgencyStatus.TimedOut, ErrorCode.NodeTimedOut);
        }
        catch (HttpRequestException)
        {
            return (AgencyStatus.Unreachable, ErrorCode.NodeUnreachable);
        }
        catch (NodeAnswerBrokenException)
        {
            return (AgencyStatus.Broken, ErrorCode.NodeAnswerBroken);
        }
    }

    /// <summary>Null when the node answered to the end, else why it refused or was stopped.</summary>
    private async Task<ErrorCode?> StreamAsync(
        RegisteredAgency agency, RelayedRequest request, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage(agency);
        using var response = await SendAsync(message, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return await ProblemDocument.ReadCodeAsync(stream, cancellationToken) ?? throw new NodeAnswerBrokenException();
        }

        if (await CheckAsync(agency, request, stream, output, cancellationToken) is not { } breach)
        {
            return null;
        }

        await stop.RunAsync(agency, request.Asked, breach, CancellationToken.None);
        return breach.Code;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler gave up connecting: nobody cancelled.
            throw new HttpRequestException("no connection was made in time", e);
        }
    }

    /// <summary>Whatever goes wrong with what one node sent is that node's failure: the others' answers go on.</summary>
    private async Task<CeilingBreach?> CheckAsync(
        RegisteredAgency agency, RelayedRequest request, Stream stream, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        try
        {
            return await PassOnAsync(agency, request, stream, output, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or NodeAnswerBrokenException))
        {
            throw new NodeAnswerBrokenException(e);
        }
    }

    /// <summary>Passes on what the node says of itself; an answer that ends without its status or its last frame is broken.</summary>
    private async Task<CeilingBreach?> PassOnAsync(
        RegisteredAgency agency, RelayedRequest request, Stream stream, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        var check = new AnswerCheck(ceilings, agency, request.Asked, request.Registry);
        var passage = new CheckedPassage(agency, check, request.HitsMax, output);
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken))
        {
            var frame = Frames.FromLine(line);
            if (frame is DoneFrame && passage.HasStatus)
            {
                return null;
            }

            if (await passage.PassAsync(frame, line, cancellationToken) is { } breach)
            {
                return breach;
            }
        }

        throw new NodeAnswerBrokenException();
    }
}
