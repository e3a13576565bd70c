// The log is the truth: whoever replays it gets the state of whoever wrote it.
using NewsBot.Knowledge;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class ReplayTests
{
    private static readonly string[] Places = ["دمشق", "حلب", "حمص", "إدلب", "درعا", "الرقة"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_replayed_log_equals_the_state_that_wrote_it(int seed)
    {
        var random = new Random(seed);
        var room = await Newsroom.OpenAsync();
        for (var step = 0; step < 60; step++)
        {
            await room.ApplyAsync(Anything(room, random, step));
            room.Clock.Advance(TimeSpan.FromTicks(random.Next(1, 100_000_000)));
        }

        var replayed = await Newsroom.OpenAsync(room.Log);

        Assert.True(room.Log.Rows.Count > 20);
        Assert.Equal(Newsroom.Describe(room.Snapshot), Newsroom.Describe(replayed.Snapshot));
        foreach (var id in room.Snapshot.Newest.Keys)
            Assert.Equivalent(room.Knowledge.History(id), replayed.Knowledge.History(id), strict: true);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_replayed_log_decides_as_the_one_that_grew(int seed)
    {
        var random = new Random(seed);
        var room = await Newsroom.OpenAsync();
        for (var step = 0; step < 60; step++) await room.ApplyAsync(Anything(room, random, step));
        var replayed = await Newsroom.OpenAsync(room.Log);

        for (var step = 60; step < 90; step++)
        {
            var update = Anything(room, random, step);

            Assert.Equivalent(room.Knowledge.Preview(update).Outcome, replayed.Knowledge.Preview(update).Outcome, strict: true);
        }
    }

    [Fact]
    public async Task Versions_keep_their_places()
    {
        var random = new Random(7);
        var room = await Newsroom.OpenAsync();
        for (var step = 0; step < 60; step++)
        {
            var before = room.Snapshot.Versions;
            await room.ApplyAsync(Anything(room, random, step));

            Assert.Equal(
                before.Select(version => (version.Id, version.Version, version.Content)),
                room.Snapshot.Versions.Take(before.Count).Select(version => (version.Id, version.Version, version.Content)));
        }
    }

    private static Update Anything(Newsroom room, Random random, int step)
    {
        var id = $"f{random.Next(1, room.Snapshot.Newest.Count + 2)}";
        var text = $"يوجد {random.Next(2, 900)} موقعاً في {Places[random.Next(Places.Length)]} حتى الآن، الخبر {step}.";
        return random.Next(12) switch
        {
            0 or 1 => room.Add(text),
            2 => room.Supersede(id, text),
            3 => room.Correct(id, text, random.Next(2) == 0 ? null : Newsroom.Source with { Title = Places[random.Next(Places.Length)] }, reason: "سبب"),
            4 => room.Clarify(id, text),
            5 => room.Retract(id),
            6 => room.Hold(id),
            7 => room.Release(id),
            8 => room.Undo(random.Next(1, (int)room.Snapshot.Head.Number + 2)),
            9 when room.Snapshot.Proposals.Count > 0 => Decision(room, random),
            _ => Newsroom.Import(AnyDraft(random)),
        };
    }

    private static Update Decision(Newsroom room, Random random)
    {
        var proposal = room.Snapshot.Proposals[random.Next(room.Snapshot.Proposals.Count)].Id;
        return random.Next(2) == 0
            ? new Update.Accept("م-2", room.NextCause(), proposal, null)
            : new Update.Dismiss("م-2", room.NextCause(), proposal);
    }

    private static ArticleDraft AnyDraft(Random random) => Drafts.Of(
        [.. Enumerable.Range(0, 5).Where(_ => random.Next(4) > 0).Select(key => Drafts.Fact($"key-{key}", $"للتحالف {random.Next(3)} موقعاً في {Places[key]}."))])
        with
    { Speakers = [Drafts.Speaker with { Role = Places[random.Next(2)] }] };
}
