"""The organizers' rules for questions: when they are nudged, how long all is kept."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.messages.refusals import StaleButton
from bot.domain.retention import Keeping
from bot.domain.tickets import KEEP_DAYS, NUDGE_HOURS, TicketRules
from bot.usecases.retention.days import choose_days
from bot.usecases.tickets.queue_screens import show_rules
from storage.work import Work


def nudge_after(work: Work, here: Here, hours: int) -> None:
    """Change after how many waking hours organizers are reminded of a question.

    Raises:
        StaleButton: that cannot be chosen.
    """
    if hours not in NUDGE_HOURS:
        raise StaleButton
    rules = replace(work.ticket_notifications.rules(here.event.id), nudge_hours=hours)
    _keep(work, here, rules, act="tickets-nudge", value=hours)


def keep_for(work: Work, here: Here, days: int) -> None:
    """Change for how many days after the event questions are kept.

    Raises:
        StaleButton: that cannot be chosen.
    """
    if days not in KEEP_DAYS:
        raise StaleButton
    rules = replace(work.ticket_notifications.rules(here.event.id), keep_days=days)
    here = here.at(choose_days(work, here.event, Keeping.TICKETS, days))
    _keep(work, here, rules, act="tickets-keep", value=days)


def _keep(work: Work, here: Here, rules: TicketRules, *, act: str, value: int) -> None:
    work.ticket_notifications.keep_rules(here.event.id, rules)
    work.audit.note(here.event.id, actor=here.person.id, act=act, subject=str(value))
    show_rules(work, here)
