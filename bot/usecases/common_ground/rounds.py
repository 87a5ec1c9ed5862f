"""Opening a round: everything on the list that was not asked yet, or what was told once more."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.common_ground.items import Item, ItemKind
from bot.domain.common_ground.rounds import (
    Asked,
    GroundRound,
    ground_round_id,
    questions_of,
    to_ask,
)
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import VOTES
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Moment, Said, Words
from bot.domain.people.rights import Right
from bot.domain.ratings import VoteItem
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.common_ground.desk_screens import show_desk
from bot.usecases.common_ground.finding import listed_items
from bot.usecases.feedback.votes.tending import NoSite, TooManyVotes
from storage.feedback.vote_orders import VoteOrder
from storage.work import Work

_HOURS = ("1", "24", "72")
_FIRST, _SECOND = "first", "second"
_YES = "yes"
_BANDED = ("no", _YES)


class NothingToAsk(Refused):
    """Everything on the list was asked already, and nothing can be asked once more."""

    text = "ground-nothing-to-ask"


def change_bands(work: Work, event: Event, bands: tuple[Words, ...]) -> Event:
    """Let guests choose from other bands in rounds to come; none leave them as they are."""
    if not bands or bands == event.bands:
        return event
    changed = replace(event, bands=bands)
    work.events.keep(changed)
    return changed


def start_round(work: Work, here: Here, kind: ItemKind) -> None:
    """Ask which round, where both are possible, and for how long it is open.

    Raises:
        NothingToAsk, NoSite, TooManyVotes: see there.
    """
    refuse_impossible(work, here)
    ways = _BANDED if kind is ItemKind.STATEMENT and here.event.bands else _BANDED[:1]
    possible = [
        (which, banded)
        for banded in ways
        for which in (_FIRST, _SECOND)
        if _items(work, here, kind, which, banded)
    ]
    if not possible:
        raise NothingToAsk
    rounds, banded = ({each[place] for each in possible} for place in (0, 1))
    answers = {"ground-which": rounds.pop()} if len(rounds) == 1 else {}
    answers |= {"ground-bands": banded.pop()} if len(banded) == 1 else {}
    forms.begin(work, here, kind=ROUND_FORM, about=kind, answers=answers)


def _items(work: Work, here: Here, kind: ItemKind, which: str, banded: str) -> list[Item]:
    """Return what a round would ask about."""
    event_id = here.event.id
    rounds = work.common_ground.rounds.of_event(event_id)
    released = {each for each in rounds if work.rating_results.find(event_id, each) is not None}
    return to_ask(
        listed_items(work, here.event, kind),
        rounds.values(),
        released=released,
        is_second=which == _SECOND,
        is_banded=banded == _YES,
    )


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "ground-sure":
        return {}
    given = progress.answers
    items = _items(
        work, here, ItemKind(progress.about), given["ground-which"], given["ground-bands"]
    )
    closes = work.now + timedelta(hours=int(given["ground-hours"]))
    return {
        "count": len(items),
        "what": Said(f"ground-what-{progress.about}"),
        "closes-at": Moment(closes, here.event.zone),
        "people-count": work.guests.count(here.event.id),
    }


def _order(work: Work, here: Here, progress: Progress) -> None:
    """Order a round: its keys and its box are made beside everybody's taps. Raises as `start_round`."""
    refuse_impossible(work, here)
    kind, which = ItemKind(progress.about), progress.answers["ground-which"]
    banded = progress.answers["ground-bands"]
    is_banded = banded == _YES
    items = _items(work, here, kind, which, banded)
    # Between bands there is no word on how people moved: that would be one on all together.
    asked = list(questions_of(items, is_second=which == _SECOND and not is_banded))
    if not asked:
        raise NothingToAsk
    bands = here.event.bands if is_banded else ()
    hours = int(progress.answers["ground-hours"])
    order_round(work, here, kind, asked, hours=hours, is_second=which == _SECOND, bands=bands)
    show_desk(work, here)


def order_round(
    work: Work,
    here: Here,
    kind: ItemKind,
    asked: Sequence[tuple[Asked, Item]],
    *,
    hours: int,
    is_second: bool = False,
    bands: tuple[Words, ...] = (),
) -> None:
    """Order a round with these questions, between bands if there are any."""
    event_id, round_id = here.event.id, ground_round_id(kind, secrets.token_hex(4))
    work.common_ground.rounds.add(
        GroundRound(
            event_id,
            round_id,
            kind,
            is_second,
            tuple(each for each, _ in asked),
            is_banded=bool(bands),
        )
    )
    work.token_issuers.vote_orders.add(
        VoteOrder(
            event_id,
            round_id,
            tuple(VoteItem(item.title, each.scale) for each, item in asked),
            (work.now + timedelta(hours=hours)).replace(microsecond=0),
            bands,
        )
    )
    note_privileged_act(
        work, actor=here.person, event_id=event_id, act="opened-vote", subject=round_id
    )


def refuse_impossible(work: Work, here: Here) -> None:
    """Raises NoSite, TooManyVotes."""
    if not work.public_url:
        raise NoSite
    event_id = here.event.id
    orders = work.token_issuers.vote_orders.count(event_id)
    if len(work.token_issuers.vote_rounds(event_id)) + orders >= VOTES:
        raise TooManyVotes(number=VOTES)


ROUND_FORM = forms.FormKind(
    Form(
        "ground-round",
        (
            Question("ground-which", Kind.CHOICE, choices=(_FIRST, _SECOND)),
            Question("ground-bands", Kind.CHOICE, choices=_BANDED),
            Question("ground-hours", Kind.CHOICE, choices=_HOURS),
            Question("ground-sure", Kind.CHOICE, choices=("yes",)),
        ),
        asks_missing=True,
    ),
    _order,
    _describe,
    right=Right.FACILITATE,
)
FORMS = (ROUND_FORM,)
