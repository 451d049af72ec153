namespace Exchange.Node.Policies.Forms;

/// <summary>Something wrong with a template, at its place in the form.</summary>
/// <param name="Rule">The rule's place; null for the template itself.</param>
/// <param name="Field">Id of the field or of the fields that stand together; null where the form has none.</param>
/// <param name="Label">What the field is called.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record TemplateProblem(int? Rule, string? Field, string Label, string Message);
