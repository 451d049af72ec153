using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>
/// Turns away YAML that could cost more than its length: aliases, which may multiply, and deep nesting.
/// </summary>
internal static class YamlGuard
{
    private const int DepthMax = 32;

    /// <summary>The first such thing, or null.</summary>
    public static MappingProblem? Check(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            depth += at.NestingIncrease;
            if (at is AnchorAlias)
            {
                return new MappingProblem(at.Start.Line, at.Start.Column, "yaml-alias",
                    "YAML aliases are not taken; name a table under `tables` and refer to it by name");
            }

            if (depth > DepthMax)
            {
                return new MappingProblem(at.Start.Line, at.Start.Column, "yaml-depth",
                    $"give at most {DepthMax} levels");
            }
        }

        return null;
    }
}
