// Forms as Discord takes them: its limits, and what comes back.
using System.Text.Json;
using NewsBot.Conversation.Moderating;
using NewsBot.Discord.Interacting;
using NewsBot.Discord.Sending;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class ModalTests
{
    private static readonly CustomIds Ids = new("token");

    [Fact]
    public void What_is_too_long_for_Discord_is_cut()
    {
        var modal = Modals.Write(new DeskForm("/add", Long(60), [Part(label: Long(60), help: Long(140), hint: Long(140))]), target: null, Ids)!["data"]!;

        var label = modal["components"]![0]!;
        Assert.InRange(((string)modal["title"]!).Length, 1, 45);
        Assert.InRange(((string)label["label"]!).Length, 1, 45);
        Assert.InRange(((string)label["description"]!).Length, 1, 100);
        Assert.InRange(((string)label["component"]!["placeholder"]!).Length, 1, 100);
    }

    [Fact]
    public void A_sixth_part_is_left_out() =>
        Assert.Equal(5, Modals.Write(new DeskForm("/add", "a", [.. Enumerable.Range(0, 6).Select(n => Part($"p{n}"))]), target: null, Ids)!["data"]!["components"]!.AsArray().Count);

    [Theory]
    [InlineData("/correct f44", "123456789012345678")]
    [InlineData("/add", null)]
    [InlineData("", null)]
    public void The_id_holds_what_the_form_is_about_and_is_signed(string head, string? target)
    {
        var id = (string)Modals.Write(new DeskForm(head, "a", [Part()]), target, Ids)!["data"]!["custom_id"]!;

        Assert.InRange(id.Length, 1, 100);
        Assert.Equal((head, target), Modals.ReadId(Ids.Read(id)));
        Assert.Null(Modals.ReadId(new CustomIds("other").Read(id)));
    }

    [Theory]
    [InlineData("""{"components":[{"type":18,"component":{"type":4,"custom_id":"text","value":"a"}}]}""", "a")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":4,"custom_id":"text","value":"a"}]}]}""", "a")]
    [InlineData("""{"components":[{"type":18,"component":{"type":3,"custom_id":"text","values":["f1"]}}]}""", "f1")]
    [InlineData("""{"components":[{"type":10,"content":"x"},{"type":18,"component":{"type":3,"custom_id":"text","values":[]}}]}""", null)]
    [InlineData("""{}""", null)]
    public void Values_are_read_below_labels_in_rows_and_from_choices(string data, string? expected) =>
        Assert.Equal(expected, Modals.Values(JsonSerializer.Deserialize<JsonElement>(data)).GetValueOrDefault("text"));

    private static FormPart Part(string name = "text", string label = "a", string help = "", string hint = "") => new(name, label, help, hint, "", IsRequired: true, IsLong: false, 100);

    private static string Long(int length) => string.Concat(Enumerable.Repeat("word ", length))[..length];
}
