using System.Diagnostics;
using System.Globalization;

namespace Exchange.TestKit;

/// <summary>
/// A private PostgreSQL server of this test process: made by initdb in a temporary folder, reached by a socket in it, run by an unprivileged
/// account where the tests are run by root. It ends with the process, however that ends: it stops when its standard input does.
/// </summary>
public static class PostgresCluster
{
    private const string Superuser = "exchange";
    private const int TriesMax = 300;

    private static readonly Lazy<string> Folder = new(Start);
    private static int databases;

    /// <summary>The address of a new, empty database.</summary>
    public static string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        Run(Program("createdb"), "-h", Folder.Value, "-U", Superuser, name);
        return $"postgres:///{name}?host={Folder.Value}&user={Superuser}";
    }

    /// <summary>Runs SQL in a database as its superuser and gives what psql prints.</summary>
    public static string Psql(string address, string sql) =>
        Run(Program("psql"), "-h", Folder.Value, "-U", Superuser, "-d", new Uri(address).AbsolutePath.TrimStart('/'), "-tAc", sql);

    /// <summary>All rows of a database as text.</summary>
    public static string Dump(string address) =>
        Run(Program("pg_dump"), "-h", Folder.Value, "-U", Superuser, "--data-only", "--inserts", new Uri(address).AbsolutePath.TrimStart('/'));

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("exchange-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", folder);
        }

        var data = Path.Combine(folder, "data");
        RunUnprivileged(Program("initdb"), "-D", data, "-U", Superuser, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        var server = Process.Start(Unprivileged(
            "sh", "-c", "\"$0\" -D \"$1\" -k \"$2\" -c listen_addresses= -c fsync=off -c max_connections=300 >\"$2/log\" 2>&1 & "
            + "server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf \"$2\"",
            Program("postgres"), data, folder))!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.StandardInput.Close();
        for (var tries = 0; !IsReady(folder); tries++)
        {
            if (tries == TriesMax || server.HasExited)
            {
                throw new InvalidOperationException("the PostgreSQL server of the tests does not start");
            }

            server.WaitForExit(100);
        }

        return folder;
    }

    private static bool IsReady(string folder)
    {
        using var check = Process.Start(Quiet(Program("pg_isready"), "-q", "-h", folder))!;
        check.WaitForExit();
        return check.ExitCode == 0;
    }

    /// <summary>Debian keeps the programs of each version in a folder of their own, off the path.</summary>
    private static string Program(string name)
    {
        const string Versions = "/usr/lib/postgresql";
        var folders = Directory.Exists(Versions)
            ? Directory.GetDirectories(Versions).OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"`{name}` is not here; install PostgreSQL (Debian: apt-get install postgresql) or run ./test as root");
    }

    private static void RunUnprivileged(string program, params string[] arguments) => Run(Unprivileged(program, arguments));

    private static string Run(string program, params string[] arguments) => Run(Quiet(program, arguments));

    private static string Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException($"{Path.GetFileName(start.FileName)} failed: {errors.GetAwaiter().GetResult()}");
    }

    private static ProcessStartInfo Unprivileged(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? Quiet("runuser", ["-u", "postgres", "--", program, .. arguments]) : Quiet(program, arguments);

    private static ProcessStartInfo Quiet(string program, params string[] arguments) => new(program, arguments)
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
    };
}
