using Exchange.Records.Queries.Language;

namespace Exchange.Records.Tests.Queries;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("quimby", "quimby")]
    [InlineData("rear  door\tforced\n", "(rear & door & forced)")]
    [InlineData("rear AND door", "(rear & door)")]
    [InlineData("red OR blue sedan", "(red | (blue & sedan))")]
    [InlineData("(red OR blue) sedan", "((red | blue) & sedan)")]
    [InlineData("sedan -blue", "(sedan & !blue)")]
    [InlineData("sedan NOT (blue OR red)", "(sedan & !(blue | red))")]
    [InlineData("sedan AND NOT blue", "(sedan & !blue)")]
    [InlineData("+sedan +blue", "(sedan & blue)")]
    [InlineData("x-ray Smith-Jones O'Brien", "(x-ray & Smith-Jones & O'Brien)")]
    [InlineData("smi* ?mith", "(wild smi* & wild ?mith)")]
    [InlineData("smith-jon*", "(smith & wild jon*)")]
    [InlineData("\"rear door\"", "'rear door'~0")]
    [InlineData("\"rear door\"~5 glass", "('rear door'~5 & glass)")]
    [InlineData("“rear door”", "'rear door'~0")]
    [InlineData("(850) 555-0142 quimby", "((850) 555-0142 & quimby)")]
    [InlineData("850.555.0142", "850.555.0142")]
    [InlineData("seen 12:30 http://example.org", "(seen & 12:30 & http://example.org)")]
    [InlineData("ведерников محمد", "(ведерников & محمد)")]
    [InlineData("\u200Fمحمد\u200F", "محمد")]
    [InlineData("^a(b)[c]{1,2}|$", "(^a & b & [c]{1,2}|$)")]
    public void Text_IsUnderstood(string text, string expected) => Understood(text).ShouldBe(expected);

    [Theory]
    [InlineData("3/9/1987")]
    [InlineData("03/09/1987")]
    [InlineData("1987-03-09")]
    [InlineData("1987/3/9")]
    [InlineData("9.3.1987")]
    [InlineData("09 Mar 1987")]
    [InlineData("9 march 1987")]
    [InlineData("March 9 1987")]
    [InlineData("March 9th, 1987")]
    [InlineData("Mar. 9, 1987")]
    public void WholeDate_IsReadAsPeopleWriteIt(string date)
    {
        Understood(date).ShouldBe("date 1987-03-09");
        Understood($"quimby {date} sedan").ShouldBe("(quimby & date 1987-03-09 & sedan)");
        Understood($"birth:{date} quimby").ShouldBe("(person[birth 1987-03-09] & quimby)");
    }

    [Theory]
    [InlineData("13/9/1987", "date 1987-09-13")]
    [InlineData("2/30/1987", "2/30/1987")]
    [InlineData("3/9/87", "3/9/87")]
    [InlineData("march", "march")]
    [InlineData("March 1987", "(March & 1987)")]
    [InlineData("1987", "1987")]
    [InlineData("1987-03-091", "1987-03-091")]
    public void WhatMayBeNoDate_IsTakenAsPlainlyAsCanBe(string text, string expected) => Understood(text).ShouldBe(expected);

    [Theory]
    [InlineData("surname:quimby", "person[surname quimby]")]
    [InlineData("Surname: quimby", "person[surname quimby]")]
    [InlineData("last:quimby first:wendell", "person[given wendell, surname quimby]")]
    [InlineData("street:\"1200 Main St\"", "location[street '1200 Main St'~0]")]
    [InlineData("narrative:\"blue sedan\"~5", "record[narrative 'blue sedan'~5]")]
    [InlineData("birth:1980..1990", "person[birth 1980-01-01..1990-12-31]")]
    [InlineData("birth:[1980 TO 1990]", "person[birth 1980-01-01..1990-12-31]")]
    [InlineData("birth:[1980 TO *]", "person[birth 1980-01-01..]")]
    [InlineData("birth:3/9/1987..March 12 1987", "person[birth 1987-03-09..1987-03-12]")]
    [InlineData("birth:>2010", "person[birth 2011-01-01..]")]
    [InlineData("birth:<=2010-02", "person[birth ..2010-02-28]")]
    [InlineData("birth:1987~2", "person[birth 1985-01-01..1989-12-31]")]
    [InlineData("birth:1987-01~1", "person[birth 1986-12-01..1987-02-28]")]
    [InlineData("birth:1987-03-09~3", "person[birth 1987-03-06..1987-03-12]")]
    [InlineData("age:30..40", "person[age 30..40]")]
    [InlineData("age:30-40", "person[age 30..40]")]
    [InlineData("age:30~3", "person[age 27..33]")]
    [InlineData("year:>=2010", "vehicle[year 2010..]")]
    [InlineData("sex:female", "person[sex F]")]
    [InlineData("eyes:blu", "person[eyes BLU]")]
    [InlineData("plate:q?x44*", "vehicle[plate q?x44*]")]
    [InlineData("phone:(850) 555-0142", "telephone[number (850) 555-0142]")]
    [InlineData("near:30.44,-84.28,500", "location[near 30.44,-84.28,500]")]
    [InlineData("date:2026-01", "record[date 2026-01]")]
    [InlineData("kind:arrest", "record[kind arrest]")]
    [InlineData("person.tattoo:anchor", "person[tattoo anchor]")]
    public void Field_IsUnderstood(string text, string expected) => Understood(text).ShouldBe(expected);

    [Theory]
    [InlineData("surname:quimby birth:1987", "person[birth 1987, surname quimby]")]
    [InlineData("surname:quimby door birth:1987", "(person[birth 1987, surname quimby] & door)")]
    [InlineData("surname:quimby plate:ABC123 birth:1987", "(person[birth 1987, surname quimby] & vehicle[plate ABC123])")]
    [InlineData("surname:quimby surname:larkspur birth:1990", "(person[surname quimby] & person[birth 1990, surname larkspur])")]
    [InlineData("surname:quimby -birth:1987", "(person[surname quimby] & !person[birth 1987])")]
    [InlineData("surname:quimby OR birth:1987", "(person[surname quimby] | person[birth 1987])")]
    [InlineData("(surname:quimby) (birth:1987)", "(person[surname quimby] & person[birth 1987])")]
    [InlineData("serial:K77120", "(firearm[serial K77120] | property[serial K77120])")]
    [InlineData("serial:K77120 caliber:9mm", "firearm[caliber 9mm, serial K77120]")]
    [InlineData("make:ford plate:ABC123", "vehicle[make ford, plate ABC123]")]
    [InlineData("color:maroonish", "property[color maroonish]")]
    public void FieldsOfOneGroup_AreAboutOneEntity(string text, string expected) => Understood(text).ShouldBe(expected);

    [Theory]
    [InlineData("\"rear door", "'rear door'~0", 0, 1)]
    [InlineData("sedan (red OR blue", "(sedan & (red | blue))", 6, 1)]
    [InlineData("sedan) blue", "(sedan & blue)", 5, 1)]
    [InlineData("smith & jones", "(smith & jones)", 6, 1)]
    [InlineData("birth:[1980 TO 1990", "person[birth 1980-01-01..1990-12-31]", 6, 1)]
    [InlineData("smith and jones", "(smith & jones)", 6, 3)]
    public void WhatIsPlainlyMeant_IsTakenSo_AndSaid(string text, string expected, int offset, int length)
    {
        var reading = QueryParser.Parse(text);

        QueryWords.Of(reading.Node).ShouldBe(expected);
        reading.Notes.ShouldHaveSingleItem().At.ShouldBe(new Exchange.Records.Validation.TextSpan(offset, length));
    }

    [Theory]
    [InlineData("the and", "(the & and)")]
    [InlineData("\"to be\" door", "('to be'~0 & door)")]
    [InlineData("an OR door", "(an | door)")]
    public void StopWords_CountWhereTheyAreAllThereIs(string text, string expected) => Understood(text).ShouldBe(expected);

    [Theory]
    [InlineData("smith AND", "operator-dangling", 6, 3)]
    [InlineData("OR smith", "operator-dangling", 0, 2)]
    [InlineData("smith OR OR jones", "operator-dangling", 6, 2)]
    [InlineData("smith NOT", "operator-dangling", 6, 3)]
    [InlineData("(smith AND) jones", "operator-dangling", 7, 3)]
    [InlineData("door surnam:smith", "field-unknown", 5, 6)]
    [InlineData("door surname:", "field-without-value", 5, 8)]
    [InlineData("surname:(a OR b)", "field-without-value", 0, 8)]
    [InlineData("door birth:yesterday", "date-unreadable", 5, 15)]
    [InlineData("birth:1990..1980", "range-reversed", 0, 16)]
    [InlineData("birth:2/30/1987", "date-unreadable", 0, 15)]
    [InlineData("age:old", "number-unreadable", 0, 7)]
    [InlineData("eyes:plaid", "code-unknown", 0, 10)]
    [InlineData("near:91,0,5", "place-unreadable", 0, 11)]
    [InlineData("*", "wildcard-too-wide", 0, 1)]
    [InlineData("door a*", "wildcard-too-wide", 5, 2)]
    [InlineData("surname:a*", "wildcard-too-wide", 0, 10)]
    [InlineData("plate:AB*", "wildcard-too-wide", 0, 9)]
    [InlineData("\"rear door\"~x", "slop-unreadable", 0, 13)]
    [InlineData("\"rear door\"~99", "slop-unreadable", 0, 14)]
    [InlineData("()", "query-empty", 0, 2)]
    [InlineData("&&& --- ?", "query-empty", 0, 9)]
    public void WhatHasNoPlainMeaning_IsAProblemWithItsSpot(string text, string code, int offset, int length)
    {
        var problem = QueryParser.Parse(text).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        problem.Path.ShouldBe("$.text");
        problem.At.ShouldBe(new Exchange.Records.Validation.TextSpan(offset, length));
    }

    /// <summary>No message says what was typed beside the names of fields: it may be somebody's name.</summary>
    [Fact]
    public void Problems_DoNotRepeatValues()
    {
        foreach (var text in new[] { "birth:Larkspur", "eyes:Larkspur", "age:Larkspur", "\"Larkspur\"~Larkspur", "near:Larkspur" })
        {
            QueryParser.Parse(text).Problems.ShouldHaveSingleItem().ToString().ShouldNotContain("Larkspur");
        }
    }

    private static string Understood(string text)
    {
        var reading = QueryParser.Parse(text);
        reading.Problems.ShouldBeEmpty();
        return QueryWords.Of(reading.Node);
    }
}
