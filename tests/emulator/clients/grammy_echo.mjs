// An echo bot with grammY.
import { Bot, InputFile, webhookCallback } from "grammy";
import { download, HOOK, KEYS, POLLS, SECRET, serve, TOKEN, URL_ROOT } from "./echo.mjs";

const bot = new Bot(TOKEN, { client: { apiRoot: URL_ROOT } });
bot.command("start", (ctx) => ctx.reply("<b>Hello</b>", { parse_mode: "HTML", reply_markup: KEYS }));
bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Seen" });
  await ctx.editMessageText("Again it is");
});
bot.on("message:text", (ctx) => ctx.reply(`echo: ${ctx.message.text}`));
bot.on("edited_message:text", (ctx) => ctx.reply(`edited: ${ctx.editedMessage.text}`));
bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const content = await download(file.file_path);
  const back = new InputFile(content, `back-${ctx.message.document.file_name ?? ""}`);
  await ctx.replyWithDocument(back, { caption: `${String(content.length)} bytes` });
});

if (POLLS) void bot.start();
else {
  const handle = webhookCallback(bot, "http", { secretToken: SECRET });
  serve((request, response) => void handle(request, response),
    () => bot.api.setWebhook(HOOK, { secret_token: SECRET }));
}
