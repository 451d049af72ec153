using System.Text;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Tests.Notes;

public sealed class SignedNoteTests
{
    private const string Line = "\u2014 node.example AAAAAQID\n";

    public static TheoryData<string, NoteProblem> Malformed => new()
    {
        { "", NoteProblem.NoFinalNewline },
        { "text", NoteProblem.NoFinalNewline },
        { "text\n\n" + Line[..^1], NoteProblem.NoFinalNewline },
        { "text\n" + Line, NoteProblem.NoBlankLine },
        { "\n\n" + Line, NoteProblem.NoBlankLine },
        { "text\n\n", NoteProblem.NoSignature },
        { "text\ttab\n\n" + Line, NoteProblem.ControlCharacter },
        { "text\r\n\r\n" + Line, NoteProblem.ControlCharacter },
        { "text\u0000\n\n" + Line, NoteProblem.ControlCharacter },
        { "text\n\n- node.example AAAAAQID\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 node.example  AAAAAQID\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 AAAAAQID\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 node.example AAAAAQID extra\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 no+de AAAAAQID\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 no\u2003de AAAAAQID\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 node.example AAAAAQI\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 node.example AAAA-_ID\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 node.example AAAAAR==\n", NoteProblem.MalformedSignature },
        { "text\n\n\u2014 node.example AAAAAQ==\n", NoteProblem.MalformedSignature },
        { "text\n\n" + Line + "more\n", NoteProblem.MalformedSignature },
        { "text\n\n" + string.Concat(Enumerable.Repeat(Line, 101)), NoteProblem.TooManySignatures },
        { new string('a', SignedNote.NoteBytesMax) + "\n\n" + Line, NoteProblem.TooLong },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void MalformedNote_IsRefusedWithItsProblem(string note, NoteProblem expected)
    {
        SignedNote.TryParse(Encoding.UTF8.GetBytes(note), out var parsed, out var problem).ShouldBeFalse();

        problem.ShouldBe(expected);
        parsed.ShouldBeNull();
    }

    [Fact]
    public void NoteThatIsNotUtf8_IsRefused()
    {
        var bytes = Encoding.Latin1.GetBytes("t\u00e9xt\n\n");

        SignedNote.TryParse([.. bytes, .. Encoding.UTF8.GetBytes(Line)], out _, out var problem).ShouldBeFalse();

        problem.ShouldBe(NoteProblem.NotUtf8);
    }

    [Fact]
    public void TextWithBlankLines_IsPartedAtTheLast()
    {
        var bytes = Encoding.UTF8.GetBytes("one\n\ntwo \u00e8\n\n" + Line + Line);

        SignedNote.TryParse(bytes, out var note, out var problem).ShouldBeTrue();

        problem.ShouldBe(NoteProblem.None);
        note.Text.ShouldBe("one\n\ntwo \u00e8\n");
        note.Signatures.Count.ShouldBe(2);
        note.Signatures[0].KeyName.ShouldBe("node.example");
        note.Signatures[0].KeyId.ShouldBe(1u);
        note.Signatures[0].Signature.ToArray().ShouldBe([2, 3]);
        note.ToBytes().ShouldBe(bytes);
    }

    [Fact]
    public void HundredSignatures_AreRead()
    {
        var bytes = Encoding.UTF8.GetBytes("text\n\n" + string.Concat(Enumerable.Repeat(Line, 100)));

        SignedNote.TryParse(bytes, out var note, out _).ShouldBeTrue();

        note.Signatures.Count.ShouldBe(100);
    }
}
