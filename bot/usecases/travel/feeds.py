"""Subscribing to one's own programme: a secret link per guest, neutral titles, revoking."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.crypto.codes import new_code
from bot.domain.here import Here
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, CalendarFile
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Said
from bot.domain.people.people import Language
from bot.usecases.travel.calendar import entries_of, send_calendar
from storage.people.people import UnknownPerson
from storage.travel.feeds import Feed
from storage.work import Work

_BACK = (Button("feed-file", "calendar"), Button("go-home", "home"))


@dataclass(frozen=True, slots=True)
class FeedContent:
    """What a feed holds now, and for whom it is put into words; `zone` is an IANA name."""

    file: CalendarFile
    neutral: bool
    language: Language
    zone: str


def show_feed(work: Work, here: Here) -> None:
    """Show whether the guest has a subscription link, and what can be done about it.

    Where the bot has no public address there are no feeds: say so and send the file instead.
    """
    event = here.event
    if not work.public_url:
        work.reply(here, "feed-not-offered")
        send_calendar(work, here)
        return
    feed = work.feeds.find(event.id, here.person.id)
    if feed is None:
        rows = (
            (Button("feed-new", "feed:new", style=ButtonStyle.PRIMARY),),
            (Button("feed-new-neutral", "feed:new:neutral"),),
            _BACK,
        )
        work.reply(here, "feed-none", {}, rows)
        return
    toggle = "titles" if feed.neutral else "neutral"
    rows = (
        (Button(f"feed-{toggle}", f"feed:{toggle}"),),
        (Button("feed-renew", "feed:new:neutral" if feed.neutral else "feed:new"),),
        (Button("feed-revoke", "feed:revoke", style=ButtonStyle.DANGER),),
        _BACK,
    )
    shown = Said("feed-shows-neutral" if feed.neutral else "feed-shows-titles")
    work.reply(here, "feed", {"titles": shown}, rows)


def open_feed(work: Work, here: Here, *, neutral: bool) -> None:
    """Make a new link, shown once in a message that deletes itself; an older one ends."""
    event = here.event
    if not work.public_url:
        raise StaleButton
    token = new_code()
    work.feeds.open(event.id, here.person.id, token=token, neutral=neutral)
    link = f"{work.public_url.rstrip('/')}/calendar/{token}.ics"
    subscribed = f"webcal://{link.partition('://')[2]}"
    show_feed(work, here)
    work.send(
        here,
        "feed-link",
        {"link": link, "webcal": subscribed, "minutes": NAMES_VANISH_AFTER // 60},
        (
            (Button("feed-copy", copies=link), Button("feed-copy-webcal", copies=subscribed)),
            (Button("go-feed", "feed"),),
        ),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def set_neutral(work: Work, here: Here, *, neutral: bool) -> None:
    """Choose whether titles and places are left out of the feed; the link stays the same."""
    event = here.event
    work.feeds.set_neutral(event.id, here.person.id, neutral=neutral)
    show_feed(work, here)


def revoke(work: Work, here: Here) -> None:
    """Let the link show nothing any more."""
    event = here.event
    work.feeds.close(event.id, here.person.id)
    work.reply(here, "feed-revoked", {}, (_BACK,))


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
    return FeedContent(
        CalendarFile(event.title, entries), feed.neutral, person.language, person.zone
    )


def _later(changed_at: str, feed: Feed) -> str:
    """Titles that come or go with the guest's own choice are a change as well."""
    return max(datetime.fromisoformat(changed_at), feed.made_at).isoformat()
