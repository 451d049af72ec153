using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing.Packages;
using Exchange.Hosting.Auditing.Retirement;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Databases;

namespace Exchange.Node.Tests.Auditing;

public sealed class SearchAuditTests : IAsyncLifetime
{
    private KeptLog log = null!;

    public async ValueTask InitializeAsync()
    {
        log = await KeptLog.MakeAsync();
        await log.SearchedAsync(KeptLog.Person("Quimby", "Wendell"));
        await log.SearchedAsync(new JsonObject { ["text"] = "surname:Müller-Lüdenscheidt plate:ABC*" }, "b.osei", "hit and run at the marina", "26-17");
        await log.RefusedAsync("c.wren", ErrorCode.ReasonMissing);
        await log.RecordAsync(log.Act(AuditEventKind.SearchAnswered, "x.far", KeptLog.Other, "J").With("onBehalfOf", "FL0990200")
            .With("receipts", new JsonArray("r1", "r2")).WithPrivate("query", KeptLog.Person("Conklin"))
            .WithPrivate("disclosed", new JsonArray(
                KeptLog.Disclosed("r1", "FL0130200/rms/1"), KeptLog.Disclosed("r2", "FL0130200/rms/2"))));
        await log.RecordAsync(log.Act(AuditEventKind.RecordAsked, "b.osei").WithPrivate("record", "FL0130200/rms/1"));
    }

    public ValueTask DisposeAsync() => log.DisposeAsync();

    [Fact]
    [Requirement("RLEX-VII-F-1")]
    public async Task EachCriterion_FindsItsEntries_NewestFirst()
    {
        (await IndexesAsync(new AuditCriteria())).ShouldBe([4, 3, 2, 1, 0]);
        (await IndexesAsync(new AuditCriteria { User = "b.osei" })).ShouldBe([4, 1]);
        (await IndexesAsync(new AuditCriteria { Ori = "FL0990100" })).ShouldBe([3]);
        (await IndexesAsync(new AuditCriteria { OnBehalfOf = "FL0990200" })).ShouldBe([3]);
        (await IndexesAsync(new AuditCriteria { UseCode = "J" })).ShouldBe([3]);
        (await IndexesAsync(new AuditCriteria { Outcome = "refused" })).ShouldBe([2]);
        (await IndexesAsync(new AuditCriteria { Code = "reason-missing" })).ShouldBe([2]);
        (await IndexesAsync(new AuditCriteria { Kind = "record-asked" })).ShouldBe([4]);
        (await IndexesAsync(new AuditCriteria { Request = "q1" })).ShouldBe([1]);
        (await IndexesAsync(new AuditCriteria { Receipt = "r2" })).ShouldBe([3]);
        (await IndexesAsync(new AuditCriteria { From = Start.AddMinutes(1), Until = Start.AddMinutes(3) })).ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("quimby", 0)]
    [InlineData("WENDELL Quimby", 0)]
    [InlineData("muller ludenscheidt", 1)]
    [InlineData("Müll*", 1)]
    [InlineData("abc123", 1)]
    [InlineData("conklin", 3)]
    [InlineData("wendell conklin", null)]
    public async Task Subject_IsFoundAsItWasSearched_WhateverItsSpelling(string subject, int? index) =>
        (await IndexesAsync(new AuditCriteria { Subject = subject })).ShouldBe(index is { } one ? [one] : []);

    [Fact]
    public async Task PrivateCriteria_AreFound()
    {
        (await IndexesAsync(new AuditCriteria { Record = "FL0130200/rms/1" })).ShouldBe([4, 3]);
        (await IndexesAsync(new AuditCriteria { CaseNumber = "2617" })).ShouldBe([1]);
        (await IndexesAsync(new AuditCriteria { Reason = "Marina hit" })).ShouldBe([1]);
        (await IndexesAsync(new AuditCriteria { Reason = "marina", User = "a.reyes" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task PrivateCriteria_ReadOnlyWhatTheLookupNames()
    {
        (await ReadAsync(new AuditCriteria { Record = "FL0130200/rms/1" })).ShouldBe(2);
        (await ReadAsync(new AuditCriteria { Subject = "quimby" })).ShouldBe(1);
        (await ReadAsync(new AuditCriteria { CaseNumber = "2617", Subject = "abc123" })).ShouldBe(1);
        (await ReadAsync(new AuditCriteria { Subject = "quimby", Thorough = true })).ShouldBe(8);
    }

    [Fact]
    public async Task ReadingTheLog_IsAnEntryBefore_AndDoesNotFindItself()
    {
        (await log.FindAsync(new AuditCriteria { Kind = "audit-read" })).ShouldBeEmpty();

        var read = (await log.FindAsync(new AuditCriteria { Kind = "audit-read" })).ShouldHaveSingleItem();

        read.Entry["user"]!.GetValue<string>().ShouldBe("n.ac");
        read.Private!["filter"]!.GetValue<string>().ShouldBe("""{"kind":"audit-read","limit":100}""");
    }

    [Fact]
    public async Task Pages_FollowEachOther_WhateverIsAppendedMeanwhile()
    {
        var first = await log.DoneAsync(new AuditCriteria { User = "b.osei", Limit = 1 });
        await log.SearchedAsync(KeptLog.Person("Later"), "b.osei");

        first.Next.ShouldBe(4);
        (await IndexesAsync(new AuditCriteria { User = "b.osei", Before = first.Next })).ShouldBe([1]);
        (await log.DoneAsync(new AuditCriteria { User = "b.osei", Before = first.Next })).Next.ShouldBeNull();
    }

    [Fact]
    [Requirement("RLEX-VII-F-2")]
    public async Task OtherAgency_SeesItsOwnUsersActs_AndNothingElse()
    {
        var other = new AuditReader("far.nac", KeptLog.Other) { Scope = new PackageScope(KeptLog.Other, KeptLog.Home) };

        var rows = await log.FindAsync(new AuditCriteria(), other);

        rows.ShouldHaveSingleItem().Index.ShouldBe(3);
        (await log.FindAsync(new AuditCriteria { Subject = "Quimby" }, other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task DestroyedMonth_IsFoundByPublicFields_AndSaysWhen()
    {
        log.Time.Advance(TimeSpan.FromDays(500));
        var retire = new RetirePrivateParts(log.Audit, new FolderDatabases(log.Folder.Root), new RetentionRule(12), log.Time);
        (await retire.RunAsync(null, "n.ac", KeptLog.Cancellation)).ShouldBe(2);

        var row = (await log.FindAsync(new AuditCriteria { Kind = "search-asked", User = "a.reyes" })).ShouldHaveSingleItem();

        row.Content.ShouldBe(PrivateContent.Destroyed);
        row.DestroyedOn.ShouldBe(DateOnly.FromDateTime(log.Time.GetUtcNow().UtcDateTime));
        InquiryLine.Of(row).Content.ShouldBe("content destroyed on 2027-07-15");
        (await log.FindAsync(new AuditCriteria { Subject = "Quimby" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task InquiryLine_HasTheNineFields()
    {
        var line = InquiryLine.Of((await log.FindAsync(new AuditCriteria { Subject = "conklin" })).Single());

        line.ShouldSatisfyAllConditions(
            () => line.Date.ShouldBe("2026-03-02T12:03:00.00Z"),
            () => line.Subject.ShouldBe("Conklin"),
            () => line.MessageKey.ShouldBe("search-answered"),
            () => line.Purpose.ShouldBe("J"),
            () => line.User.ShouldBe("x.far"),
            () => line.AttentionAgency.ShouldBe("FL0990200"),
            () => line.Outside.ShouldBe(KeptLog.Reason),
            () => line.Record.ShouldBe("FL0130200/rms/1 FL0130200/rms/2"),
            () => line.Receipts.ShouldBe("r1 r2"));
    }

    [Fact]
    public void ImpossibleQuestion_NamesEveryProblem() =>
        AuditCriteriaCheck.Check(new AuditCriteria
        {
            Kind = "nosuch", Code = "nosuch", Outcome = "maybe", Ori = "x", Record = "x", Subject = "--", Limit = 0, Before = -1, User = "",
            From = Start, Until = Start,
        }).Select(problem => problem.Path)
            .ShouldBe(["user", "subject", "kind", "code", "outcome", "ori", "record", "until", "limit", "before"]);

    private static DateTimeOffset Start => new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Entries of readings are left out.</summary>
    private async Task<List<long>> IndexesAsync(AuditCriteria criteria) =>
        [.. (await log.FindAsync(criteria)).Where(row => row.Entry["kind"]!.GetValue<string>() != "audit-read").Select(row => row.Index)];

    /// <summary>How many entries are read once all have their lookups; each question is one more.</summary>
    private async Task<long> ReadAsync(AuditCriteria criteria)
    {
        await log.FillLookupsAsync();
        return (await log.DoneAsync(criteria)).Read;
    }
}
