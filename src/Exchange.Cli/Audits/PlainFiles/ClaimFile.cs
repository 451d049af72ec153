using System.Text.Json;
using Exchange.Audit.Merkle;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>
/// Reads the members of a claimed proof. A member that is absent or of the wrong kind makes the file unreadable; a value that nothing
/// true can have, such as a hash of 31 bytes, makes the claim false. Members not asked for are passed over.
/// </summary>
internal sealed class ClaimFile
{
    private const long FileBytesMax = 1 << 20;

    /// <summary>A member given twice would be read one way here and the other way elsewhere.</summary>
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonElement claim;

    private ClaimFile(JsonElement claim) => this.claim = claim;

    /// <summary>Why the file cannot be read as a claim.</summary>
    public List<string> Unreadable { get; } = [];

    /// <summary>Values that no true claim has.</summary>
    public List<string> Impossible { get; } = [];

    /// <summary>Opens a file; what is wrong with it stands in <see cref="Unreadable"/>.</summary>
    public static async Task<ClaimFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > FileBytesMax)
        {
            var problem = file.Exists ? $"`{path}` is longer than {FileBytesMax} bytes" : $"there is no file `{path}`";
            return new ClaimFile(default) { Unreadable = { problem } };
        }

        try
        {
            await using var stream = file.OpenRead();
            var root = await JsonSerializer.DeserializeAsync<JsonElement>(stream, Strict, cancellationToken);
            return root.ValueKind == JsonValueKind.Object
                ? new ClaimFile(root)
                : new ClaimFile(default) { Unreadable = { "the file is JSON but no object" } };
        }
        catch (JsonException)
        {
            return new ClaimFile(default) { Unreadable = { "the file is not JSON, or says something twice" } };
        }
    }

    /// <summary>A whole number from 0.</summary>
    public long Number(string name)
    {
        if (Member(name, JsonValueKind.Number) is not { } member)
        {
            return 0;
        }

        if (member.TryGetInt64(out var value) && value >= 0)
        {
            return value;
        }

        Impossible.Add($"`{name}` is not a whole number from 0");
        return 0;
    }

    /// <summary>A hash.</summary>
    public MerkleHash Hash(string name) => Member(name, JsonValueKind.String) is { } member ? Parse(name, member) : default;

    /// <summary>A list of hashes.</summary>
    public List<MerkleHash> Hashes(string name)
    {
        var hashes = new List<MerkleHash>();
        foreach (var (i, item) in Member(name, JsonValueKind.Array)?.EnumerateArray().Index() ?? [])
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                hashes.Add(Parse($"{name}[{i}]", item));
            }
            else
            {
                Unreadable.Add($"`{name}[{i}]` is not a text");
            }
        }

        return hashes;
    }

    private MerkleHash Parse(string name, JsonElement text)
    {
        if (!MerkleHash.TryParse(text.GetString(), out var hash))
        {
            Impossible.Add($"`{name}` is not 32 bytes as 64 hexadecimal digits");
        }

        return hash;
    }

    private JsonElement? Member(string name, JsonValueKind kind)
    {
        if (claim.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (claim.TryGetProperty(name, out var member) && member.ValueKind == kind)
        {
            return member;
        }

        Unreadable.Add($"`{name}` is missing or not {Words(kind)}");
        return null;
    }

    private static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        _ => "a text",
    };
}
