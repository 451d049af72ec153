using Exchange.Protocol.Search;

namespace Exchange.Node.Search.Pages;

/// <summary>An answer as it came so far: the agencies in the order in which they answered, so that what is shown never moves.</summary>
public sealed class SearchAnswerView(IReadOnlyList<AskableAgency> asked)
{
    private readonly Dictionary<string, AgencyAnswer> answers = asked.ToDictionary(agency => agency.Ori, agency => new AgencyAnswer(agency));
    private readonly List<string> order = [];

    /// <summary>Every agency that was asked, in the order of the registry.</summary>
    public IReadOnlyList<AgencyAnswer> Asked => [.. asked.Select(agency => answers[agency.Ori])];

    /// <summary>The agencies that disclosed something, in the order in which they did.</summary>
    public IReadOnlyList<AgencyAnswer> WithHits => [.. order.Select(ori => answers[ori])];

    /// <summary>The counts of all agencies.</summary>
    public IReadOnlyList<FacetFrame> Facets => [.. answers.Values.Select(answer => answer.Facets).OfType<FacetFrame>()];

    /// <summary>How many agencies have been heard of.</summary>
    public int Heard => answers.Values.Count(answer => answer.Status is not null);

    /// <summary>The last frame; null while more may come.</summary>
    public DoneFrame? Done { get; private set; }

    /// <summary>What an agency answered so far.</summary>
    public AgencyAnswer Of(string ori) => answers[ori];

    /// <summary>Takes one frame.</summary>
    public void Add(Frame frame)
    {
        switch (frame)
        {
            case StatusFrame status:
                Change(status.Agency.Text, status.Name, answer => answer with { Status = status });
                break;
            case FacetFrame facets:
                Change(facets.Agency.Text, null, answer => answer with { Facets = facets });
                break;
            case HitFrame hit:
                Change(hit.Agency.Text, hit.AgencyName, answer => answer with { Hits = [.. answer.Hits, hit] });
                if (!order.Contains(hit.Agency.Text))
                {
                    order.Add(hit.Agency.Text);
                }

                break;
            case DoneFrame done:
                Done = done;
                break;
            default:
                break;
        }
    }

    private void Change(string ori, string? name, Func<AgencyAnswer, AgencyAnswer> change)
    {
        var known = answers.GetValueOrDefault(ori) ?? new AgencyAnswer(new AskableAgency(ori, name ?? ori));
        answers[ori] = change(known);
    }
}
