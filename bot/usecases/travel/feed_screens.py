"""Subscribing to one's own programme, as a guest sees it."""

from bot.domain.callback_words import travel as words
from bot.domain.callback_words.travel import FeedTitles
from bot.domain.here import Here
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Said
from bot.usecases.rows import HOME
from bot.usecases.travel.calendar_screen import send_calendar
from storage.work import Work

_BACK = (Button("feed-file", words.CALENDAR.to()), HOME)


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
            (Button("feed-new", words.OPEN_FEED.to(FeedTitles.SHOWN), style=ButtonStyle.PRIMARY),),
            (Button("feed-new-neutral", words.OPEN_FEED.to(FeedTitles.NEUTRAL)),),
            _BACK,
        )
        work.reply(here, "feed-none", {}, rows)
        return
    now, other = FeedTitles.SHOWN, FeedTitles.NEUTRAL
    if feed.neutral:
        now, other = other, now
    toggle = "feed-titles" if feed.neutral else "feed-neutral"
    rows = (
        (Button(toggle, words.FEED_TITLES.to(other)),),
        (Button("feed-renew", words.OPEN_FEED.to(now)),),
        (Button("feed-revoke", words.REVOKE_FEED.to(), style=ButtonStyle.DANGER),),
        _BACK,
    )
    shown = Said("feed-shows-neutral" if feed.neutral else "feed-shows-titles")
    work.reply(here, "feed", {"titles": shown}, rows)


def show_link(work: Work, here: Here, link: str) -> None:
    """Show a link once, in a message that deletes itself."""
    subscribed = f"webcal://{link.partition('://')[2]}"
    work.send(
        here,
        "feed-link",
        {"link": link, "webcal": subscribed, "minutes": NAMES_VANISH_AFTER // 60},
        (
            (Button("feed-copy", copies=link), Button("feed-copy-webcal", copies=subscribed)),
            (Button("go-feed", words.FEED.to()),),
        ),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def show_revoked(work: Work, here: Here) -> None:
    """Say that the link shows nothing any more."""
    work.reply(here, "feed-revoked", {}, (_BACK,))


def show_feed_anew(work: Work, here: Here) -> None:
    """Show the subscription below the calendar file, which stays as it is."""
    show_feed(work, here.anew())
