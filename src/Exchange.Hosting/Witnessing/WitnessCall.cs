using System.Globalization;
using System.Net;
using System.Text;
using Exchange.Audit.Notes;
using Exchange.Audit.Witnessing;
using Exchange.Protocol.Http;

namespace Exchange.Hosting.Witnessing;

/// <summary>Calls to a witness.</summary>
internal sealed class WitnessCall(HttpClient http, LogPeer witness)
{
    private const int AnswerBytesMax = 64 * 1024;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>Asks for a cosignature; one that is false counts as none.</summary>
    public async Task<WitnessReply> AskAsync(AddCheckpointRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(witness.Address, ExchangePaths.AddCheckpoint))
        {
            Content = new ByteArrayContent(request.ToBytes()),
        };
        var (status, body) = await SendAsync(message, cancellationToken);
        return status switch
        {
            HttpStatusCode.OK => Read(body, request.Note),
            HttpStatusCode.Conflict => new WitnessReply(null, default, ReadSize(body), Refused: true),
            HttpStatusCode.UnprocessableEntity => new WitnessReply(null, default, null, Refused: true),
            _ => WitnessReply.None,
        };
    }

    /// <summary>The note that the witness keeps of a log; empty where it shows none.</summary>
    public async Task<byte[]> KeptAsync(string origin, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(witness.Address, ExchangePaths.WitnessedOf(origin)));
        var (status, body) = await SendAsync(message, cancellationToken);
        return status == HttpStatusCode.OK ? body : [];
    }

    private WitnessReply Read(byte[] body, ReadOnlyMemory<byte> note)
    {
        if (!SignedNote.TryParse([.. note.Span, .. body], out var cosigned, out _))
        {
            return WitnessReply.None;
        }

        foreach (var signature in cosigned.Signatures.Where(one => one.KeyName == witness.WitnessKey.Name && one.KeyId == witness.WitnessKey.Id))
        {
            if (Cosignature.Verify(witness.WitnessKey, cosigned.Text, signature.Signature.Span) is { } at)
            {
                return new WitnessReply(signature, at, null, Refused: false);
            }
        }

        return WitnessReply.None;
    }

    private static long? ReadSize(byte[] body) =>
        long.TryParse(Encoding.ASCII.GetString(body).TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private async Task<(HttpStatusCode? Status, byte[] Body)> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Wait);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            if (response.Content.Headers.ContentLength is > AnswerBytesMax)
            {
                return (null, []);
            }

            var body = new byte[AnswerBytesMax];
            await using var stream = await response.Content.ReadAsStreamAsync(deadline.Token);
            var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, deadline.Token);
            return (response.StatusCode, body[..length]);
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, []);
        }
    }
}
