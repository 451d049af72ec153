using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;

namespace Exchange.Node.Tests.Users;

public sealed class NodeAccountsTests
{
    private const string Earlier =
        """
        [
          { "id": "a.reyes", "name": "Alex Reyes", "role": "analyst", "sworn": true, "useCodes": ["c", "j"], "certifiedUntil": "2027-06-30",
            "tokenHash": "0abc" },
          { "id": "b.ito", "name": "Bo Ito", "role": "nac", "certifiedUntil": "2027-06-30", "tokenHash": "0def", "disabled": true }
        ]
        """;

    [Fact]
    public async Task AccountsOfAnEarlierVersion_AreTakenOverOnce_AndNothingIsMadeUp()
    {
        await using var parts = await NodeParts.MakeAsync();
        await File.WriteAllTextAsync(parts.Folder.Users, Earlier, NodeParts.Cancellation);
        using (NodeAccounts.Open(parts.Settings.Databases(parts.Folder), parts.Folder, TimeProvider.System))
        {
            File.Exists(parts.Folder.Users).ShouldBeFalse();
        }

        using var store = NodeAccounts.Open(parts.Settings.Databases(parts.Folder), parts.Folder, TimeProvider.System);
        var kept = (await store.FindByTokenAsync("0abc", NodeParts.Cancellation))!;

        (kept.Id, kept.Sworn, kept.Certification!.Until).ShouldBe(("a.reyes", true, new DateOnly(2027, 6, 30)));
        kept.UseCodes.ShouldBe([UseCode.C, UseCode.J]);
        Clearance.CheckAccess(kept).ShouldBe(ErrorCode.NotLawEnforcement);
        (await store.FindAsync("b.ito", NodeParts.Cancellation))!.Closed.ShouldNotBeNull();
        File.Exists(parts.Folder.Users + ".taken-over").ShouldBeTrue();
    }
}
