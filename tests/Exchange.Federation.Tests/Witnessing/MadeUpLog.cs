using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Witnessing;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Witnessing;

/// <summary>A log whose key the test holds, enrolled at the hub, so that it can sign what no process would.</summary>
internal sealed class MadeUpLog : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Region region;

    private MadeUpLog(Region region, Ori ori)
    {
        this.region = region;
        Signer = new CheckpointSigner(new NoteSigner(AuditOrigins.OfNode(ori), key));
    }

    public CheckpointSigner Signer { get; }

    public static async Task<MadeUpLog> EnrollAsync(Region region, string ori = "FL0990100")
    {
        var log = new MadeUpLog(region, Ori.Parse(ori));
        using var nodeKey = SigningKey.Ephemeral();
        // Nobody listens there: the hub cannot have its own log cosigned by it.
        var description = new NodeDescription(
            Ori.Parse(ori), "Made up", Ports.FreeAddress(), nodeKey.PublicKey, null, log.Signer.Key.ToString());
        (await region.Agencies.EnrollAsync(JsonSerializer.SerializeToUtf8Bytes(description, ProtocolJson.Options), [], Wait.Cancellation)).ShouldBeEmpty();
        return log;
    }

    public static Tree TreeOf(int size, string version = "one") => new(size, version);

    public byte[] Note(Tree tree, Func<Checkpoint, Checkpoint>? change = null)
    {
        var checkpoint = new Checkpoint(Signer.Origin, tree.Frontier.Size, tree.Frontier.Root(), []);
        return Signer.Sign(change?.Invoke(checkpoint) ?? checkpoint).ToBytes();
    }

    public async Task<(HttpStatusCode Status, string Body, string? Type)> SubmitAsync(int old, Tree tree, byte[]? note = null)
    {
        var size = (int)tree.Frontier.Size.Value;
        var proof = old is 0 || old > size ? [] : await new ProofBuilder(tree).ConsistencyAsync(new TreeSize(old), new TreeSize(size), Wait.Cancellation);
        return await PostAsync(region, new AddCheckpointRequest(new TreeSize(old), proof, note ?? Note(tree)).ToBytes());
    }

    public static async Task<(HttpStatusCode Status, string Body, string? Type)> PostAsync(Region region, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using var response = await region.Http.PostAsync(new Uri(region.HubAddress, ExchangePaths.AddCheckpoint), content, Wait.Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Wait.Cancellation), response.Content.Headers.ContentType?.MediaType);
    }

    public void Dispose() => key.Dispose();

    /// <summary>A tree of entries; those of two versions differ from the fifth on.</summary>
    internal sealed class Tree : ISubtreeReader
    {
        private readonly List<MerkleHash> leaves;

        public Tree(int size, string version)
        {
            leaves = [.. Enumerable.Range(0, size).Select(i => MerkleHashing.Leaf(Encoding.UTF8.GetBytes(i < 4 ? $"{i}" : $"{i} {version}")))];
            Frontier = TreeFrontier.Empty.Append(leaves, []);
        }

        public TreeFrontier Frontier { get; }

        public ValueTask<IReadOnlyList<MerkleHash>> ReadHashesAsync(int level, long first, int count, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<MerkleHash>>(level == 0 ? [.. leaves.Skip((int)first).Take(count)] : []);
    }
}
