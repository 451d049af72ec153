using Exchange.Storage.Templates;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Templates;

/// <summary>What every store of templates must do, whatever the database below it.</summary>
public abstract class TemplateStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private readonly TSite site = new();

    protected TemplateStoreContract() => Store = TemplateStore.Open(site.Databases, new ManualTime());

    private TemplateStore Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EmptyStore_HasNothingInForce()
    {
        (await Store.InForceAsync(Some.Noon, Cancellation)).ShouldBeNull();
        (await Store.VersionsAsync(Some.Noon, Cancellation)).ShouldBe(new TemplateVersions(0, 0));
        (await Store.HistoryAsync(Cancellation)).ShouldBeEmpty();
        (await Store.GroupsAsync(Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Template_ComesBackAsItWas()
    {
        var template = Draft(3) with
        {
            State = TemplateState.Published, ApprovedBy = "omar", ApprovedAt = Some.Noon.AddTicks(7), PublishedBy = "jane",
            PublishedAt = Some.Noon.AddHours(1), EffectiveFrom = Some.Noon.AddHours(2), Seal = "a.b.c", Restores = 1,
        };

        (await Store.AddAsync(template, Cancellation)).ShouldBeTrue();

        var found = (await Store.FindAsync(3, Cancellation))!;
        found.Document.ShouldBe(template.Document);
        (found with { Document = template.Document }).ShouldBe(template);
        (await Store.FindAsync(4, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Version_IsUsedOnce()
    {
        (await Store.AddAsync(Draft(1), Cancellation)).ShouldBeTrue();
        (await Store.AddAsync(Draft(1) with { Title = "another" }, Cancellation)).ShouldBeFalse();

        (await Store.FindAsync(1, Cancellation))!.Title.ShouldBe("some");
    }

    [Fact]
    public async Task Step_IsTakenOnce_WhoeverTakesItTwice()
    {
        var draft = Draft(1);
        await Store.AddAsync(draft, Cancellation);
        var steps = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Store.MoveAsync(
            TemplateState.Draft, draft with { State = TemplateState.Approved, ApprovedBy = $"user {number}", ApprovedAt = Some.Noon }, Cancellation)));

        steps.Count(done => done).ShouldBe(1);
        (await Store.MoveAsync(TemplateState.Published, draft, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task InForce_IsTheGreatestPublishedVersionWhoseDateHasCome()
    {
        await Store.AddAsync(Published(1, Some.Noon), Cancellation);
        await Store.AddAsync(Published(2, Some.Noon.AddHours(1)), Cancellation);
        await Store.AddAsync(Published(3, Some.Noon.AddHours(3)), Cancellation);
        await Store.AddAsync(Draft(4), Cancellation);

        (await InForceAsync(Some.Noon.AddTicks(-1))).ShouldBe(0);
        (await InForceAsync(Some.Noon)).ShouldBe(1);
        (await InForceAsync(Some.Noon.AddHours(2))).ShouldBe(2);
        (await InForceAsync(Some.Noon.AddHours(3))).ShouldBe(3);
        (await Store.HistoryAsync(Cancellation)).Select(one => one.Version).ShouldBe([4, 3, 2, 1]);
    }

    [Fact]
    public async Task Groups_OnlyRise()
    {
        (await Store.AddGroupsAsync(Groups(2), Cancellation)).ShouldBeTrue();
        (await Store.AddGroupsAsync(Groups(2), Cancellation)).ShouldBeFalse();
        (await Store.AddGroupsAsync(Groups(1), Cancellation)).ShouldBeFalse();
        (await Store.AddGroupsAsync(Groups(5), Cancellation)).ShouldBeTrue();

        var found = (await Store.GroupsAsync(Cancellation))!;
        (found.Version, found.PublishedBy, found.PublishedAt).ShouldBe((5, "jane", Some.Noon));
        (await Store.VersionsAsync(Some.Noon, Cancellation)).Groups.ShouldBe(5);
    }

    private async Task<long> InForceAsync(DateTimeOffset at)
    {
        var versions = await Store.VersionsAsync(at, Cancellation);
        ((await Store.InForceAsync(at, Cancellation))?.Version ?? 0).ShouldBe((int)versions.Template);
        return versions.Template;
    }

    private static StoredTemplate Draft(int version) => new()
    {
        Version = version, State = TemplateState.Draft, Title = "some", Digest = "d", Document = [1, 2, 3, 0, 255], DraftedBy = "jane",
        DraftedAt = Some.Noon,
    };

    private static StoredTemplate Published(int version, DateTimeOffset from) =>
        Draft(version) with { State = TemplateState.Published, PublishedBy = "jane", PublishedAt = Some.Noon, EffectiveFrom = from };

    private static StoredGroups Groups(int version) => new(version, "d", [1], "jane", Some.Noon);
}
