using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>A person, or a records system, that makes a request, in the role in which it is made.</summary>
public sealed record UserAccount
{
    /// <summary>Unique at the node and never given to another person.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The role that allows what is asked; the first that the account has, where none does.</summary>
    public required UserRole Role { get; init; }

    /// <summary>Whether the person is a sworn officer.</summary>
    public bool Sworn { get; init; }

    /// <summary>Purposes that the person may search for (IL-50b4-1).</summary>
    public IReadOnlyList<UseCode> UseCodes { get; init; } = [UseCode.C];

    /// <summary>Last day of the person's certification; the first of all days where there is none.</summary>
    public required DateOnly CertifiedUntil { get; init; }

    /// <summary>The account as it makes a request in a role.</summary>
    public static UserAccount Of(Account account, UserRole role) => new()
    {
        Id = account.Id,
        Name = account.Name,
        Role = role,
        Sworn = account.Sworn,
        UseCodes = account.UseCodes,
        CertifiedUntil = account.Certification?.Until ?? DateOnly.MinValue,
    };
}
