"""Pictures and files of a broadcast: what organizers attach, what guests get, what goes with a recall."""

import struct
import zlib
from typing import Any

from tests.stories.broadcasts.world import EN, LETTER_EN, LETTER_ZH, panel, progress, send, write
from tests.stories.someone import Someone
from tests.stories.world import World

GPS = b"GPS 46.8182 N 8.2275 E, Camera of Olga"


def png(shade: int) -> bytes:
    """A picture of one dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", GPS)
        + chunk(b"IDAT", zlib.compress(bytes([0, shade])))
        + chunk(b"IEND", b"")
    )


def kinds(someone: Someone) -> list[tuple[str, str]]:
    """What somebody has got since `forget_past`: photo, document or text, and its words."""

    def kind(message: dict[str, Any]) -> str:
        return next((name for name in ("photo", "document") if name in message), "text")

    heard = someone.hears
    recent = someone.messages[len(someone.messages) - len(heard) :]
    return [(kind(each), text) for each, text in zip(recent, heard, strict=True)]


async def attach(world: World, organizer: Someone, *pictures: bytes) -> None:
    """Attach pictures to the draft that is open."""
    await organizer.taps("Pictures and files")
    await organizer.sends_pictures(*pictures)
    await world.tick(seconds=3)


async def test_album_and_file_arrive_with_the_words_and_go_with_a_recall(world: World) -> None:
    olga, ann, xu = await world.organizer(), await world.guest("Ann"), await world.guest("徐", "zh")
    await write(olga)
    await olga.taps("Pictures and files")
    assert olga.shown == (
        "Which pictures or files go with it?\n\n"
        "Please send them here, several at once if you like: pictures, PDF, Word and other files, at"
        " most 10 in all and 20 MB each. Several pictures arrive as an album.",
        [["Cancel"]],
    )
    await olga.says("a map")
    assert "Please send a picture or a file" in olga.screen
    await olga.sends_pictures(png(1), png(2), caption="Two maps")
    await world.tick(seconds=3)
    assert olga.shown == (
        "Attached to the broadcast\n\n1. picture\n2. picture\n\n"
        "The words below the picture or file were not taken. Please write them as the text.",
        [["Take off: 1. picture"], ["Take off: 2. picture"], ["Add more", "« Draft"]],
    )
    await olga.taps("Add more")
    await olga.sends_file("plan.pdf", b"%PDF-1.7 plan")
    assert olga.screen == (
        "Attached to the broadcast\n\n1. picture\n2. picture\n3. plan.pdf\n\n"
        "⚠️ Files are sent on as they are: documents may name their author, and pictures of other"
        " kinds than JPEG and PNG the place. Please check them."
    )
    await olga.taps("« Draft")
    assert "Attached pictures: 2, files: 1" in olga.screen
    title = "📣 Quiet Lake Dialogue"
    whole = [("photo", title), ("photo", ""), ("document", title), ("text", LETTER_EN)]
    olga.forget_past()
    await olga.taps("Preview")
    assert kinds(olga)[:4] == whole
    await send(world, olga)

    assert kinds(ann) == whole
    assert kinds(xu) == [(kind, text.replace(title, "📣 静湖对话")) for kind, text in whole[:3]] + [
        ("text", LETTER_ZH)
    ]
    await olga.taps("Refresh")
    assert panel(olga)["text"] == progress("finished", delivered=3)
    for (sealed,) in world.rows("SELECT sealed FROM broadcasts"):
        assert b"plan.pdf" not in sealed
    await ann.says("/start")
    await ann.taps("News")
    ann.forget_past()
    await ann.taps(next(row[0] for row in ann.buttons if "The bus" in row[0]))
    assert kinds(ann) == whole

    await olga.taps("Recall", "Yes, delete 3 messages")
    await world.tick(minutes=1)
    assert [kind for kind, _ in kinds(xu)] == []


async def test_picture_sent_as_a_file_loses_its_data_before_anybody_gets_it(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await write(olga)
    await olga.taps("Pictures and files")
    await olga.sends_file("map.png", png(3))
    await world.tick(seconds=3)
    await olga.says("/broadcast")
    await olga.taps(next(row[0] for row in olga.buttons if "The bus" in row[0]))
    assert "\nAttached " in olga.screen
    await send(world, olga)

    [place] = [each for each in ann.messages if "photo" in each or "document" in each]
    file = place["photo"][-1] if "photo" in place else place["document"]
    content = ann.content(file["file_id"])
    assert (GPS in content, GPS in png(3)) == (False, True)
    assert content == png(3).replace(png(3)[33 : 33 + 12 + len(GPS)], b"")


async def test_picture_as_a_file_waits_until_its_data_are_taken_out(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await write(olga)
    await olga.taps("Pictures and files")
    await olga.sends_file("map.png", png(3))
    assert "This is being taken out" in olga.screen
    await olga.taps("« Draft", "Send now")
    assert olga.hears[-1] == (
        "A picture is still being freed of its data. Please wait a moment and tap again."
    )
    await world.tick(seconds=3)
    assert olga.shown == ("The picture is ready and attached to your draft.", [["« Draft"]])
    await olga.taps("« Draft")
    assert "\nAttached files: 1\n" in olga.screen
    await send(world, olga)

    name, content = ann.document
    assert (name, GPS in content, GPS in png(3)) == ("map.png", False, True)
    assert content == png(3).replace(png(3)[33 : 33 + 12 + len(GPS)], b"")
    assert kinds(ann) == [("document", LETTER_EN)]
    await write(olga)
    await olga.taps("Pictures and files")
    await olga.sends_file("broken.jpg", b"\xff\xd8 not really")
    await world.tick(seconds=3)
    assert olga.screen.startswith("A picture could not be freed of its data")
    await olga.taps("« Draft")
    assert "Attached" not in olga.screen


async def test_planned_broadcast_brings_its_files_at_its_time(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await write(olga)
    await attach(world, olga, png(6), png(7))
    await olga.taps("« Draft", "Send later")
    await olga.says("2027-01-12 09:00")
    assert olga.screen.split("\n")[0] == "Broadcast: planned"
    await world.stop()
    await world.start()
    late = await world.guest("Late")
    late.forget_past()
    await world.tick(hours=8)
    assert kinds(ann) == []
    await world.tick(days=3)
    await world.tick(seconds=4)

    album = [("photo", "📣 Quiet Lake Dialogue"), ("photo", ""), ("text", LETTER_EN)]
    assert (kinds(ann), kinds(late)) == (album, album)


async def test_what_is_opened_on_tap_brings_its_files_for_an_hour(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await write(olga, zh="")
    await attach(world, olga, png(4))
    await olga.taps("« Draft", "Open on tap only", "Ask to confirm reading")
    await send(world, olga)
    assert kinds(ann) == [("text", "🔒 You have a message. Tap below to read it.")]

    await ann.taps("Read the message")
    assert kinds(ann) == [("text", LETTER_EN), ("photo", "📣 Quiet Lake Dialogue")]
    await world.tick(minutes=61)

    assert kinds(ann) == [("text", LETTER_EN)]


async def test_one_picture_has_the_words_below_it_unless_they_are_long_or_tapped(
    world: World,
) -> None:
    olga, xu, ann = (
        await world.organizer(),
        await world.organizer("徐", "zh"),
        await world.guest("Ann"),
    )
    for text, toggle in ((EN, ""), ("y" * 1000, ""), (EN, "Ask to confirm reading")):
        await write(olga, en=text, zh="")
        await attach(world, olga, png(5))
        await olga.taps("« Draft", *filter(None, [toggle]))
        await send(world, olga)
    title = "📣 Quiet Lake Dialogue"
    assert kinds(ann) == [
        ("photo", LETTER_EN),
        ("photo", title),
        ("text", f"{title}\n\n{'y' * 1000}"),
        ("photo", title),
        ("text", LETTER_EN),
    ]
    await xu.says("/broadcast")
    await xu.taps("新建群发", "跳过", "跳过", "图片和文件")
    await xu.sends_pictures(*map(png, range(6)))
    await world.tick(seconds=3)
    await xu.taps("继续添加")
    await xu.sends_pictures(*map(png, range(10, 16)))
    await world.tick(seconds=3)
    assert xu.hears[-2] == (
        "一次群发最多附上 10 个图片和文件。草稿保持不变；请少发几个，或先移除一些。"
    )
    await xu.taps(*["移除：1. 图片"] * 5, "« 草稿")
    assert xu.screen.split("\n")[4] == "附件：图片 1 张"
    await send(world, xu, label="立即发送")
    assert kinds(ann)[-1] == ("photo", title)
