"""Adding candidates: one by a form, or several from a list; and the bands they are balanced in."""

from collections.abc import Sequence
from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import CandidateId, EventId, PersonId
from bot.domain.limits import NAME_LENGTH
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Words
from bot.domain.people.invitation_list import same_name
from bot.domain.people.rights import Right
from bot.domain.selection.bands import SelectionBands
from bot.domain.selection.candidate_list import (
    CandidateList,
    CandidatesUnreadable,
    Entry,
    read_candidates,
)
from bot.domain.selection.candidates import MOST_CANDIDATES, NOTE, Candidate
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.people.inviting_list import known_names
from bot.usecases.selection.desk_screens import show_added
from bot.usecases.selection.finding import refuse_late
from bot.usecases.series.finding import find_earlier, to_invite
from storage.work import Work


class TooManyCandidates(Refused):
    """As many candidates are there as may be."""

    text = "selection-too-many"


class NobodyFormer(Refused):
    """Everybody who agreed to be invited again is a candidate here, is invited, or has come."""

    text = "selection-nobody-former"


class CandidatesRefused(Refused):
    """A list of candidates that cannot be read; nobody of it has been added."""

    def __init__(self, fault: CandidatesUnreadable) -> None:
        super().__init__(number=fault.row, most=MOST_CANDIDATES, longest=NOTE)
        self.text = f"candidates-{fault.why}"


def change_bands(work: Work, event: Event, bands: SelectionBands, *, by: PersonId) -> Event:
    """Balance candidates in other bands from now on; return the event as it is then."""
    if bands == event.selection:
        return event
    changed = replace(event, selection=bands)
    work.events.keep(changed)
    work.audit.note(event.id, actor=by, act="changed-candidate-bands")
    return changed


def start_adding(work: Work, here: Here) -> None:
    """Ask for one candidate. Raises TooLate, TooManyCandidates."""
    _refuse(work, here, 1)
    forms.begin(work, here.anew(), kind=ONE)


def start_list(work: Work, here: Here) -> None:
    """Ask for a list of candidates. Raises TooLate, TooManyCandidates."""
    _refuse(work, here, 1)
    forms.begin(work, here.anew(), kind=SEVERAL)


def add_former(work: Work, here: Here, event_id: EventId) -> None:
    """Make those of an earlier event candidates who agreed to be invited again; one of a name.

    Raises:
        TooLate, TooManyCandidates, NobodyFormer: see there.
        StaleButton: there is no such earlier event of the series.
    """
    earlier = find_earlier(work, here.event, event_id)
    known = {same_name(each.name) for each in work.candidates.of_event(here.event.id)}
    known |= {same_name(each) for each in known_names(work, here.event.id)}
    fresh = [
        Entry(each.name, again=each.id)
        for each in to_invite(work, here.event, earlier)
        if same_name(each.name) not in known
    ]
    if not fresh:
        raise NobodyFormer
    _add(work, here, fresh)
    show_added(work, here, len(fresh))


def _add(work: Work, here: Here, entries: Sequence[Entry]) -> None:
    _refuse(work, here, len(entries))
    ids = [CandidateId(new_id()) for _ in entries]
    work.candidates.expect(here.event.id, ids)
    for candidate_id, each in zip(ids, entries, strict=True):
        work.candidates.keep(
            Candidate(
                candidate_id,
                here.event.id,
                each.name,
                each.note,
                each.country,
                each.area,
                each.need,
                again=each.again,
            )
        )
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="added-candidates",
        subject=here.event.id,
    )


def _refuse(work: Work, here: Here, more: int) -> None:
    refuse_late(work, here)
    if work.candidates.count(here.event.id) + more > MOST_CANDIDATES:
        raise TooManyCandidates(most=MOST_CANDIDATES)


def _finish_one(work: Work, here: Here, progress: Progress) -> None:
    note = progress.answers["candidate-note"]
    said = "" if note == SKIPPED else note
    _add(work, here, [Entry(progress.answers["candidate-name"], said)])
    show_added(work, here, 1)


def _listed(here: Here, progress: Progress) -> CandidateList:
    try:
        return read_candidates(progress.answers["candidates"], here.event.selection.fields)
    except CandidatesUnreadable as fault:
        raise CandidatesRefused(fault) from None


def _preview(work: Work, here: Here, progress: Progress) -> None:
    _refuse(work, here, len(_listed(here, progress).entries))
    forms.begin(work, here.anew(), kind=CONFIRM, answers=progress.answers)


def _describe(_work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    names = [each.name for each in _listed(here, progress).entries]
    return {"count": len(names), "names": Words.listed(names, most=_SHOWN)}


def _finish_list(work: Work, here: Here, progress: Progress) -> None:
    found = _listed(here, progress)
    _add(work, here, found.entries)
    show_added(work, here, len(found.entries), found.unused)


_SHOWN = 20
ONE = forms.FormKind(
    Form(
        "candidate",
        (
            Question("candidate-name", Kind.NAME, longest=NAME_LENGTH),
            Question("candidate-note", optional=True, longest=NOTE),
        ),
    ),
    _finish_one,
    right=Right.SELECT,
    for_questions=True,
    names_others=True,
)
SEVERAL = forms.FormKind(
    Form("candidates", (Question("candidates", Kind.ROWS),)),
    _preview,
    right=Right.SELECT,
    names_others=True,
)
CONFIRM = forms.FormKind(
    Form("candidates-confirm", (Question("candidates-confirm", Kind.CHOICE, ("yes",)),)),
    _finish_list,
    _describe,
    right=Right.SELECT,
    names_others=True,
)
FORMS = (ONE, SEVERAL, CONFIRM)
