using System.Text.Json;
using Exchange.Intake;
using Exchange.Protocol;

namespace Exchange.Node.Contributions;

/// <summary>Lists rejected rows, one JSON object a line: line, column, class of value, code, message. Never a value.</summary>
internal sealed class RejectsWriter(string path) : IAsyncDisposable
{
    private StreamWriter? file;

    /// <summary>The file; null as long as nothing was rejected.</summary>
    public string? Path => file is null ? null : path;

    /// <summary>Adds what is wrong with one row.</summary>
    public async Task AddAsync(IEnumerable<RowProblem> problems)
    {
        file ??= new StreamWriter(path, append: false);
        foreach (var problem in problems)
        {
            await file.WriteLineAsync(JsonSerializer.Serialize(problem, ProtocolJson.Options));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (file is not null)
        {
            await file.DisposeAsync();
        }
    }
}
