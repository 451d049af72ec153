using System.Text;
using System.Text.Json.Nodes;
using Exchange.Protocol.Search;

namespace Exchange.Protocol.Tests.Search;

/// <summary>What a process sends that means harm is a frame or none, never an error that ends everybody's search.</summary>
public sealed class HostileFramesTests
{
    private const int Bends = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void BentLine_IsAFrameThatCanBeWrittenAgain_OrNone(int seed)
    {
        var bent = new BentJson(seed);
        var lines = SomeFrames.All.Select(frame => Frames.ToLine(frame)[..^1]).ToList();
        var frames = 0;

        for (var i = 0; i < Bends; i++)
        {
            var line = bent.Bend(lines[i % lines.Count]);
            if (Frames.FromLine(line) is { } frame)
            {
                Frames.ToLine(frame).ShouldNotBeEmpty();
                Read((frame as HitFrame)?.Record);
                frames++;
            }
        }

        frames.ShouldBeInRange(Bends / 10, Bends - (Bends / 10));
    }

    [Theory]
    [InlineData("{\"kind\":\"incident\",\"kind\":\"arrest\"}")]
    [InlineData("{\"persons\":[{\"name\":{},\"name\":{}}]}")]
    [InlineData("{\"narrative\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"score\":1e400}")]
    [InlineData("[]")]
    public void RecordThatFailsItsReaders_IsNone(string record) =>
        Frames.FromLine(HitWith("record", record)).ShouldBeNull();

    [Theory]
    [InlineData("why")]
    [InlineData("highlights")]
    public void NullInAList_IsNone(string member) => Frames.FromLine(HitWith(member, "[null]")).ShouldBeNull();

    [Fact]
    public void ScoreThatCannotBeWrittenAgain_IsNone() => Frames.FromLine(HitWith("score", "1e400")).ShouldBeNull();

    /// <summary>Reads every value, as whoever shows or checks the record does.</summary>
    private static void Read(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                json.ToList().ForEach(member => Read(member.Value));
                break;
            case JsonArray list:
                list.ToList().ForEach(Read);
                break;
            case JsonValue value:
                value.TryGetValue<string>(out _);
                break;
            default:
                break;
        }
    }

    /// <summary>A pointer with one more member.</summary>
    private static byte[] HitWith(string member, string value)
    {
        var line = Encoding.UTF8.GetString(Frames.ToLine(SomeFrames.Pointer)).TrimEnd();
        return Encoding.UTF8.GetBytes($"{line[..^1]},\"{member}\":{value}}}");
    }
}
