using System.Text;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Regions;

/// <summary>A streamed answer, read to its end.</summary>
internal sealed record Answer(IReadOnlyList<Frame> Frames, IReadOnlyList<string> Lines)
{
    public IReadOnlyList<HitFrame> Hits => [.. Frames.OfType<HitFrame>()];

    public DoneFrame Done => Frames.OfType<DoneFrame>().Single();

    public IReadOnlyList<HitFrame> HitsOf(Ori agency) => [.. Hits.Where(hit => hit.Agency == agency)];

    /// <summary>How the agency stands; its last row counts.</summary>
    public StatusFrame StatusOf(Ori agency) => Frames.OfType<StatusFrame>().Last(status => status.Agency == agency);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await ProblemOfAsync(response));
        await using var stream = await response.Content.ReadAsStreamAsync(Wait.Cancellation);
        var frames = new List<Frame>();
        var lines = new List<string>();
        await foreach (var line in LineReader.ReadAsync(stream, Wait.Cancellation))
        {
            lines.Add(Encoding.UTF8.GetString(line));
            frames.Add(Protocol.Search.Frames.FromLine(line).ShouldNotBeNull(lines[^1]));
        }

        frames[^1].ShouldBeOfType<DoneFrame>();
        return new Answer(frames, lines);
    }

    private static async Task<string> ProblemOfAsync(HttpResponseMessage response) =>
        response.IsSuccessStatusCode ? "" : await response.Content.ReadAsStringAsync(Wait.Cancellation);
}
