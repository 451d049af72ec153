using System.Net.Http.Headers;
using System.Text;
using Exchange.Hosting.Notices;
using Exchange.Node.Federation;
using Exchange.Protocol.Http;
using Exchange.Protocol.Notices;
using Exchange.Storage.Notices;

namespace Exchange.Node.Notices;

/// <summary>Carries notices of this node to other agencies, through the hub.</summary>
public sealed class HubRoute(HubLink link, HttpClient http) : INoticeRoute
{
    /// <inheritdoc />
    public async Task<bool> TrySendAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        if (link.Hub is not { } hub)
        {
            return false;
        }

        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(notice.Token));
        content.Headers.ContentType = new MediaTypeHeaderValue(SignedNotice.MediaType);
        using var response = await http.PostAsync(new Uri(hub.Address, ExchangePaths.Notices), content, cancellationToken);
        return response.IsSuccessStatusCode;
    }
}
