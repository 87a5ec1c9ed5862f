"""What a screen asks of the database does not grow with the number of guests."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, EnumMeta
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest

from bot.crypto.codes import new_id
from bot.domain.ids import PersonId, Subject
from bot.domain.invitation_letters.requests import InvitationLetterState, LetterRequest
from bot.domain.messages.callback_data import split_data
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Language, Person, Profile, Role
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.rsvps import Rsvp, Standing
from bot.domain.tickets import Topic
from bot.domain.visa.cases import Case
from bot.usecases.current_event import here_of
from bot.usecases.publicity import choosing
from bot.usecases.tickets.opening import open_ticket
from handlers.table import ROUTES
from storage.looking.statements import statements_noted
from storage.work import Work
from tests.robustness.damage.everything import everything
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone

FEW, MANY = 10, 250
"""With more than 300 visa cases the panel asks less than before: it counts them no longer."""
FIRST_ACCOUNT = 700_000
TURNS = range(8)
SAID = {"arrival": "2027-03-02T09:00:00+00:00", "diet": "vegan"}
QUESTIONS = ("有午餐吗？", "无线网密码是多少？")
"""One that nobody has answered, and one that has an answer."""
ROUTE_OF = {route.tapped or route.typed: route for route in ROUTES}
NOT_ENTERED = {
    **dict.fromkeys(("ask-choose", "ask-keep-wording"), "several answers come near a question"),
    **dict.fromkeys(("ask-no", "ask-others"), "a question is about a topic, or probably an entry"),
    **dict.fromkeys(("form-ask", "form-keep"), "words were typed that answer no question"),
    **dict.fromkeys(("publish", "publish-sure", "ratings-preview"), "feedback has closed"),
    **dict.fromkeys(("stars-open", "stars-open-sure"), "there is no sealed page"),
    **dict.fromkeys(("stars-close", "stars-close-sure"), "there is no sealed page"),
    **dict.fromkeys(("vote-preview", "vote-publish", "vote-publish-sure"), "a vote has closed"),
    **dict.fromkeys(("ask-first", "ask-first-say"), "a session is open to careful detail"),
    **dict.fromkeys(("r-set", "booth-ask"), "interpreters have turns"),
    "draft-move-all": "an event is to be on other days",
    "event-norms-weight": "the norms are to be others",
    "event-point-remove": "the norms have more than one paragraph",
    **dict.fromkeys(("approval", "approval-yes", "approval-no"), "a second organizer was asked"),
    "approval-withdraw": "a second organizer was asked",
    **dict.fromkeys(("lockdown-ask-lift", "lockdown-lift"), "somebody's powers are frozen"),
    **dict.fromkeys(
        (f"second-factor-{act}" for act in ("agree", "codes", "help", "off")),
        "an organizer has a second factor",
    ),
    **dict.fromkeys(("translation", "translation-give"), "a question waits for a translator"),
    **dict.fromkeys(("visaletters-sign-drop", "visaletters-sign-send"), "a scan is looked at"),
    "visaletter-fetch": "a letter was approved",
    "question-promote": "a question was answered",
    "ask-screen": "a question is about a topic that a screen may answer",
    "ticket-keep-wording": "a question was answered with a prepared answer",
    "reissue": "somebody lost their rights to write feedback",
    "snooze": "a reminder was sent",
    "told-remind": "a change was told a while ago",
    "venue-driver": "the venue has an address for drivers",
    "visadesk-set-host": "nobody has said in which country the event is",
    **dict.fromkeys(("selection-field", "selection-stance"), "candidates have bands"),
    "selection-new-wave": "the last wave is invited",
    "case-card": "the event has a case for dialogue",
    **dict.fromkeys(("consent-country", "consent-write"), "a guest says more of themselves"),
    "who": "the code of a guest was typed",
    **dict.fromkeys(
        (f"session-{act}" for act in ("call", "park", "signal")), "a session has a desk"
    ),
    **dict.fromkeys(
        (f"goals-{act}" for act in ("accept", "drop", "drop-sure", "reword", "round", "shared")),
        "a shared goal was worded",
    ),
    **dict.fromkeys(
        (
            f"channels-{act}"
            for act in (
                *("leave", "leave-ask", "sign-out", "claim"),
                *("mirror", "email", "email-address", "email-code", "email-stop"),
                *("push", "push-on", "push-off"),
            )
        ),
        "somebody is reached in two ways, or has a browser signed in",
    ),
    **dict.fromkeys(
        (f"define-{act}" for act in ("back", "delete", "delete-sure")),
        "somebody proposed a term, or a second meaning was agreed on",
    ),
    **dict.fromkeys(
        (f"translate-{act}" for act in ("back", "confirm", "return")), "a text was taken"
    ),
    "words": "a text has an agreed term",
    **dict.fromkeys(("heard-ask", "heard-say"), "the event is at its close"),
    **dict.fromkeys(
        (
            "selection-add-former",
            "series",
            *(
                f"series-{act}"
                for act in ("allow", "back", "desk", "invite", "list", "share", "write")
            ),
        ),
        "the event is one of a series",
    ),
    **dict.fromkeys(
        ("groups-seating", "groups-seating-table", "groups-write"), "tables or groups were told"
    ),
    **dict.fromkeys(
        (f"ground-work{act}" for act in ("", "-back", "-name")), "interventions were told"
    ),
    **dict.fromkeys(
        (f"ground-{act}" for act in ("amend", "item", "withdraw", "withdraw-sure")),
        "a guest proposed something",
    ),
    **dict.fromkeys(
        (f"ground-{act}" for act in ("picture", "results", "round")), "an item was accepted"
    ),
    **dict.fromkeys((f"groups-{act}" for act in ("pin", "publish", "take")), "groups were made"),
    **dict.fromkeys(
        (f"readout-{act}" for act in ("first-look", "first-look-sure", "overrule", "rule-is")),
        "a point of the readout waits for guests, or has red words",
    ),
}
"""Where nobody comes in this world, each with what would have to be so."""
_DESK = (
    *("card", "card-drop", "card-new", "card-send", "cards", "close", "drop-prompt", "fate"),
    *("interpreting", "item", "own-prompt", "parked", "prompts", "speaking", "turn"),
)
AS_CHANCE_HAS_IT = frozenset(
    {"desk", *(f"desk-{act}" for act in _DESK), "selection-appoint", "selection-appoint-ask"}
)
"""Entered where what comes first has a desk, or is no reader yet: their ids are drawn."""
NOT_UNDONE = frozenset({"page-close-sure", "stars", "vote-close-sure"})
"""What changes a ballot box, a file of its own; not entered either."""
BY_PEOPLE = frozenset({"groups-count"})
"""Refused with many: how many groups there may be goes by how many come."""


class Way(NamedTuple):
    """How somebody comes to a screen: the routes they enter, the last of which is looked at.

    Each has its words, or None for those of its first button on the screen before.
    """

    account: int
    steps: tuple[tuple[str, Sequence[str] | None], ...]

    @property
    def end(self) -> str:
        """The name of the route that is looked at."""
        return self.steps[-1][0]


@dataclass(slots=True)
class Seen(Exception):
    """A screen was seen; raised, so that whatever came of it is undone."""

    statements: int
    offered: Sequence[str]


def _seat(work: Work, accounts: range) -> None:
    """Let guests join who answer, ask, travel, want a letter, and were sent every broadcast."""
    new = [(account, Language.EN) for account in accounts]
    people = work.people.add_all(new, zone="UTC")
    for person in people:
        _join(work, person)
    ids = [person.id for person in people]
    for broadcast in work.broadcasts.newest_of(EVENT, limit=9):
        told = work.broadcasts.recipients_of(broadcast)
        work.broadcasts.freeze_recipients(broadcast, [*told, *ids])


def _join(work: Work, person: Person) -> None:
    guest: PersonId = person.id
    account = work.people.ways(guest).addresses[0].number
    profile = Profile(f"Guest {account}")
    work.guests.add(EVENT, guest, role=Role.GUEST, profile=profile)
    work.guests.accept_norms(EVENT, guest, version=1)
    choosing.keep(work, work.events.get(EVENT), guest, fact=Fact.NAME, audience=Audience.GUESTS)
    entered = work.people.enter(person, event_id=EVENT, role=Role.GUEST, norms_version=1)
    work.rsvps.keep(Rsvp(EVENT, Subject(EVENT), guest, Standing.GOING, work.now))
    work.travel_details.keep(EVENT, guest, SAID)
    work.visa_cases.keep(EVENT, guest, Case("IN"))
    open_ticket(work, here_of(work, entered), text="Where?", topic=Topic.QUESTION)
    code, state = f"L{account}", InvitationLetterState.SENT
    work.invitation_letters.keep(LetterRequest(new_id(), EVENT, guest, code, state, work.now))
    work.invitation_letters.keep_document(EVENT, guest, b"%PDF-1.7")
    if account % 2:
        work.people.set_reachable(guest, reachable=False)


def _go(work: Work, way: Way) -> Seen | None:
    """Go a way, and undo it; None where somebody is refused on it."""
    count, offered = 0, list[str]()
    try:
        with work.savepoint():
            for name, words in way.steps:
                person = work.people.find(way.account)
                assert person is not None
                here = here_of(work, person)
                if not here.may(ROUTE_OF[name].right):
                    return None
                with statements_noted(of_this_thread=True) as said:
                    ROUTE_OF[name].enter(work, here, _words(name, offered, words))
                count, offered = len(said), _offered(work, person)
            raise Seen(count, offered)
    except Refused:
        return None
    except Seen as seen:
        return seen


def _words(name: str, offered: Sequence[str], words: Sequence[str] | None) -> Sequence[str]:
    if words is not None:
        return words
    datas = [split_data(data) for data in offered]
    return next((parts for offers, parts, _ in datas if offers == name), ())


def _offered(work: Work, person: Person) -> list[str]:
    """The data of the buttons somebody is shown now."""
    shown = [message for _, message, *_ in work.gathered().pending if message.to == person.id]
    rows = itertools.chain.from_iterable(message.keyboard for message in shown)
    return [button.data for button in itertools.chain.from_iterable(rows) if button.data]


def _on_phone(someone: Someone) -> Iterator[Way]:
    """The buttons of what the bot has sent to somebody."""
    for message in someone.messages:
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in itertools.chain.from_iterable(rows):
            if "callback_data" in button:
                name, words, _ = split_data(button["callback_data"])
                yield Way(someone.id, ((name, words),))


def _ways(work: Work, begin: Sequence[Way]) -> dict[str, Way]:
    """A way to each screen: by buttons, or else with parts that stood on the buttons of others."""
    found: dict[str, Way] = {}
    values: dict[object, dict[str, None]] = {int: {"0": None}}
    accounts = dict.fromkeys(way.account for way in begin)
    plain = [name for name in ROUTE_OF if not _kinds(name)]
    ways = [Way(account, ((name, ()),)) for account in accounts for name in plain]
    ways += begin
    for way in ways:
        if way.end in {*found, *NOT_UNDONE} or (seen := _go(work, way)) is None:
            continue
        found[way.end] = way
        for data in seen.offered:
            name, words, _ = split_data(data)
            for kind, word in zip(_kinds(name), words, strict=True):
                values.setdefault(kind, {})[word] = None
            # Walked behind those there are: a short way comes before a long one.
            ways.append(Way(way.account, (*way.steps, (name, None))))
    # The first of a list may be the one of whom something is refused, so others are tried too.
    entered = [name for name in ROUTE_OF if name not in NOT_UNDONE]
    for name, account in itertools.product(entered, accounts):
        tries = [tuple(_value(kind, values, turn) for kind in _kinds(name)) for turn in TURNS]
        for words in dict.fromkeys(tries):
            way = Way(account, ((name, words),))
            if name not in found and _go(work, way) is not None:
                found[name] = way
    return found


def _kinds(name: str) -> Sequence[Any]:
    button = ROUTE_OF[name].button
    return () if button is None else button.kinds


def _value(kind: Any, values: Mapping[object, Iterable[str]], turn: int) -> str:
    if isinstance(kind, EnumMeta):
        return str(next(iter(cast("Iterable[Enum]", kind))).value)
    seen = list(values.get(kind, ()))
    return seen[min(turn, len(seen) - 1)] if seen else ""


async def _counts(world: FeedbackWorld, ways: Mapping[str, Way]) -> dict[str, int | None]:
    """How many statements each screen takes, None for nobody comes there any more."""
    await world.tick()

    def count(work: Work) -> dict[str, int | None]:
        seen = {name: _go(work, way) for name, way in ways.items()}
        return {name: each and each.statements for name, each in seen.items()}

    return await world.do(count)


@pytest.mark.timeout(400)
async def test_no_screen_asks_once_per_guest(tmp_path: Path, founded_with_box: Path) -> None:
    async with everything(tmp_path / "bot", founded_with_box) as (world, players):
        await world.start()
        here = [player for player in players if player.event == EVENT]
        await here[1].someone.says_all(*QUESTIONS)
        await world.do(lambda work: _seat(work, range(FIRST_ACCOUNT, FIRST_ACCOUNT + FEW)))
        await world.tick(minutes=5)
        # An owner comes nearly everywhere; what is left to others is found by them.
        begin = [way for player in reversed(here) for way in _on_phone(player.someone)]
        ways = await world.do(lambda work: _ways(work, begin))
        few = await _counts(world, ways)
        await world.do(lambda work: _seat(work, range(FIRST_ACCOUNT + FEW, FIRST_ACCOUNT + MANY)))

        many = await _counts(world, ways)

    assert {
        name: (few[name], many[name])
        for name in few
        if few[name] != many[name] and name not in BY_PEOPLE
    } == {}
    assert [name for name, count in few.items() if count is None] == []
    left = ROUTE_OF.keys() - ways.keys() - AS_CHANCE_HAS_IT
    assert left ^ (NOT_ENTERED.keys() | set(NOT_UNDONE)) == set()
