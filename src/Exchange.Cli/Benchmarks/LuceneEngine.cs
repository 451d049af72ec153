using System.Diagnostics;
using System.Globalization;

namespace Exchange.Cli.Benchmarks;

/// <summary>
/// Apache Lucene's side of <c>exchange bench index</c>: one Java process, told by lines what to do. Debian's packages put the jars into
/// /usr/share/java; CLASSPATH adds to that.
/// </summary>
internal sealed class LuceneEngine : IDisposable
{
    private const string JarFolder = "/usr/share/java";

    private readonly Process process;

    private LuceneEngine(Process process) => this.process = process;

    /// <summary>Compiles and starts the driver; null where Java or Lucene is not installed.</summary>
    public static LuceneEngine? TryStart(string folder)
    {
        var jars = Directory.Exists(JarFolder)
            ? Directory.EnumerateFiles(JarFolder, "lucene-*.jar").Where(jar => IsNeeded(Path.GetFileName(jar))).ToList()
            : [];
        if (jars.Count < 2 || OnPath("javac") is not { } compiler || OnPath("java") is not { } java)
        {
            return null;
        }

        var source = Path.Combine(Directory.CreateDirectory(folder).FullName, "LuceneDriver.java");
        using (var from = typeof(LuceneEngine).Assembly.GetManifestResourceStream("benchmarks/LuceneDriver.java")!)
        using (var to = File.Create(source))
        {
            from.CopyTo(to);
        }

        var classPath = string.Join(Path.PathSeparator, jars.Append(folder));
        using (var compiling = Process.Start(compiler, ["-nowarn", "-cp", classPath, "-d", folder, source]))
        {
            compiling.WaitForExit();
            if (compiling.ExitCode != 0)
            {
                return null;
            }
        }

        var start = new ProcessStartInfo(java)
        {
            ArgumentList = { "-Xmx2g", "-cp", classPath, "LuceneDriver" }, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        return new LuceneEngine(Process.Start(start)!);
    }

    /// <summary>Builds the index, down to one segment, committed; gives time and bytes.</summary>
    public (TimeSpan Took, long Bytes) Build(string corpus, string folder)
    {
        var cells = Ask($"build\t{corpus}\t{folder}");
        return (TimeSpan.FromMicroseconds(Number(cells[0])), Number(cells[1]));
    }

    /// <summary>Opens the index and reads the queries.</summary>
    public void Open(string folder, string queries) => Ask($"open\t{folder}\t{queries}\t{IndexBenchCorpus.AllowedLabels}");

    /// <summary>Runs all queries of a class.</summary>
    public IndexRun Run(string kind, bool withLabels, out string how)
    {
        var cells = Ask($"run\t{kind}\t{(withLabels ? "filtered" : "all")}");
        how = cells[1];
        return new IndexRun(Number(cells[0]), [.. cells[2].Split(' ').Select(nanos => Number(nanos) / 1000.0)]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static bool IsNeeded(string jar) =>
        jar.StartsWith("lucene-core-8", StringComparison.Ordinal) || jar.StartsWith("lucene-analyzers-common-8", StringComparison.Ordinal);

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private string[] Ask(string line)
    {
        process.StandardInput.Write(line + "\n");
        process.StandardInput.Flush();
        return (process.StandardOutput.ReadLine() ?? throw new InvalidDataException("the Lucene driver ended; see its message above")).Split('\t');
    }
}
