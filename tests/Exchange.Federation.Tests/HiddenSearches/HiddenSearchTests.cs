using System.Globalization;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.HiddenSearches;
using Exchange.Node.Notices;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Notices;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.HiddenSearches;

/// <summary>Searches on fields that may be searched and are not shown.</summary>
public sealed class HiddenSearchTests : IAsyncLifetime
{
    private const string Licence = "Q51200084";

    private Region region = null!;
    private Member asker = null!;

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1);
        asker = region[0];
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-VIII-A")]
    public async Task BeyondTheBudget_HiddenFieldsMatchNothing_TheRestDoes_AndTheStatusSaysSo()
    {
        var owner = await AddOwnerAsync("careful-department", allowed: 2);
        (await NumberAsync(owner.Ori, Licence)).HitsOf(owner.Ori).Count.ShouldBe(1);
        (await NumberAsync(owner.Ori, "X0000000")).HitsOf(owner.Ori).ShouldBeEmpty();

        var answer = await NumberAsync(owner.Ori, Licence);

        answer.HitsOf(owner.Ori).ShouldBeEmpty();
        answer.StatusOf(owner.Ori).Status.ShouldBe(AgencyStatus.Answered);
        answer.StatusOf(owner.Ori).Reason.ShouldBe(WatchHiddenSearches.SpentReason);
        answer.StatusOf(owner.Ori).Partial.ShouldBe(true);
        (await owner.LastLineAsync("search-answered")).Text("budget").ShouldBe("spent");
        var byName = await asker.SearchAsync("Quimby");
        byName.HitsOf(owner.Ori).Count.ShouldBe(1);
        byName.StatusOf(owner.Ori).Partial.ShouldBeNull();
    }

    [Fact]
    public async Task Budget_IsEachUsersOwn()
    {
        var owner = await AddOwnerAsync("careful-department", allowed: 1);
        var other = await asker.AddUserAsync("b.ito", UserRole.Analyst, UseCode.C);
        await NumberAsync(owner.Ori, Licence);

        (await NumberAsync(owner.Ori, Licence)).HitsOf(owner.Ori).ShouldBeEmpty();
        (await NumberAsync(owner.Ori, Licence, other)).HitsOf(owner.Ori).Count.ShouldBe(1);
    }

    [Fact]
    public async Task WhatIsShown_CostsNothing()
    {
        var owner = await AddOwnerAsync("rlex-default", allowed: 0);

        var answer = await NumberAsync(owner.Ori, Licence);

        answer.HitsOf(owner.Ori).Count.ShouldBe(1);
        answer.StatusOf(owner.Ori).Partial.ShouldBeNull();
    }

    [Fact]
    public async Task NumbersOneAfterTheOther_RaiseOneAlertToTheOwner()
    {
        var owner = await AddOwnerAsync("careful-department", allowed: 50);
        for (var number = 80; number < 92; number++)
        {
            await NumberAsync(owner.Ori, "Q512000" + number.ToString(CultureInfo.InvariantCulture));
        }

        var line = (await owner.LogAsync()).Where(line => line.Kind == "enumeration-suspected").ShouldHaveSingleItem();
        line.Text("user").ShouldBe(Member.Analyst);
        line.Text("field").ShouldBe("person.number");
        line.Text("values").ShouldBe("10");
        var notice = (await owner.Get<NoticeBook>().ReadAsync(all: false, 10, Member.Administrator, Wait.Cancellation)).ShouldHaveSingleItem();
        notice.Notice.Kind.ShouldBe(NoticeKind.EnumerationSuspected);
        notice.ToWords().ShouldContain($"{Member.Analyst} of {asker.Ori}");
    }

    private async Task<Member> AddOwnerAsync(string template, int allowed)
    {
        var owner = await region.AddAsync("FL0370100", template);
        await owner.StopAsync();
        (NodeSettings.Load(owner.Folder) with { HiddenSearchesPerDay = allowed }).Save(owner.Folder);
        await owner.StartAsync();
        await region.ShareRegistryAsync();
        await owner.ShareAsync(Contributed.By(owner, "hidden-1"));
        return owner;
    }

    private Task<Answer> NumberAsync(Ori owner, string number, string? token = null)
    {
        var clause = new QueryClause("person", new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = number });
        return asker.SearchAsync(Ask.For(new RecordQuery { Clauses = [clause] }, owner.Text), token);
    }
}
