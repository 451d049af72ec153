namespace Exchange.Ui.Components;

/// <summary>How urgent an alert is.</summary>
public enum AlertKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Something was done.</summary>
    Success,

    /// <summary>Something must be heeded.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,
}
