"""Tables as people really send them: each file here has its one right meaning."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.invitation_list import Invitee, ListUnreadable, read_invitees
from bot.domain.people.people import Language
from bot.eventfile.knowledge_table import is_csv, parse_knowledge_csv
from bot.eventfile.sent_files.reading import FileUnreadable, read_sent_file
from bot.eventfile.yaml_file import EventFileWrong

FILES = Path(__file__).with_name("files")
UPDATES = Path(__file__).with_name("updates")
TOLD = Path(__file__).parents[1] / "stories"
EN, ZH = Language.EN, Language.ZH
ANNA, BO = Invitee("Anna Weber", EN), Invitee("Bo Li", ZH)
FROM_WUHAN = (Invitee("王小明", ZH), Invitee("欧阳娜娜", ZH), ANNA)
GUESTS: dict[str, tuple[Invitee, ...]] = {
    "guests_bom_semicolon.csv": (Invitee("Müller", EN), Invitee("Şahin", EN)),
    "guests_comma_in_name.csv": (Invitee("Weber, Anna", EN),),
    "guests_cp1252.csv": (Invitee("Müller", EN), Invitee("Peña", EN)),
    "guests_cr_only.csv": (ANNA, BO),
    "guests_dupes.csv": (ANNA, ANNA, Invitee("anna weber", EN)),
    "guests_fullwidth_semicolon.csv": (Invitee("王小明", ZH),),
    "guests_gbk.csv": FROM_WUHAN,
    "guests_header_first_last.csv": (Invitee("Anna Weber", None, "a@example.org"),),
    "guests_header_fullname.csv": (ANNA,),
    "guests_header_spaces.csv": (ANNA, BO),
    "guests_ideographic_comma.txt": (Invitee("王小明", ZH), Invitee("李雷", EN)),
    "guests_lang_first.csv": (ANNA, BO),
    "guests_langs.csv": (
        Invitee("A B", EN),
        *(Invitee(name, ZH) for name in ("C D", "E F", "G H", "I J", "K L")),
    ),
    "guests_langs2.csv": (Invitee("A B", EN),),
    "guests_numbered.txt": (Invitee("Anna Weber", None), Invitee("Bo Li", None)),
    "guests_pasted_comma_names.txt": (Invitee("Weber, Anna", None), Invitee("Li, Bo", None)),
    "guests_quoted_newline.csv": (ANNA,),
    "guests_semicolon_in_quotes.csv": (Invitee("Weber, Anna; PhD", EN), BO),
    "guests_sep_line.csv": (ANNA,),
    "guests_tab_stray.csv": (ANNA, BO),
    "guests_trailing_commas.csv": (ANNA,),
    "guests_utf16be.txt": FROM_WUHAN,
    "guests_utf16le.txt": FROM_WUHAN,
}
GUESSED = {"guests_cp1252.csv", "guests_gbk.csv", "k_gbk.csv"}
WIFI = (
    "What is the wifi password?",
    "无线网密码是多少？",
    "It is on the card.",
    "密码印在卡片上。",
)
ANSWERS = {
    "k_gbk.csv": WIFI,
    "k_header_case.csv": WIFI,
    "k_key_caps.csv": ("What is the WiFi password?", *WIFI[1:]),
    "k_quoted_newline.csv": ("What?", "", "Line one\nLine two", ""),
    "k_semicolon.csv": WIFI,
    "k_semicolon_commas_in_text.csv": ("Hi, what, is, it?", "", "Yes, no, maybe", ""),
    "k_sepline.csv": WIFI,
    "k_trailing_cols.csv": WIFI,
    "k_utf16.csv": WIFI,
    "k_utf8_bom.csv": WIFI,
}
REFUSED = {"guests_nbsp_zwsp.csv", "guests_xlsx_named_csv.csv", "k_excel_date.csv"}


def text_of(name: str) -> str:
    """A file as text; whether its letters must be looked at is as it should be."""
    sent = read_sent_file((FILES / name).read_bytes())
    assert sent.guessed is (name in GUESSED)
    return sent.text


@pytest.mark.parametrize("name", GUESTS)
def test_guest_list_means(name: str) -> None:
    assert read_invitees(text_of(name)).invitees == GUESTS[name]


def test_column_of_no_use_is_named() -> None:
    assert read_invitees("name,shoe size\nAnna,38\n").unused == ("shoe size",)


def test_name_of_nothing_visible_is_refused_with_its_row() -> None:
    with pytest.raises(ListUnreadable) as refused:
        read_invitees(text_of("guests_nbsp_zwsp.csv"))

    assert (refused.value.why, refused.value.row) == ("bad-name", 3)
    first = text_of("guests_nbsp_zwsp.csv").split("\n", 2)[1]
    assert (first, read_invitees(first).invitees) == ("\u200bAnna\u00a0Weber\u200b,en\r", (ANNA,))


def test_workbook_that_is_none_is_refused() -> None:
    with pytest.raises(FileUnreadable) as refused:
        text_of("guests_xlsx_named_csv.csv")

    assert refused.value.why == "file-broken-workbook"


@pytest.mark.parametrize("name", ANSWERS)
def test_prepared_answers_mean(name: str) -> None:
    text = text_of(name)

    assert is_csv(text)
    (entry,) = parse_knowledge_csv(text, sessions=())
    (question,) = entry.questions
    assert (entry.key, entry.category) == ("wifi", "logistics")
    assert (question.en, question.zh, entry.answer.en, entry.answer.zh) == ANSWERS[name]


def test_date_of_two_readings_is_asked_about() -> None:
    text = text_of("k_excel_date.csv")
    with pytest.raises(EventFileWrong) as refused:
        parse_knowledge_csv(text, sessions=())

    assert [str(fault) for fault in refused.value.faults] == [
        "line 2: expires may be 2027-03-05 or 2027-05-03; write it in this way."
    ]
    (entry,) = parse_knowledge_csv(text.replace("03/05/2027", "25/12/2027"), sessions=())
    assert entry.expires == date(2027, 12, 25)


STORIES = {
    "upd_album_caption.json": "test_parts.py::test_album_gets_one_reply",
    "upd_anonymous_admin.json": (
        "tickets/test_groups.py::test_anonymous_admin_is_told_to_say_who_they_are"
    ),
    "upd_edited_question.json": (
        "test_edits.py::test_edited_question_is_the_question_until_it_is_answered"
    ),
    "upd_forum_topic.json": (
        "tickets/test_groups.py::test_topic_of_a_forum_is_remembered_whatever_the_case"
    ),
    "upd_service_messages.json": "test_attachments.py::test_service_messages_get_silence",
    "upd_shared_contact.json": (
        "test_attachments.py::test_shared_contact_answers_a_question_for_somebody_to_call"
    ),
    "upd_swipe_reply_to_ping.json": "tickets/test_swiping.py::test_reply_to_a_ping_is_the_answer",
    "phones.txt": "../domain/forms/test_phones.py::test_",
}
"""The story that tells what comes of each input that is no table."""


def test_every_file_stands_in_a_table() -> None:
    named = {*GUESTS, *ANSWERS, *REFUSED, *STORIES}
    there = {path.name for folder in (FILES, UPDATES) for path in folder.iterdir()}

    assert named == there


@pytest.mark.parametrize("name", STORIES)
def test_what_is_no_table_has_a_story(name: str) -> None:
    file, story = STORIES[name].split("::")

    assert f"def {story}" in (TOLD / file).read_text("utf-8")
