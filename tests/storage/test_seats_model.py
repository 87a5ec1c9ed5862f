"""Answers and seats against a small model of what they mean, in random sequences."""

import itertools
from dataclasses import dataclass, field, replace
from datetime import timedelta

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.ids import SessionId, Subject
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person
from bot.domain.rsvps import Rsvp, Standing, Wish, attends
from bot.usecases.current_event import here_of
from bot.usecases.rsvps.answering import answer, give_up
from bot.usecases.rsvps.choosing import toggle
from bot.usecases.rsvps.offers import lapse_offers
from storage.database.tables import rsvps
from storage.outbox.tables import outbox
from storage.work import Work
from tests.storage.world import (
    DINNER,
    EVENT,
    NOW,
    Copy,
    StorageWorld,
    guest,
    sample_event,
    sample_session,
)

TALK = SessionId("session00002")
PEOPLE = 4
NUMBERS = itertools.count(1, PEOPLE)
HELD = {"going", "offered", "leaving"}
NO = {"declined", "leaving"}
WISHES = {Wish.YES: "going", Wish.MAYBE: "undecided", Wish.NO: "declined"}
acts = st.lists(
    st.one_of(
        st.tuples(
            st.just("answer"),
            st.integers(0, PEOPLE - 1),
            st.sampled_from([EVENT, DINNER, DINNER, TALK]),
            st.sampled_from([Wish.YES, Wish.YES, Wish.YES, Wish.NO, Wish.MAYBE]),
        ),
        st.tuples(
            st.just("give up"),
            st.integers(0, PEOPLE - 1),
            st.just(EVENT),
            st.sampled_from([Wish.NO, Wish.MAYBE]),
        ),
        st.tuples(
            st.just("toggle"),
            st.integers(0, PEOPLE - 1),
            st.sampled_from([DINNER, TALK]),
            st.just(Wish.YES),
        ),
        st.tuples(st.just("wait"), st.sampled_from([10, 1440]), st.just(EVENT), st.just(Wish.YES)),
    ),
    max_size=30,
)


@dataclass(slots=True)
class Row:
    """Where somebody stands; until when a seat is kept, and when they gave up their place."""

    stands: str
    until: int = 0
    left: int | None = None


@dataclass(slots=True)
class Model:
    """What answers mean, said once more and shorter; minutes pass."""

    seats: dict[str, int | None]
    rows: dict[tuple[int, str], Row] = field(default_factory=dict[tuple[int, str], Row])
    queues: dict[str, list[int]] = field(default_factory=lambda: {EVENT: [], DINNER: [], TALK: []})
    now: int = 0

    def at(self, who: int, what: str) -> str:
        """The standing in a row, if there is one."""
        row = self.rows.get((who, what))
        return row.stands if row else ""

    def free(self, what: str) -> bool:
        """Whether a seat is free."""
        seats = self.seats[what]
        held = sum(row.stands in HELD for (_, about), row in self.rows.items() if about == what)
        return seats is None or held < seats

    def offer(self, what: str) -> None:
        """Free seats are offered to who has waited longest."""
        for who in list(self.queues[what]):
            if self.at(who, what) == "waiting" and self.free(what):
                self.rows[who, what] = Row("offered", self.now + 1440)

    def say(self, who: int, what: str, wish: Wish) -> None:
        """Somebody answers, having been asked where that costs seats."""
        stood = self.at(who, what)
        if what != EVENT and wish is not Wish.NO:
            if self.at(who, EVENT) in NO:
                return
            has_one = stood in {"going", "offered", "waiting"}
            is_seat = self.seats[what] is not None and wish is Wish.YES
            if is_seat and self.at(who, EVENT) != "going" and not has_one:
                return
        stands = WISHES[wish]
        if wish is Wish.YES and stood not in HELD and not self.free(what):
            stands = "waiting"
        if stands == stood or (wish is Wish.NO and stood in NO):
            return
        if stands == "waiting":
            self.wait(who, what)
        self.rows[who, what] = Row(stands)
        if stood in HELD and stands not in HELD:
            self.offer(what)

    def wait(self, who: int, what: str) -> None:
        """Somebody joins the waiting list, at their old place if they left it just now."""
        row = self.rows.get((who, what))
        if row and row.left is not None and self.now - row.left <= 10:
            return
        if who in self.queues[what]:
            self.queues[what].remove(who)
        self.queues[what].append(who)

    def leave(self, who: int, what: str) -> None:
        """A seat, or a place, is given back and can be had again for ten minutes."""
        stood = self.at(who, what)
        if stood in {"going", "offered"}:
            self.rows[who, what] = Row("leaving", self.now + 10)
        elif stood == "waiting":
            self.rows[who, what] = Row("declined", left=self.now)

    def say_event(self, who: int, wish: Wish) -> None:
        """Somebody answers about the event; sessions with seats follow."""
        self.say(who, EVENT, wish)
        if self.at(who, EVENT) != "going":
            self.leave(who, DINNER)
            return
        row = self.rows.get((who, DINNER))
        if row and row.stands == "leaving":
            self.rows[who, DINNER] = Row("going")
        elif row and row.left is not None and self.now - row.left <= 10:
            self.rows[who, DINNER] = Row("waiting")

    def loses(self, who: int) -> bool:
        """Whether a no to the event costs seats."""
        wanted = self.at(who, DINNER) in {"going", "offered", "waiting"}
        return self.at(who, EVENT) == "going" and (self.seats[EVENT] is not None or wanted)

    def wait_for(self, minutes: int) -> None:
        """Time passes, and what was kept long enough is taken back."""
        self.now += minutes
        for (who, what), row in sorted(self.rows.items(), key=lambda item: item[1].until):
            if row.until and row.until <= self.now:
                self.rows[who, what] = Row("declined" if row.stands == "leaving" else "lapsed")
                self.offer(what)

    def toggle(self, who: int, what: str) -> None:
        """A session is taken, or let go."""
        comes = self.at(who, what) in {"going", "waiting"}
        if what == TALK and not self.at(who, TALK):
            comes = self.at(who, EVENT) == "going"
        if comes and what == DINNER and self.at(who, EVENT) not in NO:
            self.leave(who, what)
        else:
            no = comes and self.at(who, EVENT) not in NO
            self.say(who, what, Wish.NO if no else Wish.YES)

    def act(self, kind: str, who: int, what: str, wish: Wish) -> None:
        """Do the same as the bot does."""
        if kind == "wait":
            self.wait_for(who)
        elif kind == "toggle":
            self.toggle(who, what)
        elif what != EVENT:
            self.say(who, what, wish)
        elif wish is Wish.YES or not self.loses(who):
            self.say_event(who, wish)
        elif kind == "give up" and wish is Wish.NO:
            self.leave(who, EVENT)
            self.leave(who, DINNER)
        elif kind == "give up":
            self.say_event(who, wish)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts, st.sampled_from([None, 2]), st.sampled_from([1, 2]))
def test_answers_and_seats_are_what_the_model_says(
    house: StorageWorld,
    copy: Copy,
    happens: list[tuple[str, int, str, Wish]],
    event_seats: int | None,
    dinner_seats: int,
) -> None:
    house.clock.now = NOW

    def begin(work: Work) -> list[Person]:
        dinner = sample_session(seats=dinner_seats)
        work.events.keep(sample_event(seats=event_seats))
        work.events.keep_session(dinner)
        work.events.keep_session(replace(dinner, id=TALK, seats=None))
        start = next(NUMBERS)
        return [guest(work, start + number) for number in range(PEOPLE)]

    with copy.engine.begin() as connection:
        connection.execute(sa.delete(rsvps))
    people = copy.does(begin)
    model = Model({EVENT: event_seats, DINNER: dinner_seats, TALK: None})
    for kind, who, what, wish in happens:
        if kind == "wait":
            _wait(house, copy, who)
        else:
            copy.does(lambda work, k=kind, p=people[who], w=what, x=wish: _act(work, k, p, w, x))
        model.act(kind, who, what, wish)

        found = copy.does(lambda work: work.rsvps.of_event(EVENT))
        _compare(found, model, people)
    assert copy.does(lambda work: work.rsvps.counts.miscounted()) == 0


def _wait(house: StorageWorld, copy: Copy, minutes: int) -> None:
    """Messages arrive, time passes, and the clock takes back what was kept long enough."""
    with copy.engine.begin() as connection:
        connection.execute(sa.update(outbox).values(state="delivered"))
    house.clock.now += timedelta(minutes=minutes)
    while copy.does(lapse_offers):
        pass


def _act(work: Work, kind: str, person: Person, what: str, wish: Wish) -> None:
    here = here_of(work, work.people.get(person.id))
    try:
        match kind:
            case "answer":
                answer(work, here, Subject(what), wish)
            case "give up":
                give_up(work, here, wish)
            case _:
                toggle(work, here, SessionId(what))
    except Refused:
        pass


def _compare(found: list[Rsvp], model: Model, people: list[Person]) -> None:
    numbers = {person.id: number for number, person in enumerate(people)}
    stands = {(numbers[each.person_id], each.subject): each.standing for each in found}
    assert stands == {place: row.stands for place, row in model.rows.items()}
    for what in (EVENT, DINNER):
        waiting = [each for each in found if each.subject == what and each.standing == "waiting"]
        waiting.sort(key=lambda each: each.queue or 0)
        queue = [who for who in model.queues[what] if model.at(who, what) == "waiting"]
        assert [numbers[each.person_id] for each in waiting] == queue
        seats = model.seats[what]
        held = sum(each.standing in HELD for each in found if each.subject == what)
        assert seats is None or held <= seats
        assert not queue or held == seats
    talk = replace(sample_session(), id=TALK)
    for who in range(PEOPLE):
        standings = {
            Subject(about): Standing(row.stands)
            for (w, about), row in model.rows.items()
            if w == who
        }
        comes = model.at(who, EVENT) == "going" and not model.at(who, TALK)
        said = model.at(who, TALK) == "going" and model.at(who, EVENT) not in NO
        assert attends(talk, standings) == (comes or said)
        # A seat in a session needs one at the event.
        if model.at(who, DINNER) in {"going", "waiting", "offered"}:
            assert model.at(who, EVENT) == "going"
