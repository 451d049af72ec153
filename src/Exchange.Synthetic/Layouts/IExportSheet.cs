using Exchange.Records;

namespace Exchange.Synthetic.Layouts;

/// <summary>How records become the lines of an export file.</summary>
internal interface IExportSheet
{
    /// <summary>What stands before the first row; empty where nothing does.</summary>
    byte[] Header { get; }

    /// <summary>One record with its line end.</summary>
    byte[] Row(ContributedRecord record);
}
