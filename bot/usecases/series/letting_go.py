"""Letting go of candidates who were named by a consent to be invited again that is there no more."""

from dataclasses import replace

from storage.work import Work


def end_candidacies(work: Work) -> None:
    """Destroy all about them, whichever event it is in; counts are left."""
    for event_id, ids in work.candidates.without_consent().items():
        work.candidates.drop(event_id, ids)
        left = work.candidates.waves.tombstones(event_id)
        work.candidates.waves.keep_tombstones(
            event_id, replace(left, withdrawn=left.withdrawn + len(ids))
        )
