using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Node.Pages;
using Exchange.Node.Policies.Editing;
using Exchange.Records.Queries;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Policies.Pages;

/// <summary>What an administrator wants to see as somebody else.</summary>
public sealed record PreviewForm
{
    /// <summary>The agency that would ask.</summary>
    public string Ori { get; init; } = "";

    /// <summary>Why it would ask.</summary>
    public string UseCode { get; init; } = "C";

    /// <summary>Whether a sworn officer would ask.</summary>
    public bool Sworn { get; init; }

    /// <summary>What would be asked.</summary>
    public string? Text { get; init; }

    /// <summary>The template that would decide: <c>active</c> or <c>draft</c>.</summary>
    public string Template { get; init; } = TemplateSelection.Active;

    /// <summary>What was sent.</summary>
    public static PreviewForm Read(IFormCollection form) => new()
    {
        Ori = form.Text("ori") ?? "",
        UseCode = form.Text("useCode") ?? "",
        Sworn = form.Text("sworn") == "true",
        Text = form.Text("text"),
        Template = form.Text("template") ?? TemplateSelection.Active,
    };

    /// <summary>The same, as the API takes it.</summary>
    public SimulateRequest ToRequest() => new(
        JsonSerializer.SerializeToElement(new JsonObject { ["ori"] = Ori, ["useCode"] = UseCode, ["sworn"] = Sworn }),
        new RecordQuery { Text = Text }, JsonSerializer.SerializeToElement(Template));
}
