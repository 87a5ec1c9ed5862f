"""The venue's page: the address for a driver, a map, the network, and whom to call."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Detail, Details, Lines, Said, Words
from bot.domain.people.people import Person, Role
from bot.domain.people.rights import Right
from bot.domain.travel.venues import (
    LINK_LENGTH,
    LOCAL_LENGTH,
    NUMBERS,
    NotALink,
    NotANumber,
    Venue,
    VenueItem,
    read_link,
    read_numbers,
)
from bot.usecases import forms
from storage.work import Work

Value = TypeVar("Value")


class LinkUnclear(Refused):
    """An address of a map that is no https link."""

    text = "venue-link-unclear"


class NumbersUnclear(Refused):
    """Lines that are not telephone numbers and whose they are."""

    text = "venue-numbers-unclear"


def show_venue(work: Work, here: Here) -> None:
    """Show the page; what is not known is left out."""
    event = here.event
    venue = work.venues.find(event.id)
    details: dict[str, Detail] = {
        "venue": event.place,
        "address": venue.address,
        "local": Said("venue-local", {"address": venue.local}) if venue.local else "",
        "wifi": Said("venue-wifi", {"words": venue.wifi}) if _given(venue.wifi) else "",
        "call-lines": _numbers(venue),
        "notes": venue.notes,
    }
    empty = venue == Venue()
    work.reply(
        here,
        "venue-empty" if empty else "venue",
        {"venue": event.place} if empty else details,
        _keyboard(venue, here.person),
    )


def show_driver(work: Work, here: Here) -> None:
    """Show nothing but the address in the local script, to be held up to a driver."""
    event = here.event
    venue = work.venues.find(event.id)
    if not venue.local:
        raise StaleButton
    keyboard = ((Button("go-venue", "venue"),),)
    work.reply(here, "venue-driver", {"address": venue.local}, keyboard)


def show_items(work: Work, here: Here) -> None:
    """Show organizers what they can change about the page."""
    event = here.event
    venue = work.venues.find(event.id)
    lines = tuple(
        Said(f"venue-has-{item}" if _has(venue, item) else f"venue-lacks-{item}")
        for item in VenueItem
    )
    buttons = [Button(f"venue-change-{item}", f"venueitem:{item}") for item in VenueItem]
    rows = (
        *(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
        (Button("go-venue", "venue"), Button("go-home", "home")),
    )
    work.reply(here, "venue-items", {"lines": Lines(lines)}, rows)


def start_change(work: Work, here: Here, *, item: VenueItem) -> None:
    """Ask for an item of the page anew; to skip the question empties the item."""
    event = here.event
    forms.begin(work, here, kind=CHANGES[item], about=event.id)


def _keyboard(venue: Venue, person: Person) -> Keyboard:
    rows: list[tuple[Button, ...]] = []
    if venue.local:
        rows.append(
            (Button("venue-show-driver", "venue:driver"), Button("venue-copy", copies=venue.local))
        )
    if venue.map_link:
        rows.append((Button("venue-map", url=venue.map_link),))
    if person.role >= Role.ORGANIZER:
        rows.append((Button("venue-edit", "venueitem"),))
    return (*rows, (Button("go-home", "home"),))


def _numbers(venue: Venue) -> Lines:
    if not venue.numbers:
        return Lines(())
    numbers = (
        Said("venue-number", {"label": each.label, "call": each.number}) for each in venue.numbers
    )
    return Lines((Said("venue-numbers"), *numbers))


def _given(words: Words) -> bool:
    return bool(words.en or words.zh)


def _has(venue: Venue, item: VenueItem) -> bool:
    match item:
        case VenueItem.ADDRESS:
            return _given(venue.address)
        case VenueItem.LOCAL:
            return bool(venue.local)
        case VenueItem.MAP:
            return bool(venue.map_link)
        case VenueItem.WIFI:
            return _given(venue.wifi)
        case VenueItem.NUMBERS:
            return bool(venue.numbers)
        case VenueItem.NOTES:
            return _given(venue.notes)


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
    if progress.about != event.id:
        raise StaleButton
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
                Question("venue-map", Kind.NAME, optional=True, longest=LINK_LENGTH),
            )
        case VenueItem.LOCAL:
            questions = (Question("venue-local", optional=True, longest=LOCAL_LENGTH),)
        case VenueItem.NUMBERS:
            questions = (Question("venue-numbers", optional=True, longest=ANSWER_LENGTH),)
        case _:
            questions = tuple(
                Question(f"venue-{item}-{tongue}", optional=True, longest=ANSWER_LENGTH)
                for tongue in ("en", "zh")
            )
    return forms.FormKind(
        Form(f"venue-{item}", questions), _finish, _describe, _heed, right=Right.CHANGE_EVENT
    )


CHANGES = {item: _kind(item) for item in VenueItem}
