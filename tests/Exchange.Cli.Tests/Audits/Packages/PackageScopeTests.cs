using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing.Packages;
using Exchange.Records.Identity;

namespace Exchange.Cli.Tests.Audits.Packages;

public sealed class PackageScopeTests
{
    private const string Receiver = "FL9900100";
    private const string Other = "FL0130200";

    [Theory]
    [InlineData("{\"ori\":\"FL9900100\"}", Other, PackagePart.WithPrivate)]
    [InlineData("{\"ori\":\"FL0130200\",\"onBehalfOf\":\"FL9900100\"}", Other, PackagePart.WithPrivate)]
    [InlineData("{\"ori\":\"FL0130200\"}", Receiver, PackagePart.WithPrivate)]
    [InlineData("{\"ori\":\"FL0130200\"}", Other, PackagePart.Nothing)]
    [InlineData("{\"ori\":\"FL0130200\",\"to\":\"FL9900100\"}", null, PackagePart.PublicOnly)]
    [InlineData("{\"ori\":\"FL0130200\",\"to\":[\"FL0000000\",\"FL9900100\"]}", null, PackagePart.PublicOnly)]
    [InlineData("{\"ori\":\"FL0130200\",\"owner\":\"FL9900100\"}", null, PackagePart.PublicOnly)]
    [InlineData("{\"ori\":\"FL0130200\",\"to\":[\"FL0000000\"]}", null, PackagePart.Nothing)]
    [InlineData("{\"kind\":\"process-started\"}", Receiver, PackagePart.Nothing)]
    [InlineData("{\"ori\":7}", null, PackagePart.Nothing)]
    public void AgencyGetsItsOwnActsAndAccessesToItsRecordsAlone(string entry, string? keeper, PackagePart part) =>
        new PackageScope(Ori.Parse(Receiver), keeper is null ? null : Ori.Parse(keeper)).Of(JsonNode.Parse(entry)!.AsObject()).ShouldBe(part);
}
