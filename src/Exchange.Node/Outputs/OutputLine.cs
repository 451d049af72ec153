using Exchange.Storage.Outputs;

namespace Exchange.Node.Outputs;

/// <summary>A line of the register, as it stands now.</summary>
/// <param name="Output">The line.</param>
/// <param name="Overdue">Whether it should have been destroyed by now.</param>
/// <param name="DueSoon">Whether it must be destroyed within a day.</param>
public sealed record OutputLine(StoredOutput Output, bool Overdue, bool DueSoon = false);
