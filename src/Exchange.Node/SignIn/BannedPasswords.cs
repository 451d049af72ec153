using System.Globalization;
using System.Text;

namespace Exchange.Node.SignIn;

/// <summary>
/// Passwords that are tried first, by how they are made rather than by a list of them: a common word with what people put before and after it,
/// runs of the alphabet or the keyboard, and short pieces over and over.
/// </summary>
public static class BannedPasswords
{
    private const int RestMax = 6;
    private const int PieceMax = 4;

    private static readonly string[] Runs =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb", "qazwsxedcrfvtgb"];

    private static readonly string[] Words =
    [
        "password", "passwort", "passphrase", "passcode", "welcome", "letmein", "login", "logon", "admin", "administrator", "root", "user", "guest",
        "default", "changeme", "change", "secret", "access", "master", "system", "computer", "internet", "server", "network", "security",
        "secure", "private", "testing", "test", "demo", "temp", "temporary", "hello", "monkey", "dragon", "shadow", "sunshine", "princess",
        "football", "baseball", "basketball", "soccer", "hockey", "superman", "batman", "spiderman", "starwars", "pokemon", "whatever",
        "trustnoone", "iloveyou", "loveyou", "lovely", "freedom", "america", "usa", "liberty", "eagle", "patriot", "trooper", "police", "sheriff",
        "deputy", "officer", "detective", "sergeant", "lieutenant", "captain", "chief", "badge", "patrol", "dispatch", "firearm", "justice",
        "lawenforcement", "cjis", "ndex", "ncic", "leads", "linx", "exchange", "records", "summer", "winter", "spring", "autumn", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "florida", "georgia", "alabama", "texas", "california", "ohio", "illinois",
        "jacksonville", "michael", "jennifer", "jessica", "ashley", "daniel", "jordan", "thomas", "robert", "charlie", "george", "hunter",
        "ranger", "harley", "mustang", "corvette", "ferrari", "porsche", "yankees", "cowboys", "steelers", "dolphins", "gators", "bulldogs",
        "tigers", "lakers", "chicago", "orlando", "cookie", "cheese", "pepper", "ginger", "banana", "coffee", "chocolate", "flower", "purple",
        "orange", "yellow", "silver", "golden", "diamond", "letmeinnow", "opensesame", "nothing", "blessed", "jesus", "angel", "buster", "qwerty",
    ];

    private static readonly HashSet<string> Known = Words.Select(Fold).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a password is of that making.</summary>
    public static bool Contain(string password)
    {
        var folded = Fold(password);
        return IsWords(folded) || IsRuns(password.ToLowerInvariant()) || IsRuns(folded) || IsRepeated(password.ToLowerInvariant());
    }

    /// <summary>Lower-case letters and digits alone, with accents off and the usual stand-ins for letters put back.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c switch
                {
                    '@' or '4' => 'a',
                    '0' => 'o',
                    '1' or '!' or '|' => 'i',
                    '3' => 'e',
                    '$' or '5' => 's',
                    '7' => 't',
                    _ => c,
                });
            }
        }

        return string.Concat(folded.ToString().Where(char.IsLetterOrDigit));
    }

    /// <summary>One common word, or the same twice, with at most a few characters around it.</summary>
    private static bool IsWords(string folded)
    {
        for (var start = 0; start <= Math.Min(RestMax, folded.Length); start++)
        {
            for (var end = folded.Length; end > start && start + folded.Length - end <= RestMax; end--)
            {
                if (folded.Length <= 2 * (end - start) + 2 && IsKnown(folded[start..end]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsKnown(string text)
    {
        var half = text[..(text.Length / 2)];
        return Known.Contains(text) || (text == half + half && Known.Contains(half));
    }

    /// <summary>Nothing but runs of three or more, forwards or backwards.</summary>
    private static bool IsRuns(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var length = RunAt(text, at);
            if (length < 3)
            {
                return false;
            }

            at += length;
        }

        return text.Length > 0;
    }

    private static int RunAt(string text, int at)
    {
        var best = 0;
        foreach (var run in Runs.Concat(Runs.Select(run => string.Concat(run.Reverse()))))
        {
            var length = 1;
            while (at + length <= text.Length && run.Contains(text.Substring(at, length), StringComparison.Ordinal))
            {
                length++;
            }

            best = Math.Max(best, length - 1);
        }

        return best;
    }

    private static bool IsRepeated(string text) => Enumerable.Range(1, PieceMax).Any(piece =>
        text.Length >= 2 * piece && text.Select((c, i) => c == text[i % piece]).All(same => same));
}
