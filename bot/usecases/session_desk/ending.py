"""What a desk forgets by itself."""

from storage.work import Work


def end_desks(work: Work) -> None:
    """Delete signals that are not shown any more, and how sessions went that have ended."""
    work.session_desks.signals.drop_over()
    work.session_desks.goings.drop_over()
