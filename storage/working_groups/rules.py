"""The shelf of what holds for two people: a row for each of the two, under their own key."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select

from bot.domain.ids import EventId, PairRuleId, PersonId
from bot.domain.working_groups.plans import PairKind, PairRule
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.working_groups.tables import group_rules

_HALVES = 2


class PairRules:
    """Rules about pairs of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, rule: PairRule) -> None:
        """Write a rule."""
        for person_id in rule.pair:
            sealed = self._transaction.sealing.seal_for_person(
                {"kind": rule.kind.value},
                person=person_id,
                event=rule.event_id,
                table="group_rules",
                row=rule.id,
            )
            row = {
                "event_id": rule.event_id,
                "rule_id": rule.id,
                "person_id": person_id,
                "written_by": rule.written_by,
                "sealed": sealed,
            }
            stamped = self._transaction.guard.stamped(group_rules, row)
            keep(self._transaction.connection, group_rules, stamped)

    def of_event(self, event_id: EventId) -> list[PairRule]:
        """Return an event's rules of which both people are known, by their opaque ids."""
        rows = self._transaction.connection.execute(
            select(group_rules)
            .where(group_rules.c.event_id == event_id)
            .order_by(group_rules.c.rule_id, group_rules.c.person_id)
        ).all()
        found: dict[str, list[tuple[PersonId, PairKind]]] = {}
        writers: dict[str, PersonId | None] = {}
        for row, person_id, kind in self._transaction.readable(rows, self._opened):
            found.setdefault(row.rule_id, []).append((person_id, kind))
            writers[row.rule_id] = PersonId(row.written_by) if row.written_by else None
        return [
            PairRule(PairRuleId(rule), event_id, kind, (one, other), writers[rule])
            for rule, halves in found.items()
            if len(halves) == _HALVES
            for (one, kind), (other, _) in [halves]
        ]

    def drop(self, event_id: EventId, rule_id: PairRuleId) -> None:
        """Delete a rule."""
        self._delete(event_id, [rule_id])

    def forget(self, event_id: EventId, person_id: PersonId) -> None:
        """Delete every rule about somebody, the other one's half as well."""
        theirs = select(group_rules.c.rule_id).where(group_rules.c.event_id == event_id)
        theirs = theirs.where(group_rules.c.person_id == person_id)
        rule_ids = self._transaction.connection.execute(theirs).scalars().all()
        self._delete(event_id, rule_ids, besides=person_id)

    def _delete(
        self, event_id: EventId, rule_ids: Sequence[str], *, besides: PersonId | None = None
    ) -> None:
        """Delete rules; what is under the key of somebody `besides` goes with that key."""
        which = (group_rules.c.event_id == event_id) & group_rules.c.rule_id.in_(rule_ids)
        halves = select(group_rules.c.rule_id, group_rules.c.person_id).where(which)
        for rule_id, person_id in self._transaction.connection.execute(halves).all():
            if person_id == besides:
                continue
            gone = {"event_id": event_id, "rule_id": rule_id, "person_id": person_id}
            self._transaction.guard.note_gone(group_rules, gone)
        self._transaction.connection.execute(delete(group_rules).where(which))

    def _opened(self, row: Row[Any]) -> tuple[Row[Any], PersonId, PairKind]:
        self._transaction.guard.check(group_rules, row)
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed,
            person=person_id,
            event=EventId(row.event_id),
            table="group_rules",
            row=row.rule_id,
        )
        return row, person_id, PairKind(opened["kind"])
