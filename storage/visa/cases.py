"""The shelf of visas: guests' cases, the organizers' rules, and their choices for an event."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, select

from bot.domain.ids import EventId, PersonId
from bot.domain.messages.texts import Words
from bot.domain.rsvps import SAYS_NO
from bot.domain.visa.cases import Case, Need, Rule, Special
from bot.domain.visa.path import Mark, Step, Times
from storage.database.tables import rsvps
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.visa.tables import visa_cases, visa_choices, visa_deadlines, visa_rules


@dataclass(frozen=True, slots=True)
class VisaChoices:
    """What organizers set: how long things take, the official page, countries to compare.

    `recheck_told`: the first day of the event (ISO 8601) as it was when they were told to check once
    more, "" before.
    """

    times: Times = field(default_factory=Times)
    link: str = ""
    hosts: tuple[str, ...] = ()
    recheck_told: str = ""


class VisaCases:
    """Visas of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, event_id: EventId, person_id: PersonId) -> Case | None:
        """Return a guest's case, if there is one."""
        row = self._transaction.connection.execute(
            select(visa_cases)
            .where(visa_cases.c.event_id == event_id)
            .where(visa_cases.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else self._case(row)

    def all_of(self, event_id: EventId) -> dict[PersonId, Case]:
        """Return every case of an event."""
        return self._cases(select(visa_cases).where(visa_cases.c.event_id == event_id))

    def of_coming(self, event_id: EventId) -> dict[PersonId, Case]:
        """Return the cases of an event but those of guests who said no to it."""
        said_no = (
            select(rsvps.c.person_id)
            .where(rsvps.c.subject == event_id)
            .where(rsvps.c.person_id == visa_cases.c.person_id)
            .where(rsvps.c.standing.in_(SAYS_NO))
        )
        return self._cases(
            select(visa_cases).where(visa_cases.c.event_id == event_id).where(~said_no.exists())
        )

    def are_more_than(self, count: int, event_id: EventId) -> bool:
        """Say whether an event has more cases than that, at the same cost however many they are."""
        one_more = (
            select(visa_cases.c.person_id)
            .where(visa_cases.c.event_id == event_id)
            .limit(1)
            .offset(count)
        )
        return self._transaction.connection.execute(one_more).first() is not None

    def keep(self, event_id: EventId, person_id: PersonId, case: Case) -> None:
        """Write a guest's case, sealed with their key in the event."""
        packed = {
            "passport": case.passport,
            "special": case.special,
            "full": case.full,
            "asked": case.asked,
            "marks": {step.value: mark.value for step, mark in case.marks.items()},
        }
        sealed = self._transaction.sealing.seal_for_person(
            packed, person=person_id, event=event_id, table="visa_cases", row=person_id
        )
        row = {"event_id": event_id, "person_id": person_id, "sealed": sealed}
        keep(self._transaction.connection, visa_cases, row)

    def forget(self, event_id: EventId, person_id: PersonId) -> None:
        """Delete a guest's case."""
        self._transaction.connection.execute(
            visa_cases.delete()
            .where(visa_cases.c.event_id == event_id)
            .where(visa_cases.c.person_id == person_id)
        )

    def purge(self, event_id: EventId) -> int:
        """Delete the cases and visa dates of an event; return how many cases there were."""
        dates = visa_deadlines.delete().where(visa_deadlines.c.event_id == event_id)
        self._transaction.connection.execute(dates)
        cases = visa_cases.delete().where(visa_cases.c.event_id == event_id)
        return self._transaction.connection.execute(cases).rowcount

    def rules_of(self, event_id: EventId) -> list[Rule]:
        """Return the organizers' rules of an event, in the order of passports."""
        rows = self._transaction.connection.execute(
            select(visa_rules).where(visa_rules.c.event_id == event_id)
        )
        rules = self._transaction.readable(rows, self._rule)
        return sorted(rules, key=lambda each: (each.passport, each.id))

    def keep_rule(self, event_id: EventId, rule: Rule) -> None:
        """Write a rule."""
        packed = {
            "passport": rule.passport,
            "destination": rule.destination,
            "need": rule.need,
            "text": [rule.text.en, rule.text.zh],
            "link": rule.link,
            "checked_on": rule.checked_on.isoformat(),
            "valid_until": rule.valid_until.isoformat(),
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table="visa_rules", row=rule.id
        )
        row = {"id": rule.id, "event_id": event_id, "sealed": sealed}
        keep(self._transaction.connection, visa_rules, row)

    def remove_rule(self, event_id: EventId, rule_id: str) -> bool:
        """Delete a rule; say whether there was one."""
        removed = self._transaction.connection.execute(
            visa_rules.delete()
            .where(visa_rules.c.event_id == event_id)
            .where(visa_rules.c.id == rule_id)
        )
        return removed.rowcount > 0

    def choices(self, event_id: EventId) -> VisaChoices:
        """Return what organizers set for an event, or what is usual."""
        row = self._transaction.connection.execute(
            select(visa_choices.c.sealed).where(visa_choices.c.event_id == event_id)
        ).one_or_none()
        if row is None:
            return VisaChoices()
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="visa_choices", row=event_id
        )
        return VisaChoices(
            Times(**opened["times"]),
            opened["link"],
            tuple(opened["hosts"]),
            opened.get("recheck_told", ""),
        )

    def keep_choices(self, event_id: EventId, choices: VisaChoices) -> None:
        """Write what organizers set for an event."""
        packed = {
            "times": asdict(choices.times),
            "link": choices.link,
            "hosts": list(choices.hosts),
            "recheck_told": choices.recheck_told,
        }
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table="visa_choices", row=event_id
        )
        keep(self._transaction.connection, visa_choices, {"event_id": event_id, "sealed": sealed})

    def _cases(self, query: Select[Any]) -> dict[PersonId, Case]:
        rows = self._transaction.connection.execute(query.order_by(visa_cases.c.person_id))
        return dict(
            self._transaction.readable(rows, lambda row: (PersonId(row.person_id), self._case(row)))
        )

    def _case(self, row: Row[Any]) -> Case:
        opened = self._transaction.sealing.open_for_person(
            row.sealed,
            person=PersonId(row.person_id),
            event=EventId(row.event_id),
            table="visa_cases",
            row=row.person_id,
        )
        special = opened["special"]
        return Case(
            opened["passport"],
            None if special is None else Special(special),
            opened["full"],
            opened["asked"],
            {Step(step): Mark(mark) for step, mark in opened["marks"].items()},
        )

    def _rule(self, row: Row[Any]) -> Rule:
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table="visa_rules", row=row.id
        )
        return Rule(
            row.id,
            opened["passport"],
            opened["destination"],
            Need(opened["need"]),
            Words(*opened["text"]),
            opened["link"],
            date.fromisoformat(opened["checked_on"]),
            date.fromisoformat(opened["valid_until"]),
        )
