"""What is said of how the bot does: one text, on the screen and in the weekly message."""

from datetime import timedelta

from bot.domain.callback_words import home as words
from bot.domain.events import Event
from bot.domain.limits import VERSION
from bot.domain.messages.messages import Button, Keyboard, Outcome
from bot.domain.messages.texts import Details, Said
from storage.database.revisions import newest_revision
from storage.work import Work

LOOKED_BACK = timedelta(days=7)


def status_said(work: Work, event: Event) -> Details:
    """Return the counts: of an event's messages and people, and of the bot as a whole."""
    ended = work.fates.ended_since(event.id, work.now - LOOKED_BACK)
    is_off = work.weekly.is_off(event.id)
    return {
        "title": event.title,
        "delivered-count": ended.get(Outcome.DELIVERED, 0),
        "impossible-count": ended.get(Outcome.IMPOSSIBLE, 0),
        "unknown-count": ended.get(Outcome.UNKNOWN, 0),
        "unreached-count": work.reachability.count(event.id),
        "trouble-count": work.seen_updates.troubles(),
        "aside-count": sum(work.set_aside.tally().values()),
        "megabytes": max(1, round(work.weekly.stored_bytes() / 1e6)),
        "backups": _backups(work),
        "version": VERSION,
        "revision": newest_revision() or "",
        "zones": work.zone_release,
        "weekly": Said("delivery-weekly-off" if is_off else "delivery-weekly-on"),
    }


def weekly_row(work: Work, event: Event) -> Keyboard:
    """Return the button that switches the weekly message off, or on again."""
    if work.weekly.is_off(event.id):
        return ((Button("delivery-start", words.WEEKLY.to(words.Weekly.ON)),),)
    return ((Button("delivery-stop", words.WEEKLY.to(words.Weekly.OFF)),),)


def _backups(work: Work) -> Said:
    state = work.backup_schedule.state()
    if state.tried_at is None:
        return Said("delivery-backups-elsewhere")
    if state.verified_at is None:
        return Said("delivery-backups-none")
    hours = max(0, (work.now - state.verified_at) // timedelta(hours=1))
    return Said("delivery-backups", {"hours": hours})
