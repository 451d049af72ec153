using System.Net;
using Exchange.Federation.Tests.Regions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;

namespace Exchange.Federation.Tests.Failures;

public sealed class HubFailureTests
{
    [Fact]
    public async Task HubDown_OwnRecordsAreAnswered_AndEveryOtherAgencyIsListed()
    {
        await using var region = await Region.StartAsync(3);
        await region[0].ShareAsync(Contributed.By(region[0], "home-1"));
        await region.StopHubAsync();

        var answer = await region[0].SearchAsync("Quimby");

        answer.HitsOf(region[0].Ori).Count.ShouldBe(1);
        foreach (var other in new[] { region[1], region[2] })
        {
            answer.StatusOf(other.Ori).Status.ShouldBe(AgencyStatus.Unreachable);
            answer.StatusOf(other.Ori).Code.ShouldBe("hub-unreachable");
        }
    }

    [Fact]
    public async Task HubBreaksOff_WhatCameStands_AndNoAgencyIsSaidToHaveAnsweredWhole()
    {
        await using var region = await Region.StartAsync(3);
        await region.StopHubAsync();
        var listed = region[1];
        await using var hub = new ScriptedHub(region.HubAddress, async call =>
        {
            await call.BeginAsync();
            await call.SendAsync(call.Status() with { Agency = listed.Ori }, call.Hit("before") with { Agency = listed.Ori });
        });

        var answer = await region[0].SearchAsync("Quimby");

        answer.HitsOf(listed.Ori).Single().Receipt.Id.ShouldBe("before");
        answer.StatusOf(listed.Ori).Status.ShouldBe(AgencyStatus.Broken);
        answer.StatusOf(listed.Ori).Code.ShouldBe("hub-unreachable");
        answer.StatusOf(region[2].Ori).Status.ShouldBe(AgencyStatus.Unreachable);
        answer.Done.Answered.ShouldBe(1);
    }

    [Theory]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 500\r\n\r\n{\"type\":")]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 6\r\n\r\n<html>")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")]
    [InlineData("nonsense")]
    public async Task HubAnswersNonsense_SearchAndFetchSurviveIt(string bytes)
    {
        await using var region = await Region.StartAsync(2);
        await region[0].ShareAsync(Contributed.By(region[0], "home-1"));
        await region.StopHubAsync();
        await using var hub = new ScriptedHub(region.HubAddress, call => call.SendAsync(bytes));

        var answer = await region[0].SearchAsync("Quimby");
        using var fetched = await region[0].PostAsync(ExchangePaths.FetchRecord, Ask.Record($"{region[1].Ori}/rms/x"));

        answer.HitsOf(region[0].Ori).Count.ShouldBe(1);
        answer.StatusOf(region[1].Ori).Status.ShouldBe(AgencyStatus.Unreachable);
        fetched.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task HubHangs_RefreshOfTheRegistryGivesUp()
    {
        await using var region = await Region.StartAsync(1);
        await region.StopHubAsync();
        await using var hub = new ScriptedHub(region.HubAddress, call => call.HangAsync());

        var refreshing = region[0].Registry.RefreshAsync(Wait.Cancellation);

        (await refreshing.WaitAsync(Wait.Limit, Wait.Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task RegistryTooOld_NobodyIsAnsweredOnIt_UntilItIsRenewed()
    {
        var time = new ManualTime();
        await using var region = await Region.StartAsync(2, time);
        await region[1].ShareAsync(Contributed.By(region[1], "other-1"));
        time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));

        using (var refused = await region[0].PostAsync(ExchangePaths.Search, Ask.ForSurname("Quimby")))
        {
            (await Problem.OfAsync(refused)).ShouldBe(ErrorCode.RegistryTooOld);
        }

        (await region[0].Registry.RefreshAsync(Wait.Cancellation)).ShouldBeTrue();
        var half = await region[0].SearchAsync("Quimby");
        half.StatusOf(region[1].Ori).Status.ShouldBe(AgencyStatus.Refused);
        half.StatusOf(region[1].Ori).Code.ShouldBe("registry-too-old");
        half.Hits.ShouldBeEmpty();

        (await region[1].Registry.RefreshAsync(Wait.Cancellation)).ShouldBeTrue();
        (await region[0].SearchAsync("Quimby")).HitsOf(region[1].Ori).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SuspendedAgency_IsRefusedAtOnce_AndByOwnersToo()
    {
        await using var region = await Region.StartAsync(2);
        await region[1].ShareAsync(Contributed.By(region[1], "other-1"));
        await region.SuspendAsync(region[0]);

        // The home node has not heard of it yet: the hub refuses.
        var answer = await region[0].SearchAsync("Quimby");

        answer.Hits.ShouldBeEmpty();
        answer.StatusOf(region[1].Ori).Code.ShouldBe("agency-suspended");
        (await region.HubLogAsync())[^1].Text("code").ShouldBe("agency-suspended");
    }
}
