"""Subscribing to one's own programme: a secret link per guest, neutral titles, revoking."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_code
from bot.domain.callback_words.travel import FeedTitles
from bot.domain.channels.email_notices import WAITS_FOR
from bot.domain.here import Here
from bot.domain.messages.messages import CalendarFile
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Language, Person
from bot.usecases.travel.calendar_screen import entries_of
from bot.usecases.travel.feed_screens import show_feed, show_link, show_revoked
from storage.people.people import UnknownPerson
from storage.travel.feeds import Feed
from storage.work import Work


@dataclass(frozen=True, slots=True)
class FeedContent:
    """What a feed holds now, and for whom it is put into words; `zone` is an IANA name.

    `waiting` are the first and the last day on which something waits unread on their page, if it does.
    """

    file: CalendarFile
    language: Language
    zone: str
    waiting: tuple[date, date] | None = None


def open_feed(work: Work, here: Here, titles: FeedTitles) -> None:
    """Make a new link, shown once in a message that deletes itself; an older one ends.

    Raises:
        StaleButton: the bot has no public address.
    """
    if not work.public_url:
        raise StaleButton
    token = new_code()
    neutral = titles is FeedTitles.NEUTRAL
    work.feeds.open(here.event.id, here.person.id, token=token, neutral=neutral)
    show_feed(work, here)
    show_link(work, here, f"{work.public_url.rstrip('/')}/calendar/{token}.ics")


def set_titles(work: Work, here: Here, titles: FeedTitles) -> None:
    """Choose whether titles and places are left out of the feed; the link stays the same."""
    neutral = titles is FeedTitles.NEUTRAL
    work.feeds.set_neutral(here.event.id, here.person.id, neutral=neutral)
    show_feed(work, here)


def revoke(work: Work, here: Here) -> None:
    """Let the link show nothing any more."""
    work.feeds.close(here.event.id, here.person.id)
    show_revoked(work, here)


def read_feed(work: Work, *, token: str) -> FeedContent | None:
    """Return what a link shows now, or None where it shows nothing (any more)."""
    feed = work.feeds.find_by_token(token)
    if feed is None or work.guests.find(feed.event_id, feed.person_id) is None:
        return None
    try:
        person = work.people.get(feed.person_id)
    except UnknownPerson:
        return None
    event = work.events.get(feed.event_id)
    entries = tuple(
        replace(entry, changed_at=_later(entry.changed_at, feed))
        for entry in entries_of(work, event, feed.person_id)
    )
    # A calendar takes what is not in its feed for cancelled; it is asked to come again instead.
    work.refuse_gaps()
    file = CalendarFile(event.title, entries, neutral=feed.neutral)
    return FeedContent(file, person.language, person.zone, _waiting(work, person))


def _waiting(work: Work, person: Person) -> tuple[date, date] | None:
    since = work.outbox.pagebox.waits_since(person.id)
    if since is None or since > work.now - WAITS_FOR:
        return None
    zone = ZoneInfo(person.zone)
    return since.astimezone(zone).date(), work.now.astimezone(zone).date()


def _later(changed_at: str, feed: Feed) -> str:
    """Titles that come or go with the guest's own choice are a change as well."""
    return max(datetime.fromisoformat(changed_at), feed.made_at).isoformat()
