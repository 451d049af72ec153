using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;

namespace Exchange.Policy.Receipts;

/// <summary>
/// Travels with everything that is disclosed: what was decided, by which template, and what the requester must do. The owner's audit
/// entry has the same id.
/// </summary>
/// <param name="Id">Random, unique; people can quote it without disclosing anything.</param>
/// <param name="Level">How much was disclosed.</param>
/// <param name="TemplateVersion">Version of the owner's template.</param>
/// <param name="TemplateDigest">Digest of the owner's template.</param>
/// <param name="Rules">Every rule that applied.</param>
/// <param name="Withheld">Field groups masked or hidden.</param>
/// <param name="Obligations">What the requester must do.</param>
public sealed record Receipt(
    string Id,
    SharingLevel Level,
    int TemplateVersion,
    string TemplateDigest,
    IReadOnlyList<string> Rules,
    IReadOnlyList<WithheldGroup> Withheld,
    IReadOnlyList<Obligation> Obligations);
