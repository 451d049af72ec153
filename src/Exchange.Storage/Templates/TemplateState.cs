namespace Exchange.Storage.Templates;

/// <summary>How far a version of a template has come.</summary>
public enum TemplateState
{
    /// <summary>Written and checked; decides nothing.</summary>
    Draft,

    /// <summary>Approved by a second person; decides nothing yet.</summary>
    Approved,

    /// <summary>Decides from its date on, unless a greater version does.</summary>
    Published,

    /// <summary>Given up before it was published.</summary>
    Dropped,
}
