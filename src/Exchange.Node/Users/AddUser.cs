using System.Security.Cryptography;
using System.Text;
using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;

namespace Exchange.Node.Users;

/// <summary>Adds an account and gives out its token, once.</summary>
public sealed class AddUser(UserFile users, NodeSettings settings, AuditProcess audit)
{
    private const int TokenBytes = 32;

    /// <summary>The token, or the problems that kept the account from being added.</summary>
    public async Task<(string? Token, IReadOnlyList<Problem> Problems)> RunAsync(
        string id, string name, UserRole role, IReadOnlyList<UseCode> useCodes, DateOnly certifiedUntil, CancellationToken cancellationToken,
        bool sworn = false)
    {
        var problems = Check(id, name);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.UserChanged, settings.AuditOrigin).By(id, settings.Ori).With("role", role.ToString())
                .With("change", "added"),
            cancellationToken);
        users.Save([.. users.All, new UserAccount
        {
            Id = id, Name = name, Role = role, UseCodes = useCodes, CertifiedUntil = certifiedUntil, TokenHash = HashOf(token),
            Sworn = sworn,
        }]);
        return (token, []);
    }

    /// <summary>What is kept of a token.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private List<Problem> Check(string id, string name)
    {
        var problems = new List<Problem>();
        if (id.Length is < 2 or > 60 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@'))
        {
            problems.Add(new Problem("id", "user-id-unreadable", "give 2 to 60 letters, digits, `.`, `-`, `_` or `@`"));
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Add(new Problem("name", "text-empty", "give the person's name"));
        }

        if (users.All.Any(user => user.Id == id))
        {
            problems.Add(new Problem("id", "user-exists", "an account of that id exists; ids are never given again"));
        }

        return problems;
    }
}
