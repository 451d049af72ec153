using System.Text.Json;
using Exchange.Node.Findings.Detection;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Findings;

/// <summary>Who the agency's users are: from their accounts, with the shifts that <c>shifts.json</c> in the node's folder names.</summary>
public sealed class StaffList(AccountStore accounts, NodeFolder folder)
{
    /// <summary>All of them, those whose account is closed too.</summary>
    /// <exception cref="JsonException">The shifts are not of the documented form.</exception>
    public async Task<IReadOnlyList<StaffMember>> ReadAsync(CancellationToken cancellationToken)
    {
        var shifts = File.Exists(folder.Shifts)
            ? JsonSerializer.Deserialize<Dictionary<string, Shift>>(
                await File.ReadAllBytesAsync(folder.Shifts, cancellationToken), ProtocolJson.Options)!
            : [];
        return
        [
            .. (await accounts.AllAsync(cancellationToken)).Select(account => new StaffMember(account.Id, account.Name)
            {
                Address = account.HomeAddress,
                CertifiedUntil = account.Certification?.Until,
                Shift = shifts.GetValueOrDefault(account.Id),
            }),
        ];
    }
}
