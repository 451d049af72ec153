using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Synthetic.Composing;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.People;

namespace Exchange.Synthetic.Truth;

/// <summary>Writes who is who, one person a line.</summary>
internal static class TruthWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of these persons.</summary>
    public static byte[] Write(IReadOnlyList<PersonTrail> trails)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        foreach (var trail in trails)
        {
            WriteTrail(writer, trail);
            writer.Flush();
            buffer.Write("\n"u8);
            writer.Reset();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTrail(Utf8JsonWriter writer, PersonTrail trail)
    {
        writer.WriteStartObject();
        WritePerson(writer, trail.Person);
        writer.WriteStartArray("mentions");
        foreach (var (composed, mention, index) in trail.Mentions)
        {
            WriteMention(writer, composed, mention, index);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter writer, TruePerson person)
    {
        writer.WriteNumber("person", person.Number);
        writer.WriteNumber("household", person.Household);
        writer.WriteString("given", person.Name.Given);
        WriteKnown(writer, "middle", person.Name.Middle);
        writer.WriteString("surname", person.Name.Surname);
        WriteKnown(writer, "suffix", person.Name.Suffix);
        WriteKnown(writer, "maidenSurname", person.MaidenSurname);
        WriteKnown(writer, "marriedOn", person.MarriedOn is { } day ? Iso(day) : null);
        writer.WriteString("dateOfBirth", Iso(person.Born));
        writer.WriteString("sex", person.Sex);
        writer.WriteString("ssn", person.Papers.Ssn);
    }

    private static void WriteMention(Utf8JsonWriter writer, ComposedRecord composed, Mention mention, int index)
    {
        writer.WriteStartObject();
        writer.WriteString("ori", composed.Record.Owner.Text);
        writer.WriteString("system", composed.Record.System);
        writer.WriteString("localId", composed.Record.LocalId);
        writer.WriteNumber("index", index);
        if (mention.Errors.Count > 0)
        {
            writer.WriteStartArray("errors");
            foreach (var error in mention.Errors)
            {
                writer.WriteStringValue(error);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
