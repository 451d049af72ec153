using System.Text;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Records.Validation;

namespace Exchange.Records.Tests.Validation;

/// <summary>
/// Random records, right and wrong, made by the shape itself: the check of a built record must say what the check of
/// its JSON says.
/// </summary>
public sealed class BuiltRecordTests
{
    private static readonly string?[] Texts = [null, null, "", " ", "word", "rms", "M", "case", "cji", "chri", "open",
        "no such code", new string('x', 700)];
    private static readonly double[] Numbers = [-1, 0, 12, 41.5, 95, 200, 3000, 2e9];
    private static readonly PartialDate[] Dates = [new(1987), new(1987, 3), new(1987, 3, 9), new(1987, 13, 1), new(0)];

    [Fact]
    public void CheckOfABuiltRecord_SaysWhatTheCheckOfItsJsonSays()
    {
        var random = new Random(20260302);
        var (valid, broken) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var record = (ContributedRecord)Make(RecordShape.Root, random, 0);

            var built = RecordValidator.Check(record);
            var read = RecordValidator.Read(RecordJson.ToCanonical(record));

            Words(built).ShouldBe(Words(read.Problems));
            (valid, broken) = built.Count == 0 ? (valid + 1, broken) : (valid, broken + 1);
        }

        valid.ShouldBeGreaterThan(20);
        broken.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void DocumentWithoutLists_IsReadWithEmptyOnes()
    {
        var reading = RecordValidator.Read("""{"owner":"TXHPD0000","system":"rms","localId":"1","kind":"incident"}"""u8.ToArray());

        reading.IsValid.ShouldBeTrue();
        reading.Record.Persons.ShouldBeEmpty();
        RecordJson.FromCanonical(RecordJson.ToCanonical(reading.Record)).Marks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"owner":"\ud800"}""")]
    [InlineData("""{"\uDFFF":1}""")]
    public void HalfASurrogatePair_IsAProblemAndNoException(string json) =>
        RecordValidator.Read(Encoding.UTF8.GetBytes(json)).Problems.Single().Code.ShouldBe("json-unreadable");

    [Fact]
    public void BytesThatAreNoUtf8_AreAProblemAndNoException() =>
        RecordValidator.Read((byte[])[.. "{\"owner\":\""u8, 0xEB,
            .. "\"}"u8]).Problems.Single().Code.ShouldBe("json-unreadable");

    private static List<string> Words(IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => problem.ToString()).Order(StringComparer.Ordinal)];

    private static object Make(FieldShape shape, Random random, int depth)
    {
        var made = shape.Access.Create();
        foreach (var member in shape.Members)
        {
            if (Value(member, random, depth) is { } value)
            {
                member.Access.Write(made, value);
            }
        }

        return made;
    }

    private static object? Value(FieldShape member, Random random, int depth)
    {
        // Required fields are mostly right, so that some records are valid and the rules beyond the shape are reached.
        if (member.Rules.Required && random.Next(100) > 0)
        {
            return Right(member, random);
        }

        if (member.Type == FieldType.Object && (depth > 2 || random.Next(8) > 0))
        {
            return null;
        }

        return !member.IsList ? random.Next(20) > 0 ? null : Single(member, random, depth)
            : random.Next(12) > 0 ? null
            : List(member, random, depth);
    }

    private static object List(FieldShape member, Random random, int depth) =>
        member.Access.ListOf([.. Enumerable.Range(0, random.Next(3)).Select(_ => Single(member, random,
            depth)).OfType<object>()]);

    private static object? Single(FieldShape member, Random random, int depth) => member.Type switch
    {
        FieldType.Object => Make(member, random, depth + 1),
        FieldType.Integer => (int)Pick(Numbers, random),
        FieldType.Number => Pick(Numbers, random),
        FieldType.Flag => random.Next(2) == 0,
        FieldType.Timestamp => DateTimeOffset.UnixEpoch.AddHours(random.Next(1_000_000)),
        FieldType.PartialDate => Pick(Dates, random),
        FieldType.Ori => random.Next(2) == 0 ? default : Ori.Parse("TXHPD0000"),
        FieldType.Text => Pick(Texts, random) is { } text ? text : Right(member, random),
    };

    private static object Right(FieldShape member, Random random) =>
        member.Type == FieldType.Ori ? Ori.Parse("TXHPD0000")
        : member.Codes is { } codes ? codes.Entries[random.Next(codes.Entries.Count)].Code
        : FormattableString.Invariant($"{member.Name}-{random.Next(1_000)}");

    private static T Pick<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];
}
