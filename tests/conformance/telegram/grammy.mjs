// grammY talks to FakeTelegram: polls, replies, buttons, edits, commands, a 429 and a 400.
import { Bot, GrammyError, InlineKeyboard } from "grammy";
import { address, check, fail, finish, ok, post, promise, seen, token } from "./steps.mjs";

const bot = new Bot(token, { client: { apiRoot: address } });
const pressed = promise();

bot.on("message:text", async context => {
  await context.replyWithChatAction("typing");
  const sent = await context.reply("570 موقعاً", {
    reply_parameters: { message_id: context.msg.message_id },
    entities: [{ type: "bold", offset: 0, length: 3 }],
    link_preview_options: { is_disabled: true },
    reply_markup: new InlineKeyboard().text("المصدر", "source").url("الرابط", "https://example.org/"),
  });
  check("the answer comes back with its entity", sent.entities?.[0]?.type === "bold", sent);
});

bot.callbackQuery("source", async context => {
  await context.answerCallbackQuery({ text: "تم" });
  await context.editMessageText("570 موقعاً — المصدر");
  pressed.resolve();
});

bot.catch(problem => fail("handler", problem));

try {
  const me = await bot.api.getMe();
  check("getMe", me.is_bot && me.can_read_all_group_messages === false, me);
  await bot.api.setMyCommands([{ command: "ask", description: "اسأل" }], { language_code: "ar", scope: { type: "all_private_chats" } });
  const commands = await bot.api.getMyCommands({ language_code: "ar", scope: { type: "all_private_chats" } });
  check("commands", commands.length === 1 && commands[0].description === "اسأل", commands);

  const polling = bot.start({ allowed_updates: ["message", "callback_query"] });
  await post("messages", { text: "كم موقعاً؟" });
  const answer = await seen("the answer", event => event.kind === "message" && event.body.from.is_bot);
  check("the answer is a reply", answer.reply_to_message?.text === "كم موقعاً؟", answer);
  await post("presses", { message_id: answer.message_id, data: "source" });
  await pressed.done;
  await seen("the answer to the button", event => event.kind === "answer" && event.body.text === "تم");
  await seen("the edit", event => event.kind === "edited" && event.body.text === "570 موقعاً — المصدر");

  try {
    await bot.api.sendMessage(answer.chat.id, "م".repeat(4097));
    fail("400", "a long message was taken");
  } catch (problem) {
    check("a 400 is an error of the library", problem instanceof GrammyError && problem.error_code === 400 && problem.description.includes("message is too long"), problem);
  }

  let refused = 0;
  for (let i = 0; i < 50 && !refused; i++) {
    await bot.api.sendMessage(answer.chat.id, `${i}`).catch(problem => {
      if (!(problem instanceof GrammyError) || problem.error_code !== 429) fail("429", problem);
      refused = problem.parameters.retry_after;
    });
  }
  check("a 429 says when to come again", refused > 0, refused);

  await bot.stop();
  await polling;
  ok("polling stopped");
  finish();
} catch (problem) {
  fail("grammy", problem);
}
