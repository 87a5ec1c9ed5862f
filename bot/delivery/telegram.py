"""Telegram as the courier sees it: a message goes in, a message id comes out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Self, cast

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    InputFile,
    InputMediaDocument,
    InputMediaPhoto,
)
from telegram.error import BadRequest, TelegramError
from telegram.request import RequestData

from bot.delivery.callbacks import CallbackAnswers
from bot.delivery.telegram_errors import NO_ANSWER, judge
from bot.delivery.transport import AiohttpRequest, NotAnAnswer, PlainData
from bot.domain.messages.files import FileKind, KeptFile
from bot.domain.messages.messages import Message
from bot.texts.file_names import named_kept
from bot.texts.rendering import Rendered, RenderedFile

_NO_PREVIEW = {"is_disabled": True}
_FIELDS = {FileKind.PICTURE: "photo", FileKind.FILE: "document"}
_NO_THREAD = "message thread not found"
_NOBODYS = "0:nobody"


class PlainBot(Bot):
    """`telegram.Bot` with calls of plain values, whose answers need not become objects.

    Building a `Message` costs more than all the rest of a call together, and finding out that
    strings and numbers need no conversion as much as encoding them.
    """

    __slots__ = ()

    @classmethod
    def at(cls, api_url: str, token: str) -> Self:
        """Return the bot of a token at a Bot API server; polls have a connection of their own.

        Without a token it is nobody's: the library makes none without, and nothing may be asked of it.
        """
        return cls(
            token or _NOBODYS,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(connections=1),
        )

    async def open_lines(self) -> None:
        """Let calls be made, also before Telegram has answered any."""
        for request in self._request:
            await request.initialize()

    async def close_lines(self) -> None:
        """Close every connection."""
        for request in self._request:
            await request.shutdown()

    async def meet(self) -> None:
        """Learn the bot's own name (Bot API getMe).

        Raises:
            NotAnAnswer: the answer holds none.
        """
        await self.get_me()
        if not self.username:
            raise NotAnAnswer

    async def call(self, method: str, fields: Mapping[str, object]) -> Any:
        """Call a Bot API method with JSON values and return its `result` as parsed JSON.

        Raises `telegram.error.TelegramError` as every method of `telegram.Bot` does.
        """
        data = cast("RequestData", PlainData(fields))
        return await self.request.post(f"{self.base_url}/{method}", data)

    async def upload(self, method: str, fields: Mapping[str, object]) -> Any:
        """Do the same with fields among which are `telegram.InputFile`s."""
        return await self._post(method, dict(fields))


class Telegram:
    """Sends, edits and deletes the bot's own messages. Times out as its bot's request does."""

    def __init__(self, bot: PlainBot) -> None:
        self._bot = bot
        self._callback_answers = CallbackAnswers()

    async def deliver(self, chat_id: int, rendered: Rendered, message: Message) -> tuple[int, ...]:
        """Send a message, or edit the message it replaces; return its id, of an album all ids.

        Bot API sendMessage, editMessageText, sendPhoto, sendDocument, sendMediaGroup. A text too long for a
        caption goes ahead of its file as a message of its own, whose id is returned.
        Raises `telegram.error.TelegramError`.
        """
        if rendered.kept:
            ids, _ = await self.deliver_files(chat_id, rendered, message, {})
            return ids
        if rendered.file is not None:
            return await self._send_file(chat_id, rendered, rendered.file, message)
        fields = _fields(chat_id, rendered)
        fields["text"] = rendered.text
        fields["link_preview_options"] = _NO_PREVIEW
        if message.replaces is not None:
            fields["message_id"] = message.replaces
            await self._bot.call("editMessageText", fields)
            return (message.replaces,)
        if message.protect:
            fields["protect_content"] = True
        if message.thread is not None:
            fields["message_thread_id"] = message.thread
        if message.replies_to is not None:
            fields["reply_parameters"] = {
                "message_id": message.replies_to,
                "allow_sending_without_reply": True,
            }
        try:
            return (_message_id(await self._bot.call("sendMessage", fields)),)
        except BadRequest as error:
            if message.thread is None or _NO_THREAD not in error.message.lower():
                raise
        # The topic was deleted; the group is still there.
        del fields["message_thread_id"]
        return (_message_id(await self._bot.call("sendMessage", fields)),)

    async def is_there(self) -> bool:
        """Ask something that changes nothing (Bot API getMe); tell whether Telegram answers."""
        try:
            await self._bot.call("getMe", {})
        except TelegramError as error:
            return judge(error, edits=False).meaning not in NO_ANSWER
        return True

    async def delete(self, chat_id: int, message_id: int) -> None:
        """Delete a message (Bot API deleteMessage, only within 48 hours)."""
        await self._bot.call("deleteMessage", {"chat_id": chat_id, "message_id": message_id})

    async def empty(self, chat_id: int, message_id: int, words: str) -> None:
        """Put a few plain words in place of a message's text and buttons (editMessageText)."""
        fields = {"chat_id": chat_id, "message_id": message_id, "text": words}
        await self._bot.call("editMessageText", fields)

    def answer_callback(self, callback_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a tap soon, without waiting and whatever comes of it (answerCallbackQuery).

        `text` has at most 200 characters; `alert` shows it in a window instead of a banner.
        """
        fields: dict[str, object] = {"callback_query_id": callback_id}
        if text:
            fields["text"] = text
            fields["show_alert"] = alert
        self._callback_answers.send(partial(self._bot.call, "answerCallbackQuery", fields))

    async def finish(self) -> None:
        """Wait until the answers to taps are sent."""
        await self._callback_answers.finish()

    async def set_commands(
        self,
        commands: Sequence[tuple[str, str]],
        *,
        chat_id: int | None = None,
        language: str | None = None,
    ) -> None:
        """Set the command menu (name, description) of everybody, or of one chat.

        `language` is a two-letter code (Bot API setMyCommands); None serves all others.
        """
        scope = BotCommandScopeDefault() if chat_id is None else BotCommandScopeChat(chat_id)
        menu = [BotCommand(name, description) for name, description in commands]
        await self._bot.set_my_commands(menu, scope=scope, language_code=language)

    @staticmethod
    def method(rendered: Rendered, message: Message) -> str:
        """Return the Bot API method that `deliver` uses for a message."""
        if rendered.kept:
            return _kept_method(rendered.kept)
        if rendered.file is not None:
            return "sendPhoto" if rendered.file.kind == "photo" else "sendDocument"
        return "sendMessage" if message.replaces is None else "editMessageText"

    async def _send_file(
        self, chat_id: int, rendered: Rendered, file: RenderedFile, message: Message
    ) -> tuple[int, ...]:
        ahead: tuple[int, ...] = ()
        if not rendered.caption_fits:
            alone = Rendered(rendered.text, rendered.keyboard)
            ahead = await self.deliver(chat_id, alone, replace(message, replaces=None))
            rendered = Rendered("", file=file)
        fields = _fields(chat_id, rendered)
        if rendered.text:
            fields["caption"] = rendered.text
        if message.protect:
            fields["protect_content"] = True
        fields[file.kind] = InputFile(file.content, filename=file.name)
        method = self.method(rendered, message)
        file_id = _message_id(await self._bot.upload(method, fields))
        return (*ahead, file_id)

    async def deliver_files(
        self,
        chat_id: int,
        rendered: Rendered,
        message: Message,
        contents: Mapping[str, bytes],
    ) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Send files that are kept; return the messages' ids, and what Telegram calls each file.

        Those without a `file_id` are uploaded: `contents` has what they hold, by their `shelved`.
        """
        kept, method = rendered.kept, _kept_method(rendered.kept)
        call = self._bot.upload if contents else self._bot.call
        caption = {"caption": rendered.text, "parse_mode": "HTML"} if rendered.text else {}
        fields: dict[str, object] = {"chat_id": chat_id}
        if message.protect:
            fields["protect_content"] = True
        if len(kept) == 1:
            fields |= {_FIELDS[kept[0].kind]: _given(kept[0], contents), **caption}
            if rendered.keyboard is not None:
                fields["reply_markup"] = {"inline_keyboard": rendered.keyboard}
            sent = [await call(method, fields)]
        else:
            media = [
                _medium(each, contents, "" if number else rendered.text)
                for number, each in enumerate(kept)
            ]
            sent = await call(method, fields | {"media": media})
        return tuple(map(_message_id, sent)), tuple(map(_file_id, sent))

    async def fetch(self, file_id: str, *, most: int) -> bytes | None:
        """Return a file that was sent to the bot (getFile), None where it is above `most` bytes."""
        file = await self._bot.get_file(file_id)
        if (file.file_size or 0) > most:
            return None
        content = bytes(await file.download_as_bytearray())
        return content if len(content) <= most else None

    async def keep_document(self, chat_id: int, name: str, content: bytes, caption: str) -> str:
        """Send a file, and return the id by which it can be sent on (Bot API sendDocument)."""
        file = InputFile(content, filename=name)
        fields = {"chat_id": chat_id, "document": file, "caption": caption}
        sent = await self._bot.upload("sendDocument", fields)
        return cast("Mapping[str, Mapping[str, str]]", sent)["document"]["file_id"]


def _kept_method(kept: Sequence[KeptFile]) -> str:
    if len(kept) > 1:
        return "sendMediaGroup"
    return "sendPhoto" if kept[0].kind is FileKind.PICTURE else "sendDocument"


def _given(file: KeptFile, contents: Mapping[str, bytes]) -> str | InputFile:
    """Return how a file is given to Telegram: by its name for it, or whole."""
    if file.file_id:
        return file.file_id
    return InputFile(contents[file.shelved], filename=named_kept(file).name)


def _medium(file: KeptFile, contents: Mapping[str, bytes], caption: str) -> object:
    """Return a file as part of an album."""
    if file.file_id:
        said = {"caption": caption, "parse_mode": "HTML"} if caption else {}
        return {"type": _FIELDS[file.kind], "media": file.file_id, **said}
    content, name = contents[file.shelved], named_kept(file).name
    kind = InputMediaPhoto if file.kind is FileKind.PICTURE else InputMediaDocument
    return kind(content, filename=name, caption=caption or None, parse_mode="HTML")


def _file_id(message: Any) -> str:
    """Return what Telegram calls the file of a message: of a photo, its largest size."""
    sent = cast("Mapping[str, Any]", message)
    return sent["photo"][-1]["file_id"] if "photo" in sent else sent["document"]["file_id"]


def _fields(chat_id: int, rendered: Rendered) -> dict[str, object]:
    fields: dict[str, object] = {"chat_id": chat_id}
    if rendered.text:
        fields["parse_mode"] = "HTML"
    if rendered.keyboard is not None:
        fields["reply_markup"] = {"inline_keyboard": rendered.keyboard}
    return fields


def _message_id(message: Any) -> int:
    return cast("Mapping[str, int]", message)["message_id"]
