using Exchange.Node.Asking.Pages;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Node.Policies.Forms;

/// <summary>The fields of a rule, in the order in which people think of them: what, who, what for, which records, how much, what then.</summary>
public static class TemplateSections
{
    private static readonly KeyValuePair<string, string> Unsaid = new("", "either");

    /// <summary>The fields of the template itself.</summary>
    public static IReadOnlyList<TemplateField> OfTemplate { get; } =
    [
        new TextField("title", "Title"),
        new NumberField("version", "Number of the version") { Hint = "Greater than every earlier one" },
        new TextField("description", "What people should know of it"),
    ];

    /// <summary>The fields of a rule.</summary>
    /// <param name="groups">The agency's own named groups.</param>
    /// <param name="regions">Regions of the registry.</param>
    public static IReadOnlyList<TemplateSection> OfRule(IEnumerable<string> groups, IEnumerable<string> regions) =>
        [Rule, Who(groups, regions), Purposes, Records, Groups, Obligations];

    private static TemplateSection Rule { get; } = new("What the rule does", "",
    [
        new TextField("level", "How much")
        {
            Choices = [new("full", "the record"), new("pointer", "a pointer: that we hold something, and whom to call"), new("none", "nothing")],
        },
        new TextField("effect", "What the rule is for")
        {
            Choices =
            [
                new("", "lets its audience in"), new("grant", "lets its audience in (grant)"),
                new("limit", "only takes away from what other rules show (limit)"),
            ],
        },
        new TextField("note", "Note for people"),
    ])
    {
        Rare =
        [
            new TextField("id", "Name of the rule") { Hint = "Letters, digits, - _ and .; answers and the audit log name it" },
            new TextField("validFrom", "First day (UTC)") { Hint = "As 2026-12-01" },
            new TextField("validUntil", "Last day (UTC)") { Hint = "As 2026-12-31" },
        ],
    };

    private static TemplateSection Purposes { get; } = new("For what", "useCodes",
        [new WordsField("useCodes", "Use codes") { Choices = UseCodeWords.Options(Enum.GetValues<UseCode>()) }])
    {
        Hint = "All when none is ticked.",
    };

    private static TemplateSection Records { get; } = new("Which records", "records",
    [
        new WordsField("records.kinds", "Kinds") { Choices = Codes(CodeTables.RecordKinds) },
        new WordsField("records.marks", "Marks, any of them")
        {
            Choices = TemplateWords.Choices(CodeTables.Marks.Entries.Select(entry => entry.Code)),
        },
    ])
    {
        Hint = "All when nothing is said; what is said must all hold.",
        Rare =
        [
            new WordsField("records.kindsExcept", "All kinds but these") { Choices = Codes(CodeTables.RecordKinds) },
            new WordsField("records.offenses", "Offenses") { Choices = TemplateWords.Choices(OffenseClasses.All) },
            new WordsField("records.roles", "Only persons and things in these roles") { Choices = Codes(CodeTables.Roles) },
            new WordsField("records.systems", "Source systems") { Hint = "Names with commas between" },
            new TextField("records.olderThan", "Of events longer ago than") { Hint = "As 5 years, 18 months or 90 days" },
            new TextField("records.newerThan", "Of events at most so long ago") { Hint = "As 5 years, 18 months or 90 days" },
        ],
    };

    private static TemplateSection Groups { get; } = new("Groups of fields", "fields", [])
    {
        Hint = "What is shown can be searched.",
        Rare = [.. FieldGroups.Decidable.Select(group => new GroupField(group))],
    };

    private static TemplateSection Obligations { get; } = new("What they must do", ObligationField.Member,
    [
        new ObligationField(ObligationTypes.ContactOwnerFirst, "call us before they do anything with it"),
        new ObligationField(ObligationTypes.VerifyBeforeUse, "make sure with us before they use it"),
        new ObligationField(ObligationTypes.NoRedissemination, "not pass it on"),
        new ObligationField(ObligationTypes.NoStatistics, "publish no statistics of it without our written permission"),
    ])
    {
        Rare =
        [
            new ObligationField(ObligationTypes.ExpiresAfter, "Destroy what they keep after (hours)"),
            new ObligationField(ObligationTypes.PrintsExpire, "Destroy prints after (hours)"),
            new ObligationField(ObligationTypes.Caveat, "Words that they are told"),
        ],
    };

    private static TemplateSection Who(IEnumerable<string> groups, IEnumerable<string> regions) => new("Who may ask", "audience",
    [
        new FlagField("audience.anyone", "Every agency") { Choices = [new("", "no: those below"), new("true", "yes"), new("false", "no")] },
        new WordsField("audience.categories", "Kinds of agencies") { Choices = TemplateWords.Choices(AgencyCategories.Names) },
        new WordsField("audience.oris", "Agencies by ORI") { Hint = "With commas between" },
        new WordsField("audience.states", "States") { Hint = "As FL, GA" },
        .. Known("audience.groups", "Our groups of agencies", groups),
        .. Known("audience.regions", "Regions", regions),
    ])
    {
        Hint = "Everything that is said must hold. Nothing said is nobody.",
        Rare =
        [
            new WordsField("audience.statesExcept", "All states but") { Hint = "As FL, GA" },
            new WordsField("audience.exchanges", "Exchanges") { Hint = "own, outside, or names" },
            new WordsField("audience.accessLevels", "Admitted for") { Choices = TemplateWords.Choices(AccessLevels.Names) },
            new WordsField("audience.duties", "Duty of the user") { Choices = TemplateWords.Choices(["tactical", "analytical"]) },
            new FlagField("audience.sworn", "Sworn officers") { Choices = [Unsaid, new("true", "only they"), new("false", "only others")] },
            new FlagField("audience.certified", "Certified users") { Choices = [Unsaid, new("true", "only they"), new("false", "only others")] },
            new WordsField("audience.onBehalfOf", "On behalf of") { Hint = "own, or ORIs with commas between" },
        ],
    };

    /// <summary>Boxes for names that exist; where there are none, names are typed.</summary>
    private static IEnumerable<TemplateField> Known(string path, string label, IEnumerable<string> names)
    {
        var known = names.Order(StringComparer.OrdinalIgnoreCase).Select(name => KeyValuePair.Create(name, name)).ToList();
        yield return known.Count > 0
            ? new WordsField(path, label) { Choices = known }
            : new WordsField(path, label) { Hint = "Names with commas between" };
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Codes(CodeTable table) =>
        [.. table.Entries.Select(entry => KeyValuePair.Create(entry.Code, entry.Meaning))];
}
