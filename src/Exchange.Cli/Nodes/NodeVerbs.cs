using System.CommandLine;
using Exchange.Cli.Databases;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node</c>.</summary>
internal static class NodeVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("node", "Set up and run an agency's node")
    {
        NodeInitVerb.Create(),
        NodeJoinVerb.Create(),
        NodeRunVerb.Create(),
        NodeUserVerb.Create(),
        NodeClientVerb.Create(),
        NodeInviteVerb.Create(),
        DatabaseVerb.OfNode(),
    };
}
