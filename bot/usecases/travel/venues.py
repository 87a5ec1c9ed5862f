"""Changing the venue's page: addresses, a map, the network, and whom to call."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.phones import NotANumber
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.incoming import Shared
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Words
from bot.domain.people.rights import Right
from bot.domain.travel.venues import (
    LINK_LENGTH,
    LOCAL_LENGTH,
    NUMBERS,
    NotALink,
    Venue,
    VenueItem,
    read_link,
    read_numbers,
)
from bot.usecases import forms
from bot.usecases.travel.venue_screens import show_items
from storage.work import Work

Value = TypeVar("Value")


class LinkUnclear(Refused):
    """An address of a map that is no https link."""

    text = "venue-link-unclear"


class NumbersUnclear(Refused):
    """Lines that are not telephone numbers and whose they are."""

    text = "venue-numbers-unclear"


def start_change(work: Work, here: Here, item: VenueItem) -> None:
    """Ask for an item of the page anew; to skip the question empties the item."""
    forms.begin(work, here, kind=CHANGES[item])


def _with_item(venue: Venue, item: VenueItem, answers: list[str]) -> Venue:
    """Return the page with one item changed.

    Raises:
        LinkUnclear, NumbersUnclear: see there.
    """
    first, words = answers[0], Words(*answers) if len(answers) == 2 else Words("")
    match item:
        case VenueItem.ADDRESS:
            return replace(venue, address=words)
        case VenueItem.LOCAL:
            return replace(venue, local=first)
        case VenueItem.MAP:
            return replace(venue, map_link=_read(read_link, first) if first else "")
        case VenueItem.WIFI:
            return replace(venue, wifi=words)
        case VenueItem.NUMBERS:
            return replace(venue, numbers=_read(read_numbers, first) if first else ())
        case VenueItem.NOTES:
            return replace(venue, notes=words)


def _read(reader: Callable[[str], Value], text: str) -> Value:
    try:
        return reader(text)
    except NotALink:
        raise LinkUnclear from None
    except NotANumber:
        raise NumbersUnclear(number=NUMBERS) from None


def _heed(_work: Work, here: Here, question: Question, answer: str) -> Here:
    """Complain at once about what cannot be read, while the question is still open."""
    item = VenueItem(question.name.split("-")[1])
    if answer != SKIPPED and item in {VenueItem.MAP, VenueItem.NUMBERS}:
        _with_item(Venue(), item, [answer])
    return here


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    item = VenueItem(progress.form.removeprefix("venue-"))
    answers = ["" if answer == SKIPPED else answer for answer in progress.answers.values()]
    work.venues.keep(event.id, _with_item(work.venues.find(event.id), item, answers))
    work.audit.note(event.id, actor=here.person.id, act=f"set-venue-{item}")
    show_items(work, here)


def _describe(_work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    return {"venue": here.event.place, "number": NUMBERS}


def _kind(item: VenueItem) -> forms.FormKind:
    match item:
        case VenueItem.MAP:
            questions: tuple[Question, ...] = (
                Question(
                    "venue-map", Kind.NAME, optional=True, longest=LINK_LENGTH, shared=Shared.MAP
                ),
            )
        case VenueItem.LOCAL:
            questions = (
                Question("venue-local", optional=True, longest=LOCAL_LENGTH, shared=Shared.ADDRESS),
            )
        case VenueItem.NUMBERS:
            questions = (Question("venue-numbers", optional=True, longest=ANSWER_LENGTH),)
        case _:
            shared = Shared.ADDRESS if item is VenueItem.ADDRESS else None
            questions = tuple(
                Question(
                    f"venue-{item}-{tongue}", optional=True, longest=ANSWER_LENGTH, shared=shared
                )
                for tongue in ("en", "zh")
            )
    return forms.FormKind(
        Form(f"venue-{item}", questions), _finish, _describe, _heed, right=Right.CHANGE_EVENT
    )


CHANGES = {item: _kind(item) for item in VenueItem}
FORMS = tuple(CHANGES.values())
