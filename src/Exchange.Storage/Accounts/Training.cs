namespace Exchange.Storage.Accounts;

/// <summary>Training that somebody had before being let in (RLEX-X-D-1, X-D-2).</summary>
/// <param name="Course">Name of the course.</param>
/// <param name="Version">Version of its syllabus.</param>
/// <param name="Topics">What it covers.</param>
/// <param name="On">Day on which it was completed.</param>
/// <param name="Until">Last day on which it counts.</param>
public sealed record Training(string Course, string Version, IReadOnlyList<string> Topics, DateOnly On, DateOnly Until);
