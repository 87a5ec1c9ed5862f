"""A yes to the event is one to its programme, so a no that only followed from another goes."""

from alembic import op

revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision.

    A no to the event was written down for every session as well, at the same moment. Now it holds
    for all of them by itself; left there, it would outlive a change of mind.
    """
    op.execute(
        "DELETE FROM rsvps WHERE subject <> event_id AND standing = 'declined' AND EXISTS ("
        "SELECT 1 FROM rsvps AS of_event WHERE of_event.subject = rsvps.event_id "
        "AND of_event.person_id = rsvps.person_id AND of_event.standing = 'declined' "
        "AND of_event.answered_at = rsvps.answered_at)"
    )


def downgrade() -> None:
    """Go back to the one before, which knows neither of the two standings."""
    op.execute(
        "UPDATE rsvps SET standing = 'declined', offer_until = NULL WHERE standing = 'leaving'"
    )
    op.execute("UPDATE rsvps SET standing = 'undecided' WHERE standing = 'lapsed'")
