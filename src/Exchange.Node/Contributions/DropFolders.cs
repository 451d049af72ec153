using Exchange.Hosting.Processes;
using Exchange.Intake;
using Exchange.Node.Setup;
using Exchange.Protocol.Errors;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Contributions;

/// <summary>
/// Takes in what is put into the folders <c>drop/SOURCE</c> (RTCS-6): each file once, when it has stopped growing; afterwards it lies in
/// <c>done</c> or, when it could not be read to its end, in <c>failed</c>. A file that was being read when the process ended is read again.
/// </summary>
public sealed partial class DropFolders(
    NodeFolder folder, SourceReaders sources, ContributeRecords contribute, TimeProvider time, ILogger<DropFolders> log)
    : RepeatedWork(time, log)
{
    private const string User = "drop-folder";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> complainedOf = new(StringComparer.Ordinal);

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        foreach (var name in sources.Names.Where(name => Directory.Exists(Path.Combine(folder.Drop, name))))
        {
            try
            {
                await TakeInSourceAsync(name, cancellationToken);
            }
            catch (Exception e) when (IsPassing(e))
            {
                // The file stays in `working` and is read again on the next round; the other sources go on.
                TakingInFailed(Log, name, e.GetType().Name);
            }
        }

        return Pause;
    }

    /// <summary>Whether it has nothing to do with what is in a file.</summary>
    private static bool IsPassing(Exception e) =>
        e is IOException or UnauthorizedAccessException or Audit.Log.AuditUnavailableException or System.Data.Common.DbException;

    private async Task TakeInSourceAsync(string name, CancellationToken cancellationToken)
    {
        if (sources.Find(name) is not { } found)
        {
            if (complainedOf.Add(name))
            {
                MappingWrong(Log, name);
            }

            return;
        }

        complainedOf.Remove(name);
        var drop = Path.Combine(folder.Drop, name);
        foreach (var place in new[] { "working", "done", "failed" })
        {
            Directory.CreateDirectory(Path.Combine(drop, place));
        }

        var interrupted = Directory.GetFiles(Path.Combine(drop, "working"));
        foreach (var claimed in interrupted.Concat(Claim(drop)).Order(StringComparer.Ordinal))
        {
            await TakeInAsync(drop, name, claimed, found, cancellationToken);
        }
    }

    /// <summary>
    /// Moves settled files aside, so that nobody else takes them and nobody writes on. One whose name is still being worked on waits.
    /// </summary>
    private List<string> Claim(string drop)
    {
        var claimed = new List<string>();
        foreach (var file in new DirectoryInfo(drop).GetFiles().Where(file => IsSettled(file)))
        {
            var target = Path.Combine(drop, "working", file.Name);
            if (!File.Exists(target))
            {
                File.Move(file.FullName, target, overwrite: false);
                claimed.Add(target);
            }
        }

        return claimed;
    }

    private bool IsSettled(FileInfo file) =>
        file.Extension is not (".part" or ".tmp") && !file.Name.StartsWith('.') && Time.GetUtcNow() - file.LastWriteTimeUtc >= Settled;

    private async Task TakeInAsync(
        string drop, string source, string path, (IRecordReader Reader, string Format) found, CancellationToken cancellationToken)
    {
        ContributionResult result;
        try
        {
            await using var content = File.OpenRead(path);
            result = await contribute.RunAsync(new IncomingFile(source, content, found.Reader, found.Format), User, null, cancellationToken);
        }
        catch (Exception e) when (!IsPassing(e) && e is not OperationCanceledException)
        {
            // A file that the program itself stumbles over must not keep back all that come after it.
            PutAway(drop, "failed", path);
            Stumbled(Log, source, e.GetType().Name);
            return;
        }

        var place = result.FileProblems.Count == 0 && result.Refused is null ? "done" : "failed";
        PutAway(drop, place, path);
        if (result.Refused is { } code)
        {
            Refused(Log, source, ErrorCodes.Message(code), place);
            return;
        }

        TakenIn(Log, source, result.Counts.Read, result.Counts.Accepted, result.Counts.Unchanged, result.Counts.Rejected, place);
    }

    private void PutAway(string drop, string place, string path)
    {
        var stamp = Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        File.Move(path, Path.Combine(drop, place, $"{stamp}-{Path.GetFileName(path)}"));
    }

    [LoggerMessage(EventId = 34, Level = LogLevel.Error,
        Message = "a dropped file of {Source} made the program fail: {Type}; it is in failed: report this, mend it and drop the file again")]
    private static partial void Stumbled(ILogger log, string source, string type);

    [LoggerMessage(EventId = 30, Level = LogLevel.Information,
        Message = "took in a file of {Source}: read {Read}, accepted {Accepted}, unchanged {Unchanged}, rejected {Rejected}; it is in {Place}")]
    private static partial void TakenIn(ILogger log, string source, long read, long accepted, long unchanged, long rejected, string place);

    [LoggerMessage(EventId = 33, Level = LogLevel.Error, Message = "a dropped file of {Source} was refused: {Why}; it is in {Place}")]
    private static partial void Refused(ILogger log, string source, string why, string place);

    [LoggerMessage(EventId = 31, Level = LogLevel.Error, Message = "the mapping of {Source} is wrong; run `exchange mapping check` on it")]
    private static partial void MappingWrong(ILogger log, string source);

    [LoggerMessage(EventId = 32, Level = LogLevel.Error, Message = "a dropped file of {Source} could not be taken in: {Type}; trying again")]
    private static partial void TakingInFailed(ILogger log, string source, string type);
}
