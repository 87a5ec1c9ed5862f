"""What is counted of the whole database for whoever watches over the bot: numbers, and nobody's."""

from datetime import timedelta

from storage.housekeeping.backup_schedule import VERIFIED
from storage.pulse import Levels
from storage.work import Work

LATE = timedelta(minutes=5)
"""What has been due for longer, and could have gone, is late."""


def read_levels(work: Work) -> Levels:
    """Count; this only reads."""
    state = work.backup_schedule.state()
    return Levels(
        oldest_due={
            lane.name.lower(): micros / 1e6 for lane, micros in work.fates.oldest_due().items()
        },
        reminders_late=work.reminders.late(before=work.now - LATE),
        database_bytes=work.weekly.stored_bytes(),
        set_aside=sum(work.set_aside.tally().values()),
        emails_waiting=work.email_notices.waiting(),
        pushes_waiting=work.outbox.push_notices.waiting(),
        backup_at=state.verified_at,
        backup_failed=state.outcome not in {"", VERIFIED},
        holds_backup_turn=state.is_ours,
    )
