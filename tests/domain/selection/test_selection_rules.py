"""The rules of selecting: nothing is added up, two decide, and no small cell is told."""

import dataclasses
import itertools
import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import CandidateId, EventId, PersonId
from bot.domain.messages.texts import Words
from bot.domain.selection import balance, candidates, deciding
from bot.domain.selection.balance import LEAST, Share, Skew, may_be_told, share, skew, told
from bot.domain.selection.candidate_list import CandidatesUnreadable, Entry, read_candidates
from bot.domain.selection.candidates import Evidence, Finding, Need, Opinion, Reader, Reading
from bot.domain.selection.deciding import Verdict, deciders, verdict
from storage.selection import tables
from storage.tables import TABLES

COUNTS = range(8)
_ADDS_UP = re.compile(r"score|rank|sum|total|points|weight|average|grade")
ANN, BO, CY = (PersonId(name) for name in ("ann", "bo", "cy"))
TWO = [Reader(ANN), Reader(BO)]
KIM = CandidateId("kim")


def _named(modules: tuple[object, ...]) -> set[str]:
    found: set[str] = set()
    for module in modules:
        for each in vars(module).values():
            if dataclasses.is_dataclass(each):
                found |= {field.name for field in dataclasses.fields(each)}
    return found


def test_nothing_anywhere_is_named_after_a_score_a_rank_or_a_sum() -> None:
    columns = {
        column.name
        for table in TABLES
        if table.name.startswith("candidate")
        for column in table.columns
    }
    fields = _named((candidates, balance, deciding))
    assert len(columns) > 10
    assert tables.candidates.name in {table.name for table in TABLES}
    assert [name for name in sorted(columns | fields) if _ADDS_UP.search(name)] == []
    assert [name for name in ("seen_total", "rank") if not _ADDS_UP.search(name)] == []  # control


@pytest.mark.parametrize(
    ("finding", "line", "by"),
    [
        (Finding.SEEN, "", ""),
        (Finding.SEEN, "a talk", ""),
        (Finding.NOT_SEEN, "", "her editor"),
        (Finding.UNKNOWN, "a talk", "her editor"),
    ],
)
def test_nothing_is_seen_or_not_without_evidence_and_who_says_so(
    finding: Finding, line: str, by: str
) -> None:
    with pytest.raises(ValueError, match=finding):
        Evidence(finding, line, by)


def test_words_never_find_a_cell_of_one_to_four_whatever_was_told_before() -> None:
    tried = said = 0
    for last, before, wave in itertools.product(itertools.product(COUNTS, repeat=2), repeat=3):
        cells = [dict(zip("AB", each, strict=True)) for each in (last, before, wave)]
        tried += 1
        if not may_be_told(*cells):
            continue
        said += 1
        after = [x + y for x, y in zip(before, wave, strict=True)]
        steps = [abs(x - y) for x, y in zip(last, before, strict=True)]
        for number in (*before, *wave, *after, *steps):
            assert number == 0 or number >= LEAST
    assert tried == 8**6
    assert 0 < said < tried


def test_words_of_a_share() -> None:
    assert [share(part, 10) for part in (0, 1, 3, 5, 9, 10)] == [
        Share.NOBODY,
        Share.SOME,
        Share.THIRD,
        Share.HALF,
        Share.MOST,
        Share.EVERYBODY,
    ]
    assert told({"A": 5}, {"B": 5}) == (
        ("A", Share.EVERYBODY, Share.HALF),
        ("B", Share.NOBODY, Share.HALF),
    )


def test_leaning_is_said_of_who_is_known_alone() -> None:
    assert skew({"0": 2, "-": 9}) == (Skew.UNKNOWN, "")
    assert skew({"0": 4, "1": 4}) == (Skew.EVEN, "")
    assert skew({"0": 5, "1": 3, "-": 9}) == (Skew.LEANS, "0")
    assert skew({"0": 1, "1": 9}) == (Skew.LEANS_MUCH, "1")


def test_it_takes_two_who_are_not_tied() -> None:
    stands_in = Reader(CY, stands_in=True)
    yes = Reading(KIM, ANN, opinion=Opinion.YES)
    also = Reading(KIM, BO, opinion=Opinion.YES)
    tied = Reading(KIM, BO, tied=True)
    third = Reading(KIM, CY, opinion=Opinion.YES)

    assert deciders([*TWO, stands_in], []) == {ANN, BO}
    assert deciders([*TWO, stands_in], [tied]) == {ANN, CY}
    assert verdict(TWO, [yes]) is Verdict.WAITS
    assert verdict(TWO, [yes, also]) is Verdict.YES
    assert verdict([*TWO, stands_in], [yes, third]) is Verdict.WAITS
    assert verdict([*TWO, stands_in], [yes, tied, third]) is Verdict.YES
    assert verdict(TWO, [yes, Reading(KIM, BO, opinion=Opinion.NO)]) is Verdict.SPLIT
    assert verdict([Reader(ANN)], [yes, also]) is Verdict.WAITS  # Bo reads no more


def test_list_is_read_in_both_languages() -> None:
    fields = [Words("Technical", "技术"), Words("Policy", "政策")]
    read = read_candidates("姓名;国家;领域;语言;邮箱\n陆安;瑞士;政策;口译;x@y.z", fields)
    assert read.entries == (Entry("陆安", "", "CH", 1, Need.INTERPRETER),)
    assert read.unused == ("邮箱",)
    assert read_candidates("Kim\nLee", fields).entries == (Entry("Kim"), Entry("Lee"))


@pytest.mark.parametrize(
    ("content", "why", "row"),
    [
        ("", "empty", 1),
        ("name\n", "empty", 1),
        ('name\n"Kim', "broken", 2),
        ("name,country\nKim,Atlantis", "country", 2),
        ("name,field\nKim,Cooking", "field", 2),
        ("name,language\nKim,Klingon", "language", 2),
        ("name\n" + "x" * 81, "name", 2),
        ("name,note\nKim," + "x" * 601, "note", 2),
        ("name\nKim,Lee", "cells", 2),
    ],
)
def test_faulty_row_is_told_with_its_line(content: str, why: str, row: int) -> None:
    with pytest.raises(CandidatesUnreadable) as told_of:
        read_candidates(content, [])
    assert (told_of.value.why, told_of.value.row) == (why, row)


def test_a_key_goes_a_month_after_two_said_no_or_when_the_event_begins() -> None:
    starts_at = datetime(2027, 3, 2, 8, tzinfo=UTC)
    kim = candidates.Candidate(KIM, EventId("event"), "Kim")

    def until(**before: float) -> datetime:
        decided = dataclasses.replace(kim, decided_at=starts_at - timedelta(**before))
        return candidates.kept_until(decided, starts_at)

    assert candidates.kept_until(kim, starts_at) == starts_at
    assert until(days=40) == starts_at - timedelta(days=10)
    assert until(days=29) == starts_at
