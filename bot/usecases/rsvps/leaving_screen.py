"""The question before seats are given up."""

from bot.domain.callback_words import rsvps as words
from bot.domain.here import Here
from bot.domain.limits import SEATS_KEPT_AFTER_NO
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.rsvps import Wish
from storage.work import Work


def ask_to_give_up(work: Work, here: Here, wish: Wish, lost: tuple[Words, ...]) -> None:
    """Say which seats an answer to the event costs, and ask once more."""
    rows = (
        (Button("rsvp-keep", words.SHOW.to()),),
        (Button(f"rsvp-give-up-{wish}", words.GIVE_UP.to(wish), style=ButtonStyle.DANGER),),
    )
    details = {
        "lines": Lines(tuple(Said("rsvp-lost", {"title": title}) for title in lost)),
        "minutes": int(SEATS_KEPT_AFTER_NO.total_seconds() // 60),
    }
    work.reply(here, f"rsvp-ask-{wish}", details, rows)
