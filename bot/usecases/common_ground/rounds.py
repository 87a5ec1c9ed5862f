"""Opening a round: everything on the list that was not asked yet, or what was told once more."""

import secrets
from datetime import timedelta

from bot.domain.common_ground.items import Item, ItemKind
from bot.domain.common_ground.rounds import (
    GroundRound,
    ground_round_id,
    questions_of,
    to_ask,
)
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import VOTES
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Moment, Said
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


class NothingToAsk(Refused):
    """Everything on the list was asked already, and nothing can be asked once more."""

    text = "ground-nothing-to-ask"


def start_round(work: Work, here: Here, kind: ItemKind) -> None:
    """Ask which round, where both are possible, and for how long it is open.

    Raises:
        NothingToAsk, NoSite, TooManyVotes: see there.
    """
    _refuse_impossible(work, here)
    possible = [which for which in (_FIRST, _SECOND) if _items(work, here, kind, which)]
    if not possible:
        raise NothingToAsk
    answers = {"ground-which": possible[0]} if len(possible) == 1 else {}
    forms.begin(work, here, kind=ROUND_FORM, about=kind, answers=answers)


def _items(work: Work, here: Here, kind: ItemKind, which: str) -> list[Item]:
    """Return what a round would ask about."""
    event_id = here.event.id
    rounds = work.common_ground.rounds.of_event(event_id)
    released = {each for each in rounds if work.rating_results.find(event_id, each) is not None}
    return to_ask(
        listed_items(work, here.event, kind),
        rounds.values(),
        released=released,
        is_second=which == _SECOND,
    )


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "ground-sure":
        return {}
    items = _items(work, here, ItemKind(progress.about), progress.answers["ground-which"])
    closes = work.now + timedelta(hours=int(progress.answers["ground-hours"]))
    return {
        "count": len(items),
        "what": Said(f"ground-what-{progress.about}"),
        "closes-at": Moment(closes, here.event.zone),
        "people-count": work.guests.count(here.event.id),
    }


def _order(work: Work, here: Here, progress: Progress) -> None:
    """Order a round: its keys and its box are made beside everybody's taps. Raises as `start_round`."""
    _refuse_impossible(work, here)
    kind, which = ItemKind(progress.about), progress.answers["ground-which"]
    asked = list(questions_of(_items(work, here, kind, which), is_second=which == _SECOND))
    if not asked:
        raise NothingToAsk
    event_id, round_id = here.event.id, ground_round_id(secrets.token_hex(4))
    hours = timedelta(hours=int(progress.answers["ground-hours"]))
    work.common_ground.rounds.add(
        GroundRound(event_id, round_id, kind, which == _SECOND, tuple(each for each, _ in asked))
    )
    work.token_issuers.vote_orders.add(
        VoteOrder(
            event_id,
            round_id,
            tuple(VoteItem(item.title, each.scale) for each, item in asked),
            (work.now + hours).replace(microsecond=0),
        )
    )
    note_privileged_act(
        work, actor=here.person, event_id=event_id, act="opened-vote", subject=round_id
    )
    show_desk(work, here)


def _refuse_impossible(work: Work, here: Here) -> None:
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
