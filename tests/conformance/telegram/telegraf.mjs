// telegraf talks to FakeTelegram: polls, replies, buttons, edits, commands, a 429 and a 400.
import { Telegraf, TelegramError } from "telegraf";
import { address, check, fail, finish, ok, post, promise, seen, token } from "./steps.mjs";

const bot = new Telegraf(token, { telegram: { apiRoot: address } });
const pressed = promise();
const launched = promise();

bot.on("text", async context => {
  await context.sendChatAction("typing");
  const sent = await context.reply("570 موقعاً", {
    reply_parameters: { message_id: context.message.message_id },
    entities: [{ type: "bold", offset: 0, length: 3 }],
    // Not by Markup.button: it writes a field «hide» that Telegram does not know.
    reply_markup: { inline_keyboard: [[{ text: "المصدر", callback_data: "source" }, { text: "الرابط", url: "https://example.org/" }]] },
  });
  check("the answer comes back with its entity", sent.entities?.[0]?.type === "bold", sent);
});

bot.action("source", async context => {
  await context.answerCbQuery("تم");
  await context.editMessageText("570 موقعاً — المصدر");
  pressed.resolve();
});

bot.catch(problem => fail("handler", problem));

try {
  const me = await bot.telegram.getMe();
  check("getMe", me.is_bot && me.can_read_all_group_messages === false, me);
  await bot.telegram.setMyCommands([{ command: "ask", description: "اسأل" }], { language_code: "ar", scope: { type: "default" } });
  const commands = await bot.telegram.getMyCommands({ language_code: "ar", scope: { type: "default" } });
  check("commands", commands.length === 1 && commands[0].description === "اسأل", commands);

  const polling = bot.launch({ allowedUpdates: ["message", "callback_query"] }, launched.resolve);
  await launched.done;
  await post("messages", { text: "كم موقعاً؟" });
  const answer = await seen("the answer", event => event.kind === "message" && event.body.from.is_bot);
  check("the answer is a reply", answer.reply_to_message?.text === "كم موقعاً؟", answer);
  await post("presses", { message_id: answer.message_id, data: "source" });
  await pressed.done;
  await seen("the answer to the button", event => event.kind === "answer" && event.body.text === "تم");
  await seen("the edit", event => event.kind === "edited" && event.body.text === "570 موقعاً — المصدر");

  try {
    await bot.telegram.sendMessage(answer.chat.id, "م".repeat(4097));
    fail("400", "a long message was taken");
  } catch (problem) {
    check("a 400 is an error of the library", problem instanceof TelegramError && problem.code === 400 && problem.description.includes("message is too long"), problem);
  }

  let refused = 0;
  for (let i = 0; i < 50 && !refused; i++) {
    await bot.telegram.sendMessage(answer.chat.id, `${i}`).catch(problem => {
      if (!(problem instanceof TelegramError) || problem.code !== 429) fail("429", problem);
      refused = problem.parameters.retry_after;
    });
  }
  check("a 429 says when to come again", refused > 0, refused);

  bot.stop();
  await polling;
  ok("polling stopped");
  finish();
} catch (problem) {
  fail("telegraf", problem);
}
