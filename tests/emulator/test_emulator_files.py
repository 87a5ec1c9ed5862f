"""Documents, pictures and albums, up and down."""

import asyncio
import base64
import struct
import zlib

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest, NetworkError

from bot.demo.emulator.http.requests import BODY_LIMIT
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.files import DOWNLOAD_LIMIT, Upload, picture_size
from tests.emulator.world import ANN, BEN, TOKEN, ask, control


def png(width: int, height: int) -> bytes:
    """The smallest picture a header reader accepts."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    crc = struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + head + crc


@pytest.fixture(autouse=True)
def ann_has_started(world: World) -> None:
    world.say(ANN, "hello")


async def test_a_document_makes_the_round_trip(bot: Bot, world: World) -> None:
    content = bytes(range(256)) * 500

    sent = await bot.send_document(
        ANN, content, filename="visa é.pdf", caption="<b>x</b>", parse_mode="HTML"
    )
    assert sent.document is not None
    fetched = await (await bot.get_file(sent.document.file_id)).download_as_bytearray()
    again = await bot.send_document(ANN, sent.document.file_id)

    assert bytes(fetched) == content
    assert (sent.document.file_name, sent.document.file_size) == ("visa é.pdf", len(content))
    assert (sent.caption, sent.caption_entities[0].type) == ("x", "bold")
    assert again.document == sent.document
    (call,) = world.journal.since(0, "sendDocument")[:1]
    assert [(name, size) for _, name, size in call.files] == [("visa é.pdf", len(content))]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.binary(min_size=1, max_size=2000))
async def test_any_bytes_survive_multipart(bot: Bot, content: bytes) -> None:
    sent = await bot.send_document(ANN, content, filename="x.bin")

    assert sent.document is not None
    fetched = await (await bot.get_file(sent.document.file_id)).download_as_bytearray()
    assert bytes(fetched) == content


async def test_photos_are_measured_and_broken_ones_refused(bot: Bot) -> None:
    sent = await bot.send_photo(ANN, png(640, 480))

    assert [(size.width, size.height) for size in sent.photo] == [(640, 480)]
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(ANN, b"<svg/>")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(ANN, b"", filename="x")


@pytest.mark.parametrize(
    ("header", "size"),
    [
        (b"GIF89a\x02\x00\x03\x00", (2, 3)),
        (b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x05\x00\x07\x03", (7, 5)),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", (512, 512)),
        (b"\xff\xd8\xff", None),
        (b"", None),
    ],
)
def test_picture_headers_are_read(header: bytes, size: tuple[int, int] | None) -> None:
    assert picture_size(header) == size


async def test_an_album_is_one_group(bot: Bot) -> None:
    sent = await bot.send_media_group(
        ANN, [InputMediaPhoto(png(1, 1), caption="one"), InputMediaPhoto(png(2, 2))]
    )

    assert len({message.media_group_id for message in sent}) == 1
    assert [message.photo[0].width for message in sent] == [1, 2]
    assert [message.caption for message in sent] == ["one", None]
    with pytest.raises(BadRequest, match="Media group must include 2-10 items"):
        await bot.send_media_group(ANN, [InputMediaPhoto(png(1, 1))])
    with pytest.raises(BadRequest, match="Can't use the media of the specified type in the album"):
        await bot.send_media_group(
            ANN, [InputMediaPhoto(png(1, 1)), InputMediaDocument(b"x", filename="x")]
        )


async def test_captions_and_media_are_edited(bot: Bot) -> None:
    sent = await bot.send_document(ANN, b"one", filename="1.txt", caption="one")

    captioned = await sent.edit_caption("two")
    replaced = await sent.edit_media(
        InputMediaDocument(b"three", filename="3.txt", caption="three")
    )

    assert not isinstance(captioned, bool)
    assert captioned.caption == "two"
    assert not isinstance(replaced, bool)
    assert replaced.document is not None
    assert (replaced.document.file_name, replaced.caption) == ("3.txt", "three")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await sent.edit_text("x")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await sent.edit_caption("x" * 1025)


async def test_a_person_sends_a_file(bot: Bot, web: aiohttp.ClientSession) -> None:
    await control(web, "POST", f"users/{BEN}/send_file", {
        "file_name": "pass.jpg", "mime_type": "image/jpeg",
        "base64": base64.b64encode(b"scan").decode(), "caption": "my pass",
    })  # fmt: skip

    message = (await bot.get_updates())[-1].message

    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.caption) == ("pass.jpg", "my pass")
    fetched = await (await message.document.get_file()).download_as_bytearray()
    async with web.get(f"/_emu/files/{message.document.file_id}") as response:
        shown = (response.content_type, await response.read())
    assert bytes(fetched) == b"scan"
    assert shown == ("image/jpeg", b"scan")


async def test_big_files_cannot_be_downloaded(web: aiohttp.ClientSession, world: World) -> None:
    kept = world.files.keep("document", Upload("big.bin", "x/y", b"\0" * (DOWNLOAD_LIMIT + 1)))

    answer = await ask(web, "getFile", file_id=kept.file_id)

    assert answer["description"] == "Bad Request: file is too big"


async def test_a_wrong_path_or_token_gets_no_file(web: aiohttp.ClientSession) -> None:
    async with web.get(f"/file/bot{TOKEN}/documents/file_9.txt") as missing:
        assert missing.status == 404
    async with web.get("/file/bot1:no/documents/file_1.txt") as stranger:
        assert stranger.status == 401


async def test_a_document_over_the_limit_is_refused(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.demo.emulator.methods.sending.uploads.UPLOAD_LIMIT", 4)

    assert (await bot.send_document(ANN, b"four", filename="x")).document is not None
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(ANN, b"fives", filename="x")


async def test_a_body_over_the_limit_is_refused_before_it_is_read(url: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
    writer.write(
        f"POST /bot{TOKEN}/sendDocument HTTP/1.1\r\nHost: localhost\r\n"
        f"Content-Length: {BODY_LIMIT + 1}\r\n\r\n".encode()
    )

    status = await asyncio.wait_for(reader.readline(), 5)
    writer.close()
    await writer.wait_closed()

    assert status == b"HTTP/1.1 413 Request Entity Too Large\r\n"
