// Who comes and goes: the bot joins, is blocked or thrown out, a group moves to a supergroup, topics are made.
using System.Text.Json.Nodes;

namespace NewsBot.Testing.Telegram;

public sealed partial class FakeChat
{
    /// <summary>A user brings the bot in: my_chat_member, and in groups a service message.</summary>
    public Task AddBotAsync(FakeUser user, bool asAdministrator = false)
    {
        lock (_world.Gate)
        {
            Members.TryAdd(user.Id, "creator");
            Become(asAdministrator ? BotStanding.Administrator : BotStanding.Member, user);
            if (!IsGroup) return Task.CompletedTask;
            var message = From(user, []);
            message["new_chat_members"] = new JsonArray(_world.Bot());
            Post(message);
        }

        return Task.CompletedTask;
    }

    /// <summary>A user makes the bot an administrator, who hears everything, or a plain member again.</summary>
    public Task PromoteBotAsync(FakeUser user, bool isAdministrator = true)
    {
        Become(isAdministrator ? BotStanding.Administrator : BotStanding.Member, user);
        return Task.CompletedTask;
    }

    /// <summary>A user throws the bot out.</summary>
    public Task RemoveBotAsync(FakeUser user)
    {
        Become(BotStanding.Kicked, user);
        return Task.CompletedTask;
    }

    /// <summary>Someone else comes in; a service message.</summary>
    public Task<int> JoinAsync(FakeUser user)
    {
        var message = From(user, []);
        message["new_chat_members"] = new JsonArray(user.Json());
        return Task.FromResult(Post(message));
    }

    /// <param name="status">creator, administrator, member, left or kicked.</param>
    public void SetMember(FakeUser user, string status)
    {
        lock (_world.Gate) Members[user.Id] = status;
    }

    /// <summary>Makes a topic; returns its thread.</summary>
    public Task<int> CreateTopicAsync(FakeUser user, string name)
    {
        lock (_world.Gate)
        {
            var message = Stamp(From(user, []), null, null);
            var thread = (int)message.Integer("message_id")!;
            Topics[thread] = name;
            message["chat"] = Json();
            message["message_thread_id"] = thread;
            message["is_topic_message"] = true;
            message["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7322096 };
            Keep(message, isMeant: false);
            if (Privacy.Hears(this, message, _world.Options)) _world.Updates.Add("message", message);
            return Task.FromResult(thread);
        }
    }

    /// <summary>The group becomes a supergroup with another id; returns it.</summary>
    public Task<FakeChat> MigrateAsync(FakeUser user)
    {
        lock (_world.Gate)
        {
            var next = _world.NewChat(ChatKind.Supergroup, Title);
            next.Standing = Standing;
            foreach (var (member, status) in Members) next.Members[member] = status;
            var leaving = From(user, []);
            leaving["migrate_to_chat_id"] = next.Id;
            Post(leaving);
            MovedTo = next;
            var coming = next.From(user, []);
            coming["migrate_from_chat_id"] = Id;
            next.Post(coming);
            return Task.FromResult(next);
        }
    }

    internal void Join() => Standing = Standing == BotStanding.Stranger ? BotStanding.Member : Standing;

    internal void Leave() => Become(BotStanding.Left, null);

    internal void Block() => Become(BotStanding.Blocked, Partner);

    internal void Unblock() => Become(BotStanding.Member, Partner);

    internal void Deactivate() => Standing = BotStanding.Deactivated;

    internal string Status() => Status(Standing);

    private static string Status(BotStanding standing) => standing switch
    {
        BotStanding.Member => "member",
        BotStanding.Administrator => "administrator",
        BotStanding.Kicked or BotStanding.Blocked => "kicked",
        _ => "left",
    };

    // Who writes to a bot that he blocked takes it back first; the first message makes the acquaintance.
    private void Welcome()
    {
        if (Standing == BotStanding.Blocked) Unblock();
        else Standing = BotStanding.Member;
    }

    private void Become(BotStanding standing, FakeUser? by)
    {
        lock (_world.Gate)
        {
            var before = Status();
            Standing = standing;
            _world.Updates.Add("my_chat_member", new JsonObject
            {
                ["chat"] = Json(),
                ["from"] = by?.Json() ?? _world.Bot(),
                ["date"] = Seconds(),
                ["old_chat_member"] = ChatMember.Json(_world.Bot(), before),
                ["new_chat_member"] = ChatMember.Json(_world.Bot(), Status()),
            });
        }
    }
}
