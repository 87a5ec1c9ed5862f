"""Everything python-telegram-bot sends fits the schema, and broken requests do not."""

import json
from collections.abc import Coroutine
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    InputPollOption,
    KeyboardButton,
    LinkPreviewOptions,
    MenuButtonWebApp,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyParameters,
    WebAppInfo,
)
from telegram.error import BadRequest
from telegram.request import BaseRequest, RequestData

from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.schema.methods import methods

Request = tuple[str, dict[str, Any], list[str]]


class Recorder(BaseRequest):
    """Notes each request and refuses it."""

    def __init__(self) -> None:
        self.seen: list[Request] = []

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kw: Any
    ) -> tuple[int, bytes]:
        form = request_data.json_parameters if request_data else {}
        parts = request_data.multipart_data if request_data else None
        self.seen.append((url.rpartition("/")[2], dict(form), list(parts or {})))
        return 400, b'{"ok":false,"error_code":400,"description":"noted"}'


def thirty_calls(bot: Bot) -> list[Coroutine[Any, Any, Any]]:
    buttons = InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton("A", callback_data="x"),
                InlineKeyboardButton("u", url="https://e.x"),
                InlineKeyboardButton("w", web_app=WebAppInfo("https://e.x")),
            ]
        ]
    )
    return [
        bot.send_message(1, "hi", parse_mode="HTML", reply_markup=buttons, protect_content=True,
                         link_preview_options=LinkPreviewOptions(is_disabled=True),
                         reply_parameters=ReplyParameters(5), message_effect_id="5",
                         allow_paid_broadcast=True),
        bot.send_message("@chan", "hi", entities=[MessageEntity("bold", 0, 2)]),
        bot.edit_message_text("x", 1, 2, reply_markup=buttons),
        bot.answer_callback_query("1", text="t", show_alert=True, cache_time=3),
        bot.delete_message(1, 2),
        bot.delete_messages(1, [1, 2]),
        bot.send_document(1, InputFile(b"x", filename="a.csv"), caption="c"),
        bot.send_photo(1, b"\x89PNG"),
        bot.send_media_group(1, [InputMediaPhoto(b"a"), InputMediaPhoto("fileid")]),
        bot.set_my_commands([BotCommand("start", "d")], BotCommandScopeChat(1), "en"),
        bot.set_webhook("https://e.x/h", secret_token="abc", max_connections=40,
                        allowed_updates=["message", "callback_query"], drop_pending_updates=True),
        bot.get_updates(0, 100, 10, allowed_updates=["message"]),
        bot.send_chat_action(1, "typing"),
        bot.send_location(1, 1.0, 2.0),
        bot.send_poll(1, "q", [InputPollOption("a"), "b"]),
        bot.copy_message(1, 2, 3),
        bot.pin_chat_message(1, 2),
        bot.set_message_reaction(1, 2, [ReactionTypeEmoji("👍")]),
        bot.get_file("f"),
        bot.get_chat(1),
        bot.set_chat_menu_button(1, MenuButtonWebApp("x", WebAppInfo("https://e.x"))),
        bot.send_message_draft(1, 5, "t"),
        bot.send_message(1, "k", reply_markup=ReplyKeyboardMarkup(
            [[KeyboardButton("a", request_location=True)]], resize_keyboard=True)),
        bot.ban_chat_member(1, 2),
        bot.create_chat_invite_link(1, member_limit=1, name="n"),
        bot.get_me(),
        bot.delete_webhook(),
        bot.get_webhook_info(),
        bot.send_venue(1, 1.0, 2.0, "t", "a"),
        bot.send_contact(1, "+1", "n"),
    ]  # fmt: skip


async def test_thirty_requests_of_the_library_fit() -> None:
    recorder = Recorder()
    for call in thirty_calls(Bot("1:a", request=recorder, get_updates_request=recorder)):
        with pytest.raises(BadRequest):
            await call

    read = [methods()[method.lower()].read(form, files) for method, form, files in recorder.seen]

    assert len(read) == 30
    assert read[0]["chat_id"] == 1
    assert read[0]["reply_markup"]["inline_keyboard"][0][0] == {"text": "A", "callback_data": "x"}


@pytest.mark.parametrize(
    ("method", "form"),
    [
        ("sendMessage", {"chat_id": "1"}),
        ("sendMessage", {"chat_id": 1, "text": "x", "foo": 1}),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": json.dumps(
            {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]})}),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": json.dumps(
            {"inline_keyboard": [[{"text": "a"}]]})}),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}),
        ("setWebhook", {"url": "https://x", "secret_token": "a b"}),
        ("getUpdates", {"limit": 500}),
        ("setMyCommands", {"commands": '[{"command":"a"}]'}),
        ("sendMediaGroup", {"chat_id": 1, "media": '[{"type":"film","media":"x"}]'}),
        ("setMessageReaction", {"chat_id": 1, "message_id": 1, "reaction": '[{"type":"emoji"}]'}),
        ("sendLocation", {"chat_id": 1, "latitude": "north", "longitude": "1"}),
        ("sendMessage", {"chat_id": 1, "text": "x", "disable_notification": "perhaps"}),
    ],
)  # fmt: skip
def test_broken_requests_do_not_fit(method: str, form: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        methods()[method.lower()].read(form)

    assert refused.value.code == 400


def test_every_method_is_known() -> None:
    assert len(methods()) == 185
