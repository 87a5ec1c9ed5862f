"""The shelf of plans, sealed for the event, and of places in them, each under the person's key."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.domain.ids import EventId, GroupPlanId, PairRuleId, PersonId, SessionId
from bot.domain.working_groups.plans import (
    Cause,
    Demand,
    GroupMember,
    GroupPlan,
    Mark,
    Place,
    PlanState,
)
from bot.domain.working_groups.tasks import RuleKind
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.working_groups.rules import PairRules
from storage.working_groups.tables import group_members, group_plans

_CLAIM_LIFE = timedelta(minutes=2)
"""After which whoever wanted to make a plan is taken to have died."""


class WorkingGroups:
    """Plans of one unit of work, who is in them, and the rules about pairs."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.rules = PairRules(transaction)

    def keep(self, plan: GroupPlan) -> None:
        """Write a plan anew; one that is wanted waits to be made from now on."""
        is_wanted = plan.state is PlanState.WANTED
        sealed = self._transaction.sealing.seal_for_event(
            _packed(plan), event=plan.event_id, table="group_plans", row=plan.id
        )
        keep(
            self._transaction.connection,
            group_plans,
            {
                "id": plan.id,
                "event_id": plan.event_id,
                "wanted_at": to_micros(self._transaction.now) if is_wanted else None,
                "sealed": sealed,
            },
        )

    def find(self, event_id: EventId, plan_id: GroupPlanId) -> GroupPlan | None:
        """Return a plan of an event, held until the work ends; None if it has none of that id."""
        query = select(group_plans).where(group_plans.c.id == plan_id).with_for_update()
        row = self._transaction.connection.execute(
            query.where(group_plans.c.event_id == event_id)
        ).one_or_none()
        return None if row is None else self._opened(row)

    def of_event(self, event_id: EventId) -> list[GroupPlan]:
        """Return an event's plans that can be read, by their opaque ids."""
        rows = self._transaction.connection.execute(
            select(group_plans).where(group_plans.c.event_id == event_id).order_by(group_plans.c.id)
        )
        return list(self._transaction.readable(rows, self._opened))

    def claim(self) -> list[GroupPlan]:
        """Return the plans that are to be made; they are the caller's for a while."""
        now = self._transaction.now
        rows = self._transaction.connection.execute(
            select(group_plans)
            .where(group_plans.c.wanted_at <= to_micros(now))
            .order_by(group_plans.c.wanted_at)
            .with_for_update(skip_locked=True)
        ).all()
        for row in rows:
            self._transaction.connection.execute(
                update(group_plans)
                .where(group_plans.c.id == row.id)
                .values(wanted_at=to_micros(now + _CLAIM_LIFE))
            )
        return list(self._transaction.readable(rows, self._opened))

    def drop(self, plan: GroupPlan) -> None:
        """Delete a plan and every place in it."""
        for member in self.members(plan.event_id).values():
            if plan.id in member.places:
                places = {each: at for each, at in member.places.items() if each != plan.id}
                self.keep_member(plan.event_id, replace(member, places=places))
        self._transaction.connection.execute(delete(group_plans).where(group_plans.c.id == plan.id))

    def members(self, event_id: EventId) -> dict[PersonId, GroupMember]:
        """Return what is known of everybody of whom anything is."""
        rows = self._transaction.connection.execute(
            select(group_members).where(group_members.c.event_id == event_id)
        )
        opened = self._transaction.readable(rows, self._member)
        return {each.person_id: each for each in opened}

    def member(self, event_id: EventId, person_id: PersonId) -> GroupMember:
        """Return what is known of somebody."""
        row = self._transaction.connection.execute(
            select(group_members)
            .where(group_members.c.event_id == event_id)
            .where(group_members.c.person_id == person_id)
        ).one_or_none()
        return GroupMember(person_id) if row is None else self._member(row)

    def keep_member(self, event_id: EventId, member: GroupMember) -> None:
        """Write what is known of somebody."""
        sealed = self._transaction.sealing.seal_for_person(
            {
                "marks": sorted(member.marks),
                "craft": member.craft,
                "places": {
                    plan_id: [
                        *(at.group, at.pinned, at.told, at.told_room, at.told_quiet),
                    ]
                    for plan_id, at in member.places.items()
                },
            },
            person=member.person_id,
            event=event_id,
            table="group_members",
            row=member.person_id,
        )
        keep(
            self._transaction.connection,
            group_members,
            {"event_id": event_id, "person_id": member.person_id, "sealed": sealed},
        )

    def _opened(self, row: Row[Any]) -> GroupPlan:
        event_id = EventId(row.event_id)
        said = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table="group_plans", row=row.id
        )
        return GroupPlan(
            id=GroupPlanId(row.id),
            event_id=event_id,
            session_id=SessionId(said["session"]),
            groups=said["groups"],
            state=PlanState(said["state"]),
            demands=frozenset(map(Demand, said["demands"])),
            rooms=tuple(said["rooms"]),
            conflict=tuple(map(_cause, said["conflict"])),
            gives=tuple(map(_cause, said["gives"])),
            relaxed=said["relaxed"],
            asked_by=PersonId(said["asked-by"]) if said["asked-by"] else None,
            written={int(group): count for group, count in said.get("written", {}).items()},
            tables=said.get("tables", False),
            quiet=frozenset(said.get("quiet", ())),
        )

    def _member(self, row: Row[Any]) -> GroupMember:
        person_id = PersonId(row.person_id)
        said = self._transaction.sealing.open_for_person(
            row.sealed,
            person=person_id,
            event=EventId(row.event_id),
            table="group_members",
            row=person_id,
        )
        places = {GroupPlanId(plan_id): Place(*at) for plan_id, at in said["places"].items()}
        marks = frozenset(map(Mark, said["marks"]))
        return GroupMember(person_id, marks, places, said.get("craft", ""))


def _packed(plan: GroupPlan) -> dict[str, Any]:
    return {
        "session": plan.session_id,
        "groups": plan.groups,
        "state": plan.state.value,
        "demands": sorted(plan.demands),
        "rooms": list(plan.rooms),
        "conflict": [[each.kind.value, each.rule_id or "", each.by] for each in plan.conflict],
        "gives": [[each.kind.value, each.rule_id or "", each.by] for each in plan.gives],
        "relaxed": plan.relaxed,
        "asked-by": plan.asked_by or "",
        "written": {str(group): count for group, count in plan.written.items()},
        "tables": plan.tables,
        "quiet": sorted(plan.quiet),
    }


def _cause(packed: Any) -> Cause:
    kind, rule_id, by = packed
    return Cause(RuleKind(kind), PairRuleId(rule_id) if rule_id else None, by)
