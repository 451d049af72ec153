using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Exchange.Intake.Mappings.Values;

/// <summary>One way in which an owner writes dates.</summary>
internal abstract class DateFormat
{
    /// <summary>As the mapping writes it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether month and day are told.</summary>
    public virtual (bool Month, bool Day) Precision => (true, true);

    /// <summary>Reads a text; false where it is not in this format or no such date exists.</summary>
    public abstract bool TryRead(string text, DateTimeZone zone, out DateReading reading);

    /// <summary>A pattern of Noda Time, such as <c>M/d/yyyy HH:mm</c>; local time of the mapping's zone.</summary>
    public sealed class Pattern(string name, LocalDateTimePattern pattern) : DateFormat
    {
        public override string Name => name;

        public override (bool Month, bool Day) Precision { get; } = (Has(name, 'M'), Has(name, 'd'));

        public override bool TryRead(string text, DateTimeZone zone, out DateReading reading)
        {
            var parsed = pattern.Parse(text);
            reading = parsed.Success ? DateReading.OfLocal(parsed.Value, zone) : default;
            return parsed.Success;
        }

        private static bool Has(string pattern, char letter) => pattern.Contains(letter, StringComparison.Ordinal);
    }

    /// <summary>A count since 1970 UTC.</summary>
    public sealed class Epoch(string name, long ticksEach) : DateFormat
    {
        private const long CountMax = 100_000_000_000_000;

        public override string Name => name;

        public override bool TryRead(string text, DateTimeZone zone, out DateReading reading)
        {
            reading = default;
            var isCount = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var count);
            if (!isCount || Math.Abs(count) * ticksEach > CountMax * NodaConstants.TicksPerMillisecond)
            {
                return false;
            }

            reading = DateReading.OfInstant(Instant.FromUnixTimeTicks((long)(count * ticksEach)), zone);
            return true;
        }
    }

    /// <summary>ISO 8601 with an offset, as RFC 3339 has it.</summary>
    public sealed class Iso : DateFormat
    {
        public override string Name => "iso";

        public override bool TryRead(string text, DateTimeZone zone, out DateReading reading)
        {
            var parsed = OffsetDateTimePattern.Rfc3339.Parse(text);
            reading = parsed.Success ? DateReading.OfInstant(parsed.Value.ToInstant(), zone) : default;
            return parsed.Success;
        }
    }
}
