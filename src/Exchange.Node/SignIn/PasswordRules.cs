using System.Globalization;
using System.Text;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;

namespace Exchange.Node.SignIn;

/// <summary>What a password must be (CJIS IA-5(1)): long enough, printable, not known, not about its owner. Each refusal says why.</summary>
public static class PasswordRules
{
    /// <summary>Months after which a password is changed (CJIS IA-5(1)).</summary>
    public const int Months = 12;

    private const int LengthMin = 8;
    private const int LengthMax = 1000;
    private const int PartMin = 4;

    /// <summary>The password as it is hashed: composed the same way whatever keyboard it came from, and never cut.</summary>
    public static string Normalize(string password) => password.IsNormalized(NormalizationForm.FormKC)
        ? password
        : password.Normalize(NormalizationForm.FormKC);

    /// <summary>Everything that is wrong with a password for an account of an agency; the password is never repeated.</summary>
    public static IReadOnlyList<Problem> Check(string password, Account account, string agency)
    {
        var problems = new List<Problem>();
        var length = new StringInfo(password).LengthInTextElements;
        if (length < LengthMin)
        {
            problems.Add(new Problem("password", "password-short", $"give at least {LengthMin} characters; a phrase of several words is best"));
        }

        if (password.Length > LengthMax)
        {
            problems.Add(new Problem("password", "password-long", $"give at most {LengthMax} characters"));
        }

        if (password.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar))
        {
            problems.Add(new Problem("password", "password-unprintable", "give printable characters and spaces only"));
        }

        if (length >= LengthMin && BannedPasswords.Contain(password))
        {
            problems.Add(new Problem("password", "password-known", "this is among the passwords that are tried first; choose another"));
        }

        if (IsAbout(password, account, agency))
        {
            problems.Add(new Problem("password", "password-personal", "leave out your own name, your account's id and the agency's name"));
        }

        return problems;
    }

    private static bool IsAbout(string password, Account account, string agency)
    {
        var folded = BannedPasswords.Fold(password);
        return new[] { account.Id, account.Name, account.Email ?? "", agency }
            .SelectMany(text => text.Split([' ', '.', '-', '_', '@', ','], StringSplitOptions.RemoveEmptyEntries))
            .Select(BannedPasswords.Fold)
            .Any(part => part.Length >= PartMin && folded.Contains(part, StringComparison.Ordinal));
    }
}
