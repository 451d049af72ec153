namespace Exchange.Node.Findings;

/// <summary>A finding with what became of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="RaisedAt">When it was found first, UTC.</param>
/// <param name="Disposition">What became of it last; null while it is open.</param>
public sealed record FindingCase(Finding Finding, DateTimeOffset RaisedAt, FindingDisposition? Disposition = null)
{
    /// <summary>Whether nobody has dealt with it.</summary>
    public bool IsOpen => Disposition is null;

    /// <summary>Whether more has come to it since somebody dealt with it.</summary>
    public bool HasGrown => Disposition is { } done && done.Evidence < Finding.Evidence.Count;
}
