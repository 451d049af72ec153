namespace Exchange.Storage.Templates;

/// <summary>What decides at a time.</summary>
/// <param name="Template">Version of the template in force; 0 for none.</param>
/// <param name="Groups">Version of the groups; 0 for none.</param>
public readonly record struct TemplateVersions(long Template, long Groups);
