using System.Diagnostics;

namespace Exchange.Tidy.Tests;

/// <summary>The scripts that README and continuous integration call.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("exchange")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public void Scripts_CanBeRunAndParse(string script)
    {
        var path = Repository.At(script.Split('/'));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldSatisfyAllConditions(mode => (mode & UnixFileMode.UserExecute).ShouldNotBe(UnixFileMode.None));
        }

        using var bash = Process.Start("bash", ["-n", path]);
        bash.WaitForExit();

        bash.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void ContinuousIntegration_RunsTheTestScriptAndNothingElse() =>
        File.ReadAllLines(Repository.At(".ci", "run")).Where(line => line.Length > 0 && line[0] != '#').ShouldHaveSingleItem().ShouldContain("/../test");
}
