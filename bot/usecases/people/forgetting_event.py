"""Forgetting an event: all that is kept of it and of its people, for good."""

from bot.domain.here import Here
from bot.domain.ids import HOUSE, OPERATOR, EventId, PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.home.settings_screen import event_forgotten
from bot.usecases.telegram_jobs import set_menu
from storage.housekeeping.forgetting import ForgottenEvent
from storage.work import Work

FORGOT_EVENT = "forgot-event"


def forget_event_here(work: Work, here: Here) -> None:
    """Forget the event somebody is in, and tell them in counts what went.

    Raises:
        StaleButton: somebody who is no owner of the event.
    """
    forgotten = forget_event(work, event_id=here.event.id, actor=here.person.id)
    work.outbox.put(
        event_forgotten(
            here, people=forgotten.people, accounts=forgotten.accounts, rows=forgotten.rows
        )
    )


def forget_event(work: Work, *, event_id: EventId, actor: PersonId) -> ForgottenEvent:
    """Delete an event with its people, their accounts and its ballots; return what went, in counts.

    The acting owner keeps an account to be told in; without an event it is forgotten in a day.
    The act is noted in the chain of the house, for that of the event goes with it.

    Raises:
        StaleButton: somebody who is no owner of the event.
    """
    if actor != OPERATOR:
        membership = work.guests.find(event_id, actor)
        if membership is None or membership.role is not Role.OWNER:
            raise StaleButton
    forgotten = work.forgetting.drop_event(event_id, besides=[actor])
    work.audit.note(HOUSE, actor=actor, act=FORGOT_EVENT, subject=event_id)
    for person in work.people.readable(forgotten.moved):
        set_menu(work, person=person)
    return forgotten
