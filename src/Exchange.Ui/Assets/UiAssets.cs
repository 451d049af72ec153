using System.IO.Compression;
using System.Security.Cryptography;

namespace Exchange.Ui.Assets;

/// <summary>The style sheet and the script, as they lie in this assembly.</summary>
public static class UiAssets
{
    private const int HashDigits = 16;

    /// <summary>The style sheet of all pages.</summary>
    public static UiAsset Style { get; } = Load("site", "css", "text/css; charset=utf-8");

    /// <summary>The script of all pages.</summary>
    public static UiAsset Script { get; } = Load("site", "js", "text/javascript; charset=utf-8");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<UiAsset> All => [Style, Script];

    private static UiAsset Load(string name, string extension, string mediaType)
    {
        var resource = $"assets/{name}.{extension}";
        using var stream = typeof(UiAssets).Assembly.GetManifestResourceStream(resource) ??
            throw new InvalidOperationException($"the assembly lacks {resource}; build it anew");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var content = bytes.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashDigits];
        return new UiAsset($"/assets/{name}.{hash}.{extension}", mediaType, content, Compress(content));
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return compressed.ToArray();
    }
}
