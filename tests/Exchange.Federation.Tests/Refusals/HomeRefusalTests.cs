using Exchange.Federation.Tests.Regions;
using Exchange.Node.Search;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Records.Queries;
using Exchange.Storage.Accounts;

namespace Exchange.Federation.Tests.Refusals;

/// <summary>What an analyst's own node refuses, before anything leaves it.</summary>
public sealed class HomeRefusalTests(Wire wire) : IClassFixture<Wire>
{
    private Member Home => wire.Home;

    [Theory]
    [InlineData(null, Ask.Reason, ErrorCode.UseCodeUnknown)]
    [InlineData("X", Ask.Reason, ErrorCode.UseCodeUnknown)]
    [InlineData("c", Ask.Reason, ErrorCode.UseCodeUnknown)]
    [InlineData("C", null, ErrorCode.ReasonMissing)]
    [InlineData("C", "", ErrorCode.ReasonMissing)]
    [InlineData("C", "testing", ErrorCode.ReasonPlaceholder)]
    [Requirement("RLEX-VIII-C-1")]
    public async Task SearchWithoutPurposeOrReason_IsRefusedAndAudited_WhetherOrNotARecordExists(string? useCode, string? reason, ErrorCode code)
    {
        var held = await RefusedAsync(new AskRequest(Ask.Surname("Quimby"), useCode, reason), code);
        var absent = await RefusedAsync(new AskRequest(Ask.Surname("Nobody"), useCode, reason), code);

        absent.ShouldBe(held);
    }

    [Fact]
    [Requirement("IL-50b4-1")]
    public async Task PurposeNotGrantedToTheUser_IsRefusedAndLogged()
    {
        await RefusedAsync(new AskRequest(Ask.Surname("Quimby"), "F", Ask.Reason), ErrorCode.UseCodeNotAuthorised);

        (await Home.LogAsync())[^1].Text("user").ShouldBe(Member.Analyst);
        (await Home.LogAsync())[^1].Private["useCode"]!.GetValue<string>().ShouldBe("F");
    }

    [Theory]
    [InlineData("FL0130099", ErrorCode.OriNotAuthorised)]
    [InlineData("FL0130098", ErrorCode.OriNotAuthorised)]
    [InlineData("FL0999900", ErrorCode.OriUnknown)]
    [InlineData("no ORI", ErrorCode.OriUnknown)]
    [Requirement("OH-B4c")]
    public async Task OnBehalfOfAnAgencyThatMayNot_IsRefusedWithReason(string onBehalfOf, ErrorCode code) =>
        await RefusedAsync(Ask.ForSurname("Quimby") with { OnBehalfOf = onBehalfOf }, code);

    [Fact]
    [Requirement("OH-B4d")]
    public async Task OnBehalfOfAServedAgency_ActingAndRequestingOriAreInTheEntries()
    {
        var answer = await Home.SearchAsync(Ask.ForSurname("Quimby") with { OnBehalfOf = Wire.Marina.Text });

        answer.HitsOf(wire.Owner.Ori).Count.ShouldBe(1);
        foreach (var line in new[] { await Home.LastLineAsync("search-asked"), await wire.Owner.LastLineAsync("search-answered") })
        {
            line.Text("ori").ShouldBe(Home.Ori.Text);
            line.Text("onBehalfOf").ShouldBe(Wire.Marina.Text);
        }
    }

    [Fact]
    public async Task QueryWithManyFaults_IsRefusedWithAllOfThem()
    {
        var clause = new QueryClause("person", new Dictionary<string, string> { ["surename"] = "x" });
        var query = new RecordQuery { Limit = 0, Kinds = ["gossip"], Clauses = [clause] };

        var reply = await RefusedAsync(new AskRequest(query, "C", Ask.Reason, Agencies: ["nobody"]), ErrorCode.QueryInvalid);

        foreach (var path in new[] { "$.limit", "$.kinds", "$.clauses[0].criteria.surename", "$.agencies[0]" })
        {
            reply.Body.ShouldContain(path);
        }
    }

    [Theory]
    [InlineData("FL0999900")]
    [InlineData("FL0130097")]
    public async Task NamedAgencyThatHasNoNode_IsAProblem_AndDoesNotVanishFromTheAnswer(string agency)
    {
        var reply = await RefusedAsync(Ask.For(Ask.Surname("Quimby"), wire.Owner.Ori.Text, agency), ErrorCode.QueryInvalid);

        reply.Body.ShouldContain("$.agencies[1]");
    }

    [Theory]
    [InlineData(UserRole.Administrator)]
    [InlineData(UserRole.Nac)]
    [InlineData(UserRole.Operator)]
    [InlineData(UserRole.Feed)]
    public async Task RoleThatMayNotInquire_IsRefusedAndLogged(UserRole role)
    {
        var token = await Home.AddUserAsync("role." + role, role, UseCode.C);

        await RefusedAsync(Ask.ForSurname("Quimby"), ErrorCode.ActionNotAuthorised, token);

        (await Home.LogAsync())[^1].Text("user").ShouldBe("role." + role);
    }

    [Fact]
    public async Task UnknownToken_IsRefusedAndLogged() => await RefusedAsync(Ask.ForSurname("Quimby"), ErrorCode.CredentialUnknown, "deadbeef");

    [Fact]
    public async Task ClosedAccount_IsClosedAtOnce()
    {
        var token = await Home.AddUserAsync("leaver", UserRole.Analyst, UseCode.C);
        (await Home.SearchAsync(Ask.ForSurname("Quimby"), token)).Hits.ShouldNotBeEmpty();
        var closure = new Closure(ClosureReason.Separated, DateTimeOffset.UnixEpoch, Member.Administrator);

        await ChangeAsync("leaver", account => account with { Closed = closure });

        await RefusedAsync(Ask.ForSurname("Quimby"), ErrorCode.CredentialUnknown, token);
    }

    [Fact]
    public async Task CertificationThatEnded_IsRefused()
    {
        var token = await Home.AddUserAsync("lapsed", UserRole.Analyst, UseCode.C);
        await ChangeAsync("lapsed", account => account with { Certification = account.Certification! with { Until = new DateOnly(2020, 1, 1) } });

        await RefusedAsync(Ask.ForSurname("Quimby"), ErrorCode.CertificationExpired, token);
    }

    [Fact]
    public async Task RecordIdThatIsNone_IsMalformedAndAudited()
    {
        using var response = await Home.PostAsync(ExchangePaths.FetchRecord, Ask.Record("no id"));

        (await Problem.OfAsync(response)).ShouldBe(ErrorCode.RequestMalformed);
        (await Home.LogAsync())[^1].Text("code").ShouldBe("request-malformed");
    }

    private Task<Account?> ChangeAsync(string id, Func<Account, Account> alter) => Home.Get<AccountStore>()
        .ChangeAsync(id, alter, "changed", Member.Administrator, DateTimeOffset.UnixEpoch, Wait.Cancellation);

    private async Task<Reply> RefusedAsync(AskRequest ask, ErrorCode code, string? token = null)
    {
        using var response = await Home.PostAsync(ExchangePaths.Search, ask, token);
        (await Problem.OfAsync(response)).ShouldBe(code);
        var line = (await Home.LogAsync())[^1];
        line.Kind.ShouldBe("request-refused");
        line.Text("code").ShouldBe(ErrorCodes.Name(code));
        return await Reply.OfAsync(response);
    }
}
