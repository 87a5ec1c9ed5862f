"""Events and sessions come back as they were written."""

from dataclasses import replace

import pytest

from bot.domain.messages.texts import Words
from storage.events import UnknownEvent, UnknownSession
from storage.work import Work
from tests.storage.world import DINNER, EVENT, OTHER_EVENT, Copy, sample_event, sample_session


def test_event_comes_back_as_it_was_written(copy: Copy) -> None:
    changed = replace(sample_event(), seats=40, title=Words("Louder Lake", "响湖"))

    copy.does(lambda work: work.events.keep(changed))

    assert copy.does(lambda work: work.events.get(EVENT)) == changed
    assert copy.does(lambda work: work.events.session(EVENT, DINNER)) == sample_session()


def test_unknown_event_and_session_are_told(copy: Copy) -> None:
    with pytest.raises(UnknownEvent):
        copy.does(lambda work: work.events.get(OTHER_EVENT))
    with pytest.raises(UnknownSession):
        copy.does(lambda work: work.events.session(OTHER_EVENT, DINNER))


def test_session_seats_change_at_once(copy: Copy) -> None:
    def change(work: Work) -> tuple[int | None, int | None]:
        before = work.events.session(EVENT, DINNER)
        work.events.set_session_seats(before, 12)
        return before.seats, work.events.session(EVENT, DINNER).seats

    assert copy.does(change) == (None, 12)
