"""What is forgotten by itself."""

from datetime import timedelta

from bot.domain.limits import ASKED_LIFE, SEEN_LIFE, STRANGER_LIFE
from bot.domain.tickets import TicketRules
from bot.domain.visa.cases import CASE_LIFE
from storage.work import Work

LETTER_LIFE = timedelta(days=14)
_AT_ONCE = 500


def tidy_up(work: Work) -> None:
    """Forget expired forms, old questions, strangers, finished messages and old update numbers."""
    work.forms.forget_expired()
    work.questions.forget_asked(before=work.now - ASKED_LIFE)
    for stranger in work.people.strangers(before=work.now - STRANGER_LIFE, limit=_AT_ONCE):
        work.outbox.forget_person(stranger.id)
        work.telegram_jobs.forget_person(stranger.id)
        work.people.forget(stranger)
    work.outbox.purge(before=work.now - LETTER_LIFE)
    work.reminders.purge(before=work.now - LETTER_LIFE)
    work.tickets.purge(usual_days=TicketRules().keep_days)
    work.visa_cases.purge(before=work.now - timedelta(days=CASE_LIFE))
    work.seen_updates.forget(before=work.now - SEEN_LIFE)
