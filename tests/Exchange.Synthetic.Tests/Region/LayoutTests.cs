using Exchange.Records;
using Exchange.Records.Json;
using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Composing;

namespace Exchange.Synthetic.Tests.Region;

/// <summary>What goes through a CSV layout and its mapping comes out as the record that the agency holds.</summary>
public sealed class LayoutTests(GeneratedRegion region)
{
    private static readonly Dictionary<string, ComposedRecord> Composed = Compose();

    [Fact]
    public void CaseColumns_ComeBackWhole()
    {
        foreach (var read in Read(ExportLayout.CaseColumns))
        {
            var made = Composed[read.Id.ToString()].Record;

            string.Equals(Text(Plain(read)), Text(Plain(made)), StringComparison.Ordinal).ShouldBeTrue(read.LocalId);
        }
    }

    [Fact]
    public void PersonRows_ComeBackWholeButForTheCaseOfLetters()
    {
        foreach (var read in Read(ExportLayout.PersonRows))
        {
            var made = Composed[read.Id.ToString()].Record;

            string.Equals(Text(Plain(read)), Text(Plain(made)), StringComparison.OrdinalIgnoreCase)
                .ShouldBeTrue(read.LocalId);
        }
    }

    private IEnumerable<ContributedRecord> Read(ExportLayout layout) =>
        region.Agencies.Where(agency => agency.Agency.Layout == layout).SelectMany(agency => agency.Records);

    /// <summary>
    /// Leaves out what the layouts write in a way of their own: telephones, links, the vendor's offense code, the SSN's
    /// dashes.
    /// </summary>
    private static ContributedRecord Plain(ContributedRecord record) => record with
    {
        Telephones = [],
        Links = [],
        Offenses = [.. record.Offenses.Select(offense => offense with { Code = null })],
        Persons =
        [
            .. record.Persons.Select(person => person with
            {
                Identifiers =
                    [.. person.Identifiers.Select(number => number with { Value = number.Value.Replace("-", "") })],
            }),
        ],
    };

    private static string Text(ContributedRecord record) =>
        System.Text.Encoding.UTF8.GetString(RecordJson.ToCanonical(record));

    private static Dictionary<string, ComposedRecord> Compose()
    {
        var options = GeneratedRegion.Options;
        var composer = new CircleComposer(options, new AgencyRoster(options.Agencies));
        return Enumerable.Range(0, options.Records / 40)
            .SelectMany(circle => composer.Compose(circle))
            .Where(composed => composed.Fault == RowFault.None)
            .ToDictionary(composed => composed.Record.Id.ToString());
    }
}
