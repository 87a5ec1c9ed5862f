"""How candidates and bands are said."""

from bot.domain.here import Here
from bot.domain.messages.texts import Detail, Lines, Moment, MomentStyle, Said
from bot.domain.selection.balance import UNSAID, Side, Skew, band_key, skew
from bot.domain.selection.balance import Cells as Counted
from bot.domain.selection.bands import SelectionBands
from bot.domain.selection.candidates import (
    Candidate,
    CandidateState,
    Criterion,
    Need,
    Stance,
    kept_until,
)
from bot.domain.selection.deciding import READERS
from bot.domain.visa.countries import name_of
from bot.usecases.selection.finding import Read
from storage.work import Work

UNKNOWN = Said("selection-unknown")


def facts_said(here: Here, candidate: Candidate, stance: Stance | None) -> Lines:
    """Return what balance is made of, a line each."""
    bands = here.event.selection
    lines: list[tuple[str, Detail]] = [
        ("country", name_of(candidate.country) if candidate.country else UNKNOWN),
        ("language", need_said(candidate.need)),
    ]
    if bands.fields:
        lines.insert(1, ("field", band_said(Side.FIELD, band_key(candidate.area), bands)))
    if bands.stances and candidate.state is CandidateState.OPEN:
        lines.append(("stance", _stance_said(stance, bands)))
    return Lines(tuple(Said(f"selection-fact-{name}", {"value": value}) for name, value in lines))


def need_said(need: Need | None) -> Said:
    """Return what help somebody needs with languages."""
    return Said(f"selection-need-is-{need}") if need else UNKNOWN


def criteria_said(candidate: Candidate) -> Lines:
    """Return the criteria, each with its evidence and who says so; nothing adds them up."""
    return Lines(tuple(criterion_said(candidate, each) for each in Criterion))


def criterion_said(candidate: Candidate, criterion: Criterion) -> Said:
    """Return what is known by one criterion."""
    seen = candidate.seen(criterion)
    details: dict[str, Detail] = {
        "criterion": Said(f"selection-criterion-{criterion}"),
        "line": seen.line,
        "said-by": seen.said_by,
    }
    return Said(f"selection-finding-{seen.finding}", details)


def reading_said(read: Read) -> Said:
    """Return where the reading stands; the other's opinion only once one has given one's own."""
    if read.own.tied:
        return Said("selection-stands-tied")
    if not read.decides:
        return Said("selection-stands-by")
    if read.own.opinion is None:
        others = [each for each in read.readings if each.opinion and not each.tied]
        return Said("selection-stands-other" if others else "selection-stands-none")
    why = read.own.why
    opinion = Said(f"selection-because-{why}") if why else Said("selection-said-yes")
    return Said(f"selection-stands-{read.verdict}", {"opinion": opinion})


def end_said(here: Here, candidate: Candidate) -> Said | str:
    """Return until when a candidate who is not invited is kept."""
    if candidate.state is CandidateState.OPEN:
        return ""
    until = kept_until(candidate, here.event.starts_at)
    return Said("selection-ends", {"day": Moment(until, here.event.zone, MomentStyle.DAY)})


def name_button(read: Read) -> str:
    """Return the text of the button that leads to a candidate: one's own part done, or not yet."""
    if read.own.tied:
        return "selection-name-tied"
    if read.own.opinion is None:
        return "selection-name"
    return f"selection-name-{read.verdict}"


def again_mark(candidate: Candidate) -> Said | str:
    """Return what stands behind the name of whoever agreed to be invited again."""
    return Said("selection-again-mark") if candidate.again else ""


def again_said(work: Work, candidate: Candidate) -> Said | str:
    """Return to what earlier event somebody came who agreed to be invited again."""
    agreed = work.series.find(candidate.again) if candidate.again else None
    if agreed is None or not work.events.is_readable(agreed.event_id):
        return ""
    return Said("selection-came", {"title": work.events.get(agreed.event_id).title})


def band_said(side: Side, band: str, bands: SelectionBands) -> Detail:
    """Return a band by its key."""
    if band == UNSAID:
        return UNKNOWN
    if side is Side.COUNTRY:
        return name_of(band)
    if side is Side.AGAIN:
        return Said("selection-came-before")
    if side is Side.LANGUAGE:
        return need_said(Need(band))
    named = {
        Side.STANCE: bands.stances,
        Side.FIELD: bands.fields,
        Side.LEAN: tuple(each.name for each in bands.leans),
    }[side]
    place = int(band)
    return named[place] if place < len(named) else UNKNOWN


def skew_said(cells: Counted, bands: SelectionBands) -> Said | str:
    """Return whether a group leans one way by the organizers' own leans, with what would help."""
    how, band = skew(cells)
    if how is Skew.UNKNOWN:
        return ""
    if how is Skew.EVEN:
        return Said("selection-skew-even")
    return Said(f"selection-skew-{how}", {"band": band_said(Side.LEAN, band, bands)})


def readers_said(count: int) -> Said:
    """Return whether there are enough readers."""
    return Said("selection-readers-there" if count >= READERS else "selection-readers-missing")


def _stance_said(stance: Stance | None, bands: SelectionBands) -> Detail:
    if stance is None:
        return UNKNOWN
    band = band_said(Side.STANCE, str(stance.band), bands)
    return Said("selection-stance-is", {"band": band, "reason": stance.reason})
