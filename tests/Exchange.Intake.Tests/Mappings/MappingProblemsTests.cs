using Exchange.Intake.Mappings;

namespace Exchange.Intake.Tests.Mappings;

public sealed class MappingProblemsTests
{
    [Fact]
    public void EveryMistake_IsNamedAtOnceWithItsPlace()
    {
        var yaml = """
            name: test
            system: rms
            kind: incidnt
            timeZone: America/New_Yorkk
            id: id
            colour: red
            fields:
              narative: text
              status: =opn
              occurredFrom: day
              persons:
                - role: =ARREST-ARRESTE
                  sex: { column: sex, table: sexes }
                  name: { surnam: last }
              firearms:
                - serial: gun
            """;

        var reading = MappingFile.Read(yaml);

        reading.IsValid.ShouldBeFalse();
        reading.Mapping.ShouldBeNull();
        reading.Problems.Select(problem => (problem.Line, problem.Code)).ShouldBe(
        [
            (3, "code-unknown"), (4, "zone-unknown"), (6, "key-unknown"), (8, "field-unknown"), (9, "code-unknown"),
                (10, "date-unclear"),
            (12, "code-unknown"), (13, "table-unknown"), (14, "field-unknown"), (16, "field-required"),
        ]);
        reading.Problems[0].Message.ShouldContain("`incident`");
        reading.Problems[1].Message.ShouldContain("`America/New_York`");
        reading.Problems[3].Message.ShouldContain("`narrative`");
        reading.Problems[3].Column.ShouldBe(3);
        reading.Problems[8].Message.ShouldContain("`surname`");
    }

    [Theory]
    [InlineData("occurredFrom: { date: day, format: Q/w/yyyy }", "format-wrong")]
    [InlineData("occurredFrom: { date: day }", "date-unclear")]
    [InlineData("occurredFrom: { date: day, format: iso, zone: Nowhere }", "zone-unknown")]
    [InlineData("narrative: { column: a, regex: '(' }", "regex-wrong")]
    [InlineData("narrative: { column: a, regex: '(?=a)' }", "regex-wrong")]
    [InlineData("narrative: { column: a, constant: b }", "source-unclear")]
    [InlineData("narrative: { column: a, colum: b }", "key-unknown")]
    [InlineData("narrative: { column: a, case: upside }", "value-unknown")]
    [InlineData("narrative: { column: a, split: ',' }", "split-misplaced")]
    [InlineData("narrative: { column: a, split: ',', part: 0 }", "value-unknown")]
    [InlineData("narrative: { template: '{a' }", "template-wrong")]
    [InlineData("narrative: [a, b]", "source-unclear")]
    [InlineData("status: { column: a, table: { X: nowhere } }", "code-unknown")]
    [InlineData("status: { column: a, table: { X: open }, otherwise: nowhere }", "code-unknown")]
    [InlineData("status: { first: [a, =nowhere] }", "code-unknown")]
    [InlineData("owner: =FL0130200", "field-elsewhere")]
    [InlineData("persons: text", "yaml-shape")]
    [InlineData("persons: [{ ageMin: =old }]", "number-unreadable")]
    [InlineData("persons: [{ ageMin: =200 }]", "number-out-of-range")]
    [InlineData("persons: [{ id: a, sex: s }, { id: a, sex: t }]", "label-repeated")]
    [InlineData("links: { type: owner, from: nobody, to: nobody }", "label-unknown")]
    [InlineData("persons: [{ sex: s, when: { column: a, iss: b } }]", "key-unknown")]
    [InlineData("persons: [{ sex: s, when: { column: a } }]", "condition-unclear")]
    public void Mistake_HasItsCode(string fields, string code) =>
        MappingFile.Read(Some.Mapping(fields)).Problems.Select(problem => problem.Code).ShouldContain(code);

    [Theory]
    [InlineData("name: x", "key-missing")]
    [InlineData("- a list", "yaml-shape")]
    [InlineData("", "yaml-shape")]
    [InlineData("a: [", "yaml-unreadable")]
    [InlineData("a: 1\na: 2", "yaml-unreadable")]
    [InlineData("a: &b 1\nc: *b", "yaml-alias")]
    public void NoMapping_HasItsCode(string yaml, string code) =>
        MappingFile.Read(yaml).Problems.Select(problem => problem.Code).ShouldContain(code);

    [Fact]
    public void ContactThatNoRecordCouldHold_IsAMistakeOfTheMapping() =>
        MappingFile.Read($"contact: {{ phone: {new string('5', 50)} }}\n{Some.TextMapping}").Problems.Single().Code.ShouldBe("text-too-long");

    [Fact]
    public void DeepNesting_IsRefusedAndDoesNoHarm() =>
        MappingFile.Read("a: " + new string('[', 500_000)).Problems.Single().Code.ShouldBe("yaml-depth");

    [Fact]
    public void ColumnsOfAFileWithoutHeader_AreHeldAgainstItsNames()
    {
        var reading = MappingFile.Read(Some.Mapping("narrative: txet", "file: { header: [id, text] }"));

        reading.Problems.Single().Code.ShouldBe("column-unknown");
        reading.Problems[0].Message.ShouldContain("did you mean `text`?");
    }

    [Theory]
    [Requirement("RLEX-IV-G")]
    [InlineData("chri")]
    [InlineData("intelligence")]
    public void RefusedDataClass_IsRefusedWithTheMapping(string dataClass) =>
        MappingFile.Read($"dataClass: {dataClass}\n{Some.TextMapping}").Problems.Single().Code.ShouldBe("class-refused");

    [Fact]
    [Requirement("RLEX-VII-D-2")]
    public void FirearmsWithoutStatus_CannotBeMapped() =>
        MappingFile.Read(Some.Mapping("firearms:\n  - serial: gun")).Problems.Single().Message.ShouldContain("`status`");
}
