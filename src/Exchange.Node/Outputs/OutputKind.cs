namespace Exchange.Node.Outputs;

/// <summary>How a record leaves the screen.</summary>
public enum OutputKind
{
    /// <summary>On paper.</summary>
    Print,

    /// <summary>As a file.</summary>
    Export,
}
