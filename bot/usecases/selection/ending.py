"""The end of a candidate: all about them and their key, at their wish or when their days are over."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import CandidateId
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.selection.desk_screens import show_desk
from bot.usecases.selection.finding import find_candidate
from bot.usecases.series.letting_go import end_candidacies
from storage.work import Work


def withdraw(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Destroy all about a candidate, who does not want to be one. Raises as `find_candidate`."""
    candidate = find_candidate(work, here, candidate_id).candidate
    work.candidates.drop(here.event.id, [candidate.id])
    left = work.candidates.waves.tombstones(here.event.id)
    work.candidates.waves.keep_tombstones(
        here.event.id, replace(left, withdrawn=left.withdrawn + 1)
    )
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="withdrew-candidate",
        subject=candidate_id,
    )
    show_desk(work, here)


def end_candidates(work: Work) -> None:
    """Destroy whoever was not invited: after their days, or once the event begins; counts are left.

    The keys go after the commit, by what the commit has noted: a kill in between loses nothing.
    """
    end_candidacies(work)
    for event_id, ids in work.candidates.over(work.now).items():
        work.candidates.drop(event_id, ids)
        left = work.candidates.waves.tombstones(event_id)
        work.candidates.waves.keep_tombstones(
            event_id, replace(left, not_invited=left.not_invited + len(ids))
        )
