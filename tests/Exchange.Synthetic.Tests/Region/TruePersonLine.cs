using System.Text.Json;

namespace Exchange.Synthetic.Tests.Region;

/// <summary>A line of the truth file.</summary>
public sealed record TruePersonLine(
    long Person, string Given, string? Middle, string Surname, DateOnly DateOfBirth, string Sex, string Ssn,
    IReadOnlyList<TrueMention> Mentions)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TruePersonLine Read(string line) => JsonSerializer.Deserialize<TruePersonLine>(line, Web)!;
}
