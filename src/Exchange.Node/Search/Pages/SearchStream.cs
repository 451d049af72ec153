using Exchange.Node.Pages;
using Exchange.Protocol.Search;

namespace Exchange.Node.Search.Pages;

/// <summary>
/// Turns the frames of an answer into pieces of the page. What is shown never moves: an agency's group is added below the others when its
/// first hit comes, its later hits at the group's end.
/// </summary>
internal sealed class SearchStream(FragmentRenderer fragments, SearchForm form, SearchAnswerView view, string token)
{
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);

    /// <summary>What is there before anything came; nothing where one agency is asked again, because the page has the rest already.</summary>
    public async Task<string?> BeginAsync() => form.Retry is not null
        ? null
        : await fragments.RenderAsync<SearchResults>(new { Form = form, View = view, Token = token })
            + (form.Refined ? Partial("#search-box", "innerHTML", await fragments.RenderAsync<SearchBox>(new { form.Text })) : "");

    /// <summary>What several frames that came together change.</summary>
    public async Task<string> ChangeAsync(IReadOnlyList<Frame> frames)
    {
        foreach (var frame in frames)
        {
            view.Add(frame);
        }

        var pieces = new List<string>();
        foreach (var agency in frames.OfType<AgencyFrame>().GroupBy(frame => frame.Agency.Text))
        {
            await AddAgencyAsync(agency.Key, [.. agency], pieces);
        }

        if (frames.OfType<FacetFrame>().Any())
        {
            pieces.Add(Partial("#facets", "innerHTML", await fragments.RenderAsync<FacetButtons>(new { view.Facets })));
        }

        if (view.Done is not null)
        {
            pieces.Add(Partial("#notes", "innerHTML", await fragments.RenderAsync<SearchNotes>(new { View = view })));
        }

        pieces.Add(Partial("#progress", "innerHTML", await fragments.RenderAsync<SearchProgress>(new { View = view })));
        return string.Concat(pieces);
    }

    private async Task AddAgencyAsync(string ori, IReadOnlyList<AgencyFrame> frames, List<string> pieces)
    {
        var answer = view.Of(ori);
        if (frames.Any(frame => frame is StatusFrame))
        {
            pieces.Add(Partial($"#row-{ori}", "outerHTML", await fragments.RenderAsync<AgencyRow>(new { Answer = answer })));
        }

        var hits = frames.OfType<HitFrame>().ToList();
        if (hits.Count > 0 && shown.Add(ori))
        {
            if (form.Retry is not null)
            {
                pieces.Add(Partial($"#group-{ori}", "delete", ""));
            }

            pieces.Add(Partial("#groups", "beforeend", await fragments.RenderAsync<AgencyGroup>(new { Answer = answer })));
            return;
        }

        foreach (var hit in hits)
        {
            pieces.Add(Partial($"#hits-{ori}", "beforeend", await fragments.RenderAsync<HitCard>(new { Hit = hit })));
        }
    }

    private static string Partial(string target, string swap, string html) =>
        $"<hx-partial hx-target=\"{target}\" hx-swap=\"{swap}\">{html}</hx-partial>";
}
