using Exchange.Hosting.Auditing;
using Exchange.Node.Federation;
using Exchange.Node.Fetch;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Policy.Templates;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Exchange.Records.Validation;
using Exchange.Storage.Outputs;

namespace Exchange.Node.Outputs;

/// <summary>
/// Printing or exporting a record as an act that is on record: checked, fetched anew from its owner, entered into the audit log and the
/// register, and only then handed over (RLEX-VII-B-2 to B-4).
/// </summary>
public sealed class RegisterOutput(
    AskRecord ask, OutputStore outputs, RegistryState registry, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    private const int TextMax = 500;

    /// <summary>The record with its line in the register, or why it may not leave.</summary>
    /// <exception cref="Audit.Log.AuditUnavailableException">The entry could not be made durable; nothing may leave.</exception>
    public async Task<(RegisteredOutput? Output, Refusal? Refusal)> RunAsync(
        UserAccount user, OutputRequest request, CancellationToken cancellationToken)
    {
        var problems = Check(request, out var kind);
        if (problems.Count > 0)
        {
            return (null, new Refusal(ErrorCode.OutputRefused, problems));
        }

        var (record, code) = await ask.RunAsync(user, request.Ask!, cancellationToken);
        if (record is null)
        {
            return (null, new Refusal(code ?? ErrorCode.RecordNotAvailable));
        }

        if (record.Hit.Level != SharingLevel.Full)
        {
            var pointer = new Problem("$.ask.record", "record-not-shown", "a pointer has nothing to print; call the owner");
            return (null, new Refusal(ErrorCode.OutputRefused, [pointer]));
        }

        return (new RegisteredOutput(await EnterAsync(user, request, kind, record, cancellationToken), record), null);
    }

    private async Task<StoredOutput> EnterAsync(
        UserAccount user, OutputRequest request, OutputKind kind, FetchedRecord record, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hours = OutputTerm.HoursOf(record.Hit.Receipt, registry.Current?.Find(settings.Ori), registry.Current?.Find(record.Hit.Agency));
        var output = new StoredOutput(
            RandomId.New(), kind == OutputKind.Print ? "print" : "export", user.Id, request.Ask!.Record!, record.Hit.Agency.Text,
            record.Hit.Receipt.Id, request.Recipient!.Trim(), request.Purpose!.Trim(), request.Ask.CaseNumber!.Trim(), request.Retention!, now,
            hours is { } most ? now.AddHours(most) : null);
        await audit.RecordAsync(
            new AuditEvent(kind == OutputKind.Print ? AuditEventKind.RecordPrinted : AuditEventKind.RecordExported, settings.AuditOrigin)
                .By(user.Id, settings.Ori).With("owner", output.Owner).With("receipt", output.Receipt).With("output", output.Id)
                .With("retention", output.Retention).With("hours", hours)
                .WithPrivate("record", output.Record).WithPrivate("recipient", output.Recipient).WithPrivate("purpose", output.Purpose)
                .WithPrivate("caseNumber", output.CaseNumber),
            cancellationToken);
        await outputs.AddAsync(output, cancellationToken);
        return output;
    }

    private static List<Problem> Check(OutputRequest request, out OutputKind kind)
    {
        var problems = new List<Problem>();
        if (!Enum.TryParse(request.Kind, ignoreCase: true, out kind) || !Enum.IsDefined(kind))
        {
            problems.Add(new Problem("$.kind", "word-unknown", "give `print` or `export`"));
        }

        Need(request.Recipient, "$.recipient", "say who gets the copy", problems);
        Need(request.Purpose, "$.purpose", "say what the copy is for", problems);
        Need(request.Ask?.CaseNumber, "$.ask.caseNumber", "a copy is made for a case; give its number", problems);
        Need(request.Ask?.Record, "$.ask.record", "name the record", problems);
        if (!RetentionClasses.Contains(request.Retention))
        {
            problems.Add(new Problem("$.retention", "word-unknown", "choose how long the copy may be kept"));
        }

        if (!request.Accepted)
        {
            problems.Add(new Problem("$.accepted", "not-accepted", "accept that the copy goes into no case file and no judicial process"));
        }

        return problems;
    }

    private static void Need(string? text, string path, string message, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new Problem(path, "text-empty", message));
        }
        else if (text.Length > TextMax)
        {
            problems.Add(new Problem(path, "text-too-long", $"use at most {TextMax} characters"));
        }
    }
}
