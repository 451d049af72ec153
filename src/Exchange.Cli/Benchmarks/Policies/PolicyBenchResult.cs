namespace Exchange.Cli.Benchmarks.Policies;

/// <summary>What sharing templates cost. Times of decisions in microseconds, all others in milliseconds.</summary>
/// <param name="Records">Records that the node holds.</param>
/// <param name="DefaultTemplate">Decisions by the RLEX default template.</param>
/// <param name="LargeTemplate">Decisions by a template of 1,000 rules.</param>
/// <param name="LargeTemplateLoadMs">Time to read and check the template of 1,000 rules, the first time.</param>
/// <param name="SearchMs">Median of searches under a policy.</param>
/// <param name="OpenSearchMs">Median of the same searches under none.</param>
/// <param name="SearchRatio">All searches together under a policy to those under none, each by its median.</param>
/// <param name="PublishToEffectMs">From the publication until the first answer that the new template decided has been found.</param>
/// <param name="DiffMs">Comparing two templates, with 200 agencies.</param>
/// <param name="LargeDiffMs">Comparing two templates of 1,000 rules, with 200 agencies.</param>
/// <param name="Fetch">Fetches of a withheld record beside one that never was.</param>
/// <param name="Search">Searches for a name that only a withheld record has beside one that none has.</param>
internal sealed record PolicyBenchResult(
    long Records,
    DecisionTimes DefaultTemplate,
    DecisionTimes LargeTemplate,
    double LargeTemplateLoadMs,
    double SearchMs,
    double OpenSearchMs,
    double SearchRatio,
    double PublishToEffectMs,
    double DiffMs,
    double LargeDiffMs,
    TwoSamples Fetch,
    TwoSamples Search);
