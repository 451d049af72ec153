namespace Exchange.Ui.Assets;

/// <summary>One file that pages load.</summary>
/// <param name="Href">Where it is served; the name holds the hash of what is in it, so that it can be kept for good.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Brotli">The same, compressed.</param>
public sealed record UiAsset(string Href, string MediaType, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Brotli);
