using Exchange.Node.Fetch;
using Exchange.Node.Pages;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Asking.Pages;

/// <summary>For whom and why, as it stands in a form. It goes from form to form, so that it is said once for a case.</summary>
public sealed record PurposeForm
{
    /// <summary>Why, as a code.</summary>
    public string UseCode { get; init; } = "C";

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The case that it is for.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Agency for which it is asked, when another.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Reference of the consent on file, for code J.</summary>
    public string? ConsentReference { get; init; }

    /// <summary>Whether life or national security is at stake.</summary>
    public bool Exigent { get; init; }

    /// <summary>What was sent.</summary>
    public static PurposeForm Read(IFormCollection form) => new()
    {
        UseCode = form.Text("useCode") ?? "",
        Reason = form.Text("reason"),
        CaseNumber = form.Text("caseNumber"),
        OnBehalfOf = form.Text("onBehalfOf"),
        ConsentReference = form.Text("consentReference"),
        Exigent = form.Text("exigent") == "true",
    };

    /// <summary>A request for one record, for the same purpose.</summary>
    public AskRecordRequest ToAsk(string? record) => new(record, UseCode, Reason, CaseNumber, OnBehalfOf, ConsentReference, Exigent);

    /// <summary>The same as hidden fields of another form.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> ToFields() =>
    [
        new("useCode", UseCode), new("reason", Reason), new("caseNumber", CaseNumber), new("onBehalfOf", OnBehalfOf),
        new("consentReference", ConsentReference), new("exigent", Exigent ? "true" : null),
    ];
}
