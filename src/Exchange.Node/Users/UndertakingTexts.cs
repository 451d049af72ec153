using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>What users promise, and the notice that they accept at each sign-in.</summary>
public static class UndertakingTexts
{
    /// <summary>Version of the wording; a new one has everybody asked again.</summary>
    public const string Version = "1";

    /// <summary>The notice of use: the four statements of CJIS AC-8.</summary>
    public static IReadOnlyList<string> Banner { get; } =
    [
        "You are accessing a restricted information system.",
        "System usage may be monitored, recorded, and subject to audit.",
        "Unauthorized use of the system is prohibited and may be subject to criminal and civil penalties.",
        "Use of the system indicates consent to monitoring and recording.",
    ];

    /// <summary>All promises in their present wording, made at a time.</summary>
    public static IReadOnlyList<Undertaking> AllAt(DateTimeOffset at) =>
        [.. Enum.GetValues<UndertakingKind>().Select(kind => new Undertaking(kind, Version, at))];

    /// <summary>The words of a promise.</summary>
    public static string Of(UndertakingKind kind) => kind switch
    {
        UndertakingKind.Confidentiality =>
            "What other agencies share here is shared under a promise of confidentiality. I will not pass it on or rely on it without the "
            + "owner's permission.",
        UndertakingKind.LawEnforcementOnly => "I will not let anybody who is not law enforcement personnel see this system or what it shows.",
        UndertakingKind.RulesOfBehaviour =>
            "I search only for the purposes I am authorised for, under my own account, with the case and the true reason, and I report misuse "
            + "at once.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
