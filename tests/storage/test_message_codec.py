"""Messages come back from the outbox as they were put into it, whatever they hold."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.ids import EventId, PersonId
from bot.domain.messages.files import FileKind, KeptFile
from bot.domain.messages.messages import (
    Attachment,
    BarsPicture,
    BarsRow,
    Button,
    ButtonStyle,
    CalendarEntry,
    CalendarFile,
    CodePicture,
    CodeSheet,
    GridPicture,
    KeptFiles,
    Lane,
    LetterTable,
    Message,
    MyDataFile,
    PdfFile,
    SaidFile,
    ScanFile,
    SealedFile,
    TextFile,
    Workbook,
)
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.people import Language
from storage.outbox.message_codec import pack_message, unpack_message

ANN = PersonId("ann")
SAID = Said("sentence", {"number": 7, "name": Words("Ann", "安")})
PLAIN = Message(ANN, "hello", about=None)
FULL = Message(
    ANN,
    "hello",
    details={
        "word": "text",
        "number": 3,
        "title": Words("Opening", "开场"),
        "when": Moment(datetime(2027, 3, 1, 9, 0, tzinfo=UTC), "Asia/Shanghai", MomentStyle.DAY),
        "said": SAID,
        "lines": Lines((SAID, Said("other"))),
    },
    keyboard=(
        (
            Button("tap", "data", {"seats": 2}, style=ButtonStyle.DANGER),
            Button("look", url="https://example.org"),
        ),
        (Button("copy", copies="code"), Button("open", web_app="https://example.org/app")),
    ),
    lane=Lane.BROADCAST,
    replaces=5,
    vanish_after=600,
    protect=True,
    campaign="news",
    language=Language.ZH,
    replies_to=6,
    thread=8,
    by="page",
    about=EventId("ev1"),
)
ENTRY = CalendarEntry(
    "uid",
    Words("Opening", "开场"),
    "2027-03-01T09:00:00",
    "2027-03-01T10:00:00",
    "Asia/Shanghai",
    Words("Hall"),
    2,
    cancelled=True,
    tentative=True,
    busy=False,
)
SHEETS = (
    CodeSheet("codes", (("Ann", "link"),)),
    LetterTable("letters", Words("Event"), 30, (("Ann", "en", "link", "a@b.org"),)),
    LetterTable("letters", Words("Event"), 30, (), "https://example.org", ("https://m.example",)),
    SaidFile("said.txt", SAID),
    TextFile("list.csv", "Ann"),
    Workbook("list.xlsx", ("Name",), (("Ann",), ("Bo",))),
)
ATTACHED: tuple[Attachment, ...] = (
    *SHEETS,
    *(SealedFile(each, ("age1key",)) for each in SHEETS),
    CalendarFile(Words("Event", "活动"), (ENTRY, replace(ENTRY, busy=True, tentative=False))),
    CalendarFile(Words("Event"), (), neutral=True),
    BarsPicture(Words("Answers"), (BarsRow(Words("A"), (("yes", 3), ("no", 1)), 5),)),
    GridPicture(Words("Grid"), "across", "up", ((1, 2, "A"),), ("B",)),
    CodePicture("https://example.org"),
    PdfFile("letter.pdf", "JVBE"),
    KeptFiles((KeptFile(FileKind.FILE, "id", "name", 3, is_raw=True, shelved="s"),)),
    ScanFile("scan.png", "image/png", "iVBO"),
    MyDataFile("mine.zip", "UEsD", "eight words"),
)


def kept(message: Message) -> Message:
    """A message after it was put into a row of JSON and taken out of it."""
    packed = json.loads(json.dumps(pack_message(message)))
    return unpack_message(
        packed,
        to=message.to,
        lane=message.lane,
        campaign=message.campaign,
        vanish_after=message.vanish_after,
    )


@pytest.mark.parametrize("message", [PLAIN, FULL], ids=["plain", "full"])
def test_every_part_of_a_message_comes_back(message: Message) -> None:
    assert kept(message) == message


@pytest.mark.parametrize("attached", ATTACHED, ids=lambda each: type(each).__name__)
def test_what_is_attached_comes_back(attached: Attachment) -> None:
    message = replace(PLAIN, attachment=attached)

    assert kept(message) == message


def test_a_plain_message_takes_no_room_for_what_it_has_not() -> None:
    assert pack_message(PLAIN) == {"t": "hello", "d": {}}


def test_an_entry_that_an_earlier_version_kept_blocks_the_time_and_is_certain() -> None:
    calendar = CalendarFile(Words("Event"), (ENTRY,))
    packed = pack_message(replace(PLAIN, attachment=calendar))
    packed["a"][2] = [entry[:8] for entry in packed["a"][2]]

    message = unpack_message(packed, to=ANN, lane=Lane.REPLY, campaign="", vanish_after=None)

    earlier = replace(ENTRY, busy=True, tentative=False)
    assert message.attachment == CalendarFile(Words("Event"), (earlier,))


def test_only_a_list_is_sealed() -> None:
    packed = pack_message(replace(PLAIN, attachment=SealedFile(SHEETS[0], ("age1key",))))
    packed["a"][1] = ["code", "https://example.org"]

    with pytest.raises(ValueError, match="only a list is sealed"):
        unpack_message(packed, to=ANN, lane=Lane.REPLY, campaign="", vanish_after=None)
