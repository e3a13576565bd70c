// What somebody may do in a channel: roles, then overwrites in Discord's order.
using System.Text.Json;
using NewsBot.Discord.Looking;
using Xunit;

namespace NewsBot.Tests.Discord;

public sealed class PermissionTests
{
    private const long View = (long)Permissions.ViewChannel;
    private const long Send = (long)Permissions.SendMessages;

    [Fact]
    public void Roles_add_up_with_everyones() => Assert.Equal(Permissions.ViewChannel | Permissions.SendMessages, Of(everyone: View, role: Send));

    [Fact]
    public void What_everyone_is_denied_a_role_may_be_allowed() =>
        Assert.Equal(Permissions.ViewChannel | Permissions.SendMessages, Of(View | Send, 0, """{"id":"1","type":0,"deny":"2048","allow":"0"}""", """{"id":"2","type":0,"deny":"0","allow":"2048"}"""));

    [Fact]
    public void What_a_role_is_allowed_the_member_may_be_denied() =>
        Assert.Equal(Permissions.ViewChannel, Of(View, 0, """{"id":"9","type":1,"deny":"2048","allow":"0"}""", """{"id":"2","type":0,"deny":"0","allow":"2048"}"""));

    [Fact]
    public void A_role_of_others_says_nothing() => Assert.Equal(Permissions.ViewChannel, Of(View, 0, """{"id":"3","type":0,"deny":"0","allow":"2048"}"""));

    [Fact]
    public void Who_cannot_see_a_channel_can_do_nothing_in_it() => Assert.Equal(Permissions.None, Of(View | Send, 0, """{"id":"1","type":0,"deny":"1024","allow":"0"}"""));

    [Fact]
    public void An_administrator_and_the_owner_may_do_everything()
    {
        Assert.True(Of(0, (long)Permissions.Administrator, """{"id":"1","type":0,"deny":"1024","allow":"0"}""").HasFlag(Permissions.Needed));
        Assert.True(PermissionReading.Of(Json("{}"), Json("""{"id":"1","owner_id":"9"}"""), Json("{}"), "9").HasFlag(Permissions.Needed));
    }

    [Fact]
    public void What_cannot_be_read_grants_nothing() =>
        Assert.Equal(Permissions.None, PermissionReading.Of(Json("{}"), Json("""{"id":"1","roles":[{"id":"1","permissions":"all of them"}]}"""), Json("""{"roles":[7]}"""), "9"));

    // The guild 1 with a role 2, which the member 9 has.
    private static Permissions Of(long everyone, long role, params IReadOnlyList<string> overwrites) => PermissionReading.Of(
        Json($$"""{"permission_overwrites":[{{string.Join(',', overwrites)}}]}"""),
        Json($$"""{"id":"1","owner_id":"8","roles":[{"id":"1","permissions":"{{everyone}}"},{"id":"2","permissions":"{{role}}"},{"id":"3","permissions":"0"}]}"""),
        Json("""{"roles":["2"]}"""),
        "9");

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
