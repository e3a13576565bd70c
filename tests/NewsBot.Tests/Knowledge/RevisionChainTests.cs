// Whoever alters the log is found.
using System.Text;
using NewsBot.Knowledge;
using NewsBot.Knowledge.Revisions;
using Xunit;

namespace NewsBot.Tests.Knowledge;

public sealed class RevisionChainTests
{
    private static readonly RevisionRow[] Log = Rows(12);

    private static readonly Head Noted = new(12, RevisionChain.Hash(Log[^1].Body.Span));

    [Fact]
    public void An_untouched_log_is_whole_and_names_its_head() => Assert.Equal(new ChainReport.Whole(Noted), RevisionChain.Verify(Log));

    [Fact]
    public void An_empty_log_is_whole() => Assert.Equal(new ChainReport.Whole(Head.Empty), RevisionChain.Verify([]));

    [Fact]
    public void A_log_still_continues_from_a_head_noted_earlier() =>
        Assert.Equal(new ChainReport.Whole(Noted), RevisionChain.Verify(Log, new Head(4, RevisionChain.Hash(Log[3].Body.Span))));

    [Fact]
    public void Every_log_continues_from_the_empty_head() => Assert.Equal(new ChainReport.Whole(Noted), RevisionChain.Verify(Log, Head.Empty));

    [Fact]
    public void A_gap_is_named() =>
        Assert.Equal(new ChainReport.Broken(4, "revision 5 stands in its place"), RevisionChain.Verify([.. Log.Where(row => row.Number != 4)]));

    [Fact]
    public void An_unreadable_body_is_named() =>
        Assert.Equal(new ChainReport.Broken(4, "its body cannot be read: expected StartObject, found Number"), RevisionChain.Verify(Altered(4, "1")));

    [Fact]
    public void A_body_with_another_number_is_named() =>
        Assert.Equal(new ChainReport.Broken(4, "its body says that it is number 5"), RevisionChain.Verify(Altered(4, BodyOf(5))));

    [Fact]
    public void A_body_with_another_cause_is_named() => Assert.Equal(
        new ChainReport.Broken(4, "its body names the cause 'tg:1:4', the log 'tg:2:4'"),
        RevisionChain.Verify([.. Log.Select(row => row.Number == 4 ? row with { Cause = "tg:2:4" } : row)]));

    [Fact]
    public void A_reworded_revision_breaks_the_one_after_it()
    {
        var altered = BodyOf(4).Replace("سبب 4", "سبب 5", StringComparison.Ordinal);
        var (was, now) = (RevisionChain.Hash(Log[3].Body.Span), RevisionChain.Hash(Encoding.UTF8.GetBytes(altered)));

        Assert.Equal(
            new ChainReport.Broken(5, $"it continues {was[..12]}…, but revision 4 has the hash {now[..12]}…"),
            RevisionChain.Verify(Altered(4, altered)));
    }

    [Fact]
    public void A_cause_that_stands_twice_is_named()
    {
        var twice = Rows(3, number => number == 3 ? "tg:1:1" : $"tg:1:{number}");

        Assert.Equal(new ChainReport.Broken(3, "its cause 'tg:1:1' stands in an earlier revision too"), RevisionChain.Verify(twice));
    }

    [Fact]
    public void A_log_that_was_cut_off_is_found_by_the_noted_head() => Assert.Equal(
        new ChainReport.Broken(11, "it is missing: the log ends at revision 10, the noted head is revision 12"),
        RevisionChain.Verify(Log[..10], Noted));

    [Fact]
    public void A_log_rewritten_from_the_start_is_found_by_the_noted_head()
    {
        var other = Rows(12, number => $"other:{number}");

        Assert.IsType<ChainReport.Whole>(RevisionChain.Verify(other));
        Assert.Equal(
            new ChainReport.Broken(12, $"its hash is {RevisionChain.Hash(other[^1].Body.Span)}, the noted head says {Noted.Hash}"),
            RevisionChain.Verify(other, Noted));
    }

    [Fact]
    public void A_thousand_random_alterations_are_all_found()
    {
        var random = new Random(20260102);
        for (var trial = 0; trial < 1000; trial++)
        {
            var altered = Alter(random, trial);

            Assert.True(RevisionChain.Verify(altered, Noted) is ChainReport.Broken, $"Alteration {trial} was not found.");
        }
    }

    [Theory]
    [InlineData("0:0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("12:abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789", true)]
    [InlineData("12:ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef0123456789", false)]
    [InlineData("12:abc", false)]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData(":0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_head_is_read_as_it_is_written(string? text, bool isHead)
    {
        Assert.Equal(isHead, Head.TryParse(text, out var head));
        Assert.Equal(isHead ? text : null, head?.ToString());
    }

    private static RevisionRow[] Alter(Random random, int trial)
    {
        var rows = Log.ToList();
        var place = random.Next(rows.Count);
        switch (trial % 6)
        {
            case 0:
                var flipped = rows[place].Body.ToArray();
                flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                rows[place] = rows[place] with { Body = flipped };
                break;
            case 1:
                var bytes = rows[place].Body.ToArray().ToList();
                bytes.RemoveAt(random.Next(bytes.Count));
                rows[place] = rows[place] with { Body = bytes.ToArray() };
                break;
            case 2:
                rows.RemoveAt(place);
                break;
            case 3:
                rows.Insert(place, rows[random.Next(rows.Count)]);
                break;
            case 4:
                var other = (place + 1 + random.Next(rows.Count - 1)) % rows.Count;
                (rows[place], rows[other]) = (rows[other], rows[place]);
                break;
            default:
                rows[place] = rows[place] with { Cause = rows[place].Cause + "x" };
                break;
        }

        return [.. rows];
    }

    private static string BodyOf(int number) => Encoding.UTF8.GetString(Log[number - 1].Body.Span);

    private static RevisionRow[] Altered(int number, string body) =>
        [.. Log.Select(row => row.Number == number ? row with { Body = Encoding.UTF8.GetBytes(body) } : row)];

    private static RevisionRow[] Rows(int count, Func<int, string>? causeOf = null)
    {
        var rows = new List<RevisionRow>();
        var previous = Head.Empty.Hash;
        for (var number = 1; number <= count; number++)
        {
            var cause = causeOf?.Invoke(number) ?? $"tg:1:{number}";
            var at = new DateTimeOffset(2026, 1, 2, 3, 4, number, TimeSpan.Zero);
            var revision = new Revision(number, previous, at, "م-1", cause, RevisionKind.Hold, $"سبب {number}", [new Change.FactHeld("f1", "سبب", Standing.Current)]);
            rows.Add(new RevisionRow(number, cause, RevisionCodec.Write(revision)));
            previous = RevisionChain.Hash(rows[^1].Body.Span);
        }

        return [.. rows];
    }
}
