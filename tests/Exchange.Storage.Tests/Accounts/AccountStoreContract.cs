using System.Text.Json;
using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Accounts;

/// <summary>What the store must do, whatever the database below it.</summary>
public abstract class AccountStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly TSite site = new();
    private readonly AccountStore store;

    protected AccountStoreContract() => store = AccountStore.Open(site.Databases, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task EverythingKnownOfAnAccount_ComesBack()
    {
        var account = Full("a.reyes");

        (await store.AddAsync(account, "d.osei", Cancellation)).ShouldBeTrue();

        JsonSerializer.Serialize(await store.FindAsync("a.reyes", Cancellation)).ShouldBe(JsonSerializer.Serialize(account));
        (await store.FindBySubjectAsync("https://id.example 17", Cancellation))!.Id.ShouldBe("a.reyes");
        (await store.AllAsync(Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Id_IsGivenOnce_WhateverItsCase_AndEvenAfterClosing()
    {
        await store.AddAsync(Plain("a.reyes"), "d.osei", Cancellation);
        await CloseAsync("a.reyes");

        (await store.AddAsync(Plain("A.Reyes"), "d.osei", Cancellation)).ShouldBeFalse();
        (await store.FindAsync("A.REYES", Cancellation))!.Closed!.Reason.ShouldBe(ClosureReason.Separated);
    }

    [Fact]
    public async Task Subject_BelongsToOneAccount()
    {
        await store.AddAsync(Full("a.reyes"), "d.osei", Cancellation);

        (await store.AddAsync(Full("b.ito"), "d.osei", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Changes_AreFed_InTheirOrder_WithWhoAndWhen()
    {
        await store.AddAsync(Plain("a.reyes") with { AddedAt = Now }, "d.osei", Cancellation);
        await store.ChangeAsync("a.reyes", account => account with { Sworn = true }, "certified", "m.brandt", Now.AddDays(1), Cancellation);
        await store.ChangeAsync("a.reyes", account => account with { LastUsed = Now }, null, "a.reyes", Now, Cancellation);

        var all = await store.ChangesAsync(0, 10, Cancellation);

        all.Select(one => (one.Account, one.Change, one.By, one.At)).ShouldBe(
            [("a.reyes", "added", "d.osei", Now), ("a.reyes", "certified", "m.brandt", Now.AddDays(1))]);
        (await store.ChangesAsync(all[0].Sequence, 10, Cancellation)).ShouldBe([all[1]]);
        (await store.FindAsync("a.reyes", Cancellation))!.Sworn.ShouldBeTrue();
    }

    [Fact]
    public async Task ChangingNobody_ChangesNothing() =>
        (await store.ChangeAsync("nobody", account => account, "certified", "d.osei", Now, Cancellation)).ShouldBeNull();

    [Fact]
    public async Task ClosedAccount_LosesSessionsAndLinksAtOnce()
    {
        await store.AddAsync(Plain("a.reyes"), "d.osei", Cancellation);
        await store.AddAsync(Plain("b.ito"), "d.osei", Cancellation);
        await store.Sessions.BeginAsync(Session("s1", "a.reyes"), Now.AddDays(-1), Cancellation);
        await store.Sessions.BeginAsync(Session("s2", "b.ito"), Now.AddDays(-1), Cancellation);
        await store.Tokens.AddLinkAsync("a.reyes", "l1", Now.AddDays(1), Cancellation);

        await CloseAsync("a.reyes");

        (await store.Sessions.FindAsync("s1", Cancellation)).ShouldBeNull();
        (await store.Sessions.FindAsync("s2", Cancellation)).ShouldNotBeNull();
        (await store.Tokens.TakeLinkAsync("l1", Now, Cancellation)).Good.ShouldBeFalse();
    }

    [Fact]
    public async Task Session_ComesBackWhole_AndOneThatEndedIsNotWrittenAgain()
    {
        await store.Sessions.BeginAsync(Session("s1", "a.reyes"), Now.AddDays(-1), Cancellation);
        var later = Session("s1", "a.reyes") with { Supervisor = "c.wu", SeenAt = Now.AddMinutes(3), Stage = SessionStage.Open, Data = null };

        (await store.Sessions.PutAsync(later, Cancellation)).ShouldBeTrue();
        (await store.Sessions.FindAsync("s1", Cancellation)).ShouldBe(later);
        (await store.Sessions.EndAsync("s1", Cancellation)).ShouldBeTrue();
        (await store.Sessions.PutAsync(later, Cancellation)).ShouldBeFalse();
        (await store.Sessions.FindAsync("s1", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task LockedSession_IsNotSeen()
    {
        await store.Sessions.BeginAsync(Session("s1", "a.reyes"), Now.AddDays(-1), Cancellation);
        (await store.Sessions.LockAsync("s1", Cancellation)).ShouldBeTrue();
        (await store.Sessions.LockAsync("s1", Cancellation)).ShouldBeFalse();

        await store.Sessions.SeenAsync("s1", Now.AddMinutes(5), Cancellation);

        (await store.Sessions.FindAsync("s1", Cancellation)).ShouldBe(Session("s1", "a.reyes") with { Locked = true });
    }

    [Fact]
    public async Task OtherSessions_EndTogether_AndOldOnesAreForgotten()
    {
        await store.Sessions.BeginAsync(Session("old", "b.ito") with { SignedInAt = Now.AddDays(-2) }, Now.AddDays(-3), Cancellation);
        await store.Sessions.BeginAsync(Session("s1", "a.reyes"), Now.AddDays(-1), Cancellation);
        await store.Sessions.BeginAsync(Session("s2", "a.reyes"), Now.AddDays(-1), Cancellation);

        await store.Sessions.EndOthersAsync("a.reyes", "s2", Cancellation);

        (await store.Sessions.OfAsync("a.reyes", Cancellation)).Select(one => one.Hash).ShouldBe(["s2"]);
        (await store.Sessions.FindAsync("old", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Link_IsGoodOnce_BeforeItsEnd_AndTheNewestAlone()
    {
        await store.Tokens.AddLinkAsync(null, "first", Now.AddHours(24), Cancellation);
        await store.Tokens.AddLinkAsync("a.reyes", "reyes", Now.AddHours(24), Cancellation);
        await store.Tokens.AddLinkAsync(null, "second", Now.AddHours(24), Cancellation);

        (await store.Tokens.TakeLinkAsync("first", Now, Cancellation)).Good.ShouldBeFalse();
        (await store.Tokens.TakeLinkAsync("second", Now.AddHours(24), Cancellation)).Good.ShouldBeFalse();
        (await store.Tokens.FindLinkAsync("second", Now, Cancellation)).ShouldBe((true, null));
        (await store.Tokens.TakeLinkAsync("second", Now, Cancellation)).ShouldBe((true, null));
        (await store.Tokens.TakeLinkAsync("second", Now, Cancellation)).Good.ShouldBeFalse();
        (await store.Tokens.TakeLinkAsync("reyes", Now, Cancellation)).ShouldBe((true, "a.reyes"));
    }

    [Fact]
    public async Task Token_FindsItsAccount_UntilItIsTakenAway()
    {
        await store.AddAsync(Plain("a.reyes"), "d.osei", Cancellation);
        await store.Tokens.AddAsync("a.reyes", "t1", Now, Cancellation);

        (await store.FindByTokenAsync("t1", Cancellation))!.Id.ShouldBe("a.reyes");
        (await store.Tokens.RemoveAsync("a.reyes", Cancellation)).ShouldBe(1);
        (await store.FindByTokenAsync("t1", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Passkey_BelongsToOneAccount()
    {
        await store.Passkeys.PutAsync(new StoredPasskey([1, 2], "a.reyes", "{}"), Cancellation);
        await store.Passkeys.PutAsync(new StoredPasskey([1, 2], "b.ito", "{\"stolen\":1}"), Cancellation);

        (await store.Passkeys.FindAsync([1, 2], Cancellation))!.Account.ShouldBe("a.reyes");
        (await store.Passkeys.OfAsync("a.reyes", Cancellation)).Single().Document.ShouldBe("{}");
        (await store.Passkeys.RemoveAsync("b.ito", [1, 2], Cancellation)).ShouldBeFalse();
        (await store.Passkeys.RemoveAsync("a.reyes", [1, 2], Cancellation)).ShouldBeTrue();
        (await store.Passkeys.FindAsync([1, 2], Cancellation)).ShouldBeNull();
    }

    private static Account Plain(string id) => new() { Id = id, Name = "Somebody", Roles = ["analyst"] };

    private static Account Full(string id) => new()
    {
        Id = id,
        Name = "Alex Reyes",
        Roles = ["analyst", "nac"],
        UseCodes = [UseCode.C, UseCode.J],
        Sworn = true,
        LawEnforcement = true,
        HomeAddress = "12 Elm St",
        BirthDate = new DateOnly(1985, 4, 1),
        Email = "a.reyes@agency.example",
        Phone = "+1 850 555 0111",
        ContactConfirmed = Today,
        ApprovedBy = "Chief L. Amadi",
        Employment = EmploymentType.TaskForce,
        StartDate = Today,
        Certification = new Certification(CertificationLevel.Full, Today, Today.AddYears(1)),
        Training = new Training("Users", "2", ["use"], Today, Today.AddYears(1)),
        StateCheck = Today,
        NationalCheck = Today,
        Trainee = true,
        Supervisor = "c.wu",
        Undertakings = [new Undertaking(UndertakingKind.Confidentiality, "1", Now)],
        AddedAt = Now,
        LastUsed = Now,
        ReviewedOn = Today,
        ReviewedBy = "m.brandt",
        Subject = "https://id.example 17",
    };

    private static StoredSession Session(string hash, string account) =>
        new(hash, account, null, Now, Now, false, SessionStage.FactorDue, "challenge");

    private Task<Account?> CloseAsync(string id) => store.ChangeAsync(
        id, account => account with { Closed = new Closure(ClosureReason.Separated, Now, "d.osei") }, "disabled", "d.osei", Now, Cancellation);
}
