using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.Narratives;
using Exchange.Synthetic.Stories;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Composing;

/// <summary>Turns the events of one circle into the records that agencies hold of them.</summary>
internal sealed class CircleComposer(SyntheticOptions options, AgencyRoster roster)
{
    /// <summary>Every record of the circle, in the order of the stories.</summary>
    public IReadOnlyList<ComposedRecord> Compose(long number)
    {
        var circle = new Circle(options, roster, number);
        var records = new List<ComposedRecord>(StoryTeller.RowsPerCircle);
        var known = new Dictionary<int, RecordId>();
        foreach (var happening in StoryTeller.Tell(circle))
        {
            var row = (number * StoryTeller.RowsPerCircle) + records.Count;
            records.AddRange(OfEvent(happening, row, known));
        }

        return records;
    }

    private IEnumerable<ComposedRecord> OfEvent(Happening happening, long row, Dictionary<int, RecordId> known)
    {
        var draw = Draw.For(options.Seed, DrawStream.Mention, row);
        Mention[] mentions =
            [.. happening.Cast.Select((member, i) => MentionWriter.Write(happening, member, draw.Split(i)))];
        var envelope = Envelope(happening, row, draw.Split(-1));
        known[happening.Token] = envelope.Id;
        return happening.Agency.Layout == ExportLayout.PersonRows
            ? mentions.Select(
                (mention, i) => Finish(WithOwnVehicle(happening, i), row + i, RowOf(envelope, i), [mention], known))
            : [Finish(happening, row, envelope, mentions, known)];
    }

    private static ContributedRecord RowOf(ContributedRecord envelope, int person) =>
        envelope with { LocalId = FormattableString.Invariant($"{envelope.LocalId}-{person + 1}") };

    /// <summary>A row has room for one vehicle: in a crash each driver's own.</summary>
    private static Happening WithOwnVehicle(Happening happening, int person) => happening.Vehicles.Count > 1
        ? happening with { Vehicles = [happening.Vehicles[Math.Min(person, happening.Vehicles.Count - 1)]] }
        : happening;

    private ComposedRecord Finish(
        Happening happening,
        long row,
        ContributedRecord envelope,
        IReadOnlyList<Mention> mentions,
        Dictionary<int, RecordId> known)
    {
        var fault = Breakage.FaultOf(row, options.BrokenEvery);
        var record = Breakage.Break(EntityWriter.Fill(envelope, happening, mentions, known), fault);
        return new ComposedRecord(row, happening.Agency, happening, record, mentions, fault);
    }

    private ContributedRecord Envelope(Happening happening, long row, Draw draw)
    {
        var agency = happening.Agency;
        var number = NumberOf(happening, row);
        var (from, to) = (happening.From, LocalClock.Unambiguous(happening.From.AddMinutes(happening.Minutes)));
        var reported = LocalClock.Unambiguous(to.AddMinutes(draw.Below(90)));
        var role = KindFacts.OfficerRole(happening.Kind);
        var officer = role is null ? null : Officers.Pick(options.Seed, agency, role, draw);
        return new ContributedRecord
        {
            Owner = agency.Ori,
            System = agency.SystemFor(happening.Kind),
            LocalId = number,
            Kind = happening.Kind,
            Status = happening.Status,
            OwnerReference = number,
            OccurredFrom = LocalClock.ToUtc(from),
            OccurredTo = happening.Minutes > 0 ? LocalClock.ToUtc(to) : null,
            ReportedAt = LocalClock.ToUtc(reported),
            UpdatedAt = LocalClock.ToUtc(Updated(reported, draw)),
            Contact = new OwnerContact
            {
                Name = $"{agency.Name}, Records",
                Phone = agency.RecordsPhone,
                Email = agency.RecordsEmail,
            },
            Marks = happening.Marks,
            References = [new ReferenceNumber { Type = KindFacts.ReferenceType(happening.Kind), Value = number }],
            Offenses = happening.Offense is null ? [] : [OffenseOf(happening)],
            Narrative = Narrator.Tell(happening, officer?.Name!.Surname ?? "Records", draw),
            Persons = officer is null ? [] : [officer],
        };
    }

    private DateTime Updated(DateTime reported, Draw draw)
    {
        var end = options.ReferenceDate.ToDateTime(TimeOnly.MinValue);
        var updated = LocalClock.Unambiguous(reported.AddMinutes(draw.Below(40 * 24 * 60)));
        return updated < end ? updated : reported;
    }

    private static Offense OffenseOf(Happening happening)
    {
        var line = happening.Offense!;
        return new Offense
        {
            Nibrs = line.Nibrs,
            Code = line.VendorCode,
            Statute = line.Statute,
            Description = line.Words,
            Severity = line.Severity,
            Attempted = happening.Attempted ? true : null,
            Weapon = happening.Weapon,
        };
    }

    /// <summary>Every vendor numbers in its own way; the row's number makes each unique.</summary>
    private static string NumberOf(Happening happening, long row) => happening.Agency.Layout switch
    {
        ExportLayout.PersonRows => FormattableString.Invariant($"{happening.From:yy}-{row:D7}"),
        ExportLayout.CaseColumns => FormattableString.Invariant($"{Layouts.VendorCodes.Kind(happening.Kind)}{row:D8}"),
        ExportLayout.Ndjson => FormattableString.Invariant($"{happening.From:yyyy}-{row:D7}"),
    };
}
