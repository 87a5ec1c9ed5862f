"""Writing down what is known of candidates: the criteria with evidence, and what balance is made of."""

from dataclasses import replace

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED, Unclear
from bot.domain.here import Here
from bot.domain.ids import CandidateId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.domain.selection.candidates import (
    EVIDENCE,
    NOTE,
    SAID_BY,
    Candidate,
    Criterion,
    Evidence,
    Finding,
    Need,
    Stance,
)
from bot.domain.visa.countries import LONGEST, exactly
from bot.usecases import forms
from bot.usecases.form_reading import longest_said
from bot.usecases.selection.candidate_screens import show_criteria, show_facts
from bot.usecases.selection.finding import open_candidate
from storage.work import Work

_PLACE = ":"
"""Between the parts of what a form is about: opaque ids and words of ours."""


def find(
    work: Work, here: Here, candidate_id: CandidateId, criterion: Criterion, finding: Finding
) -> None:
    """Note what was seen by a criterion; ask for the evidence, without which nothing was seen or not.

    Raises:
        NotReader, StaleButton: as `find_candidate`.
    """
    candidate = open_candidate(work, here, candidate_id).candidate
    if finding is Finding.UNKNOWN:
        _keep_evidence(work, candidate, criterion, Evidence())
        show_criteria(work, here, candidate.id)
        return
    about = _PLACE.join((candidate.id, criterion, finding))
    forms.begin(work, here.anew(), kind=EVIDENCE_FORM, about=about)


def start_note(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Ask for another note. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    forms.begin(work, here.anew(), kind=NOTE_FORM, about=candidate.id)


def start_country(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Ask for a country, which counts for the whole group alone. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    forms.begin(work, here.anew(), kind=COUNTRY_FORM, about=candidate.id)


def set_field(work: Work, here: Here, candidate_id: CandidateId, place: int) -> None:
    """Note the field. Raises as `find_candidate`; StaleButton where the event has no such field."""
    candidate = open_candidate(work, here, candidate_id).candidate
    if place >= len(here.event.selection.fields):
        raise StaleButton
    work.candidates.keep(replace(candidate, area=place))
    show_facts(work, here, candidate.id)


def set_need(work: Work, here: Here, candidate_id: CandidateId, need: Need) -> None:
    """Note what help is needed with languages. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    work.candidates.keep(replace(candidate, need=need))
    show_facts(work, here, candidate.id)


def start_stance(work: Work, here: Here, candidate_id: CandidateId, place: int) -> None:
    """Ask for the reason of a band. Raises as `find_candidate`; StaleButton for no band of the event."""
    candidate = open_candidate(work, here, candidate_id).candidate
    if place >= len(here.event.selection.stances):
        raise StaleButton
    about = _PLACE.join((candidate.id, str(place)))
    forms.begin(work, here.anew(), kind=STANCE_FORM, about=about)


def drop_stance(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Destroy the band of a candidate's views. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    work.candidates.stances.drop(here.event.id, [candidate.id])
    show_facts(work, here, candidate.id)


def _keep_evidence(work: Work, candidate: Candidate, criterion: Criterion, seen: Evidence) -> None:
    evidence = {**candidate.evidence, criterion: seen}
    work.candidates.keep(replace(candidate, evidence=evidence))


def _take_evidence(work: Work, here: Here, progress: Progress) -> None:
    candidate_id, criterion, finding = progress.about.split(_PLACE)
    candidate = open_candidate(work, here, CandidateId(candidate_id)).candidate
    answers = progress.answers
    seen = Evidence(Finding(finding), answers["candidate-evidence"], answers["candidate-said-by"])
    _keep_evidence(work, candidate, Criterion(criterion), seen)
    show_criteria(work, here, candidate.id)


def _take_note(work: Work, here: Here, progress: Progress) -> None:
    candidate = open_candidate(work, here, CandidateId(progress.about)).candidate
    note = progress.answers["candidate-note"]
    work.candidates.keep(replace(candidate, note="" if note == SKIPPED else note))
    show_facts(work, here, candidate.id)


def _take_country(work: Work, here: Here, progress: Progress) -> None:
    candidate = open_candidate(work, here, CandidateId(progress.about)).candidate
    work.candidates.keep(replace(candidate, country=progress.answers["candidate-country"]))
    show_facts(work, here, candidate.id)


def _read_country(_work: Work, _progress: Progress, _question: Question, answer: str) -> str:
    code = exactly(answer)
    if not code:
        raise Unclear("unclear")
    return code


def _take_stance(work: Work, here: Here, progress: Progress) -> None:
    candidate_id, place = progress.about.split(_PLACE)
    candidate = open_candidate(work, here, CandidateId(candidate_id)).candidate
    stance = Stance(int(place), progress.answers["candidate-reason"])
    work.candidates.stances.put(here.event.id, candidate.id, stance)
    show_facts(work, here, candidate.id)


EVIDENCE_FORM = forms.FormKind(
    Form(
        "candidate-evidence",
        (
            Question("candidate-evidence", Kind.NAME, longest=EVIDENCE),
            Question("candidate-said-by", Kind.NAME, longest=SAID_BY),
        ),
    ),
    _take_evidence,
    longest_said,
    right=Right.SELECT,
    for_questions=True,
    names_others=True,
)
NOTE_FORM = forms.FormKind(
    Form("candidate-note", (Question("candidate-note", optional=True, longest=NOTE),)),
    _take_note,
    right=Right.SELECT,
    for_questions=True,
    names_others=True,
)
COUNTRY_FORM = forms.FormKind(
    Form("candidate-country", (Question("candidate-country", Kind.NAME, longest=LONGEST),)),
    _take_country,
    right=Right.SELECT,
    check=_read_country,
    for_questions=True,
    names_others=True,
)
STANCE_FORM = forms.FormKind(
    Form("candidate-reason", (Question("candidate-reason", Kind.NAME, longest=EVIDENCE),)),
    _take_stance,
    longest_said,
    right=Right.SELECT,
    for_questions=True,
    names_others=True,
)
FORMS = (EVIDENCE_FORM, NOTE_FORM, COUNTRY_FORM, STANCE_FORM)
