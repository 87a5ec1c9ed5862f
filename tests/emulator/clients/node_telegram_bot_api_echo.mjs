// An echo bot with node-telegram-bot-api.
import { Bot, InputFile } from "node-telegram-bot-api";
import { createWebhookServer } from "node-telegram-bot-api/node";
import { download, HOOK, KEYS, POLLS, SECRET, TOKEN, URL_ROOT } from "./echo.mjs";

const bot = new Bot(TOKEN, { apiRoot: URL_ROOT });
bot.command("start", (ctx) => ctx.reply("<b>Hello</b>", { parse_mode: "HTML", reply_markup: KEYS }));
bot.on("callback_query", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Seen" });
  const there = { chat_id: ctx.chatId ?? 0, message_id: ctx.callbackQuery?.message?.message_id ?? 0 };
  await ctx.api.editMessageText({ ...there, text: "Again it is" });
});
bot.on("message", async (ctx) => {
  const document = ctx.message?.document;
  if (document === undefined) {
    await ctx.reply(`echo: ${ctx.message?.text ?? ""}`);
    return;
  }
  const file = await ctx.api.getFile({ file_id: document.file_id });
  const content = await download(file.file_path);
  await ctx.api.sendDocument({
    chat_id: ctx.chatId ?? 0,
    document: new InputFile(content, { filename: `back-${document.file_name ?? ""}` }),
    caption: `${String(content.length)} bytes`,
  });
});
bot.on("edited_message", (ctx) => ctx.reply(`edited: ${ctx.editedMessage?.text ?? ""}`));

if (POLLS) void bot.startPolling();
else {
  const server = createWebhookServer(bot, { path: "/hook", secretToken: SECRET });
  server.listen(Number(new URL(HOOK).port), "127.0.0.1",
    () => void bot.api.setWebhook({ url: HOOK, secret_token: SECRET }));
}
