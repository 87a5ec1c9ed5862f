"""A translation on its way: who has it, whether it fits the words as they are now, how far it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import EventId, PersonId
from bot.domain.languages.texts import Gap, Text, TextKind, Urgency
from bot.domain.languages.translations import Claim, Stage, Translation, stage_of
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
HALF_AN_HOUR, SECOND = timedelta(minutes=30), timedelta(seconds=1)
EVENT = EventId("ev1")
TEXT = Text(TextKind.NORM, "1", (Words("One"), Words("Two")), (60, 60), Urgency.SOON)
GAP = Gap(TEXT, Language.ZH, (0, 1))
CHANGED = replace(GAP, text=replace(TEXT, parts=(Words("One"), Words("Otherwise"))))
KEY = GAP.key_in(EVENT)
BEGUN = Translation(KEY, EVENT, GAP.digest, ("一",))
WHOLE = BEGUN.with_part(1, "二")
HELD = Claim(KEY, PersonId("ann"), NOW - HALF_AN_HOUR + SECOND)
LAPSED = replace(HELD, at=NOW - HALF_AN_HOUR)


def test_parts_are_written_one_by_one_and_anew() -> None:
    noted = replace(WHOLE, note="Please check.")

    assert Translation(KEY, EVENT, GAP.digest, ("一", "二")) == WHOLE
    assert noted.with_part(0, "壹") == replace(WHOLE, said=("壹", "二"))
    assert [each.is_whole(GAP) for each in (BEGUN, WHOLE)] == [False, True]
    assert (WHOLE.fits(CHANGED), WHOLE.is_whole(CHANGED)) == (False, False)


def test_whoever_read_other_words_has_not_read_these() -> None:
    others = [WHOLE.with_part(1, "贰"), replace(WHOLE, digest=CHANGED.digest)]

    assert len({each.mark for each in (WHOLE, replace(WHOLE, note="x"), *others)}) == 3
    assert len(WHOLE.mark) == 8


@pytest.mark.parametrize(
    ("translation", "claim", "stage"),
    [
        (None, None, Stage.OPEN),
        (None, HELD, Stage.TAKEN),
        (None, LAPSED, Stage.OPEN),
        (BEGUN, LAPSED, Stage.OPEN),
        (BEGUN, HELD, Stage.TAKEN),
        (WHOLE, None, Stage.WRITTEN),
        (WHOLE, HELD, Stage.WRITTEN),
        (replace(WHOLE, note="No."), None, Stage.RETURNED),
        (replace(WHOLE, note="No."), HELD, Stage.TAKEN),
        (replace(BEGUN, note="No."), LAPSED, Stage.RETURNED),
        (replace(WHOLE, digest=CHANGED.digest), None, Stage.OPEN),
        (replace(WHOLE, digest=CHANGED.digest, note="No."), None, Stage.OPEN),
    ],
)
def test_how_far_it_is(translation: Translation | None, claim: Claim | None, stage: Stage) -> None:
    assert stage_of(GAP, translation, claim, NOW) is stage
