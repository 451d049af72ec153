using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Users;
using Exchange.Storage.Accounts;

namespace Exchange.Cli.Nodes;

/// <summary>What clears somebody for work, on the command line.</summary>
internal sealed class ClearanceOptions
{
    private readonly Option<string> level = Text("--certification-level", "limited (inquiries; the default) or full");
    private readonly Option<string> certifiedFrom = Text("--certified-from", "Day of the certification's test, yyyy-MM-dd");
    private readonly Option<string> certifiedUntil = Text("--certified-until", "Last day of the person's certification, yyyy-MM-dd");
    private readonly Option<string> course = Text("--course", "Course that trained the person");
    private readonly Option<string> courseVersion = Text("--course-version", "Version of its syllabus");
    private readonly Option<string[]> topics = new("--topics") { Description = "What it covers", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> trainedOn = Text("--trained-on", "Day on which it was completed, yyyy-MM-dd");
    private readonly Option<string> trainedUntil = Text("--trained-until", "Last day on which it counts, yyyy-MM-dd");
    private readonly Option<string> stateCheck = Text("--state-check", "Day of the state fingerprint check, yyyy-MM-dd");
    private readonly Option<string> nationalCheck = Text("--national-check", "Day of the national fingerprint check, yyyy-MM-dd");
    private readonly Option<string> signed = Text(
        "--undertakings-signed", "Day on which the person signed the undertakings on paper, yyyy-MM-dd; else they are accepted at sign-in");

    /// <summary>All options.</summary>
    public IReadOnlyList<Option> All =>
    [
        level, certifiedFrom, certifiedUntil, course, courseVersion, topics, trainedOn, trainedUntil, stateCheck, nationalCheck, signed,
    ];

    /// <summary>What was given; what is wrong is among the problems of the words.</summary>
    public Clearances Read(ParseResult parsed, Words words) => new(
        ReadCertification(parsed, words), ReadTraining(parsed, words), Day(parsed, words, stateCheck), Day(parsed, words, nationalCheck),
        Day(parsed, words, signed) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null);

    /// <summary>An option that takes a text.</summary>
    internal static Option<string> Text(string name, string description, bool required = false) =>
        new(name) { Description = description, Required = required };

    /// <summary>The day that an option was given; null where it was not.</summary>
    internal static DateOnly? Day(ParseResult parsed, Words words, Option<string> option) =>
        parsed.GetValue(option) is { } text ? words.ReadDay(option.Name, text) : null;

    private Certification? ReadCertification(ParseResult parsed, Words words)
    {
        if (Day(parsed, words, certifiedUntil) is not { } until)
        {
            return null;
        }

        var held = parsed.GetValue(level) is { } text ? words.ReadWord<CertificationLevel>(level.Name, text) : CertificationLevel.Limited;
        return new Certification(held, Day(parsed, words, certifiedFrom) ?? until.AddMonths(-Clearance.RecertifyMonths), until);
    }

    private Training? ReadTraining(ParseResult parsed, Words words) => Day(parsed, words, trainedUntil) is { } until
        ? new Training(
            parsed.GetValue(course) ?? "", parsed.GetValue(courseVersion) ?? "", parsed.GetValue(topics) ?? [],
            Day(parsed, words, trainedOn) ?? until, until)
        : null;
}
