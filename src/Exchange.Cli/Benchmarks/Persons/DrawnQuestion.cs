namespace Exchange.Cli.Benchmarks.Persons;

/// <summary>A person to look for, as asked, and the records that mention that person.</summary>
/// <param name="Given">Given name, perhaps wrong.</param>
/// <param name="Surname">Surname, perhaps wrong.</param>
/// <param name="Birth">Date of birth, perhaps wrong.</param>
/// <param name="Records">Local ids of the records.</param>
internal sealed record DrawnQuestion(string Given, string Surname, DateOnly Birth, IReadOnlySet<string> Records);
