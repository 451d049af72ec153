namespace Exchange.Matching.Phonetics;

/// <content>D, L, M, P, R, S, T, W, X, Z.</content>
internal sealed partial class MetaphoneEncoder
{
    private int LetterD()
    {
        if (Next != 'g')
        {
            Add("T");
            return IsOneOf(at + 1, "td") ? 2 : 1;
        }

        return IsOneOf(at + 2, "iey") ? Take("J", 3) : Take("TK", 2);
    }

    private int LetterL()
    {
        if (Next != 'l')
        {
            return Take("L", 1);
        }

        Add("L", IsSpanishLl() ? "" : "L");
        return 2;
    }

    private bool IsSpanishLl() =>
        (at == word.Length - 3 && Is(at - 1, "illo", "illa", "alle")) ||
        ((Is(word.Length - 2, "as", "os") || IsOneOf(word.Length - 1, "ao")) && Is(at - 1, "alle"));

    private int LetterM()
    {
        Add("M");
        return Next == 'm' || (Is(at - 1, "umb") && (at + 1 == word.Length - 1 || Is(at + 2, "er"))) ? 2 : 1;
    }

    private int LetterP()
    {
        if (Next == 'h')
        {
            return Take("F", 2);
        }

        Add("P");
        return IsOneOf(at + 1, "pb") ? 2 : 1;
    }

    private int LetterR()
    {
        var frenchEnd = AtEnd && !slavoGermanic && Is(at - 2, "ie") && !Is(at - 4, "me", "ma");
        Add(frenchEnd ? "" : "R", "R");
        return Next == 'r' ? 2 : 1;
    }

    private int LetterS()
    {
        if (Is(at - 1, "isl", "ysl"))
        {
            return 1;
        }

        if (at == 0 && Is(0, "sugar"))
        {
            Add("X", "S");
            return 1;
        }

        if (Next == 'h')
        {
            return Take(Is(at + 1, "heim", "hoek", "holm", "holz") ? "S" : "X", 2);
        }

        if (Is(at, "sio", "sia"))
        {
            Add("S", slavoGermanic ? "S" : "X");
            return 3;
        }

        return SoftS();
    }

    private int SoftS()
    {
        if ((at == 0 && IsOneOf(1, "mnlw")) || Next == 'z')
        {
            Add("S", "X");
            return Next == 'z' ? 2 : 1;
        }

        if (Next == 'c')
        {
            return LettersSc();
        }

        Add(AtEnd && Is(at - 2, "ai", "oi") ? "" : "S", "S");
        return IsOneOf(at + 1, "sz") ? 2 : 1;
    }

    private int LettersSc()
    {
        if (Letter(at + 2) != 'h')
        {
            return Take(IsOneOf(at + 2, "iey") ? "S" : "SK", 3);
        }

        if (Is(at + 3, "er", "en"))
        {
            Add("X", "SK");
        }
        else if (Is(at + 3, "oo", "uy", "ed", "em"))
        {
            Add("SK");
        }
        else
        {
            Add("X", at == 0 && !IsVowel(3) && Letter(3) != 'w' ? "S" : "X");
        }

        return 3;
    }

    private int LetterT()
    {
        if (Is(at, "tion", "tia", "tch"))
        {
            return Take("X", 3);
        }

        if (Next == 'h' || Is(at, "tth"))
        {
            var plain = Is(at + 2, "om", "am") || Is(0, "sch");
            Add(plain ? "T" : "0", "T");
            return 2;
        }

        Add("T");
        return IsOneOf(at + 1, "td") ? 2 : 1;
    }

    private int LetterW()
    {
        if (Next == 'r')
        {
            return Take("R", 2);
        }

        if (at == 0 && (IsVowel(1) || Next == 'h'))
        {
            Add("A", IsVowel(1) ? "F" : "A");
            return 1;
        }

        if ((AtEnd && IsVowel(at - 1)) || Is(at - 1, "ewski", "ewsky", "owski", "owsky") || Is(0, "sch"))
        {
            Add("", "F");
            return 1;
        }

        if (!Is(at, "wicz", "witz"))
        {
            return 1;
        }

        Add("TS", "FX");
        return 4;
    }

    private int LetterX()
    {
        if (at == 0)
        {
            return Take("S", 1);
        }

        Add(AtEnd && (Is(at - 3, "iau", "eau") || Is(at - 2, "au", "ou")) ? "" : "KS");
        return IsOneOf(at + 1, "cx") ? 2 : 1;
    }

    private int LetterZ()
    {
        if (Next == 'h')
        {
            return Take("J", 2);
        }

        var slavic = Is(at + 1, "zo", "zi", "za") || (slavoGermanic && at > 0 && Letter(at - 1) != 't');
        Add("S", slavic ? "TS" : "S");
        return Next == 'z' ? 2 : 1;
    }
}
