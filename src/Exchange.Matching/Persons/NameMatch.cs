using Exchange.Matching.Names;

namespace Exchange.Matching.Persons;

/// <summary>
/// Holds the name asked for against one name of a card. Every asked token is compared with every found one once; the parts, as written or
/// joined to one word, are then paired by strongest agreement first.
/// </summary>
internal ref struct NameMatch
{
    private const int RowsMax = PersonProbe.TokensMax;
    private const int ColumnsMax = PersonCard.PartsMax + PersonCard.JoinsMax;
    private const int NotPaired = -1;
    private const int Conflicting = -2;

    private readonly PersonProbe probe;
    private readonly PersonCard card;
    private readonly CardName name;
    private readonly Span<NameAgreement> agreements;
    private readonly Span<double> weights;

    /// <summary>Compares all tokens.</summary>
    public NameMatch(PersonProbe probe, PersonCard card, CardName name, Span<NameAgreement> agreements, Span<double> weights)
    {
        this.probe = probe;
        this.card = card;
        this.name = name;
        this.agreements = agreements;
        this.weights = weights;
        Fill();
    }

    /// <summary>How many cells the two tables of a match need.</summary>
    public static int Cells(PersonProbe probe) => probe.Tokens.Count * ColumnsMax;

    /// <summary>Bits of the asked parts that any token of the name is alike to.</summary>
    public uint Alike { get; private set; }

    private readonly int Columns => name.Parts + name.Joins;

    /// <summary>The greatest weight over the ways to write both names.</summary>
    public readonly double Best(Span<sbyte> bestPairs)
    {
        Span<byte> rows = stackalloc byte[RowsMax];
        Span<byte> columns = stackalloc byte[ColumnsMax];
        Span<sbyte> pairs = stackalloc sbyte[RowsMax];
        var best = double.NegativeInfinity;
        for (var askedJoin = -1; askedJoin < probe.Name.Joins.Count; askedJoin++)
        {
            var asked = rows[..Rows(askedJoin, rows)];
            for (var foundJoin = -1; foundJoin < name.Joins; foundJoin++)
            {
                var found = columns[..ColumnsOf(foundJoin, columns)];
                var weight = Pair(asked, found, pairs);
                if (weight > best)
                {
                    best = weight;
                    pairs.CopyTo(bestPairs);
                }
            }
        }

        return best;
    }

    /// <summary>What an asked token came to when paired as <see cref="Best"/> says.</summary>
    public readonly (NameAgreement Agreement, double Weight, CardToken? Token) Of(int row, sbyte paired) => paired switch
    {
        NotPaired => (NameAgreement.None, NameWeights.Missing, null),
        < NotPaired => (NameAgreement.None, DifferenceOf(row), card.Tokens[name.FirstToken + Conflicting - paired]),
        _ => (agreements[(row * ColumnsMax) + paired], weights[(row * ColumnsMax) + paired], card.Tokens[name.FirstToken + paired]),
    };

    /// <summary>The row of an asked part: its own, or that of the join that was paired in its place.</summary>
    public readonly int RowOf(int part, ReadOnlySpan<sbyte> pairs)
    {
        for (var row = probe.Parts.Count; row < probe.Tokens.Count; row++)
        {
            if (pairs[row] != NotPaired && (probe.Tokens[row].Covers & (1u << part)) != 0)
            {
                return row;
            }
        }

        return part;
    }

    private void Fill()
    {
        for (var row = 0; row < probe.Tokens.Count; row++)
        {
            var asked = probe.Tokens[row];
            for (var column = 0; column < Columns; column++)
            {
                ref readonly var found = ref card.Tokens[name.FirstToken + column];
                var agreement = NameTokens.Compare(asked.Token.Text, asked.Token.Keys, card.TextOf(found), card.KeysOf(found));
                var cell = (row * ColumnsMax) + column;
                agreements[cell] = agreement;
                weights[cell] = agreement == NameAgreement.None ? 0 : asked.Weights[(int)agreement] + RolePenalty(asked.Token.Role, found.Role);
                Alike |= agreement == NameAgreement.None ? 0 : asked.Covers;
            }
        }
    }

    /// <summary>What it costs that a given name stands for a family name.</summary>
    public static double RolePenalty(NameRole asked, NameRole found) =>
        (asked == NameRole.Surname && IsGiven(found)) || (found == NameRole.Surname && IsGiven(asked)) ? NameWeights.OtherRole : 0;

    private static bool IsGiven(NameRole role) => role is NameRole.Given or NameRole.Middle;

    /// <summary>The asked tokens of one way to write the name: its parts, those of a join replaced by it.</summary>
    private readonly int Rows(int join, Span<byte> rows)
    {
        var count = 0;
        var (first, covered) = join < 0 ? (-1, 0) : (probe.Name.Joins[join].First, probe.Name.Joins[join].Count);
        for (var i = 0; i < probe.Parts.Count; i++)
        {
            if (i == first)
            {
                rows[count++] = (byte)(probe.Parts.Count + join);
            }
            else if (i < first || i >= first + covered)
            {
                rows[count++] = (byte)i;
            }
        }

        return count;
    }

    private readonly int ColumnsOf(int join, Span<byte> columns)
    {
        var count = 0;
        var joined = join < 0 ? default : card.Tokens[name.FirstToken + name.Parts + join];
        for (var i = 0; i < name.Parts; i++)
        {
            if (joined.Count > 0 && i == joined.First)
            {
                columns[count++] = (byte)(name.Parts + join);
            }
            else if (joined.Count == 0 || i < joined.First || i >= joined.First + joined.Count)
            {
                columns[count++] = (byte)i;
            }
        }

        return count;
    }

    /// <summary>Pairs strongest first, then weighs what is left over.</summary>
    private readonly double Pair(ReadOnlySpan<byte> rows, ReadOnlySpan<byte> columns, Span<sbyte> pairs)
    {
        pairs.Fill(NotPaired);
        var used = 0u;
        var weight = 0.0;
        while (Strongest(rows, columns, pairs, used) is var (row, column) && row >= 0)
        {
            pairs[row] = (sbyte)column;
            used |= 1u << column;
            weight += weights[(row * ColumnsMax) + column];
        }

        foreach (var row in rows)
        {
            if (pairs[row] == NotPaired)
            {
                weight += LeftOver(row, columns, pairs, ref used);
            }
        }

        foreach (var column in columns)
        {
            weight += (used & (1u << column)) == 0 ? NameWeights.Extra : 0;
        }

        return weight;
    }

    private readonly (int Row, int Column) Strongest(ReadOnlySpan<byte> rows, ReadOnlySpan<byte> columns, ReadOnlySpan<sbyte> pairs, uint used)
    {
        var best = (Row: -1, Column: -1);
        var weight = double.NegativeInfinity;
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var cell = (row * ColumnsMax) + column;
                if (pairs[row] == NotPaired && (used & (1u << column)) == 0 && agreements[cell] != NameAgreement.None && weights[cell] > weight)
                {
                    best = (row, column);
                    weight = weights[cell];
                }
            }
        }

        return best;
    }

    /// <summary>An asked part that found no partner differs from one of its kind that is left over, or is missing.</summary>
    private readonly double LeftOver(int row, ReadOnlySpan<byte> columns, Span<sbyte> pairs, ref uint used)
    {
        foreach (var column in columns)
        {
            if ((used & (1u << column)) == 0 && SameKind(probe.Tokens[row].Token.Role, card.Tokens[name.FirstToken + column].Role))
            {
                used |= 1u << column;
                pairs[row] = (sbyte)(Conflicting - column);
                return DifferenceOf(row);
            }
        }

        return NameWeights.Missing;
    }

    private readonly double DifferenceOf(int row) =>
        probe.Tokens[row].Token.Role == NameRole.Middle ? NameWeights.MiddleDiffers : NameWeights.Differ;

    private static bool SameKind(NameRole asked, NameRole found) =>
        asked == NameRole.Unknown || found == NameRole.Unknown || asked == found;
}
