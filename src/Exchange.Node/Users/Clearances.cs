using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>What clears somebody for work; what is left out stays as it is.</summary>
/// <param name="Certification">A certification (IL-90b1).</param>
/// <param name="Training">A training (RLEX-X-D-1).</param>
/// <param name="StateCheck">Day of the state fingerprint check (IL-50b1).</param>
/// <param name="NationalCheck">Day of the national fingerprint check (IL-50b1).</param>
/// <param name="SignedUndertakings">When the undertakings were signed on paper, in their present wording.</param>
public sealed record Clearances(
    Certification? Certification = null, Training? Training = null, DateOnly? StateCheck = null, DateOnly? NationalCheck = null,
    DateTimeOffset? SignedUndertakings = null)
{
    /// <summary>The account with these.</summary>
    public Account On(Account account) => account with
    {
        Certification = Certification ?? account.Certification,
        Trainee = account.Trainee && Certification is null,
        Training = Training ?? account.Training,
        StateCheck = StateCheck ?? account.StateCheck,
        NationalCheck = NationalCheck ?? account.NationalCheck,
        Undertakings = SignedUndertakings is { } at ? UndertakingTexts.AllAt(at) : account.Undertakings,
    };
}
