using Exchange.Index.Highlighting;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Highlighting;

public sealed class QueryHighlighterTests
{
    [Theory]
    [InlineData("door", "The rear [door] was forced; the [door] broke.")]
    [InlineData("\"rear door\"", "The [rear] [door] was forced; the [door] broke.")]
    [InlineData("forc* -broke", "The rear door was [forced]; the door broke.")]
    [InlineData("narrative:\"was forced\"", "The rear door [was] [forced]; the door broke.")]
    [InlineData("narrative:rear window", "The [rear] door was forced; the door broke.")]
    public void WordsOfTheQuery_AreMarked(string text, string expected) =>
        Marked(text, "The rear door was forced; the door broke.").ShouldBe([expected]);

    [Theory]
    [InlineData("window")]
    [InlineData("surname:door")]
    [InlineData("kind:incident")]
    public void NothingOfTheQueryInIt_IsNoPiece(string text) => Marked(text, "The rear door was forced.").ShouldBeEmpty();

    [Fact]
    public void Marks_FollowTheTextAsItIsWritten() =>
        Marked("jose obrien cafe", "😀 José met O'Brien's friend at the Cafe\u0301, so O’Brien said.")
            .ShouldBe(["😀 [José] met O'Brien's friend at the [Cafe\u0301], so [O’Brien] said."]);

    [Fact]
    public void LongText_GivesTheFirstPieces_CutAtWords()
    {
        var filler = string.Join(' ', Enumerable.Repeat("nothing further", 30));

        var pieces = Marked("door", string.Join(' ', Enumerable.Repeat($"{filler} door {filler}", 5)));

        pieces.Count.ShouldBe(QueryHighlighter.FragmentsMax);
        pieces.ShouldAllBe(piece => piece.Length <= 210 && piece.Contains("[door]") && (piece.StartsWith("nothing") || piece.StartsWith("further")));
    }

    /// <summary>Whatever the text, pieces are pieces of it, in order, with marks inside them and no character cut in two.</summary>
    [Fact]
    public void AnyText_GivesPiecesOfItself()
    {
        string[] words = ["door", "dóor", "😀", "O'Door", "\uD83D", "window.", "\n", "Ведерников", "doo\u0301r", new string('x', 300), "'"];
        var random = new Random(5);
        var highlighter = new QueryHighlighter(new RecordQuery { Text = "door OR win*" });
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(60)).Select(_ => words[random.Next(words.Length)]));
            var at = 0;
            foreach (var piece in highlighter.In(text))
            {
                at = text.IndexOf(piece.Text, at, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0);
                at++;
                piece.Marks.ShouldNotBeEmpty();
                piece.Marks.All(mark => mark.Offset >= 0 && mark.Length > 0 && mark.Offset + mark.Length <= piece.Text.Length).ShouldBeTrue();
            }
        }
    }

    private static List<string> Marked(string query, string text) =>
        [.. new QueryHighlighter(new RecordQuery { Text = query }).In(text).Select(piece => piece.Marks.Reverse().Aggregate(
            piece.Text, (marked, mark) => marked.Insert(mark.Offset + mark.Length, "]").Insert(mark.Offset, "[")))];
}
