using Exchange.Policy.Requesters;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Cli.Terminals;

/// <summary>Reads words of the command line into values, and lists what is wrong with them.</summary>
internal sealed class Words
{
    /// <summary>Everything that is wrong so far.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>An agency.</summary>
    public Ori ReadOri(string option, string? text)
    {
        if (!Ori.TryParse(text, out var ori))
        {
            Problems.Add(new Problem(option, "ori-unreadable", "give nine letters and digits, the first two letters"));
        }

        return ori;
    }

    /// <summary>Use codes.</summary>
    public List<UseCode> ReadUseCodes(string option, IEnumerable<string> texts)
    {
        var codes = new List<UseCode>();
        foreach (var text in texts.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (UseCodes.TryParse(text, out var code))
            {
                codes.Add(code);
            }
            else
            {
                Problems.Add(new Problem(option, "use-code-unknown", $"known are {string.Join(", ", UseCodes.Names)}"));
            }
        }

        return codes;
    }

    /// <summary>One of an enum's members, in any case.</summary>
    public T ReadWord<T>(string option, string text)
        where T : struct, Enum
    {
        if (!Enum.TryParse<T>(text, ignoreCase: true, out var value) || !Enum.IsDefined(value))
        {
            Problems.Add(new Problem(option, "word-unknown", NearestWord.Suggest(text,
                [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())])));
        }

        return value;
    }

    /// <summary>A day.</summary>
    public DateOnly ReadDay(string option, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None, out var day))
        {
            Problems.Add(new Problem(option, "date-unreadable", "give a day as yyyy-MM-dd"));
        }

        return day;
    }

    /// <summary>An address to listen on.</summary>
    public Uri ReadAddress(string option, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
        {
            return address;
        }

        Problems.Add(new Problem(option, "address-unreadable", "give an address such as http://127.0.0.1:7001"));
        return new Uri("http://127.0.0.1:7001");
    }
}
