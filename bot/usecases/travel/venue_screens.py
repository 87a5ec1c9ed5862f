"""The venue's page, and what organizers can change about it."""

from bot.domain.callback_words import travel as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Detail, Lines, Said, Words
from bot.domain.people.rights import Right
from bot.domain.travel.venues import Venue, VenueItem
from bot.usecases.rows import HOME, HOME_ROW
from storage.work import Work

_VENUE = Button("go-venue", words.VENUE.to())


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
        _keyboard(venue, here),
    )


def show_driver(work: Work, here: Here) -> None:
    """Show nothing but the address in the local script, to be held up to a driver.

    Raises:
        StaleButton: there is none (any more).
    """
    event = here.event
    venue = work.venues.find(event.id)
    if not venue.local:
        raise StaleButton
    keyboard = ((_VENUE,),)
    work.reply(here, "venue-driver", {"address": venue.local}, keyboard)


def show_items(work: Work, here: Here) -> None:
    """Show organizers what they can change about the page."""
    event = here.event
    venue = work.venues.find(event.id)
    lines = tuple(
        Said(f"venue-has-{item}" if _has(venue, item) else f"venue-lacks-{item}")
        for item in VenueItem
    )
    buttons = [Button(f"venue-change-{item}", words.CHANGE_VENUE.to(item)) for item in VenueItem]
    rows = (
        *in_rows(buttons),
        (_VENUE, HOME),
    )
    work.reply(here, "venue-items", {"lines": Lines(lines)}, rows)


def _keyboard(venue: Venue, here: Here) -> Keyboard:
    rows: list[tuple[Button, ...]] = []
    if venue.local:
        rows.append(
            (
                Button("venue-show-driver", words.DRIVER.to()),
                Button("venue-copy", copies=venue.local),
            )
        )
    if venue.map_link:
        rows.append((Button("venue-map", url=venue.map_link),))
    if here.may(Right.CHANGE_EVENT):
        rows.append((Button("venue-edit", words.VENUE_ITEMS.to()),))
    return (*rows, *HOME_ROW)


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
