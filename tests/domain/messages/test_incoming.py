"""What comes in several messages and belongs together: albums, and texts that a client has cut."""

import pytest

from bot.domain.messages.files import FileKind, KeptFile
from bot.domain.messages.incoming import Attached, Incoming, Unfinished, joined

CUT = Incoming("x" * 2049, sent_at=100)
PICTURE = Incoming("A view", attached=(Attached.PICTURE,), album="a", file_id="f1")


@pytest.mark.parametrize(
    ("message", "is_long"),
    [
        (Incoming("x" * 2048), False),
        (Incoming("x" * 2049), True),
        (Incoming("🎉" * 1024), False),
        (Incoming("🎉" * 1025), True),
        (Incoming("x" * 4096), True),
        (Incoming("x" * 4097), False),
        (Incoming("/" + "x" * 3000), False),
        (Incoming("x" * 3000, attached=(Attached.PICTURE,)), False),
    ],
)
def test_a_client_may_have_cut_what_is_long(message: Incoming, is_long: bool) -> None:
    assert (message.is_long, message.may_go_on) == (is_long, is_long)


def test_an_album_may_go_on_however_short() -> None:
    assert PICTURE.may_go_on


@pytest.mark.parametrize(
    ("message", "is_empty"),
    [
        (Incoming(), True),
        (Incoming("x"), False),
        (Incoming(attached=(Attached.STICKER,)), False),
    ],
)
def test_a_message_of_nothing_tells_of_a_pin_or_a_theme(message: Incoming, is_empty: bool) -> None:
    assert message.is_empty == is_empty


@pytest.mark.parametrize(
    ("part", "goes_on"),
    [
        (Incoming("rest", sent_at=100), True),
        (Incoming("rest", sent_at=105), True),
        (Incoming("rest", sent_at=106), False),
        (Incoming("rest", sent_at=99), False),
        (Incoming("/start", sent_at=100), False),
        (Incoming("", sent_at=100), False),
        (Incoming("rest", sent_at=100, attached=(Attached.PICTURE,)), False),
        (Incoming("rest", sent_at=100, album="a"), False),
    ],
)
def test_the_rest_of_a_text_comes_at_once_and_is_a_text(part: Incoming, goes_on: bool) -> None:
    assert Unfinished((CUT,)).goes_on_with(part) == goes_on


def test_nothing_goes_on_with_a_short_text_or_with_what_cannot_be_read() -> None:
    rest = Incoming("rest", sent_at=100)

    assert not Unfinished((Incoming("short", sent_at=100),)).goes_on_with(rest)
    assert not Unfinished(()).goes_on_with(rest)
    # The last one counts: after a short one nothing more comes.
    assert not Unfinished((CUT, rest)).goes_on_with(rest)


def test_pictures_of_one_album_belong_together() -> None:
    for album, goes_on in (("a", True), ("b", False), ("", False)):
        part = Incoming(attached=(Attached.PICTURE,), album=album, sent_at=10_000)
        assert Unfinished((PICTURE,)).goes_on_with(part) == goes_on


def test_an_album_becomes_one_message_with_all_its_words_and_pictures() -> None:
    kept = [KeptFile(FileKind.PICTURE, each) for each in ("one", "two")]
    first = Incoming(
        "A view",
        marked="*A view*",
        attached=(Attached.PICTURE,),
        file_id="f1",
        files=(kept[0],),
        album="a",
        message_id=7,
    )
    second = Incoming(attached=(Attached.PICTURE,), files=(kept[1],), album="a", message_id=8)
    third = Incoming("Another", marked="Another", attached=(Attached.FILE,), album="a")

    assert joined([first, second, third]) == Incoming(
        "A view\nAnother",
        marked="*A view*\nAnother",
        attached=(Attached.PICTURE, Attached.PICTURE, Attached.FILE),
        file_id="f1",
        files=tuple(kept),
        album="a",
        message_id=7,
    )


def test_of_two_documents_none_is_the_one_that_was_asked_for() -> None:
    both = [Incoming(file_id=each, album="a") for each in ("f1", "f2")]

    assert [joined(both).file_id, joined(both[:1]).file_id] == ["", "f1"]
