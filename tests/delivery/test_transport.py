"""Our transport beside the library's own: same results, but it knows whether a request left."""

import traceback
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, HTTPXRequest

from bot.delivery.transport import (
    AiohttpRequest,
    BrokenAfterSending,
    NeverLeft,
    NotAnAnswer,
    ServerFailed,
    timeout_of,
)
from bot.demo.emulator.http.server import EmulatorServer
from bot.demo.emulator.state.faults import Fault
from tests.delivery.world import TOKEN

ADA = 1001
LARGE = b"\xff scan" * 400_000


@pytest.fixture
async def server() -> AsyncIterator[EmulatorServer]:
    emulator = EmulatorServer(token=TOKEN)
    await emulator.start()
    emulator.world.add_user(first_name="Ada", user_id=ADA)
    emulator.world.say(ADA, "/start")
    yield emulator
    await emulator.stop()


async def tried(server: EmulatorServer, request: BaseRequest, token: str = TOKEN) -> list[object]:
    """Do one call of every kind; return results, or the classes of errors."""
    bot = Bot(
        token,
        base_url=f"http://127.0.0.1:{server.port}/bot",
        base_file_url=f"http://127.0.0.1:{server.port}/file/bot",
        request=request,
        get_updates_request=AiohttpRequest(),
    )
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="rsvp:1:yes")]])

    async def there_and_back(content: bytes) -> bytes:
        sent = await bot.send_document(ADA, content, filename="ü.bin", caption="é中")
        assert sent.document is not None
        return bytes(await (await bot.get_file(sent.document.file_id)).download_as_bytearray())

    calls: list[Callable[[], Awaitable[object]]] = [
        bot.get_me,
        lambda: bot.send_message(ADA, "<b>hi</b> 中文 🎉", "HTML", reply_markup=keyboard),
        lambda: there_and_back(b"\x00\xff file"),
        # Above a megabyte aiohttp warns of bytes that are no stream, and here a warning is an error.
        lambda: there_and_back(LARGE),
        lambda: bot.set_my_commands([("help", "All commands")]),
        bot.get_my_commands,
        lambda: bot.send_message(ADA, "<b>hi"),
        lambda: bot.send_message(5, "hi"),
        lambda: bot.get_updates(timeout=0),
    ]
    found: list[object] = []
    async with request:
        for call in calls:
            try:
                found.append(_plain(await call()))
            except TelegramError as error:
                found.append((type(error), error.message))
    return found


def _plain(result: object) -> object:
    """Drop what differs from call to call."""
    words = getattr(result, "text_html", None)
    return words if isinstance(words, str) else repr(result)


async def test_results_are_those_of_the_librarys_transport(server: EmulatorServer) -> None:
    ours = await tried(server, AiohttpRequest())
    theirs = await tried(server, HTTPXRequest())

    assert ours == theirs
    assert len(ours) == 9
    assert ours[3] == repr(LARGE)


async def test_a_wrong_token_is_told_as_such(server: EmulatorServer) -> None:
    found = await tried(server, AiohttpRequest(), token="1:wrong")

    assert found[0] == (InvalidToken, "Unauthorized")


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("429", RetryAfter),
        ("403", Forbidden),
        ("500", ServerFailed),
        ("502", ServerFailed),
        ("drop_after", BrokenAfterSending),
        ("drop_before", BrokenAfterSending),
        ("slow", TimedOut),
    ],
)
async def test_troubles_are_told_apart(
    server: EmulatorServer, kind: str, error: type[TelegramError]
) -> None:
    server.world.faults.add(Fault(kind=kind, seconds=0.5))
    async with AiohttpRequest(read_timeout=0.1) as request:
        bot = Bot(TOKEN, f"http://127.0.0.1:{server.port}/bot", request=request)

        with pytest.raises(TelegramError) as caught:
            await bot.send_message(ADA, "hi")

    assert type(caught.value) is error


async def test_a_refused_connection_never_left(server: EmulatorServer) -> None:
    await server.stop()
    async with AiohttpRequest() as request:
        bot = Bot(TOKEN, f"http://127.0.0.1:{server.port}/bot", request=request)

        with pytest.raises(NetworkError) as caught:
            await bot.send_message(ADA, "hi")

    assert (type(caught.value), str(caught.value)) == (NeverLeft, "ClientConnectorError")


async def test_no_error_tells_the_token(server: EmulatorServer) -> None:
    server.world.faults.add(Fault(kind="drop_before"))
    async with AiohttpRequest() as request:
        bot = Bot(TOKEN, f"http://127.0.0.1:{server.port}/bot", request=request)

        with pytest.raises(NetworkError) as caught:
            await bot.send_message(ADA, "hi")

    assert TOKEN not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("without", ["read", "write", "connect", "pool"])
def test_a_limit_that_is_none_ends_the_whole_one_but_not_the_others(without: str) -> None:
    limits = {"read": 7.0, "write": 5.0, "connect": 3.0, "pool": 1.0}
    whole, lacking = timeout_of(**limits), timeout_of(**{**limits, without: None})

    assert (whole.total, whole.connect) == (16.0, 4.0)
    assert (whole.sock_connect, whole.sock_read) == (3.0, 7.0)
    assert lacking.total is None
    assert lacking.connect == (None if without in {"connect", "pool"} else 4.0)
    assert lacking.sock_connect == (None if without == "connect" else 3.0)
    assert lacking.sock_read == (None if without == "read" else 7.0)


async def test_the_timeout_for_reading_can_be_asked() -> None:
    request = AiohttpRequest(read_timeout=7.0)

    assert request.read_timeout == 7.0
    with pytest.raises(RuntimeError):
        await request.do_request("http://127.0.0.1:1/", "POST")


def test_answer_has_a_result_or_an_errors_code() -> None:
    answers = (b'{"ok": true, "result": 1}', b'{"ok": false, "error_code": 400}')

    assert list(map(AiohttpRequest.parse_json_payload, answers)) == [
        {"ok": True, "result": 1},
        {"ok": False, "error_code": 400},
    ]
    for none in (b"{}", b'{"ok": true}', b'["result"]', b"<html>", b""):
        with pytest.raises(NotAnAnswer):
            AiohttpRequest.parse_json_payload(none)
