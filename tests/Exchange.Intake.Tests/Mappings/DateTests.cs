using Exchange.Intake.Csv;
using Exchange.Records.Identity;

namespace Exchange.Intake.Tests.Mappings;

public sealed class DateTests
{
    [Theory]
    [InlineData("M/d/yyyy HH:mm", "7/4/2025 13:05", "2025-07-04T17:05:00Z")]
    [InlineData("M/d/yy", "2/13/22", "2022-02-13T05:00:00Z")]
    [InlineData("[M/d/yyyy HH:mm, M/d/yyyy]", "7/4/2025", "2025-07-04T04:00:00Z")]
    [InlineData("\"yyyy-MM-dd'T'HH:mm:ss'Z'\"", "2025-07-04T13:05:00Z", "2025-07-04T17:05:00Z")]
    [InlineData("iso", "2025-07-04T13:05:00Z", "2025-07-04T13:05:00Z")]
    [InlineData("iso", "2025-07-04T13:05:00+02:00", "2025-07-04T11:05:00Z")]
    [InlineData("epoch-milliseconds", "1609458600000", "2020-12-31T23:50:00Z")]
    [InlineData("epoch-seconds", "1609458600", "2020-12-31T23:50:00Z")]
    public async Task Date_IsReadInItsFormatAndZone(string format, string cell, string expected) =>
        (await ReadAsync(format, cell)).Records.Single().OccurredFrom.ShouldBe(DateTimeOffset.Parse(expected));

    /// <summary>
    /// New York, 2025: clocks go from 2:00 to 3:00 on 9 March, and from 2:00 back to 1:00 on 2 November.
    /// </summary>
    [Theory]
    [InlineData("3/9/2025 02:30", "2025-03-09T07:30:00Z")]
    [InlineData("11/2/2025 01:30", "2025-11-02T05:30:00Z")]
    public async Task LocalTimeThatTheClocksSkipOrRepeat_IsTheSameEveryTime(string cell, string expected) =>
        (await ReadAsync("M/d/yyyy HH:mm",
            cell)).Records.Single().OccurredFrom.ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("2/30/2025", "date-impossible", "date-like")]
    [InlineData("13/1/2025", "date-impossible", "date-like")]
    [InlineData("1/1/1899", "date-impossible", "date-like")]
    [InlineData("1/1/2028", "date-impossible", "date-like")]
    [InlineData("yesterday", "date-unreadable", "code")]
    public async Task DateThatCannotBe_RejectsTheRow(string cell, string code, string valueClass)
    {
        var problem = (await ReadAsync("M/d/yyyy", cell)).Problems.Single();

        (problem.Code, problem.ValueClass, problem.Column).ShouldBe((code, valueClass, "day"));
    }

    [Theory]
    [InlineData("M/d/yyyy", "1/1/1900")]
    [InlineData("M/d/yyyy", "12/31/2027")]
    public async Task DatesAtTheBounds_AreTaken(string format, string cell) =>
        (await ReadAsync(format, cell)).Records.Count.ShouldBe(1);

    [Theory]
    [InlineData("yyyy", "1987", "1987")]
    [InlineData("MM/yyyy", "03/1987", "1987-03")]
    [InlineData("M/d/yyyy", "3/9/1987", "1987-03-09")]
    public async Task DateOfBirth_IsAsExactAsItsFormat(string format, string cell, string expected)
    {
        var taken = await Taken.CsvAsync(Some.Mapping($"persons:\n  - dateOfBirth: {{ date: day, format: {format} }}"),
            $"id,day\n1,{cell}\n");

        PartialDate.TryParse(expected, out var date).ShouldBeTrue();
        taken.Records.Single().Persons.Single().DateOfBirth.ShouldBe(date);
    }

    [Fact]
    public async Task DateAndTimeInTwoColumns_AreOneTime()
    {
        var mapping = Some.Mapping("occurredFrom: { date: [day, hour], format: M/d/yyyy H, zone: America/Chicago }");

        var taken = await Taken.CsvAsync(mapping, "id,day,hour\n1,1/1/2010,0\n2,,\n");

        taken.Records[0].OccurredFrom.ShouldBe(DateTimeOffset.Parse("2010-01-01T06:00:00Z"));
        taken.Records[1].OccurredFrom.ShouldBeNull();
    }

    [Fact]
    public void LocalDateWithoutAZone_IsAMistakeOfTheMapping()
    {
        var reading = Exchange.Intake.Mappings.MappingFile.Read(
            "name: t\nsystem: rms\nkind: incident\nid: id\nfields:\n  occurredFrom: { date: day, format: M/d/yyyy }\n");

        reading.Problems.Single().Code.ShouldBe("zone-missing");
    }

    [Fact]
    public async Task OneMapping_ServesManyReadersAtOnce()
    {
        var reader = new CsvReader(Taken.Load(Some.Mapping("occurredFrom: { date: day, format: M/d/yyyy }")));
        var file = Some.Utf8("id,day\n" + string.Concat(Enumerable.Range(1,
            5_000).Select(i => $"{i},{(i % 12) + 1}/{(i % 28) + 1}/20{i % 20:00}\n")));

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Taken.ReadAsync(reader,
            new MemoryStream(file)))));

        all.ShouldAllBe(taken => taken.Records.Count == 5_000);
    }

    private static Task<Taken> ReadAsync(string format, string cell) =>
        Taken.CsvAsync(Some.Mapping($"occurredFrom: {{ date: day, format: {format} }}"), $"id,day\n1,{cell}\n");
}
