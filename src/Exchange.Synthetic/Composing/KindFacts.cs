namespace Exchange.Synthetic.Composing;

/// <summary>
/// What goes with a kind of record: the officer's role, the role of the place, the type of its number.
/// </summary>
internal static class KindFacts
{
    /// <summary>Role of the officer; null where none is named.</summary>
    public static string? OfficerRole(string kind) => kind switch
    {
        "incident" or "vehicle-theft" or "missing-person" or "property" => "INCIDENT-REPORTING_OFFICER",
        "arrest" => "ARREST-ARRESTING_OFFICER",
        "booking" => "BOOKING-BOOKING_OFFICER",
        "supervision" => "SUPERVISED_RELEASE-SUPERVISING_OFFICIAL",
        "warrant" => "WARRANT-ISSUING_OFFICIAL",
        "citation" => "CITATION-OFFICER",
        "field-contact" => "FIELD_CONTACT-OFFICER",
        "service-call" => "SERVICE_CALL-OFFICER",
        "crash" => "CRASH-OFFICER",
        _ => null,
    };

    /// <summary>Role of the place of the event.</summary>
    public static string PlaceRole(string kind, bool isRecovery) => kind switch
    {
        "vehicle-theft" when isRecovery => "PLACE-RECOVERY",
        "arrest" => "PLACE-ARREST",
        "citation" or "field-contact" => "PLACE-STOP",
        "vehicle-tow" => "PLACE-TOW",
        "pawn" => "PLACE-SHOP",
        _ => "PLACE-INCIDENT",
    };

    /// <summary>Type of the number that the agency gives the record.</summary>
    public static string ReferenceType(string kind) => kind switch
    {
        "arrest" or "booking" or "warrant" or "citation" => kind,
        "service-call" => "call",
        "pawn" => "ticket",
        "vehicle-tow" => "tow",
        _ => "case",
    };
}
