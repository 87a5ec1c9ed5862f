"""What the bench puts before the bot: an event, guests, messages waiting, taps and messages."""

import itertools
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.crypto.codes import new_id
from bot.domain.callback_words.rsvps import ANSWER
from bot.domain.events import Event, EventPlan, Hosts, Norms, Session, SessionKind
from bot.domain.ids import EventId, PersonId, SessionId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language, Person, Profile, Role
from bot.domain.rsvps import Wish
from bot.opening import open_store
from bot.settings.settings import Settings
from storage.work import Work

GUESTS = 500
FIRST_ACCOUNT = 700_001
NOBODY = Profile()
_WISHES = ("yes", "maybe", "no")


def make_plan(seats: int = 2 * GUESTS) -> EventPlan:
    """Return an event with more seats than guests, so that seats are counted and none runs out."""
    starts_at = datetime.now(UTC) + timedelta(days=90)
    event = Event(
        id=EventId(new_id()),
        title=Words("Lantern Dialogue on AI Safety", "明灯人工智能安全对话"),
        place=Words("Pier House, Sevrenne", "塞夫雷纳镇栈桥楼"),
        zone="Europe/Zurich",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(days=2),
        rsvp_deadline=starts_at - timedelta(days=30),
        norms=Norms(1, (Words("Chatham House Rule", "查塔姆研究所规则"),)),
        hosts=Hosts(
            Words("The Lantern Office", "明灯办公室"),
            Words("The Harbour Light Trust", "港湾之光基金会"),
            Words("To understand each other", "增进理解"),
        ),
        contact=Words("front desk, extension 12", "前台，分机 12"),
        seats=seats,
    )
    return EventPlan(event, tuple(_session(event, number) for number in range(8)))


def _session(event: Event, number: int) -> Session:
    starts_at = event.starts_at + timedelta(hours=2 * number)
    return Session(
        id=SessionId(new_id()),
        event_id=event.id,
        title=Words(f"Session {number + 1}", f"第 {number + 1} 场"),
        place=Words("Lake Hall", "湖景厅"),
        about=Words("A short introduction, then discussion.", "简短介绍，随后讨论。"),
        kind=SessionKind.TALK,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=90),
        seats=event.seats,
    )


def seat_guests(settings: Settings, plan: EventPlan) -> list[PersonId]:
    """Let all guests join, each third of them reading Chinese."""
    store = open_store(settings, now=_now)
    with store.begin() as unit:
        accounts = [
            (FIRST_ACCOUNT + number, Language.EN if number % 3 else Language.ZH)
            for number in range(GUESTS)
        ]
        people = unit.work.people.add_all(accounts, zone=plan.event.zone)
        for number, person in enumerate(people):
            seat(unit.work, plan, person, Role.GUEST, Profile(name=f"Guest {number}"))
    store.close()
    return [person.id for person in people]


def seat(
    work: Work, plan: EventPlan, person: Person, role: Role, profile: Profile = NOBODY
) -> Person:
    """Let somebody be in the event who has answered all that newcomers are asked."""
    event, version = plan.event, plan.event.norms.version
    work.guests.add(event.id, person.id, role=role, profile=profile)
    work.guests.accept_norms(event.id, person.id, version=version)
    return work.people.enter(person, event_id=event.id, role=role, norms_version=version)


def put_messages(
    settings: Settings, plan: EventPlan, guests: Sequence[PersonId], count: int
) -> None:
    """Leave broadcast messages waiting, the guests taking turns."""
    session = plan.sessions[0]
    keyboard = ((Button("seat-again", ANSWER.to(session.id, Wish.YES)),),)
    store = open_store(settings, now=_now)
    with store.begin() as unit:
        for guest in itertools.islice(itertools.cycle(guests), count):
            unit.work.outbox.put(
                Message(
                    guest,
                    "joined",
                    {"title": session.title},
                    keyboard,
                    Lane.BROADCAST,
                    about=plan.event.id,
                )
            )
    store.close()


class Crowd:
    """Raw Bot API updates from the guests, in turn; no two answers of one guest are alike."""

    def __init__(self, plan: EventPlan, *, bot_id: int) -> None:
        self._plan = plan
        self._bot = {"id": bot_id, "is_bot": True, "first_name": "Colloquy", "username": "c_bot"}
        self._numbers = itertools.count(1)
        self._turns = itertools.count()
        self._talkers = itertools.count()

    def taps(self, count: int) -> list[dict[str, Any]]:
        """Return taps on the answers below each guest's invitation."""
        return [self._tap(next(self._turns)) for _ in range(count)]

    def messages(self, count: int) -> list[dict[str, Any]]:
        """Return typed messages."""
        return [self._message(next(self._talkers)) for _ in range(count)]

    def _tap(self, turn: int) -> dict[str, Any]:
        round_number, guest = divmod(turn, GUESTS)
        wish = _WISHES[round_number % len(_WISHES)]
        sender = _user(guest)
        return {
            "callback_query": {
                "id": str(next(self._numbers)),
                "from": sender,
                "message": self._screen(guest),
                "chat_instance": str(guest),
                "data": f"rsvp:{self._plan.event.id}:{wish}",
            }
        }

    def _message(self, turn: int) -> dict[str, Any]:
        guest = turn % GUESTS
        return {
            "message": {
                "message_id": 1_000_000 + next(self._numbers),
                "from": _user(guest),
                "chat": _chat(guest),
                "date": int(_now().timestamp()),
                "text": f"Message number {turn}, about as long as a tap's confirmation is not.",
            }
        }

    def _screen(self, guest: int) -> dict[str, Any]:
        """The invitation as the bot shows it, with everything a client's tap carries along."""
        event = self._plan.event
        heading = f"{event.title.en}\n\n"
        text = f"{heading}Will you come?\nPlease answer before the deadline.\n"
        choices = [
            {"text": wish, "callback_data": ANSWER.to(event.subject, Wish(wish))}
            for wish in _WISHES
        ]
        more = [{"text": word, "callback_data": word} for word in ("company", "home")]
        return {
            "message_id": guest + 1,
            "from": self._bot,
            "chat": _chat(guest),
            "date": int(_now().timestamp()),
            "text": text,
            "entities": [
                {"type": "bold", "offset": 0, "length": len(event.title.en)},
                {"type": "italic", "offset": len(heading), "length": 14},
            ],
            "reply_markup": {"inline_keyboard": [choices, more]},
        }


def arrivals(*, rate: float, seconds: float, seed: int) -> Iterator[float]:
    """Yield moments of independent arrivals (Poisson), in seconds from the start."""
    dice = random.Random(seed)
    moment = dice.expovariate(rate)
    while moment < seconds:
        yield moment
        moment += dice.expovariate(rate)


def _user(guest: int) -> dict[str, Any]:
    return {
        "id": FIRST_ACCOUNT + guest,
        "is_bot": False,
        "first_name": "Guest",
        "last_name": str(guest),
        "language_code": "en",
    }


def _chat(guest: int) -> dict[str, Any]:
    return {
        "id": FIRST_ACCOUNT + guest,
        "first_name": "Guest",
        "last_name": str(guest),
        "type": "private",
    }


def _now() -> datetime:
    return datetime.now(UTC)
