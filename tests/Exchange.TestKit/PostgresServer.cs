using System.Diagnostics;

namespace Exchange.TestKit;

/// <summary>
/// A private PostgreSQL server: made by initdb in a temporary folder, reached by a socket in it, run by an unprivileged account where the
/// tests are run by root. It ends with the process, however that ends: it stops when its standard input does.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Superuser = "exchange";
    private const int TriesMax = 300;

    // A folder with the file `keep` in it is needed again.
    private const string Script =
        "\"$0\" -D \"$1\" -k \"$2\" -c listen_addresses= -c fsync=off -c max_connections=600 >\"$2/log\" 2>&1 & "
        + "server=$!; cat >/dev/null; kill -INT $server; wait $server; [ -e \"$2/keep\" ] || rm -rf \"$2\"";

    private readonly string folder = Directory.CreateTempSubdirectory("exchange-postgres-").FullName;
    private Process? server;

    /// <summary>Makes and starts a server.</summary>
    public PostgresServer()
    {
        if (Environment.IsPrivilegedProcess)
        {
            RunToEnd(Quiet("chown", "postgres", folder));
        }

        RunToEnd(Unprivileged(
            Program("initdb"), "-D", Data, "-U", Superuser, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Start();
    }

    private string Data => Path.Combine(folder, "data");

    private string KeepFile => Path.Combine(folder, "keep");

    /// <summary>The address of a database.</summary>
    public string Address(string database) => $"postgres:///{database}?host={folder}&user={Superuser}";

    /// <summary>Makes an empty database and gives its address.</summary>
    public string Create(string database)
    {
        Run("createdb", database);
        return Address(database);
    }

    /// <summary>Runs a program of PostgreSQL's as the superuser of this server and gives what it prints.</summary>
    public string Run(string program, params string[] arguments) =>
        RunToEnd(Quiet(Program(program), ["-h", folder, "-U", Superuser, .. arguments]));

    /// <summary>Starts the server, after <see cref="Stop"/> with what it held.</summary>
    public void Start()
    {
        File.Delete(KeepFile);
        server = Process.Start(Unprivileged("sh", "-c", Script, Program("postgres"), Data, folder))!;
        for (var tries = 0; !IsReady(); tries++)
        {
            if (tries == TriesMax || server.HasExited)
            {
                throw new InvalidOperationException("the PostgreSQL server of the tests does not start");
            }

            server.WaitForExit(100);
        }
    }

    /// <summary>Stops the server at once; connections are broken off.</summary>
    public void Stop()
    {
        File.WriteAllText(KeepFile, "");
        End();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (server is null && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        End();
    }

    private void End()
    {
        if (server is not null)
        {
            server.StandardInput.Close();
            server.WaitForExit();
            server.Dispose();
            server = null;
        }
    }

    private bool IsReady()
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

        private static string RunToEnd(ProcessStartInfo start)
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
