using System.Text.Json;
using System.Threading.Channels;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Exchange.Hub.Relay;

/// <summary>Asks one node and passes its frames on as they come. A node that fails is a row of the answer, never an error of the search.</summary>
public sealed class NodeCall(HttpClient http, NodePipelines pipelines)
{
    /// <summary>Passes on the frames of one agency; the last is a status in any case.</summary>
    public async Task AskAsync(
        RegisteredAgency agency, RelayedRequest request, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        var failure = await TryAsync(agency, request, output, cancellationToken);
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

    /// <summary>Null when the node answered to the end, else why it refused.</summary>
    private async Task<ErrorCode?> StreamAsync(
        RegisteredAgency agency, RelayedRequest request, ChannelWriter<RelayedFrame> output, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage(agency);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return await CodeOfAsync(stream, cancellationToken);
        }

        try
        {
            await foreach (var line in LineReader.ReadAsync(stream, cancellationToken))
            {
                switch (Frames.FromLine(line))
                {
                    case DoneFrame:
                        return null;
                    case AgencyFrame frame when frame.Agency == agency.Ori:
                        await output.WriteAsync(new RelayedFrame(frame, line), cancellationToken);
                        break;
                    default:
                        throw new NodeAnswerBrokenException();
                }
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new NodeAnswerBrokenException(e);
        }

        throw new NodeAnswerBrokenException();
    }

    private static async Task<ErrorCode> CodeOfAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var problem = await JsonSerializer.DeserializeAsync<ProblemDocument>(stream, ProtocolJson.Options, cancellationToken);
            return ErrorCodes.TryParse(problem?.Code, out var code) ? code : ErrorCode.NodeAnswerBroken;
        }
        catch (JsonException)
        {
            return ErrorCode.NodeAnswerBroken;
        }
    }
}
