"""Where something of a person or of an event is kept: found from the tables' own columns.

What a column's name does not tell is declared here, and a test refuses whatever is neither.
"""

from collections.abc import Mapping

from sqlalchemy import Column, ColumnElement, Table, select

from bot.domain.ids import FORGOTTEN, EventId
from storage.broadcasts.tables import acknowledgements, broadcasts, recipients
from storage.changes.tables import change_drafts, changes
from storage.database.tables import audit, shreds
from storage.feedback.tables import issued
from storage.invitation_letters.tables import invitation_letter_register
from storage.knowledge.tables import knowledge
from storage.outbox.tables import outbox
from storage.pairings.tables import pairing_meetings
from storage.people.tables import guests, invitations, people
from storage.tables import TABLES
from storage.tickets.tables import ticket_posts, ticket_rules, tickets
from storage.working_groups.tables import group_plans, group_rules

_OWN_WAY = {
    # Who is who: the row goes with the account; its event is only the one the chat is about.
    people,
    # What is to be destroyed: it goes once the keys have gone.
    shreds,
}
PARTS: Mapping[Table, tuple[str, Table]] = {
    ticket_posts: ("ticket_id", tickets),
    recipients: ("broadcast_id", broadcasts),
    acknowledgements: ("broadcast_id", broadcasts),
}
"""Tables without an event of their own: the column that names the row of another they belong to."""

PERSONAL = tuple(table for table in TABLES if "person_id" in table.c and table not in _OWN_WAY)
OF_EVENTS = tuple(table for table in TABLES if "event_id" in table.c and table not in _OWN_WAY)
IN_EVENTS = tuple(table for table in PERSONAL if table in OF_EVENTS)
OF_ACCOUNTS = tuple(
    table
    for table in PERSONAL
    if table not in PARTS and (table not in OF_EVENTS or table.c.event_id.nullable)
)
"""PERSONAL has all rows about a person; in IN_EVENTS they may be about the person in an event, in
OF_ACCOUNTS about the account, whatever event the chat is about."""

COUNTED = (issued, outbox)
"""Rows that must go on counting for the event: only what ties them to the person is cut."""

OTHER_NAMES: Mapping[Column[str] | Column[str | None], str | None] = {
    tickets.c.claimed_by: None,
    ticket_posts.c.written_by: None,
    ticket_rules.c.group_id: None,
    broadcasts.c.author: FORGOTTEN,
    issued.c.agreed_by: None,
    invitations.c.moves: FORGOTTEN,
    guests.c.lifted_by: None,
    invitation_letter_register.c.approver: FORGOTTEN,
    group_rules.c.written_by: None,
}
"""Columns in rows of others that name somebody, and what stands there when they are forgotten."""

INSIDE = (recipients, changes, change_drafts, knowledge, group_plans)
"""Tables whose values, sealed with an event's key, name people."""
INSIDE_OWN = (pairing_meetings,)
"""Tables whose values, each sealed with the key of the person it is about, name others."""

KEPT = (audit.c.actor, audit.c.subject)
"""What stays: each entry of the chain covers those before, so without the ids that privileged acts
name it would look tampered with. An id is random; once its keys are gone it stands for nobody."""


def in_event(table: Table, event_id: EventId) -> ColumnElement[bool]:
    """Return the condition for the rows of a table that are about an event, by its own column or that of the whole."""
    if table not in PARTS:
        return table.c.event_id == event_id
    column, parent = PARTS[table]
    return table.c[column].in_(select(parent.c.id).where(parent.c.event_id == event_id))
