namespace Exchange.Hosting.Auditing.Packages;

/// <summary>Names of the files in a package.</summary>
public static class PackageFiles
{
    /// <summary>What it is, in plain words.</summary>
    public const string Readme = "README.txt";

    /// <summary>The signed checkpoint, with cosignatures if there are any.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The log's public key.</summary>
    public const string LogKey = "log.vkey";

    /// <summary>Public keys of witnesses, one a line.</summary>
    public const string WitnessKeys = "witnesses.vkey";

    /// <summary>The entries, one <see cref="PackageLine"/> a line.</summary>
    public const string Entries = "entries.ndjson";
}
