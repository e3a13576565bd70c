// discord.js becomes READY on the played Discord, hears a mention, and answers a slash command.
import { Client, Events, GatewayIntentBits } from "discord.js";

const [address, token] = process.argv.slice(2);
if (!token) {
  console.error("usage: node discordjs.mjs ADDRESS TOKEN");
  process.exit(2);
}

const timer = setTimeout(() => fail("everything within 40 s", "time is over"), 40_000);

function ok(step) {
  console.log(`ok ${step}`);
}

function fail(step, problem) {
  console.error(`not ok ${step}: ${problem?.stack ?? problem}`);
  process.exit(1);
}

async function play(path, body) {
  const answer = await fetch(`${new URL(address).origin}/play/${path}`, { method: "POST", body: JSON.stringify({ user: "conformance", ...body }) });
  if (!answer.ok) fail(path, await answer.text());
}

async function seen(holds) {
  for (;;) {
    const messages = await (await fetch(`${new URL(address).origin}/play/messages`)).json();
    const found = messages.find(holds);
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: address },
});

client.on(Events.Error, problem => fail("no error", problem));
client.on(Events.MessageCreate, async message => {
  if (message.author.bot) return;
  await message.reply({ content: `heard ${message.content.length}`, allowedMentions: { parse: [] } });
});
client.on(Events.InteractionCreate, async interaction => {
  if (interaction.isChatInputCommand()) await interaction.reply({ content: `answered ${interaction.options.getString("word")}`, allowedMentions: { parse: [] } });
});

client.once(Events.ClientReady, async ready => {
  try {
    ok("ready");
    await ready.application.commands.set([{ name: "echo", description: "says it again", options: [{ type: 3, name: "word", description: "what", required: true }] }]);
    ok("commands");
    await play("mention", { text: "hello" });
    const heard = await seen(message => message.author === "bot" && message.content.startsWith("heard"));
    if (!heard.replyTo) fail("a reply", JSON.stringify(heard));
    ok("mention");
    await play("command", { name: "echo", values: ["again"] });
    await seen(message => message.author === "bot" && message.content === "answered again");
    ok("slash command");
    clearTimeout(timer);
    await client.destroy();
    ok("finished");
    process.exit(0);
  } catch (problem) {
    fail("the conversation", problem);
  }
});

await client.login(token).catch(problem => fail("login", problem));
