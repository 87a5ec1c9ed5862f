"""What bots written with other libraries send: unknown fields, bare keys, file names as they come."""

from typing import Any

import aiohttp
import pytest

from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.people.world import World
from tests.emulator.world import ANN, TOKEN, ask, control

UNKNOWN = "Bad Request: schema: {}: unknown field of {}"


@pytest.fixture(autouse=True)
def ann_has_started(world: World) -> None:
    world.say(ANN, "hello")


def a_button(**more: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "A", "callback_data": "x", **more}]]}


async def test_unknown_fields_are_refused_until_the_switch_is_turned(
    web: aiohttp.ClientSession,
) -> None:
    asked = {"chat_id": ANN, "text": "x", "soon": 1, "reply_markup": a_button(colour="red")}

    strict = await ask(web, "sendMessage", **asked)
    inside = await ask(web, "sendMessage", **{k: v for k, v in asked.items() if k != "soon"})
    told = await control(web, "POST", "strict", {"on": False})
    lenient = await ask(web, "sendMessage", **asked)
    state = await control(web, "GET", "state")

    assert strict["description"] == UNKNOWN.format("soon", "sendMessage")
    assert inside["description"] == UNKNOWN.format(
        "reply_markup.inline_keyboard.0.0.colour", "InlineKeyboardButton"
    )
    assert (told, state["strict"]) == ({"strict": False}, False)
    assert lenient["result"]["reply_markup"] == a_button()


async def test_a_method_may_name_itself_and_no_other(web: aiohttp.ClientSession) -> None:
    itself = await ask(web, "sendMessage", chat_id=ANN, text="x", method="sendMessage")
    other = await ask(web, "sendMessage", chat_id=ANN, text="x", method="sendPhoto")

    assert itself["ok"] is True
    assert other["description"] == UNKNOWN.format("method", "sendMessage")


async def test_lenience_ends_where_telegram_refuses(web: aiohttp.ClientSession) -> None:
    await control(web, "POST", "strict", {"on": False})
    keys = {"inline_keyboard": [[{"text": "A", "colour": "red"}]]}

    unpressable = await ask(web, "sendMessage", chat_id=ANN, text="x", reply_markup=keys)
    wordless = await ask(web, "sendMessage", chat_id=ANN, soon=1)
    number = await ask(web, "sendMessage", chat_id=ANN, text=5)

    assert [answer["description"] for answer in (unpressable, wordless, number)] == [
        "Bad Request: can't parse inline keyboard button: "
        "Text buttons are unallowed in the inline keyboard",
        "Bad Request: message text is empty",
        "Bad Request: schema: text: not a String",
    ]


async def test_an_emulator_can_start_lenient() -> None:
    server = EmulatorServer(token=TOKEN, strict=False)
    url = await server.start()
    try:
        async with aiohttp.ClientSession(url) as web:
            answer = await ask(web, "getMe", soon=1)
    finally:
        await server.stop()

    assert answer["result"]["username"] == "colloquy_demo_bot"


async def test_keys_of_a_reply_keyboard_may_be_bare_words(web: aiohttp.ClientSession) -> None:
    keyboard = {"keyboard": [["Yes", {"text": "No"}]], "resize_keyboard": True}

    sent = await ask(web, "sendMessage", chat_id=ANN, text="x", reply_markup=keyboard)
    wrong = await ask(web, "sendMessage", chat_id=ANN, text="x", reply_markup={"keyboard": [[5]]})
    bare = await ask(
        web, "sendMessage", chat_id=ANN, text="x", reply_markup={"inline_keyboard": [["Yes"]]}
    )
    seen = await control(web, "GET", f"chats/{ANN}/messages")

    assert sent["ok"] is True
    assert seen[-1]["reply_markup"] == keyboard
    assert wrong["description"] == (
        "Bad Request: schema: reply_markup.keyboard.0.0: expected KeyboardButton"
    )
    assert bare["description"] == (
        "Bad Request: schema: reply_markup.inline_keyboard.0.0: expected InlineKeyboardButton"
    )


async def upload(web: aiohttp.ClientSession, disposition: bytes, *before: str) -> dict[str, Any]:
    """A document in a form, its part described byte by byte, behind some plain fields."""
    fields = [f"chat_id\r\n\r\n{ANN}", *before]
    body = b"".join(
        b"--B\r\nContent-Disposition: form-data; name=" + field.encode() + b"\r\n"
        for field in fields
    )
    body += b"--B\r\nContent-Disposition: form-data; " + disposition
    body += b"\r\nContent-Type: application/pdf\r\n\r\nPDF\r\n--B--\r\n"
    form = {"Content-Type": "multipart/form-data; boundary=B"}
    async with web.post(f"/bot{TOKEN}/sendDocument", data=body, headers=form) as response:
        return await response.json()


@pytest.mark.filterwarnings("ignore::aiohttp.BadContentDispositionHeader")
@pytest.mark.parametrize(
    ("disposition", "file_name"),
    [
        ('name="document"; filename="Einladung Müller.pdf"', "Einladung Müller.pdf"),
        ("name=document; filename=Einladung-Müller.pdf", "Einladung-Müller.pdf"),
        ('name="document"; filename=邀请 函.pdf', "邀请 函.pdf"),
        ("name=\"document\"; filename=x.pdf; filename*=UTF-8''%E9%82%80.pdf", "邀.pdf"),
        (r'name="document"; filename="a \"b\".pdf"', 'a "b".pdf'),
        (r'name="document"; filename="C:\x\y.pdf"', r"C:\x\y.pdf"),
        ('name="document"; filename="a;b.pdf"', "a;b.pdf"),
        ('filename="a.pdf"; name="document"', "a.pdf"),
    ],
)
async def test_file_names_are_taken_as_they_come(
    web: aiohttp.ClientSession, disposition: str, file_name: str
) -> None:
    sent = await upload(web, disposition.encode())

    assert sent["result"]["document"]["file_name"] == file_name


@pytest.mark.filterwarnings("ignore::aiohttp.BadContentDispositionHeader")
async def test_a_file_name_in_no_known_letters_is_refused(web: aiohttp.ClientSession) -> None:
    refused = await upload(web, b"name=document; filename=M\xfcller.pdf")

    assert refused["description"] == "Bad Request: can't parse multipart form data"


@pytest.mark.parametrize("twin", ["document\r\n\r\n", 'document; filename=""\r\n\r\n'])
async def test_an_upload_may_have_an_empty_twin(web: aiohttp.ClientSession, twin: str) -> None:
    sent = await upload(web, b'name="document"; filename="a.pdf"', twin)

    assert sent["result"]["document"]["file_name"] == "a.pdf"
