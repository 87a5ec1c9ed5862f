"""What owners are told of backups: that one could not be verified, that none is new enough, that all is well again."""

from datetime import timedelta

from bot.domain.messages.texts import Details
from bot.usecases.housekeeping.tidying import tell_owners
from storage.backups.job import BackupEnding
from storage.housekeeping.backup_schedule import VERIFIED, BackupState
from storage.work import Work

TOLD_AGAIN = timedelta(days=1)
"""How long owners are left alone with the same trouble."""
UNSOUND = frozenset({"flawed", "damaged", "keys"})
"""How a try ends whose copy cannot be trusted: of that owners hear at once."""


def end_backup(work: Work, *, ending: BackupEnding) -> None:
    """Note how a try has ended."""
    work.backup_schedule.ended(ending.outcome, size=ending.size)


def tell_of_backups(work: Work, *, old_after: timedelta) -> None:
    """Tell the owners, once a day at most, of backups that fail; and once when they work again."""
    state = work.backup_schedule.state()
    trouble = _trouble(work, state, old_after)
    if trouble is None:
        if state.told_at is not None:
            tell_owners(work, "backups-well-again", {})
            work.backup_schedule.told(nothing=True)
        return
    if state.told_at is None or not timedelta(0) <= work.now - state.told_at < TOLD_AGAIN:
        tell_owners(work, *trouble)
        work.backup_schedule.told()


def _trouble(work: Work, state: BackupState, old_after: timedelta) -> tuple[str, Details] | None:
    if state.outcome in {"", VERIFIED} and not _is_old(work, state, old_after):
        return None
    if state.verified_at is None:
        return ("backups-none", {})
    hours = max(0, (work.now - state.verified_at) // timedelta(hours=1))
    if state.outcome in UNSOUND:
        return ("backups-unsound", {"hours": hours})
    return ("backups-old", {"hours": hours}) if _is_old(work, state, old_after) else None


def _is_old(work: Work, state: BackupState, old_after: timedelta) -> bool:
    """Say whether none is new enough; before the first try has ended nothing is late."""
    if state.verified_at is None:
        return state.tried_at is not None
    return work.now - state.verified_at >= old_after
