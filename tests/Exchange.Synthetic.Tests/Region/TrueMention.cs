namespace Exchange.Synthetic.Tests.Region;

/// <summary>A mention in that line.</summary>
public sealed record TrueMention(string Ori, string System, string LocalId, int Index, IReadOnlyList<string>? Errors)
{
    public IReadOnlyList<string> Made => Errors ?? [];

    public string Record => $"{Ori}/{System}/{LocalId}";
}
