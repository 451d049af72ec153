using Exchange.Node.Fetch;

namespace Exchange.Node.Outputs;

/// <summary>A record that a user wants to print or export.</summary>
/// <param name="Ask">Which record, for whom and why.</param>
/// <param name="Kind"><c>print</c> or <c>export</c>.</param>
/// <param name="Recipient">Who gets it.</param>
/// <param name="Purpose">What for, in words.</param>
/// <param name="Retention">A class of <see cref="RetentionClasses"/>.</param>
/// <param name="Accepted">Whether the user accepts that it goes into no case file and no judicial process.</param>
public sealed record OutputRequest(
    AskRecordRequest? Ask = null, string? Kind = null, string? Recipient = null, string? Purpose = null, string? Retention = null,
    bool Accepted = false);
