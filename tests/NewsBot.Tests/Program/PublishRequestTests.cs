// What an operator may write, and what is said of what is missing.
using NewsBot.CommandLine;
using NewsBot.Knowledge;
using NewsBot.Verbs;
using Xunit;

namespace NewsBot.Tests.Program;

public sealed class PublishRequestTests
{
    [Fact]
    public void A_key_is_the_cause() => Assert.Equal("publish:k1", Read("""{"kind":"clarify","key":"k1","fact":"f1","text":"t"}""").Cause);

    [Fact]
    public void Without_a_key_every_update_is_its_own_cause() =>
        Assert.NotEqual(Read("""{"kind":"clarify","fact":"f1","text":"t"}""").Cause, Read("""{"kind":"clarify","fact":"f1","text":"t"}""").Cause);

    [Fact]
    public void An_addition_takes_text_source_and_date()
    {
        var update = Read("""{"kind":"add","key":"k","text":"t","publisher":"p","title":"ti","url":"none","published":"2023-08","asOf":"2023-07-03"}""");

        Assert.Equal(new Update.Add("operator", "publish:k", "t", new Source("p", "ti", null, PartialDate.Of(2023, 8)), PartialDate.Of(2023, 7, 3)), update);
    }

    [Fact]
    public void A_correction_without_a_source_keeps_the_old_one() =>
        Assert.Null(Assert.IsType<Update.Correct>(Read("""{"kind":"correct","fact":"f1","text":"t"}""")).Source);

    [Theory]
    [InlineData("""{"kind":"add","text":"t"}""", "'add' needs a source, and of it is missing: publisher, title, url (an address, or none), published (YYYY, YYYY-MM or YYYY-MM-DD).")]
    [InlineData("""{"kind":"update","fact":"f1","text":"t","publisher":"p","title":" ","published":"2023"}""", "'update' needs a source, and of it is missing: title, url (an address, or none).")]
    [InlineData("""{"kind":"correct","fact":"f1","text":"t","publisher":"p"}""", "'correct' needs a source, and of it is missing: title, url (an address, or none), published (YYYY, YYYY-MM or YYYY-MM-DD).")]
    [InlineData("""{"kind":"add","publisher":"p"}""", "'add' needs the text, and it is missing.")]
    [InlineData("""{"kind":"retract","fact":"f1"}""", "'retract' needs the reason, and it is missing.")]
    [InlineData("""{"kind":"clarify","text":"t"}""", "'clarify' needs the fact, and it is missing.")]
    [InlineData("""{"kind":"add","text":"t","publisher":"p","title":"t","url":"none","published":"yesterday"}""", "The publication date 'yesterday' is no date: write YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("""{"kind":"clarify","fact":"f1","text":"t","asOf":"never"}""", null)]
    [InlineData("""{"kind":"correct","fact":"f1","text":"t","asOf":"never"}""", "The as-of date 'never' is no date: write YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("""{"kind":"undo","revision":"x"}""", "'x' is no revision: it is a number, as publish and facts --history print it.")]
    [InlineData("""{"text":"t"}""", "The kind is missing: it is one of add, update, correct, clarify, retract, hold, release and undo.")]
    [InlineData("""{"kind":"delete"}""", "'delete' is no kind of update: it is one of add, update, correct, clarify, retract, hold, release and undo.")]
    public void What_is_missing_is_named(string line, string? message) =>
        Assert.Equal(message, (Record.Exception(() => Read(line)) as RefusedException)?.Message);

    [Fact]
    public void A_revision_to_undo_may_be_a_number() =>
        Assert.Equal(7, Assert.IsType<Update.Undo>(Read("""{"kind":"undo","revision":7}""")).Revision);

    private static Update Read(string line) => PublishRequest.Of(JsonLines.Read(line)).ToUpdate();
}
