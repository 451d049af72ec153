using System.Globalization;

namespace Exchange.Node.Outputs;

/// <summary>What somebody must be reminded of (RLEX-VII-B-3).</summary>
/// <param name="Overdue">Own copies that should have been destroyed.</param>
/// <param name="DueSoon">Own copies that must be destroyed within a day.</param>
/// <param name="OthersOverdue">Copies of others that should have been destroyed; nothing for who does not oversee them.</param>
public sealed record OutputReminder(int Overdue, int DueSoon, int OthersOverdue)
{
    /// <summary>Sentences to be shown; none where nothing is due.</summary>
    public IReadOnlyList<string> Sentences =>
    [
        .. Overdue == 0 ? Array.Empty<string>() : [$"{Copies(Overdue)} overdue: destroy and confirm it now."],
        .. DueSoon == 0 ? Array.Empty<string>() : [$"{Copies(DueSoon)} to be destroyed within a day."],
        .. OthersOverdue == 0 ? Array.Empty<string>() : [$"{Copies(OthersOverdue)} overdue at others of the agency: have them destroyed."],
    ];

    private static string Copies(int count) => count == 1 ? "1 copy is" : count.ToString(CultureInfo.InvariantCulture) + " copies are";
}
