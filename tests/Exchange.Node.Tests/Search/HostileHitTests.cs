using System.Text.Json.Nodes;
using Exchange.Node.Fetch.Pages;
using Exchange.Node.Pages;
using Exchange.Node.Search.Pages;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Node.Tests.Search;

/// <summary>Hits of any shape can be shown, so that one agency's node cannot keep the others' answers from the page.</summary>
public sealed class HostileHitTests : IAsyncDisposable
{
    private const int Lines = 600;

    private readonly ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task BentHit_IsShown_InTheAnswerAndAsARecord(int seed)
    {
        var hostile = new HostileHits(seed);
        var fragments = new FragmentRenderer(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance);
        var shown = 0;

        for (var i = 0; i < Lines; i++)
        {
            if (Frames.FromLine(hostile.Next()) is HitFrame hit)
            {
                (await fragments.RenderAsync<HitCard>(new { Hit = hit })).ShouldContain("article");
                await ShouldRenderAsync<RecordNotices>(fragments, new { Hit = hit });
                await ShouldRenderAsync<RecordBody>(fragments, new { hit.Record });
                shown++;
            }
        }

        shown.ShouldBeInRange(Lines / 20, Lines * 19 / 20);
    }

    [Theory]
    [InlineData("{\"kind\":\"incident\",\"reportedAt\":\"soon\"}", "incident or case report, soon")]
    [InlineData("{\"kind\":\"incident\",\"persons\":{\"name\":1},\"vehicles\":[7,{\"make\":\"FORD\"}]}", "incident or case report, FORD")]
    public void RecordOfAnotherShape_IsSummedUp_AsFarAsItCanBeRead(string record, string summary) =>
        RecordSummary.Of(JsonNode.Parse(record)!.AsObject()).ShouldBe(summary);

    private static async Task ShouldRenderAsync<T>(FragmentRenderer fragments, object parameters)
        where T : IComponent => (await fragments.RenderAsync<T>(parameters)).ShouldNotBeNull();
}
