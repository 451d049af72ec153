namespace Exchange.Synthetic.Agencies;

/// <summary>How an agency's files look.</summary>
public enum ExportLayout
{
    /// <summary>CSV, one row a person in an event, US dates in local time, codes in words.</summary>
    PersonRows,

    /// <summary>
    /// CSV with semicolons, one row a case, three persons in columns, ISO dates with offset, codes of the vendor.
    /// </summary>
    CaseColumns,

    /// <summary>NDJSON, one canonical record a line.</summary>
    Ndjson,
}
