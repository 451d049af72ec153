using Exchange.Federation.Tests.Regions;
using Exchange.Node.Search;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Json;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.Refusals;

/// <summary>What an agency was not admitted for is refused wherever it turns up, and logged there.</summary>
public sealed class AdmissionTests(Wire wire) : IClassFixture<Wire>
{
    private Member Home => wire.Home;

    [Theory]
    [InlineData(AccessLevel.VehicleCrimeBureau)]
    [InlineData(AccessLevel.VehicleRegistry)]
    [Requirement("OH-A6")]
    [Requirement("OH-A7")]
    [Requirement("IL-30b-2")]
    public async Task PersonQueryByAnAgencyForVehiclesAlone_IsRefusedAndLogged_AtHomeHubAndOwner(AccessLevel level)
    {
        await AdmitAsync(level);
        var body = Wire.Search("Quimby");

        await RefusedAtHomeAsync(Ask.ForSurname("Quimby"), ErrorCode.QueryNotAuthorised);
        var hub = await wire.ToHubAsync(ExchangePaths.FederatedSearch, body, wire.Sign(wire.Assertion(body)));
        var assertion = wire.Sign(wire.Assertion(body));
        var owner = await wire.ToOwnerAsync(ExchangePaths.FederatedSearch, body, assertion, wire.Relay(assertion));

        (hub.Code, owner.Code).ShouldBe(("query-not-authorised", "query-not-authorised"));
        foreach (var log in new[] { await wire.Region.HubLogAsync(), await wire.Owner.LogAsync() })
        {
            (log[^1].Kind, log[^1].Text("code"), log[^1].Text("user")).ShouldBe(("request-refused", "query-not-authorised", Member.Analyst));
        }
    }

    [Fact]
    [Requirement("OH-A6")]
    public async Task VehicleQueryByTheBureau_IsAnswered_WithTheVehicleAndNobodyInIt()
    {
        await AdmitAsync(AccessLevel.VehicleCrimeBureau);
        var theft = Contributed.By(wire.Owner, "theft") with { Kind = "vehicle-theft", Vehicles = [Stolen] };
        await wire.Owner.ShareAsync(theft);

        var answer = await Home.SearchAsync(Ask.For(Plate("ZQX4471")));

        var record = answer.HitsOf(wire.Owner.Ori).ShouldHaveSingleItem().Record!;
        record["vehicles"]![0]!["plate"]!.GetValue<string>().ShouldBe("ZQX4471");
        record.ToJsonString().ShouldNotContain("Quimby");
    }

    [Theory]
    [InlineData("arrest")]
    [InlineData("booking")]
    [Requirement("OH-A4")]
    public async Task CriminalHistoryQueryByASubunit_IsRefusedAndLogged(string kind)
    {
        await AdmitAsync(AccessLevel.NoCriminalHistory);

        await RefusedAtHomeAsync(Ask.For(Ask.Surname("Quimby") with { Kinds = [kind] }), ErrorCode.QueryNotAuthorised);

        (await Home.SearchAsync("Quimby")).HitsOf(wire.Owner.Ori).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(AccessLevel.InquiryOnly)]
    [InlineData(AccessLevel.VehicleRegistry)]
    [Requirement("OH-B2a")]
    [Requirement("OH-B2b")]
    public async Task InquiryOnlyAgency_MayAsk_AndItsContributionIsRefusedAndLogged_UntilItIsAdmittedAgain(AccessLevel level)
    {
        await AdmitAsync(level);
        var feed = await Home.AddUserAsync($"feed-{level}", UserRole.Feed);
        var record = Contributed.By(Home, $"own-{level}");
        var before = await Home.Store.LastSequenceAsync(Wait.Cancellation);

        using var refused = await ContributeAsync(record, feed);
        var line = (await Home.LogAsync())[^1];

        (await Problem.OfAsync(refused)).ShouldBe(ErrorCode.ContributionNotAuthorised);
        (line.Kind, line.Text("code"), line.Text("user")).ShouldBe(("request-refused", "contribution-not-authorised", $"feed-{level}"));
        (await Home.Store.LastSequenceAsync(Wait.Cancellation)).ShouldBe(before);
        (await Home.SearchAsync(Ask.For(Plate("NOSUCHCAR")))).StatusOf(wire.Owner.Ori).Status.ShouldBe(AgencyStatus.Answered);

        await AdmitAsync(AccessLevel.Full);
        using var taken = await ContributeAsync(record, feed);
        taken.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    [Requirement("OH-B2a")]
    public async Task FileDroppedAtAnInquiryOnlyAgency_IsQuarantined()
    {
        await AdmitAsync(AccessLevel.InquiryOnly);
        var drop = Home.Folder.At("drop", "canonical");
        Directory.CreateDirectory(drop);
        var file = Path.Combine(drop, "day.ndjson");
        await File.WriteAllBytesAsync(file, RecordJson.ToCanonical(Contributed.By(Home, "dropped")), Wait.Cancellation);
        File.SetLastWriteTimeUtc(file, Some.Noon.UtcDateTime);

        var failed = Path.Combine(drop, "failed");
        await Wait.UntilAsync("the file is quarantined", () => Directory.Exists(failed) && Directory.GetFiles(failed).Length == 1);

        (await Home.LastLineAsync("request-refused")).Text("user").ShouldBe("drop-folder");
    }

    /// <summary>H is housing, I licensing, V visa, X foster care, D and E other purposes of the III codes; K is none at all.</summary>
    [Theory]
    [InlineData("D")]
    [InlineData("E")]
    [InlineData("H")]
    [InlineData("I")]
    [InlineData("K")]
    [InlineData("V")]
    [InlineData("X")]
    [Requirement("RLEX-IX-I-1")]
    public async Task SearchForLicensingBenefitsOrOtherPurposes_IsRefusedAndLogged(string useCode)
    {
        await RefusedAtHomeAsync(Ask.ForSurname("Quimby") with { UseCode = useCode }, ErrorCode.UseCodeUnknown);

        (await Home.LogAsync())[^1].Private["useCode"]!.GetValue<string>().ShouldBe(useCode);
    }

    [Fact]
    [Requirement("RLEX-VI-1")]
    public async Task EmploymentCheckUnderAnotherCode_IsRefusedAndLogged_AtHomeAndHub()
    {
        const string Reason = "background check of an applicant for patrol officer";
        var body = Wire.Search("Quimby");

        await RefusedAtHomeAsync(Ask.ForSurname("Quimby") with { Reason = Reason }, ErrorCode.UseCodeNotForEmployment);
        var hub = await wire.ToHubAsync(ExchangePaths.FederatedSearch, body, wire.Sign(wire.Assertion(body) with { Reason = Reason }));

        hub.Code.ShouldBe("use-code-not-for-employment");
        (await wire.Region.HubLogAsync())[^1].Text("code").ShouldBe(hub.Code);
    }

    private static Vehicle Stolen => new() { Id = "v1", Role = "ITEM-STOLEN", Plate = "ZQX4471", PlateState = "FL" };

    private static RecordQuery Plate(string plate) =>
        new() { Clauses = [new QueryClause("vehicle", new Dictionary<string, string>(StringComparer.Ordinal) { ["plate"] = plate })] };

    private async Task AdmitAsync(AccessLevel level)
    {
        (await wire.Region.Agencies.AdmitAsync(Home.Ori, level, null, null, null, Wait.Cancellation)).ShouldBeEmpty();
        await wire.Region.ShareRegistryAsync();
    }

    private async Task RefusedAtHomeAsync(AskRequest ask, ErrorCode code)
    {
        using var response = await Home.PostAsync(ExchangePaths.Search, ask);
        (await Problem.OfAsync(response)).ShouldBe(code);
        var line = (await Home.LogAsync())[^1];
        (line.Kind, line.Text("code"), line.Text("user")).ShouldBe(("request-refused", ErrorCodes.Name(code), Member.Analyst));
    }

    private async Task<HttpResponseMessage> ContributeAsync(ContributedRecord record, string token) =>
        await Home.PostAsync(ExchangePaths.Contributions + "?source=canonical", RecordJson.ToCanonical(record), token);
}
