using Exchange.Records.Validation;

namespace Exchange.Records.Queries.Language;

/// <summary>Reads words, phrases, dates and fields.</summary>
internal sealed class LeafReader(QueryRemarks remarks)
{
    private readonly List<(QueryNode Node, TextSpan At)> stopWords = [];

    /// <summary>What the part looks for; null when that is nothing.</summary>
    public QueryNode? Read(QueryToken token)
    {
        var text = QueryScanner.WithoutInvisible(token.Text);
        if (WildcardRules.FixedIn(text) == 0 && !text.Contains('*', StringComparison.Ordinal))
        {
            remarks.Note(token.At, "there is no letter or digit in this; it was passed over");
            return null;
        }

        return token.Kind switch
        {
            QueryTokenKind.Date when WrittenDate.TryRead(text, out var date) => new QueryNode.WholeDate(date, text),
            QueryTokenKind.Phrase => ReadPhrase(token, text),
            _ => ReadWord(token, text),
        };
    }

    /// <summary>The field with its value; null, with a problem, when either cannot be understood.</summary>
    public FieldTest? ReadField(QueryToken token)
    {
        var named = new TextSpan(token.At.Offset, token.Name.Length);
        var fields = SearchFields.Named(token.Name);
        if (fields.Count == 0)
        {
            remarks.Refuse(named, "field-unknown",
                $"{NearestWord.Suggest(token.Name, SearchFields.ShortNames)}; to look for the word itself, put it in quotation marks");
            return null;
        }

        if (token.Text.Length == 0)
        {
            remarks.Refuse(token.At, "field-without-value",
                "a value must follow the colon; for one of several write `surname:a OR surname:b`");
            return null;
        }

        var problems = new List<Problem>();
        var value = QueryScanner.WithoutInvisible(token.Text);
        var meanings = fields.Select(field => (field, test: CriterionReader.Read(field, value, QueryRemarks.Path, problems)))
            .Where(meaning => meaning.test is not null).Select(meaning => new FieldCriterion(meaning.field, meaning.test!)).ToList();
        if (meanings.Count == 0)
        {
            remarks.Problems.Add(problems[0] with { At = token.At });
            return null;
        }

        return new FieldTest(meanings);
    }

    /// <summary>The parts of a group less its stop words, unless there is nothing else.</summary>
    public IReadOnlyList<(QueryNode? Node, FieldTest? Field)> WithoutStopWords(IReadOnlyList<(QueryNode? Node, FieldTest? Field)> parts)
    {
        var kept = parts.Where(part => part.Field is not null || (part.Node is not null && !IsStopWord(part.Node))).ToList();
        if (kept.Count == 0 || kept.Count == parts.Count)
        {
            return parts;
        }

        foreach (var (_, at) in stopWords.Where(word => parts.Any(part => ReferenceEquals(part.Node, word.Node))))
        {
            remarks.Note(at, "so common a word finds nothing of its own; it was passed over (in a phrase it counts)");
        }

        return kept;
    }

    private bool IsStopWord(QueryNode node) => stopWords.Any(word => ReferenceEquals(word.Node, node));

    private QueryNode.Phrase? ReadPhrase(QueryToken token, string text)
    {
        if (WildcardRules.FixedIn(text) == 0)
        {
            remarks.Note(token.At, "there is no letter or digit in this; it was passed over");
            return null;
        }

        if (WordCriteria.ReadSlop(token.Name) is { } slop)
        {
            return new QueryNode.Phrase(text, slop);
        }

        remarks.Refuse(token.At, "slop-unreadable", WordCriteria.SlopAdvice);
        return null;
    }

    private QueryNode? ReadWord(QueryToken token, string text)
    {
        if (!WildcardRules.HasWildcard(text))
        {
            var word = new QueryNode.Word(text);
            if (StopWords.Contains(text))
            {
                stopWords.Add((word, token.At));
            }

            return word;
        }

        var parts = WildcardRules.PartsOf(text);
        if (!WildcardRules.AreNarrow(text))
        {
            remarks.Refuse(token.At, "wildcard-too-wide",
                $"this would visit everything; give at least {WildcardRules.FixedInWordMin} letters or digits beside `*` or `?`");
            return null;
        }

        return QueryNode.AllOf(
            [.. parts.Select(QueryNode (part) => WildcardRules.HasWildcard(part) ? new QueryNode.Wildcard(part) : new QueryNode.Word(part))]);
    }
}
