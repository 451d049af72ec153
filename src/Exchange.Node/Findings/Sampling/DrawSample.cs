using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Audit.Merkle;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;
using Exchange.Storage.Auditing;

namespace Exchange.Node.Findings.Sampling;

/// <summary>
/// Draws searches for review, so that quiet users are looked at too. The root of the log at the end of the month decides: nobody can draw
/// again until somebody else comes out, and nobody who searches can know what will.
/// </summary>
public sealed class DrawSample(AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    private const int UsersMax = 100;

    /// <summary>The sample, or everything that is wrong with the request. The drawing is an entry, made before.</summary>
    public async Task<(ReviewSample? Sample, IReadOnlyList<Problem> Problems)> RunAsync(
        SampleRequest request, AuditReader reader, CancellationToken cancellationToken)
    {
        var problems = Check(request, out var first);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        await audit.RecordReadAsync(reader, "sample", request.Month!, cancellationToken);
        using var log = audit.Store.Entries.OpenSnapshot();
        var from = new DateTimeOffset(first, TimeSpan.Zero);
        var size = await SizeAtAsync(log, from.AddMonths(1), cancellationToken);
        var root = (await new ProofBuilder(log).RootAsync(new TreeSize(size), cancellationToken)).ToArray();
        var searches = await SearchesAsync(log, from, cancellationToken);
        var items = searches.GroupBy(search => search.User).OrderBy(user => Rank(root, Encoding.UTF8.GetBytes(user.Key)), StringComparer.Ordinal)
            .Take(request.Users).Select(user => user.MinBy(search => Rank(root, Bytes(search.Index)), StringComparer.Ordinal)!);
        return (new ReviewSample(request.Month!, size, Convert.ToHexStringLower(root), [.. items]), []);
    }

    private List<Problem> Check(SampleRequest request, out DateTime first)
    {
        var isMonth = DateTime.TryParseExact(
            request.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
        return
        [
            .. !isMonth || first.AddMonths(1) > time.GetUtcNow().UtcDateTime
                ? [new Problem("month", "month-unfinished", "give a month that has ended, as yyyy-MM")] : Array.Empty<Problem>(),
            .. request.Users is < 1 or > UsersMax
                ? [new Problem("users", "users-range", $"give 1 to {UsersMax}")] : Array.Empty<Problem>(),
        ];
    }

    /// <summary>How many entries the log had when the month ended.</summary>
    private static async Task<long> SizeAtAsync(AuditSnapshot log, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await foreach (var last in log.FindAsync(new AuditFilter { Until = until, Limit = 1 }, cancellationToken))
        {
            return last.Index.Value + 1;
        }

        return 0;
    }

    private async Task<List<SampleItem>> SearchesAsync(AuditSnapshot log, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var searches = new List<SampleItem>();
        var filter = new AuditFilter
        {
            Kind = AuditEventKinds.Name(AuditEventKind.SearchAsked), Ori = settings.Ori.Text, From = from, Until = from.AddMonths(1),
            Limit = int.MaxValue, OldestFirst = true,
        };
        await foreach (var stored in log.FindAsync(filter, cancellationToken))
        {
            if (LoggedEntry.Of(stored) is { } entry && entry.Text("user") is { } user)
            {
                searches.Add(new SampleItem(user, entry.Index));
            }
        }

        return searches;
    }

    private static string Rank(byte[] root, byte[] what) => Convert.ToHexStringLower(SHA256.HashData([.. root, .. what]));

    private static byte[] Bytes(long index)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, index);
        return bytes;
    }
}
