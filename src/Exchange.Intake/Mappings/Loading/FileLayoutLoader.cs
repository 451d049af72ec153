using System.Text;
using Exchange.Intake.Csv;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>Loads the section <c>file</c>: how the export is written.</summary>
internal sealed class FileLayoutLoader(LoadNotes notes)
{
    private static readonly string[] EncodingNames = ["utf-8", "windows-1252", "iso-8859-1"];

    private static readonly Dictionary<string, char> NamedDelimiters = new(StringComparer.Ordinal)
    {
        ["tab"] = '\t', ["comma"] = ',', ["semicolon"] = ';', ["pipe"] = '|',
    };

    /// <summary>A header with the layout and nothing else in it.</summary>
    public MappingHeader Load(YamlMap? file)
    {
        var header = new MappingHeader { Name = "", System = "", Kind = "", Digest = "", Empty = [] };
        if (file is null)
        {
            return header;
        }

        var loaded = header with
        {
            Dialect = LoadDialect(file), Encoding = LoadEncoding(file), Columns = LoadColumns(file),
        };
        file.ReportRest();
        return loaded;
    }

    private CsvDialect LoadDialect(YamlMap file)
    {
        var delimiter = Mark(file, "delimiter", ',') ?? ',';
        var quote = file.TakeText("quote") == "none" ? null : Mark(file, "quote", '"');
        if (delimiter == quote)
        {
            notes.Report(file.Node, "value-unknown", "`delimiter` and `quote` are two different marks");
            return CsvDialect.Rfc4180;
        }

        return new CsvDialect(delimiter, quote);
    }

    private char? Mark(YamlMap file, string key, char usual)
    {
        var text = file.TakeText(key);
        if (text is null || NamedDelimiters.TryGetValue(text, out var named))
        {
            return text is null ? usual : NamedDelimiters[text];
        }

        if (text.Length == 1 && char.IsAscii(text[0]) && text[0] is not ('\r' or '\n' or '\0'))
        {
            return text[0];
        }

        notes.Report(file.Take(key)!, "value-unknown",
            $"`{key}` is one ASCII character, or a word: tab, comma, semicolon, pipe");
        return usual;
    }

    private Encoding? LoadEncoding(YamlMap file)
    {
        var name = file.TakeText("encoding");
        if (name is not null && !EncodingNames.Contains(name, StringComparer.Ordinal))
        {
            notes.Report(file.Take("encoding")!, "encoding-unknown",
                $"`{name}`: {Suggestion.For(name, EncodingNames)}");
        }

        return name switch
        {
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            "iso-8859-1" => Encoding.Latin1,
            _ => null,
        };
    }

    private List<string>? LoadColumns(YamlMap file)
    {
        if (file.Take("header") is not { } node)
        {
            return null;
        }

        var names = YamlMap.Texts(node, notes);
        var groups = names.GroupBy(name => name.Text);
        foreach (var repeated in groups.Where(group => group.Count() > 1).Select(group => group.Last()))
        {
            notes.Report(repeated.At, "column-repeated", $"column `{repeated.Text}` is named twice");
        }

        return [.. names.Select(name => name.Text)];
    }
}
