"""A candidate as readers see them: what was seen, what balance is made of, what one makes of them."""

from bot.domain.callback_words import selection as words
from bot.domain.here import Here
from bot.domain.ids import CandidateId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Details, Said, Words
from bot.domain.selection.candidates import (
    Candidate,
    CandidateState,
    Criterion,
    Finding,
    Need,
    Opinion,
    Why,
)
from bot.usecases.rows import HOME
from bot.usecases.selection.finding import Read, find_candidate, open_candidate
from bot.usecases.selection.phrases import (
    again_said,
    criteria_said,
    criterion_said,
    end_said,
    facts_said,
    reading_said,
)
from storage.work import Work


def show_candidate(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Show all that is known of a candidate. Raises as `find_candidate`."""
    read = find_candidate(work, here, candidate_id)
    candidate = read.candidate
    work.audit.note(here.event.id, actor=here.person.id, act="saw-candidate", subject=candidate.id)
    is_open = candidate.state is CandidateState.OPEN
    marking = (
        Button("selection-criteria-open", words.CRITERIA.to(candidate.id)),
        Button("selection-facts-open", words.FACTS.to(candidate.id)),
    )
    rows: Keyboard = (
        *((marking,) if is_open else ()),
        (Button("selection-judge-open", words.JUDGE.to(candidate.id)),),
        (
            Button("selection-export-open", words.EXPORT_ASK.to(candidate.id)),
            Button("selection-withdraw-open", words.WITHDRAW_ASK.to(candidate.id)),
        ),
        (Button("go-selection-list", words.LIST.to(0)), HOME),
    )
    stance = work.candidates.stances.find(here.event.id, candidate.id)
    _put(
        work,
        here,
        "selection-candidate",
        {
            **_called(work, candidate),
            "note": candidate.note,
            "again": again_said(work, candidate),
            "facts": facts_said(here, candidate, stance),
            "criteria": criteria_said(candidate),
            "stands": reading_said(read),
            "ends": end_said(here, candidate),
        },
        rows,
    )


def show_criteria(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Show the criteria, a button each. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    rows: Keyboard = tuple(
        (Button(f"selection-mark-{each}", words.CRITERION.to(candidate.id, each)),)
        for each in Criterion
    )
    details: Details = {**_called(work, candidate), "criteria": criteria_said(candidate)}
    _put(work, here, "selection-criteria", details, (*rows, _back(candidate)))


def show_criterion(work: Work, here: Here, candidate_id: CandidateId, criterion: Criterion) -> None:
    """Show one criterion in words, and what can be said by it. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    findings = tuple(
        Button(f"selection-find-{each}", words.FIND.to(candidate.id, criterion, each))
        for each in Finding
    )
    back = (Button("go-back", words.CRITERIA.to(candidate.id)), HOME)
    details: Details = {
        **_called(work, candidate),
        "about": criterion_said(candidate, criterion),
        "meaning": Said(f"selection-meaning-{criterion}"),
    }
    _put(work, here, "selection-criterion", details, (findings, back))


def show_facts(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Show what balance is made of, a button each. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    bands, to = here.event.selection, candidate.id
    rows: list[tuple[Button, ...]] = [
        (
            Button("selection-note-open", words.NOTE.to(to)),
            Button("selection-country-open", words.COUNTRY.to(to)),
        ),
        (Button("selection-needs-open", words.NEEDS.to(to)),),
    ]
    if bands.fields:
        rows.append((Button("selection-fields-open", words.FIELDS.to(to)),))
    if bands.stances:
        rows.append((Button("selection-stances-open", words.STANCES.to(to)),))
    stance = work.candidates.stances.find(here.event.id, candidate.id)
    details: Details = {
        **_called(work, candidate),
        "note": candidate.note,
        "facts": facts_said(here, candidate, stance),
    }
    _put(work, here, "selection-facts", details, (*rows, _back(candidate)))


def show_needs(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Ask what help somebody needs with languages. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    rows: Keyboard = tuple(
        (Button(f"selection-need-{each}", words.NEED.to(candidate.id, each)),) for each in Need
    )
    _put(work, here, "selection-needs", _called(work, candidate), (*rows, _to_facts(candidate)))


def show_fields(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Ask for a field of the event's. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    rows: Keyboard = tuple(
        (Button("selection-band", words.FIELD.to(candidate.id, place), {"band": band}),)
        for place, band in enumerate(here.event.selection.fields)
    )
    _put(work, here, "selection-fields", _called(work, candidate), (*rows, _to_facts(candidate)))


def show_stances(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Ask for the organizers' own band of views. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    rows: list[tuple[Button, ...]] = [
        (Button("selection-band", words.STANCE.to(candidate.id, place), {"band": band}),)
        for place, band in enumerate(here.event.selection.stances)
    ]
    if work.candidates.stances.find(here.event.id, candidate.id):
        rows.append((Button("selection-stance-drop", words.STANCE_DROP.to(candidate.id)),))
    _put(work, here, "selection-stances", _called(work, candidate), (*rows, _to_facts(candidate)))


def show_judging(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Show where the reading stands, and what one may say. Raises as `find_candidate`."""
    put_judging(work, here, find_candidate(work, here, candidate_id))


def put_judging(work: Work, here: Here, read: Read) -> None:
    """Show where the reading of a candidate stands, and what one may say."""
    candidate, own = read.candidate, read.own
    is_open = candidate.state is CandidateState.OPEN
    rows: list[tuple[Button, ...]] = []
    if is_open and read.decides:
        opinions = (
            (Opinion.YES, Button("selection-yes", words.YES.to(candidate.id))),
            (Opinion.NO, Button("selection-why-not", words.WHY_NOT.to(candidate.id))),
        )
        rows.append(tuple(button for each, button in opinions if each is not own.opinion))
    if own.opinion and not own.tied:
        unsay = "selection-unsay" if is_open else "selection-again"
        rows.append((Button(unsay, words.UNSAY.to(candidate.id)),))
    if is_open:
        tied = "selection-untied" if own.tied else "selection-tied"
        rows.append((Button(tied, words.TIED.to(candidate.id)),))
    details: Details = {
        **_called(work, candidate),
        "stands": reading_said(read),
        "ends": end_said(here, candidate),
    }
    _put(work, here, "selection-judging", details, (*rows, _back(candidate)))


def show_reasons(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Ask why not. Raises as `find_candidate`."""
    candidate = open_candidate(work, here, candidate_id).candidate
    rows: Keyboard = tuple(
        (Button(f"selection-no-{why}", words.NO.to(candidate.id, why)),) for why in Why
    )
    back = (Button("go-back", words.JUDGE.to(candidate.id)), HOME)
    _put(work, here, "selection-reasons", _called(work, candidate), (*rows, back))


def show_language_warning(work: Work, here: Here, read: Read) -> None:
    """Warn that a language is a need that can be met, before it keeps somebody out."""
    candidate = read.candidate
    rows: Keyboard = (
        (Button("selection-no-sure", words.NO_SURE.to(candidate.id), style=ButtonStyle.DANGER),),
        (Button("selection-think-again", words.JUDGE.to(candidate.id)), HOME),
    )
    _put(work, here, "selection-language-warning", _called(work, candidate), rows)


def show_withdrawing(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Ask whether all about a candidate is to be destroyed now. Raises as `find_candidate`."""
    candidate = find_candidate(work, here, candidate_id).candidate
    rows: Keyboard = (
        (Button("selection-withdraw", words.WITHDRAW.to(candidate.id), style=ButtonStyle.DANGER),),
        _back(candidate),
    )
    _put(work, here, "selection-withdrawing", _called(work, candidate), rows)


def show_exporting(work: Work, here: Here, candidate_id: CandidateId, readers: Words | str) -> None:
    """Show, by code alone, whose file would be made and who could open it. Raises as `find_candidate`."""
    candidate = find_candidate(work, here, candidate_id).candidate
    details: Details = {
        "code": work.candidates.codes(here.event.id, [candidate.id])[candidate.id],
        "readers": readers,
    }
    rows: Keyboard = (
        (Button("selection-export", words.EXPORT.to(candidate.id)),),
        _back(candidate),
    )
    work.reply(here, "selection-exporting", details, rows)


def _put(work: Work, here: Here, text: str, details: Details, rows: Keyboard) -> None:
    work.reply(here, text, details, rows, protect=True, vanish_after=NAMES_VANISH_AFTER)


def _called(work: Work, candidate: Candidate) -> dict[str, str]:
    code = work.candidates.codes(candidate.event_id, [candidate.id])[candidate.id]
    return {"name": candidate.name, "code": code}


def _back(candidate: Candidate) -> tuple[Button, ...]:
    return (Button("go-back", words.OPEN.to(candidate.id)), HOME)


def _to_facts(candidate: Candidate) -> tuple[Button, ...]:
    return (Button("go-back", words.FACTS.to(candidate.id)), HOME)
