using System.Text.RegularExpressions;

namespace Exchange.Tidy.Tests;

/// <summary>Sizes and names of source files.</summary>
public sealed partial class FileTests
{
    private const int SourceLinesMax = 300;
    private const int TestLinesMax = 500;
    private const int LineWidthMax = 150;

    [Fact]
    public void SourceFiles_AreShort() =>
        SourceFiles.CSharp("src").Where(path => File.ReadLines(path).Count() > SourceLinesMax).Select(SourceFiles.Short).ShouldBeEmpty();

    [Fact]
    public void TestFiles_AreShort() =>
        SourceFiles.CSharp("tests").Where(path => File.ReadLines(path).Count() > TestLinesMax).Select(SourceFiles.Short).ShouldBeEmpty();

    [Fact]
    public void Lines_AreNotWide() =>
        SourceFiles.CSharp("src")
            .SelectMany(path => File.ReadLines(path).Select((line, i) => (At: $"{SourceFiles.Short(path)}:{i + 1}", line.Length)))
            .Where(line => line.Length > LineWidthMax).Select(line => $"{line.At} has {line.Length} characters").ShouldBeEmpty();

    [Fact]
    public void EachFile_HasOneTypeNamedAsTheFile()
    {
        var wrong = SourceFiles.CSharp("src").Where(path => Path.GetFileName(path) != "Program.cs")
            .Select(path => (path, types: TopLevelTypes().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value).ToList()))
            .Where(file => file.types.Count != 1 || file.types[0] != Path.GetFileName(file.path).Split('.')[0])
            .Select(file => $"{SourceFiles.Short(file.path)}: {string.Join(", ", file.types)}");

        wrong.ShouldBeEmpty();
    }

    [GeneratedRegex(@"^(?:public|internal) (?:(?:sealed|static|abstract|readonly|partial|ref) )*(?:record struct|record|class|struct|interface|enum|delegate [\w<>?]+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TopLevelTypes();
}
