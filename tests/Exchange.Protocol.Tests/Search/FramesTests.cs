using System.Text;
using Exchange.Protocol.Search;

namespace Exchange.Protocol.Tests.Search;

public sealed class FramesTests
{
    [Fact]
    public void EveryFrame_ComesBackAsItWas()
    {
        foreach (var frame in SomeFrames.All)
        {
            var line = Frames.ToLine(frame);
            var read = Frames.FromLine(line.AsSpan()[..^1]);

            read.ShouldBeOfType(frame.GetType());
            Frames.ToLine(read).ShouldBe(line);
        }
    }

    [Fact]
    public void EveryFrame_IsOneLineThatEndsInANewline() =>
        SomeFrames.All.Select(frame => Frames.ToLine(frame)).ShouldAllBe(line => line.Count(b => b == '\n') == 1 && line.Last() == '\n');

    [Fact]
    public void Pointer_HasNeitherRecordNorScoreNorReasons() =>
        Encoding.UTF8.GetString(Frames.ToLine(SomeFrames.Pointer)).ShouldBe(
            """
            {"type":"hit","agency":"FL0200100","agencyName":"Other PD","level":"pointer","contact":"+1 850 555 0101","receipt":{"id":"r2",
            "level":"pointer","templateVersion":3,"templateDigest":"abc","rules":["active-cases-pointer"],"withheld":[],"obligations":[]}}
            """.ReplaceLineEndings("") + "\n");

    [Fact]
    [Requirement("RLEX-IV-D-2")]
    [Requirement("RLEX-IV-E")]
    public void LastFrame_SaysThatThisIsNoOfficialRepositoryAndMayLag()
    {
        var text = Encoding.UTF8.GetString(Frames.ToLine(SomeFrames.Done));

        text.ShouldContain("no official repository");
        text.ShouldContain("may be incomplete and may lag the owner's system");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"hit"}""")]
    [InlineData("""{"type":"rumour","agency":"FL0130200"}""")]
    [InlineData("""{"type":"status","agency":"nobody","name":"x","status":"answered"}""")]
    [InlineData("""{"type":"status","agency":"FL0130200","name":"x","status":"splendid"}""")]
    [InlineData("""{"type":"status","agency":"FL0130200","name":"x","status":0}""")]
    [InlineData("""{"type":"status","agency":"FL0130200","name":null,"status":"answered"}""")]
    [InlineData("""{"type":"status","agency":"FL0130200","name":"x","status":"answered","secret":1}""")]
    [InlineData("""{"type":"status","agency":"FL0130200","name":"x","status":"answered"}{}""")]
    public void LineThatIsNoFrame_IsNone(string line) => Frames.FromLine(Encoding.UTF8.GetBytes(line)).ShouldBeNull();
}
