"""The glossary in an event file: agreed terms in both languages."""

import pytest

from bot.cli.event.init import parse_event
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from bot.eventfile.yaml_file import EventFileWrong

EVENT = """\
event:
  title: Tea
  place: Hall
  zone: Europe/Zurich
  starts: 2027-03-27 09:00
  ends: 2027-03-28 18:00
  rsvp_deadline: 2027-03-01 12:00
  organizer: Us
  funder: Them
  purpose: To talk
  contact: The desk
  norms: {version: 1, points: [Be kind]}
"""


def test_terms_are_read_with_their_notes() -> None:
    plan = parse_event(
        f"{EVENT}glossary:\n"
        "- {key: alignment, term: {en: alignment, zh: 对齐}, note: {en: Not control, zh: 不是控制}}\n"
        "- {key: safety, term: {en: safety, zh: 安全}}\n".encode()
    )

    assert plan.terms == (
        Term("alignment", Words("alignment", "对齐"), Words("Not control", "不是控制")),
        Term("safety", Words("safety", "安全"), Words("")),
    )


@pytest.mark.parametrize("term", ["alignment", "{en: alignment}", "{zh: 对齐}"])
def test_term_in_one_language_is_refused(term: str) -> None:
    with pytest.raises(EventFileWrong) as caught:
        parse_event(f"{EVENT}glossary:\n- {{key: alignment, term: {term}}}\n".encode())

    assert [str(fault) for fault in caught.value.faults] == [
        "line 14: glossary[1].term needs the term in both languages: {en: ..., zh: ...}."
    ]


def test_term_given_twice_and_too_long_is_refused() -> None:
    with pytest.raises(EventFileWrong) as caught:
        parse_event(
            f"{EVENT}glossary:\n"
            f"- {{key: one, term: {{en: {'x' * 81}, zh: 一}}}}\n"
            "- {key: one, term: {en: two, zh: 二}, hint: none}\n".encode()
        )

    assert [(fault.line, fault.field) for fault in caught.value.faults] == [
        (14, "glossary[1].term.en"),
        (15, "glossary[2].key"),
        (15, "glossary[2].hint"),
    ]
