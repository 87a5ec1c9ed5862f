"""Messages become messages Telegram accepts: text, keyboard and file."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from bot.domain.ids import PersonId
from bot.domain.messages.messages import (
    BarsPicture,
    BarsRow,
    Button,
    ButtonStyle,
    CalendarEntry,
    CalendarFile,
    CodePicture,
    CodeSheet,
    Message,
    TextFile,
)
from bot.domain.messages.texts import Details, Lines, Said, Words
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.lengths import utf16_units
from bot.texts.markup import visible_text
from bot.texts.rendering import Rendered, WrongButton, render

NOW = datetime(2026, 2, 1, 12, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n"


def message(text: str = "greeting", **fields: Any) -> Message:
    return Message(to=PersonId("p"), text=text, details={"name": "Ann"}, **fields, about=None)


def put(small: Catalog, it: Message, language: Language = Language.EN) -> Rendered:
    return render(it, language=language, zone="Asia/Shanghai", catalog=small, now=NOW)


def test_letter_without_buttons_is_only_a_text(small: Catalog) -> None:
    assert put(small, message()) == Rendered("Hello Ann!", None, None)


def test_buttons_become_fields_of_the_bot_api(small: Catalog) -> None:
    keyboard = (
        (
            Button("screen.come", "rsvp:1:yes", {"title": "A <b>"}, style=ButtonStyle.SUCCESS),
            Button("screen.stay", "rsvp:1:no"),
        ),
        (Button("yes", url="https://e.org"), Button("no", copies="CODE")),
    )

    rows = put(small, message(keyboard=keyboard)).keyboard

    assert rows is not None
    assert rows == (
        (
            {"text": "I come to A <b>", "callback_data": "rsvp:1:yes", "style": "success"},
            {"text": "Stay", "callback_data": "rsvp:1:no"},
        ),
        (
            {"text": "Coming", "url": "https://e.org"},
            {"text": "Not coming", "copy_text": {"text": "CODE"}},
        ),
    )
    assert InlineKeyboardMarkup.de_json({"inline_keyboard": rows}).to_dict() == {
        "inline_keyboard": [list(row) for row in rows]
    }


@given(title=st.text())
def test_labels_are_one_line_of_at_most_60_characters(small: Catalog, title: str) -> None:
    button = Button("greeting", "x", {"name": title})

    rows = put(small, message(keyboard=((button,),))).keyboard

    assert rows is not None
    label = rows[0][0]["text"]
    assert isinstance(label, str)
    assert (len(label) <= 60, len(label.splitlines()), label.strip()) == (True, 1, label)


def test_label_without_a_visible_character_is_a_mark(small: Catalog) -> None:
    button = Button("seats-left", "x", {"seats": 1})
    empty = Button("when", "x", {"starts-at": "\x00"})

    rows = put(small, message(keyboard=((button, empty),))).keyboard

    assert rows == (
        (
            {"text": "1 seat left", "callback_data": "x"},
            {"text": "\u2026", "callback_data": "x"},
        ),
    )


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        (Button("yes"), "needs exactly one of data, url, copies and web_app"),
        (
            Button("yes", "x", url="https://e.org"),
            "needs exactly one of data, url, copies and web_app",
        ),
        (Button("yes", "\u4e2d" * 22), "has more than 64 bytes of data"),
        (Button("yes", copies="x" * 257), "copies more than 256 characters"),
    ],
)
def test_button_telegram_would_refuse_is_refused(
    small: Catalog, button: Button, reason: str
) -> None:
    with pytest.raises(ValueError, match=f"^yes: {reason}$") as caught:
        put(small, message(keyboard=((button,),)))

    assert isinstance(caught.value, WrongButton)


def test_data_of_64_bytes_is_allowed(small: Catalog) -> None:
    rows = put(small, message(keyboard=((Button("yes", "x" * 64),),))).keyboard

    assert rows == (({"text": "Coming", "callback_data": "x" * 64},),)


def test_long_list_is_cut_at_a_line_and_says_so(small: Catalog) -> None:
    line = Said("note", {"name": "A & B", "words": "\u4e2d" * 80})
    details: Details = {"lines": Lines((line,) * 100)}

    text = put(small, replace(message("list"), details=details)).text

    shown = "<b>A &amp; B</b> says <i>" + "\u4e2d" * 80 + "</i>."
    whole = (4096 - len("Head\n\n" + "\n\u2026 the rest did not fit into one message.")) // 93
    ending = "<i>\u2026 the rest did not fit into one message.</i>"
    assert text == "Head\n\n" + (shown + "\n") * whole + ending


@given(words=st.text(min_size=1000), times=st.integers(1, 9))
def test_text_never_exceeds_4096_units(small: Catalog, markup: Any, words: str, times: int) -> None:
    details: Details = {"name": Words(words * times), "words": words}

    text = put(small, replace(message("note"), details=details)).text

    assert utf16_units(visible_text(text)) <= 4096
    assert markup(text).faults == []


def test_caption_fits_up_to_1024_units(small: Catalog) -> None:
    texts = [replace(message(), details={"name": "\U0001f44b" * n}) for n in (508, 509)]

    assert [put(small, each).caption_fits for each in texts] == [True, False]


def test_text_file_is_a_document_with_a_harmless_name(small: Catalog) -> None:
    file = TextFile("../links\x00\u202e.csv", "a,\u4e2d\r\n")

    rendered = put(small, message(attachment=file)).file

    assert rendered is not None
    assert (rendered.kind, rendered.name, rendered.mime_type, rendered.content) == (
        "document",
        ".._links.csv",
        "text/csv",
        "a,\u4e2d\r\n".encode("utf-8-sig"),
    )


def test_sheet_of_codes_is_a_page_that_loads_nothing(small: Catalog) -> None:
    codes = (("Ann <script>\u202e", "https://t.me/b?start=1"), ("\u5b89", "https://t.me/b?start=2"))

    rendered = put(small, message(attachment=CodeSheet("invitations.html", codes))).file

    assert rendered is not None
    assert (rendered.kind, rendered.name, rendered.mime_type) == (
        "document",
        "invitations.html",
        "text/html",
    )
    page = rendered.content.decode()
    assert [label.split("</p>")[0] for label in page.split("<p>")[1:]] == [
        "Ann &lt;script&gt;",
        "\u5b89",
    ]
    assert (page.count("<svg"), page.count("<script"), page.count("src=")) == (2, 0, 0)


def test_calendar_and_pictures_are_files_of_their_kind(small: Catalog) -> None:
    entry = CalendarEntry(
        "1@c", Words("Talk"), "2026-03-03T08:00:00Z", "2026-03-03T09:00:00Z", "UTC", Words("")
    )
    attachments = (
        CalendarFile(Words("Days"), (entry,)),
        BarsPicture(Words("Who comes"), (BarsRow(Words("Talk"), (("yes", 1),)),)),
        CodePicture("https://e.org"),
    )

    files = [put(small, message(attachment=each)).file for each in attachments]

    assert [(f.kind, f.name, f.mime_type, f.content[:8]) for f in files if f] == [
        ("document", "programme.ics", "text/calendar", b"BEGIN:VC"),
        ("photo", "overview.png", "image/png", PNG),
        ("photo", "code.png", "image/png", PNG),
    ]
