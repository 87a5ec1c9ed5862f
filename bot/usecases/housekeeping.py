"""What the house does by itself: forgetting what is old, and telling owners of troubles."""

from collections import Counter
from datetime import timedelta

from bot.domain.ids import PersonId
from bot.domain.limits import ASKED_LIFE, SEEN_LIFE, STRANGER_LIFE
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Details
from bot.domain.people.people import Role
from bot.domain.tickets import TicketRules
from bot.domain.visa.cases import CASE_LIFE
from storage.work import Work

LETTER_LIFE = timedelta(days=14)
_AT_ONCE = 500


def tidy_up(work: Work) -> None:
    """Forget expired forms, old questions, strangers, finished messages and old update numbers."""
    work.forms.forget_expired()
    work.questions.forget_asked(before=work.now - ASKED_LIFE)
    strangers = work.people.strangers(before=work.now - STRANGER_LIFE, limit=_AT_ONCE)
    work.forgetting.drop_accounts(strangers)
    work.fates.purge(before=work.now - LETTER_LIFE)
    work.reminders.purge(before=work.now - LETTER_LIFE)
    work.tickets.purge(usual_days=TicketRules().keep_days)
    work.visa_cases.purge(before=work.now - timedelta(days=CASE_LIFE))
    work.seen_updates.forget(before=work.now - SEEN_LIFE)
    work.rsvps.recount()


def bring_forward(work: Work) -> None:
    """Do soon what is due later by a clock that has been set back since.

    Nothing in the outbox is meant for much later: what is not due rests after a failed try, or is a
    reminder of the next seconds.
    """
    work.fates.bring_forward()
    work.telegram_jobs.bring_forward()


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
        work.outbox.put(Message(person, text, details, lane=Lane.REMINDER, about=None))


def tell_owners(work: Work, text: str, details: Details) -> None:
    """Put a message to every owner of every event, once each."""
    owners = {
        owner
        for event_id in work.events.ids()
        for owner in work.guests.ids_of(event_id, at_least=Role.OWNER)
    }
    for owner in sorted(owners):
        work.outbox.put(Message(owner, text, details, lane=Lane.REMINDER, about=None))
