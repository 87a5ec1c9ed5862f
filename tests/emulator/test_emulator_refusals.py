"""Every sentence the emulator refuses with, as it arrives over HTTP."""

from typing import Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken

from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, BEN, TOKEN, ask

BUTTON = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def button(**details: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go"} | details]]}


@pytest.fixture(autouse=True)
def ann_has_started(world: World) -> None:
    world.say(ANN, "hello")


@pytest.mark.parametrize(
    ("method", "params", "sentence"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 99, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": ANN}, "message text is empty"),
        ("sendMessage", {"chat_id": ANN, "text": " \n"}, "message text is empty"),
        ("sendMessage", {"chat_id": ANN, "text": "<b></b>", "parse_mode": "HTML"},
         "message text is empty"),
        ("sendMessage", {"chat_id": ANN, "text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"chat_id": ANN, "text": "x", "parse_mode": "Word"},
         "unsupported parse_mode"),
        ("sendMessage", {"chat_id": ANN, "text": "x", "reply_parameters": {"message_id": 77}},
         "message to be replied not found"),
        ("sendMessage",
         {"chat_id": ANN, "text": "x", "reply_markup": button(callback_data="é" * 33)},
         "BUTTON_DATA_INVALID"),
        ("sendMessage", {"chat_id": ANN, "text": "x", "reply_markup": button(callback_data="")},
         "BUTTON_DATA_INVALID"),
        ("sendMessage", {"chat_id": ANN, "text": "x", "reply_markup": button()},
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ("sendMessage", {"chat_id": ANN, "text": "x", "reply_markup": button(url="no link")},
         "inline keyboard button URL 'no link' is invalid: Wrong HTTP URL"),
        ("sendMessage",
         {"chat_id": ANN, "text": "x", "reply_markup": button(web_app={"url": "http://a.example"})},
         "inline keyboard button Web App URL 'http://a.example' is invalid: "
         "Only HTTPS links are allowed"),
        ("editMessageText", {"chat_id": ANN, "message_id": 77, "text": "x"},
         "message to edit not found"),
        ("editMessageText", {"chat_id": ANN, "message_id": 1, "text": "x"},
         "message can't be edited"),
        ("deleteMessage", {"chat_id": ANN, "message_id": 77}, "message to delete not found"),
        ("copyMessage", {"chat_id": ANN, "from_chat_id": ANN, "message_id": 77},
         "message to copy not found"),
        ("forwardMessage", {"chat_id": ANN, "from_chat_id": ANN, "message_id": 77},
         "message to forward not found"),
        ("pinChatMessage", {"chat_id": ANN, "message_id": 77}, "message to pin not found"),
        ("unpinChatMessage", {"chat_id": ANN}, "message to unpin not found"),
        ("setMessageReaction", {"chat_id": ANN, "message_id": 77}, "message to react not found"),
        ("answerCallbackQuery", {"callback_query_id": "5"}, TOO_OLD.removeprefix("Bad Request: ")),
        ("answerCallbackQuery", {"callback_query_id": "5", "text": "x" * 201},
         "MESSAGE_TOO_LONG"),
        ("sendChatAction", {"chat_id": ANN, "action": "dancing"},
         "wrong parameter action in request"),
        ("sendMessageDraft", {"chat_id": ANN, "draft_id": 0, "text": "x"}, "RANDOM_ID_INVALID"),
        ("setMyCommands", {"commands": [{"command": "Bad!", "description": "x"}]},
         "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101},
         "BOT_COMMANDS_TOO_MUCH"),
        ("getFile", {"file_id": "nothing"}, "invalid file_id"),
        ("sendDocument", {"chat_id": ANN, "document": "nothing"},
         "wrong file_id or the file is temporarily unavailable"),
        ("sendDocument", {"chat_id": ANN, "document": "https://a.example/x.pdf"},
         "failed to get HTTP URL content"),
        ("sendDocument", {"chat_id": ANN, "document": "attach://x"},
         "there is no document in the request"),
        ("setWebhook", {"url": "http://a.example/hook"},
         "bad webhook: An HTTPS URL must be provided for webhook"),
        ("setWebhook", {"url": "https://a.example:99/hook"},
         "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ("setWebhook", {"url": "https://a.example/hook", "secret_token": "a b"},
         "secret token contains unallowed characters"),
        ("getChatMember", {"chat_id": ANN, "user_id": 99}, "user not found"),
        ("banChatMember", {"chat_id": ANN, "user_id": BEN},
         "method is available only for supergroups and channel chats"),
        ("sendMessage", {"business_connection_id": "x", "chat_id": ANN, "text": "x"},
         "business connection not found"),
        ("sendChecklist",
         {"business_connection_id": "x", "chat_id": ANN, "checklist": {
             "title": "x", "tasks": [{"id": 1, "text": "y"}]}},
         "method sendChecklist is not implemented by the emulator: no business accounts"),
        ("sendMessage", {"chat_id": ANN, "text": "x", "foo": 1},
         "schema: foo: unknown field of sendMessage"),
        ("sendMessage", {"chat_id": ANN, "text": 5}, "schema: text: not a String"),
        ("getUpdates", {"limit": 500}, "schema: limit: 500 outside 1-100"),
    ],
)  # fmt: skip
async def test_a_bad_request_is_refused_in_telegrams_words(
    web: aiohttp.ClientSession, method: str, params: dict[str, Any], sentence: str
) -> None:
    answer = await ask(web, method, **params)

    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": f"Bad Request: {sentence}",
    }


async def test_unchanged_text_and_buttons_are_not_modified(
    bot: Bot, web: aiohttp.ClientSession
) -> None:
    buttons = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Yes", callback_data="yes"))
    sent = await bot.send_message(ANN, "x", reply_markup=buttons)
    same: dict[str, Any] = {
        "chat_id": ANN,
        "message_id": sent.message_id,
        "text": "x",
        "reply_markup": BUTTON,
    }

    first = await ask(web, "editMessageText", **same)
    del same["reply_markup"]
    without_buttons = await ask(web, "editMessageText", **same)
    again = await ask(web, "editMessageReplyMarkup", chat_id=ANN, message_id=sent.message_id)

    assert first["description"] == NOT_MODIFIED
    assert without_buttons["ok"] is True
    assert again["description"] == NOT_MODIFIED


async def test_a_message_older_than_48_hours_stays(bot: Bot, world: World) -> None:
    sent = await bot.send_message(ANN, "x")
    world.clock.advance(48 * 3600 + 1)

    with pytest.raises(BadRequest, match=r"^Message can't be deleted$"):
        await sent.delete()
    assert await bot.delete_messages(ANN, [sent.message_id]) is True

    room = world.room(world.bot(), ANN)
    assert room.get(sent.message_id) is not None


async def test_a_tap_is_answered_once_and_in_time(bot: Bot, world: World) -> None:
    first, second = (world.tap(ANN, 1, "x")["callback_query_id"] for _ in range(2))

    await bot.answer_callback_query(first)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(first)
    world.clock.advance(16)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(second)


async def test_people_who_cannot_be_written_to(bot: Bot, world: World) -> None:
    with pytest.raises(
        Forbidden, match=r"^Forbidden: bot can't initiate conversation with a user$"
    ):
        await bot.send_message(BEN, "x")

    world.block(ANN)
    with pytest.raises(Forbidden, match=r"^Forbidden: bot was blocked by the user$"):
        await bot.send_message(ANN, "x")

    world.unblock(ANN)
    assert (await bot.send_message(ANN, "x")).text == "x"

    world.deactivate(ANN)
    with pytest.raises(Forbidden, match=r"^Forbidden: user is deactivated$"):
        await bot.send_message(ANN, "x")


async def test_blocking_is_told_to_the_bot(bot: Bot, world: World) -> None:
    world.block(ANN)
    world.unblock(ANN)

    _, blocked, unblocked = await bot.get_updates()

    changes = [
        (u.my_chat_member.old_chat_member.status, u.my_chat_member.new_chat_member.status)
        for u in (blocked, unblocked)
        if u.my_chat_member
    ]
    assert changes == [("member", "kicked"), ("kicked", "member")]


async def test_protected_messages_are_neither_copied_nor_forwarded(
    bot: Bot, web: aiohttp.ClientSession
) -> None:
    sent = await bot.send_message(ANN, "x", protect_content=True)
    origin = {"chat_id": ANN, "from_chat_id": ANN, "message_id": sent.message_id}

    copied = await ask(web, "copyMessage", **origin)
    forwarded = await ask(web, "forwardMessage", **origin)

    assert copied["description"] == "Bad Request: message can't be copied"
    assert forwarded["description"] == "Bad Request: message can't be forwarded"


async def test_a_wrong_token_and_a_wrong_method_have_their_statuses(
    web: aiohttp.ClientSession, url: str
) -> None:
    async with web.get("/bot1:wrong/getMe") as response:
        assert (response.status, await response.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )
    assert await ask(web, "noSuch") == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=f"{url}/bot"):
            pass


async def test_methods_are_found_whatever_their_case(web: aiohttp.ClientSession) -> None:
    async with web.get(f"/bot{TOKEN}/GETME") as response:
        assert (await response.json())["result"]["id"] == 123456


async def test_arguments_arrive_in_every_form(web: aiohttp.ClientSession) -> None:
    given = {"chat_id": str(ANN), "text": "a&b 😀"}
    form = aiohttp.FormData(given)
    form.add_field("disable_notification", "true", content_type="text/plain")

    async with web.get(f"/bot{TOKEN}/sendMessage", params=given) as by_query:
        first = await by_query.json()
    async with web.post(f"/bot{TOKEN}/sendMessage", data=given) as by_form:
        second = await by_form.json()
    async with web.post(f"/bot{TOKEN}/sendMessage", data=form) as by_parts:
        third = await by_parts.json()

    assert [answer["result"]["text"] for answer in (first, second, third)] == ["a&b 😀"] * 3


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff"])
async def test_broken_json_is_a_bad_request(web: aiohttp.ClientSession, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}

    async with web.post(f"/bot{TOKEN}/getMe", data=body, headers=headers) as response:
        assert response.status == 400


async def test_the_poller_learns_of_a_webhook(bot: Bot) -> None:
    await bot.set_webhook("https://a.example/hook")

    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
