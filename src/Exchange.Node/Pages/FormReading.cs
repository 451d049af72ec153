using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Pages;

/// <summary>Reads the fields of a form.</summary>
public static class FormReading
{
    /// <summary>The field's text without blanks around it; null when it is empty or absent.</summary>
    public static string? Text(this IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Every value of a field that can be given several times.</summary>
    public static IReadOnlyList<string> Texts(this IFormCollection form, string name) =>
        [.. form[name].OfType<string>().Where(text => text.Length > 0)];
}
