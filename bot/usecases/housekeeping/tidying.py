"""What the house does by itself: forgetting what is old, and telling owners of troubles."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from bot.domain.ids import HOUSE, PersonId
from bot.domain.limits import ASKED_LIFE, SEEN_LIFE, STRANGER_LIFE
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.people import Role
from bot.usecases.replanning import replan_person_soon, replan_soon
from storage.database.sealing import RowPlace
from storage.work import Work

LETTER_LIFE = timedelta(days=14)
_AT_ONCE = 500


def tidy_up(work: Work) -> None:
    """Forget expired forms, old questions, strangers, finished messages and old update numbers."""
    over = work.now - LETTER_LIFE
    chores: dict[str, Callable[[], object]] = {
        "forms": work.forms.forget_expired,
        "asked_questions": lambda: work.questions.forget_asked(before=work.now - ASKED_LIFE),
        "people": lambda: _forget_strangers(work),
        "outbox": lambda: work.fates.purge(before=over, event_id=None),
        "reminders": lambda: work.reminders.purge(before=over),
        "tickets": work.tickets.drop_orphans,
        "consents": work.consents.drop_expired_words,
        "email_notices": work.email_notices.forget_ended,
        "upload_pieces": work.devices.uploads.forget_old,
        "push_notices": work.outbox.push_notices.forget_ended,
        "broadcast_files": work.broadcasts.files.forget_old,
        "seen_updates": lambda: work.seen_updates.forget(before=work.now - SEEN_LIFE),
    }
    work.each(list(chores.items()), lambda chore: chore[1](), name=_place_of_chore)


def look_after_set_aside(work: Work) -> None:
    """Tell the owners, once and in counts, what is set aside; let go of what is in order again."""
    for place in work.set_aside.look_again():
        if place.event != HOUSE:
            replan_soon(work, event_id=place.event, person_id=place.person or None)
        elif place.person:
            replan_person_soon(work, person_id=place.person)
    count = work.set_aside.tell()
    found = (("set-aside-rows", count.rows), ("set-aside-jobs", count.jobs))
    if said := tuple(Said(name, {"count": number}) for name, number in found if number):
        tell_owners(work, "set-aside", {"lines": Lines(said)})


def bring_forward(work: Work) -> None:
    """Do soon what is due later by a clock that has been set back since.

    Nothing in the outbox is meant for much later: what is not due rests after a failed try, or is a
    reminder of the next seconds.
    """
    work.fates.bring_forward()
    work.telegram_jobs.bring_forward()
    work.email_notices.bring_forward()
    work.outbox.push_notices.bring_forward()


def tell_outage(work: Work, *, seconds: float) -> None:
    """Tell that for some seconds no message got through."""
    if seconds < 100:
        tell_owners(work, "outage-over-seconds", {"seconds": round(seconds)})
    else:
        tell_owners(work, "outage-over-minutes", {"minutes": round(seconds / 60)})


def tell_kept_too_long(
    work: Work, *, emptied: Counter[PersonId], staying: Counter[PersonId]
) -> None:
    """Tell people how many messages were to disappear from their chats and could not be deleted.

    After 48 hours Telegram lets nobody but themselves do that.
    """
    for person in sorted(set(emptied) | set(staying)):
        if left := staying[person]:
            text, details = "kept-too-long-delete", {"count": left}
        elif emptied[person]:
            text, details = "kept-too-long-emptied", {"count": emptied[person]}
        else:
            continue
        work.outbox.try_put(Message(person, text, details, lane=Lane.REMINDER, about=None))


def _forget_strangers(work: Work) -> None:
    strangers = work.people.strangers(before=work.now - STRANGER_LIFE, limit=_AT_ONCE)
    work.forgetting.drop_accounts(strangers)


def _place_of_chore(chore: tuple[str, object]) -> RowPlace:
    return RowPlace(chore[0], row="tidy")


def tell_owners(work: Work, text: str, details: Details) -> None:
    """Put a message to every owner of every event, once each."""
    owners = {
        owner
        for event_id in work.events.ids()
        for owner in work.guests.ids_of(event_id, at_least=Role.OWNER)
    }
    for owner in sorted(owners):
        work.outbox.try_put(Message(owner, text, details, lane=Lane.REMINDER, about=None))
