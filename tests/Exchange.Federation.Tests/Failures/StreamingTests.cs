using Exchange.Federation.Tests.Regions;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.Failures;

public sealed class StreamingTests
{
    [Fact]
    public async Task FirstHits_ArriveBeforeTheSlowestAnswers()
    {
        await using var region = await Region.StartAsync(1);
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var quick = await region.AddAsync("FL0900000", call => call.AnswerAsync(call.Status(), call.Hit("quick"), ScriptedCall.Done()));
        var slow = await region.AddAsync("FL0900001", async call =>
        {
            // Answers only once the quick one's hit has reached the analyst.
            await seen.Task.WaitAsync(Wait.Limit, call.Stop);
            await call.AnswerAsync(call.Status(), call.Hit("slow"), ScriptedCall.Done());
        });

        await region.ShareRegistryAsync();
        using var response = await region[0].PostAsync(ExchangePaths.Search, Ask.For(Ask.Surname("Quimby"), quick.Ori.Text, slow.Ori.Text));
        var receipts = new List<string>();
        await using var stream = await response.Content.ReadAsStreamAsync(Wait.Cancellation);
        await foreach (var line in LineReader.ReadAsync(stream, Wait.Cancellation))
        {
            if (Frames.FromLine(line) is HitFrame hit)
            {
                receipts.Add(hit.Receipt.Id);
                seen.TrySetResult();
            }
        }

        receipts.ShouldBe(["quick", "slow"]);
    }

    [Fact]
    public async Task CallerGoesAway_HubsCallsAreCancelled_AndWhatWasShownIsLogged()
    {
        await using var region = await Region.StartAsync(1);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await region.AddAsync("FL0900000", async call =>
        {
            await call.AnswerAsync(call.Status(), call.Hit("seen"));
            await call.UntilCallerIsGoneAsync();
            gone.SetResult();
        });

        using (var response = await region[0].PostAsync(ExchangePaths.Search, Ask.ForSurname("Quimby")))
        {
            await using var stream = await response.Content.ReadAsStreamAsync(Wait.Cancellation);
            await foreach (var line in LineReader.ReadAsync(stream, Wait.Cancellation))
            {
                if (Frames.FromLine(line) is HitFrame)
                {
                    break;
                }
            }
        }

        await gone.Task.WaitAsync(Wait.Limit, Wait.Cancellation);
        await Wait.UntilAsync("the entry of what was shown", async () => (await region[0].LogAsync()).Any(line => line.Kind == "search-shown"));
        var shown = await region[0].LastLineAsync("search-shown");
        shown.List("receipts").ShouldBe(["seen"]);
        shown.Public["complete"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task AnswerOfThousandsOfHits_IsLoggedWhole()
    {
        const int Owners = 6;
        await using var region = await Region.StartAsync(1);
        for (var owner = 0; owner < Owners; owner++)
        {
            await region.AddAsync($"FL090000{owner}", async call =>
            {
                await call.AnswerAsync(call.Status());
                for (var number = 0; number < RecordQuery.LimitMax; number++)
                {
                    await call.SendAsync(call.Hit($"receipt-of-{call.Ori.Text}-{number:D4}"));
                }

                await call.SendAsync(ScriptedCall.Done());
            });
        }

        var answer = await region[0].SearchAsync(Ask.For(Ask.Surname("Quimby") with { Limit = RecordQuery.LimitMax }));

        var shown = (await region[0].LogAsync()).Where(line => line.Kind == "search-shown").ToList();
        shown.SelectMany(line => line.List("receipts")).ShouldBe(answer.Hits.Select(hit => hit.Receipt.Id));
        answer.Hits.Count.ShouldBe(Owners * RecordQuery.LimitMax);
    }
}
