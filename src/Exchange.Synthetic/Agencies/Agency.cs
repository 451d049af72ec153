using Exchange.Records.Identity;

namespace Exchange.Synthetic.Agencies;

/// <summary>One fictional agency of the region.</summary>
/// <param name="Index">Place in the region, from 0.</param>
/// <param name="Ori">Identifier, under a county number that does not exist.</param>
/// <param name="Name">Full name.</param>
/// <param name="Type">What it does.</param>
/// <param name="City">Number of the city it polices.</param>
internal sealed record Agency(int Index, Ori Ori, string Name, AgencyType Type, int City)
{
    /// <summary>Layouts are taken in turn.</summary>
    public ExportLayout Layout { get; } = (ExportLayout)(Index % 3);

    /// <summary>Some agencies type worse than others: factor on every error rate, 0.7 to 1.3.</summary>
    public double Carelessness { get; } = 0.7 + (Index * 5 % 7 / 10.0);

    /// <summary>Telephone of the records unit, in the range kept for fiction.</summary>
    public string RecordsPhone { get; } = FormattableString.Invariant($"990-555-01{Index:D2}");

    /// <summary>E-mail address of the records unit.</summary>
    public string RecordsEmail { get; } = $"records-{Ori.Text.ToLowerInvariant()}@example.org";

    /// <summary>
    /// Source system that keeps records of this kind. A CSV export comes from one system; canonical records may
    /// come from several.
    /// </summary>
    public string SystemFor(string kind) => Layout switch
    {
        ExportLayout.PersonRows => "rms",
        ExportLayout.CaseColumns => "ims",
        ExportLayout.Ndjson => kind is "booking" or "incarceration" ? "jms" : "rms",
    };

    /// <summary>Whether it has records of this kind.</summary>
    public bool Keeps(string kind) => Type switch
    {
        AgencyType.CityPolice => kind is not ("booking" or "incarceration" or "supervision" or "warrant"),
        AgencyType.CampusPolice =>
            kind is not ("booking" or "incarceration" or "supervision" or "warrant" or "pawn" or "protection-order"),
        AgencyType.Sheriff => true,
        AgencyType.Prosecutor => kind is "warrant" or "protection-order" or "supervision",
        AgencyType.Probation => kind is "supervision",
        AgencyType.Dispatch => kind is "service-call" or "vehicle-tow",
    };
}
