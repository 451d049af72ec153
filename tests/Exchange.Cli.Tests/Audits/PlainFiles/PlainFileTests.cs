using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Audits.PlainFiles;

public sealed class PlainFileTests : IDisposable
{
    /// <summary>The entries of the Certificate Transparency project's own tests, and the roots known for them.</summary>
    private static readonly string[] KnownEntries =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public async Task KnownEntries_HaveTheKnownRoot(int size, string root)
    {
        var run = await Run.ExchangeAsync("audit", "root", Write(KnownEntries[..size]), "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.LastLine.ShouldBe($$"""{"size":{{size}},"root":"{{root}}"}""");
    }

    [Fact]
    public async Task EmptyFile_HasTheEmptyRoot()
    {
        var run = await Run.ExchangeAsync("audit", "root", Write([]), "--json");

        run.LastLine.ShouldBe("""{"size":0,"root":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}""");
    }

    [Fact]
    public async Task BadLines_AreAllNamedByNumber()
    {
        var run = await Run.ExchangeAsync("audit", "root", Write(["00", "0", "11", "xy", " 22"]));

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("line 2: an odd number of digits");
        run.Errors.ShouldContain("line 4: not hexadecimal");
        run.Errors.ShouldContain("line 5:");
        run.Errors.ShouldNotContain("line 1:");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task ProvenInclusion_ChecksAndNoOtherLeafDoes()
    {
        var entries = Write(KnownEntries);

        var proven = await Run.ExchangeAsync("audit", "prove", "inclusion", entries, "--index", "3", "--size", "7", "--json");

        proven.ExitCode.ShouldBe(0, proven.Errors);
        var claim = JsonNode.Parse(proven.LastLine)!.AsObject();
        claim.Select(pair => pair.Key).ShouldBe(["size", "index", "leaf", "root", "proof"]);
        (await CheckAsync("inclusion", claim)).ExitCode.ShouldBe(0);
        claim["leaf"] = (string)claim["root"]!;
        var other = await CheckAsync("inclusion", claim);
        other.ExitCode.ShouldBe(1);
        other.Output.ShouldStartWith("invalid: ");
    }

    [Fact]
    public async Task ProvenConsistency_ChecksAndNoOtherRootDoes()
    {
        var proven = await Run.ExchangeAsync("audit", "prove", "consistency", Write(KnownEntries), "--from", "3", "--to", "8");

        var claim = JsonNode.Parse(proven.LastLine)!.AsObject();
        claim.Select(pair => pair.Key).ShouldBe(["from", "to", "fromRoot", "toRoot", "proof"]);
        (await CheckAsync("consistency", claim)).ExitCode.ShouldBe(0);
        claim["fromRoot"] = (string)claim["toRoot"]!;
        (await CheckAsync("consistency", claim)).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("lies outside", "inclusion", "--index", "8")]
    [InlineData("whole number", "inclusion", "--index", "-1")]
    [InlineData("fewer than 9", "inclusion", "--index", "0", "--size", "9")]
    [InlineData("lies outside", "inclusion", "--index", "3", "--size", "3")]
    [InlineData("greater than", "consistency", "--from", "4", "--to", "3")]
    [InlineData("fewer than 9", "consistency", "--from", "4", "--to", "9")]
    [InlineData("whole number", "consistency", "--from", "-4", "--to", "3")]
    public async Task WhatCannotBeProven_IsUsedWrongly(string says, params string[] words)
    {
        var run = await Run.ExchangeAsync(["audit", "prove", words[0], Write(KnownEntries), .. words[1..]]);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(says);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"size":1,"index":0,"leaf":"00"}""")]
    [InlineData("""{"size":"1","index":0,"leaf":"00","root":"00","proof":[]}""")]
    [InlineData("""{"size":1,"size":2,"index":0,"leaf":"00","root":"00","proof":[]}""")]
    public async Task FileThatIsNoClaim_IsUnreadable(string content)
    {
        await File.WriteAllTextAsync(folder.At("claim.json"), content, TestContext.Current.CancellationToken);

        (await Run.ExchangeAsync("audit", "check", "inclusion", folder.At("claim.json"))).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task AbsentFile_IsSaid()
    {
        var run = await Run.ExchangeAsync("audit", "root", folder.At("nothing"));

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("there is no file");
    }

    /// <inheritdoc />
    public void Dispose() => folder.Dispose();

    private string Write(IEnumerable<string> lines)
    {
        File.WriteAllLines(folder.At("entries.hex"), lines);
        return folder.At("entries.hex");
    }

    private async Task<Run> CheckAsync(string what, JsonNode claim)
    {
        await File.WriteAllTextAsync(folder.At("claim.json"), claim.ToJsonString(), TestContext.Current.CancellationToken);
        return await Run.ExchangeAsync("audit", "check", what, folder.At("claim.json"));
    }
}
