using System.Runtime.CompilerServices;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Tiles;
using Exchange.Protocol.Http;

namespace Exchange.Cli.Audits.Verifying;

/// <summary>A log read over HTTP from its tiles, as any stranger reads it (C2SP tlog-tiles).</summary>
internal sealed class HttpLog(HttpClient http, Uri prefix) : ISubtreeReader
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    private (TilePath Path, IReadOnlyList<MerkleHash> Hashes)? last;

    /// <summary>Hashes of the level that are there to be read.</summary>
    private TreeSize size;

    /// <summary>The signed checkpoint.</summary>
    public async Task<byte[]> ReadCheckpointAsync(CancellationToken cancellationToken) => await GetAsync(ExchangePaths.Checkpoint, cancellationToken);

    /// <summary>The first <paramref name="count"/> entries with the leaf hashes that are served for them, bundle by bundle.</summary>
    public async IAsyncEnumerable<IReadOnlyList<StoredEntry>> ReadAsync(TreeSize count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        size = count;
        foreach (var bundle in TilePath.Covering(null, count.Value))
        {
            var tile = bundle with { Level = 0 };
            var fetching = GetTileAsync(tile, cancellationToken);
            var entries = EntryBundle.Read(await GetAsync(Address(bundle), cancellationToken)) ?? throw Broken(bundle);
            var hashes = Hashes(tile, await fetching);
            if (entries.Count != bundle.Width)
            {
                throw Broken(bundle);
            }

            yield return [.. entries.Select((entry, i) => new StoredEntry(new EntryIndex(bundle.First + i), hashes[i], entry, null))];
        }
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<MerkleHash>> ReadHashesAsync(int level, long first, int count, CancellationToken cancellationToken)
    {
        var there = size.Value >> (8 * level);
        var path = TilePath.Covering(level, there).ElementAt((int)(first / TilePath.FullWidth));
        if (last?.Path != path)
        {
            last = (path, Hashes(path, await GetTileAsync(path, cancellationToken)));
        }

        return [.. last!.Value.Hashes.Skip((int)(first - path.First)).Take(count)];
    }

    private static List<MerkleHash> Hashes(TilePath path, byte[] tile) =>
        tile.Length == path.Width * MerkleHash.ByteCount
            ? [.. tile.Chunk(MerkleHash.ByteCount).Select(hash => new MerkleHash(hash))]
            : throw Broken(path);

    private static string Address(TilePath path) => $"{ExchangePaths.Tiles}/{path}";

    private static InvalidDataException Broken(TilePath path) => new($"`tile/{path}` is not of the form of C2SP tlog-tiles");

    private Task<byte[]> GetTileAsync(TilePath path, CancellationToken cancellationToken) => GetAsync(Address(path), cancellationToken);

    private async Task<byte[]> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Wait);
        using var response = await http.GetAsync(new Uri(prefix.AbsoluteUri.TrimEnd('/') + address), deadline.Token);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsByteArrayAsync(deadline.Token)
            : throw new InvalidDataException($"the log answered {(int)response.StatusCode} for `{address}`; is this its address?");
    }
}
