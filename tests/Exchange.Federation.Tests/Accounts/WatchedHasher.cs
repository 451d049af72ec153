using Exchange.Node.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Federation.Tests.Accounts;

/// <summary>Notes how much work each check of a password is: the header of the hash, which has its function, rounds and lengths.</summary>
internal sealed class WatchedHasher(IPasswordHasher<SignInUser> hasher) : IPasswordHasher<SignInUser>
{
    private const int HeaderBytes = 13;

    public List<string> Verified { get; } = [];

    public string HashPassword(SignInUser user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(SignInUser user, string hashedPassword, string providedPassword)
    {
        Verified.Add(Convert.ToHexString(Convert.FromBase64String(hashedPassword).AsSpan(0, HeaderBytes)));
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
