namespace Exchange.Synthetic.Agencies;

/// <summary>What an agency does, and so which kinds of records it has.</summary>
internal enum AgencyType
{
    CityPolice,
    Sheriff,
    CampusPolice,
    Prosecutor,
    Probation,
    Dispatch,
}
