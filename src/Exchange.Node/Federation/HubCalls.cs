using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;

namespace Exchange.Node.Federation;

/// <summary>Calls to the hub.</summary>
public sealed class HubCalls(HubLink link, HttpClient http)
{
    /// <summary>Streams the frames of a search as the hub passes them on. A failure ends the stream with the reason.</summary>
    public async IAsyncEnumerable<HubReply> SearchAsync(
        byte[] body, string assertion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = Request(ExchangePaths.FederatedSearch, body, assertion);
        var (response, failure) = await SendAsync(request, cancellationToken);
        using (response)
        {
            if (response is null || !response.IsSuccessStatusCode)
            {
                yield return new HubReply(null, response is null ? failure : await CodeOfAsync(response, cancellationToken));
                yield break;
            }

            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            await foreach (var reply in ReadFramesAsync(stream, cancellationToken))
            {
                yield return reply;
            }
        }
    }

    /// <summary>Fetches one record from its owner, through the hub.</summary>
    public async Task<(FetchedRecord? Record, ErrorCode? Code)> FetchAsync(byte[] body, string assertion, CancellationToken cancellationToken)
    {
        using var request = Request(ExchangePaths.FederatedFetch, body, assertion);
        var (response, failure) = await SendAsync(request, cancellationToken);
        using (response)
        {
            if (response is null || !response.IsSuccessStatusCode)
            {
                return (null, response is null ? failure : await CodeOfAsync(response, cancellationToken));
            }

            try
            {
                await response.Content.LoadIntoBufferAsync(Frames.LineBytesMax, cancellationToken);
                var record = Frames.ReadFetched(await response.Content.ReadAsByteArrayAsync(cancellationToken));
                return (record, record is null ? ErrorCode.NodeAnswerBroken : null);
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                return (null, ErrorCode.NodeAnswerBroken);
            }
        }
    }

    private static async IAsyncEnumerable<HubReply> ReadFramesAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var lines = LineReader.ReadAsync(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
        HubReply reply;
        do
        {
            reply = await NextAsync(lines);
            yield return reply;
        }
        while (reply.Frame is not (DoneFrame or null));
    }

    private static async Task<HubReply> NextAsync(IAsyncEnumerator<byte[]> lines)
    {
        try
        {
            return await lines.MoveNextAsync() && Frames.FromLine(lines.Current) is { } frame
                ? new HubReply(frame, null)
                : new HubReply(null, ErrorCode.HubUnreachable);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return new HubReply(null, ErrorCode.HubUnreachable);
        }
    }

    private HttpRequestMessage Request(string path, byte[] body, string assertion)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(link.Hub!.Address, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(ExchangeHeaders.Assertion, assertion);
        return request;
    }

    private async Task<(HttpResponseMessage? Response, ErrorCode? Failure)> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return (await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken), null);
        }
        catch (HttpRequestException)
        {
            return (null, ErrorCode.HubUnreachable);
        }
    }

    private static async Task<ErrorCode> CodeOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await ProblemDocument.ReadCodeAsync(stream, cancellationToken) ?? ErrorCode.HubUnreachable;
    }
}
