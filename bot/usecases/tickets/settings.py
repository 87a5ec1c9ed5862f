"""The organizers' rules for questions: when they are nudged, how long all is kept, which group."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Said
from bot.domain.tickets import KEEP_DAYS, NUDGE_HOURS
from storage.work import Work


def show_rules(work: Work, here: Here) -> None:
    """Show when organizers are reminded, how long questions are kept, and the group."""
    event = here.event
    rules = work.ticket_notifications.rules(event.id)
    hours = tuple(
        Button("tickets-nudge-after", f"questions:nudge:{each}", {"hours": each})
        for each in NUDGE_HOURS
        if each != rules.nudge_hours
    )
    days = tuple(
        Button("tickets-keep-for", f"questions:keep:{each}", {"days": each})
        for each in KEEP_DAYS
        if each != rules.keep_days
    )
    rows = [hours, days]
    if rules.group is not None:
        rows.append((Button("tickets-ungroup", "questions:ungroup"),))
    rows.append((Button("ticket-go-desk", "questions"), Button("go-admin", "admin")))
    details: Details = {
        "hours": rules.nudge_hours,
        "days": rules.keep_days,
        "group": Said("tickets-group-none" if rules.group is None else "tickets-group-linked"),
    }
    work.reply(here, "tickets-rules-shown", details, tuple(rows))


def set_rule(work: Work, here: Here, *, rule: str, value: str) -> None:
    """Change after how many hours organizers are reminded, or for how many days is kept.

    Raises:
        StaleButton: a rule or value there is none of.
    """
    event = here.event
    rules = work.ticket_notifications.rules(event.id)
    match rule:
        case "nudge" if value in map(str, NUDGE_HOURS):
            rules = replace(rules, nudge_hours=int(value))
        case "keep" if value in map(str, KEEP_DAYS):
            rules = replace(rules, keep_days=int(value))
        case _:
            raise StaleButton
    work.ticket_notifications.keep_rules(event.id, rules)
    work.audit.note(event.id, actor=here.person.id, act=f"tickets-{rule}", subject=value)
    show_rules(work, here)
