"""What readers make of a candidate: yes or no, of which it takes two, unless one of them is tied."""

from dataclasses import replace

from bot.domain.here import Here
from bot.domain.ids import CandidateId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.selection.candidates import CandidateState, Opinion, Why
from bot.domain.selection.deciding import Verdict
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.selection.candidate_screens import put_judging, show_language_warning
from bot.usecases.selection.finding import Read, find_candidate, open_candidate
from storage.work import Work


class DoesNotDecide(Refused):
    """A reader who is tied to a candidate, or only stands in, wanted to decide."""

    text = "selection-does-not-decide"
    of_rights = True


def say_yes(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Say that somebody is to be invited. Raises DoesNotDecide, and as `find_candidate`."""
    _say(work, here, candidate_id, Opinion.YES, None)


def say_no(work: Work, here: Here, candidate_id: CandidateId, why: Why) -> None:
    """Say that somebody is not to be invited, and why; a language is warned of first.

    Raises:
        DoesNotDecide, NotReader, StaleButton: see there.
    """
    if why is Why.LANGUAGE:
        show_language_warning(work, here, _deciding(work, here, candidate_id))
        return
    _say(work, here, candidate_id, Opinion.NO, why)


def say_no_all_the_same(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Say so because of a language, after the warning. Raises as `say_no`."""
    _say(work, here, candidate_id, Opinion.NO, Why.LANGUAGE)


def unsay(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Take back what one said; whoever was not to be invited is open again.

    Raises:
        NotReader, StaleButton: as `find_candidate`, or one has said nothing.
    """
    read = find_candidate(work, here, candidate_id)
    if read.own.opinion is None:
        raise StaleButton
    work.candidates.readings.keep(here.event.id, replace(read.own, opinion=None, why=None))
    if read.candidate.state is CandidateState.NOT_INVITED:
        opened = replace(read.candidate, state=CandidateState.OPEN, decided_at=None)
        work.candidates.keep(opened)
    _note(work, here, candidate_id, "unsaid-opinion")
    put_judging(work, here, find_candidate(work, here, candidate_id))


def switch_tie(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Say that one is tied to a candidate, or is not; whoever is decides nothing about them.

    Raises:
        NotReader, StaleButton: as `find_candidate`.
    """
    read = open_candidate(work, here, candidate_id)
    own = replace(read.own, tied=not read.own.tied, opinion=None, why=None)
    work.candidates.readings.keep(here.event.id, own)
    _note(work, here, candidate_id, "tied-to-candidate" if own.tied else "untied-from-candidate")
    put_judging(work, here, find_candidate(work, here, candidate_id))


def _say(
    work: Work, here: Here, candidate_id: CandidateId, opinion: Opinion, why: Why | None
) -> None:
    read = _deciding(work, here, candidate_id)
    own = replace(read.own, opinion=opinion, why=why)
    work.candidates.readings.keep(here.event.id, own)
    _note(work, here, candidate_id, "read-candidate")
    read = find_candidate(work, here, candidate_id)
    if read.verdict is Verdict.NO:
        _decide_no(work, here, read)
        read = find_candidate(work, here, candidate_id)
    put_judging(work, here, read)


def _decide_no(work: Work, here: Here, read: Read) -> None:
    """Let the days run until the key is destroyed; the band of views is destroyed at once."""
    decided = replace(
        read.candidate, state=CandidateState.NOT_INVITED, decided_at=work.now, wave=None
    )
    work.candidates.keep(decided)
    work.candidates.stances.drop(here.event.id, [decided.id])
    _note(work, here, decided.id, "decided-not-to-invite")


def _deciding(work: Work, here: Here, candidate_id: CandidateId) -> Read:
    read = open_candidate(work, here, candidate_id)
    if not read.decides:
        raise DoesNotDecide
    return read


def _note(work: Work, here: Here, candidate_id: CandidateId, act: str) -> None:
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act=act, subject=candidate_id
    )
