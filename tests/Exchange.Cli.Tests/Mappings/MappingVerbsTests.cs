namespace Exchange.Cli.Tests.Mappings;

public sealed class MappingVerbsTests
{
    [Fact]
    public async Task Check_SaysWhatEachColumnBecomesAndWhatIsLeftOut()
    {
        using var node = await MadeNode.CreateAsync();
        var sample = node.Write("sample.csv", "No,Last,Shoe size", "1,Conklin,44", "2,,43");
        var mapping = node.Write(
            "rms.yaml", "name: test", "system: rms", "kind: incident", "timeZone: UTC", "id: No", "fields:", "  persons:",
            "    - role: =INCIDENT-SUBJECT", "      name: { surname: Last }");

        var run = await Run.ExchangeAsync("mapping", "check", mapping, sample);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("persons[].name.surname");
        run.Output.ShouldContain("left out: Shoe size");
        run.Output.ShouldNotContain("Conklin");
    }
}
