namespace Exchange.Matching.Phonetics;

/// <content>C, G, H, J.</content>
internal sealed partial class MetaphoneEncoder
{
    private int LetterC()
    {
        if (IsGermanicAch())
        {
            Add("K");
            return 2;
        }

        if (at == 0 && Is(at, "caesar"))
        {
            Add("S");
            return 2;
        }

        if (Next == 'h')
        {
            return LettersCh();
        }

        if (Next == 'z' && !Is(at - 2, "wicz"))
        {
            Add("S", "X");
            return 2;
        }

        return Is(at + 1, "cia") ? Take("X", 3) : Next == 'c' && !(at == 1 && Letter(0) == 'm') ? LettersCc() : SoftOrHardC();
    }

    private int Take(string key, int letters)
    {
        Add(key);
        return letters;
    }

    private int SoftOrHardC()
    {
        if (IsOneOf(at + 1, "kgq"))
        {
            return Take("K", 2);
        }

        if (IsOneOf(at + 1, "iey"))
        {
            Add("S", Is(at, "cio", "cie", "cia") ? "X" : "S");
            return 2;
        }

        Add("K");
        return IsOneOf(at + 1, "ckq") && !Is(at + 1, "ce", "ci") ? 2 : 1;
    }

    private bool IsGermanicAch()
    {
        if (Is(at, "chia"))
        {
            return true;
        }

        return at > 1 && !IsVowel(at - 2) && Is(at - 1, "ach") && (!IsOneOf(at + 2, "ie") || Is(at - 2, "bacher", "macher"));
    }

    private int LettersCc()
    {
        if (!IsOneOf(at + 2, "ieh") || Is(at + 2, "hu"))
        {
            return Take("K", 2);
        }

        Add((at == 1 && Letter(0) == 'a') || Is(at - 1, "uccee", "ucces") ? "KS" : "X");
        return 3;
    }

    private int LettersCh()
    {
        if (at > 0 && Is(at, "chae"))
        {
            Add("K", "X");
        }
        else if (IsGreekCh() || IsHardCh())
        {
            Add("K");
        }
        else if (at > 0 && !Is(0, "mc"))
        {
            Add("X", "K");
        }
        else
        {
            Add(at > 0 ? "K" : "X");
        }

        return 2;
    }

    private bool IsGreekCh() => at == 0 && Is(1, "harac", "haris", "hor", "hym", "hia", "hem") && !Is(0, "chore");

    private bool IsHardCh() =>
        Is(0, "sch") || Is(at - 2, "orches", "archit", "orchid") || IsOneOf(at + 2, "ts") ||
        ((at == 0 || IsOneOf(at - 1, "aoue")) && (IsOneOf(at + 2, "lrnmbhfvw") || at + 1 == word.Length - 1));

    private int LetterG()
    {
        if (Next == 'h')
        {
            return LettersGh();
        }

        if (Next == 'n')
        {
            return LettersGn();
        }

        if (Is(at + 1, "li") && !slavoGermanic)
        {
            Add("KL", "L");
            return 2;
        }

        if (IsHardOrSoftG())
        {
            Add("K", "J");
            return 2;
        }

        if (IsOneOf(at + 1, "eiy") || Is(at - 1, "aggi", "oggi"))
        {
            Add(IsHardBeforeE() ? "K" : "J", IsHardBeforeE() || !Is(at + 1, "ier") ? "K" : "J");
            return 2;
        }

        return Doubled("K", 'g');
    }

    private bool IsHardBeforeE() => Is(0, "sch") || Is(at + 1, "et");

    private bool IsHardOrSoftG() =>
        (at == 0 && (Next == 'y' || Is(1, "es", "ep", "eb", "el", "ey", "ib", "il", "in", "ie", "ei", "er"))) ||
        ((Is(at + 1, "er") || Next == 'y') && !Is(0, "danger", "ranger", "manger") && !IsOneOf(at - 1, "ei") && !Is(at - 1, "rgy", "ogy"));

    private int LettersGn()
    {
        if (at == 1 && IsVowel(0) && !slavoGermanic)
        {
            Add("KN", "N");
        }
        else if (!Is(at + 2, "ey") && !slavoGermanic)
        {
            Add("N", "KN");
        }
        else
        {
            Add("KN");
        }

        return 2;
    }

    private int LettersGh()
    {
        if (at > 0 && !IsVowel(at - 1))
        {
            Add("K");
        }
        else if (at == 0)
        {
            Add(Letter(2) == 'i' ? "J" : "K");
        }
        else if (!IsSilentGh())
        {
            if (at > 2 && Letter(at - 1) == 'u' && IsOneOf(at - 3, "cglrt"))
            {
                Add("F");
            }
            else if (Letter(at - 1) != 'i')
            {
                Add("K");
            }
        }

        return 2;
    }

    private bool IsSilentGh() =>
        (at > 1 && IsOneOf(at - 2, "bhd")) || (at > 2 && IsOneOf(at - 3, "bhd")) || (at > 3 && IsOneOf(at - 4, "bh"));

    private int LetterH()
    {
        if ((at != 0 && !IsVowel(at - 1)) || !IsVowel(at + 1))
        {
            return 1;
        }

        Add("H");
        return 2;
    }

    private int LetterJ()
    {
        if (Is(at, "jose"))
        {
            Add(word.Length == 4 ? "H" : "J", "H");
            return 1;
        }

        if (at == 0)
        {
            Add("J", "A");
        }
        else if (IsVowel(at - 1) && !slavoGermanic && IsOneOf(at + 1, "ao"))
        {
            Add("J", "H");
        }
        else if (AtEnd)
        {
            Add("J", "");
        }
        else if (!IsOneOf(at + 1, "ltksnmbz") && !IsOneOf(at - 1, "skl"))
        {
            Add("J");
        }

        return Next == 'j' ? 2 : 1;
    }
}
