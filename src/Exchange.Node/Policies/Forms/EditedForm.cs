using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Node.Pages;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Policies.Forms;

/// <summary>What was sent from the form: the document with the changes taken over, and which rules are shown with their fields.</summary>
public sealed class EditedForm
{
    /// <summary>Most rules that stay open at once, so that a form does not grow beyond what a browser sends.</summary>
    public const int OpenMax = 10;

    private readonly HashSet<JsonObject> open;

    private EditedForm(DraftedTemplate draft, HashSet<JsonObject> open)
    {
        Draft = draft;
        this.open = open;
    }

    /// <summary>Name of the field that holds the document.</summary>
    public const string Document = "document";

    /// <summary>Name of the field that lists the rules whose fields were shown.</summary>
    public const string Shown = "open";

    /// <summary>The document.</summary>
    public DraftedTemplate Draft { get; }

    /// <summary>Rules whose fields are shown.</summary>
    public IReadOnlySet<JsonObject> Opened => open;

    /// <summary>A document of which nothing was changed yet.</summary>
    public static EditedForm Of(DraftedTemplate draft) => new(draft, []);

    /// <summary>Takes over what was sent; null where the document that was sent with it has no form.</summary>
    public static EditedForm? Read(IFormCollection form, IReadOnlyList<TemplateSection> sections)
    {
        if (DraftedTemplate.Read(form[Document].ToString()) is not { } draft)
        {
            return null;
        }

        foreach (var field in TemplateSections.OfTemplate)
        {
            field.Take(draft.Document, form[field.NameIn(ProblemPlaces.TemplatePrefix)]);
        }

        var shown = form.Texts(Shown).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1)
            .Where(place => place >= 0 && place < draft.Rules.Count).ToHashSet();
        foreach (var place in shown)
        {
            foreach (var field in sections.SelectMany(section => section.All))
            {
                field.Take(draft.Rules[place], form[field.NameIn(ProblemPlaces.Prefix(place))]);
            }
        }

        return new EditedForm(draft, [.. shown.Select(place => draft.Rules[place])]);
    }

    /// <summary>Does with the rules what a button asks for; what names no rule does nothing.</summary>
    public void Do(FormStep step)
    {
        if (step.Verb == "add")
        {
            Open(Draft.Add());
        }

        if (step.Place < 0 || step.Place >= Draft.Rules.Count)
        {
            return;
        }

        var rule = Draft.Rules[step.Place];
        switch (step.Verb)
        {
            case "open":
                Open(rule);
                break;
            case "close":
                open.Remove(rule);
                break;
            case "remove":
                Draft.Remove(step.Place);
                break;
            case "up":
                Draft.Move(step.Place, -1);
                break;
            case "down":
                Draft.Move(step.Place, 1);
                break;
        }
    }

    /// <summary>Opens a rule, and folds up another where too many are open; nothing that was typed is lost by it.</summary>
    private void Open(JsonObject rule)
    {
        if (open.Count >= OpenMax)
        {
            open.Remove(Draft.Rules.First(open.Contains));
        }

        open.Add(rule);
    }
}
