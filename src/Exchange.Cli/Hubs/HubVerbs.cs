using System.CommandLine;
using Exchange.Cli.Databases;

namespace Exchange.Cli.Hubs;

/// <summary><c>exchange hub</c>.</summary>
internal static class HubVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("hub", "Set up and run a region's hub")
    {
        HubInitVerb.Create(),
        HubEnrollVerb.Create(),
        HubRunVerb.Create(),
        HubAgencyVerbs.Create(),
        DatabaseVerb.OfHub(),
    };
}
