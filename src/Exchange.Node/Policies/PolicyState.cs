using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Records.Validation;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Policies;

/// <summary>
/// The policy in force. The template's file is looked at on every request and read anew when it changed, so that a change holds from the
/// next query on (RLEX-V-A-2); a template that cannot be read leaves the old one serving.
/// </summary>
public sealed partial class PolicyState
{
    private readonly NodeFolder folder;
    private readonly NodeSettings settings;
    private readonly ILogger<PolicyState> log;
    private readonly Lock turn = new();
    private (DateTime Written, long Length) read;
    private SharingPolicy current;

    /// <summary>Reads the template of a folder.</summary>
    /// <exception cref="InvalidDataException">There is no template that can be read.</exception>
    public PolicyState(NodeFolder folder, NodeSettings settings, ILogger<PolicyState> log)
    {
        this.folder = folder;
        this.settings = settings;
        this.log = log;
        read = StampOf(folder);
        var (policy, problems) = Read();
        current = policy ?? throw new InvalidDataException(
            $"template.json cannot be used: {string.Join("; ", problems)}; run `exchange policy check` on it");
    }

    /// <summary>The policy for one request; callers take it once and keep to it.</summary>
    public SharingPolicy Current
    {
        get
        {
            lock (turn)
            {
                var stamp = StampOf(folder);
                if (stamp != read)
                {
                    read = stamp;
                    Replace();
                }

                return current;
            }
        }
    }

    private void Replace()
    {
        var (policy, problems) = Read();
        if (policy is null || policy.Template.Version < current.Template.Version)
        {
            TemplateRefused(log, problems.Count, current.Template.Version);
            return;
        }

        current = policy;
        TemplateInForce(log, policy.Template.Version, policy.Template.Digest);
    }

    private (SharingPolicy? Policy, IReadOnlyList<Problem> Problems) Read()
    {
        try
        {
            return TemplateFile.Read(File.ReadAllBytes(folder.Template), settings.Ori);
        }
        catch (IOException e)
        {
            return (null, [new Problem("template.json", "file-unreadable", e.GetType().Name)]);
        }
    }

    private static (DateTime, long) StampOf(NodeFolder folder)
    {
        var file = new FileInfo(folder.Template);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "template version {Version} is in force, digest {Digest}")]
    private static partial void TemplateInForce(ILogger log, int version, string digest);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error,
        Message = "the new template has {Count} problems or an older version; version {Version} serves on")]
    private static partial void TemplateRefused(ILogger log, int count, int version);
}
