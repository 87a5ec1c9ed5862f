// An echo bot with Telegraf.
import { Telegraf } from "telegraf";
import { editedMessage, message } from "telegraf/filters";
import { download, HOOK, KEYS, POLLS, SECRET, serve, TOKEN, URL_ROOT } from "./echo.mjs";

const bot = new Telegraf(TOKEN, { telegram: { apiRoot: URL_ROOT } });
bot.start((ctx) => ctx.reply("<b>Hello</b>", { parse_mode: "HTML", reply_markup: KEYS }));
bot.action("again", async (ctx) => {
  await ctx.answerCbQuery("Seen");
  await ctx.editMessageText("Again it is");
});
bot.on(message("text"), (ctx) => ctx.reply(`echo: ${ctx.message.text}`));
bot.on(editedMessage("text"), (ctx) => ctx.reply(`edited: ${ctx.editedMessage.text}`));
bot.on(message("document"), async (ctx) => {
  const file = await ctx.telegram.getFile(ctx.message.document.file_id);
  const content = await download(file.file_path);
  const back = { source: Buffer.from(content), filename: `back-${ctx.message.document.file_name ?? ""}` };
  await ctx.replyWithDocument(back, { caption: `${String(content.length)} bytes` });
});

if (POLLS) void bot.launch();
else {
  const handle = bot.webhookCallback("/hook", { secretToken: SECRET });
  serve((request, response) => void handle(request, response),
    () => bot.telegram.setWebhook(HOOK, { secret_token: SECRET }));
}
