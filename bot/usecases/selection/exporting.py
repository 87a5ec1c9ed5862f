"""All that is held about one candidate, who asked for it: a sealed file, and it takes two."""

from collections.abc import Iterator

from bot.domain.here import Here
from bot.domain.ids import CandidateId
from bot.domain.messages.table_files import FILE_VANISHES, TableFormat, table_file
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.exports.sealing import NobodyToOpen, recipients_said, sealed
from bot.usecases.rows import HOME_ROW
from bot.usecases.selection.candidate_screens import show_exporting
from bot.usecases.selection.finding import Read, find_candidate
from storage.work import Work

_HEADINGS = ("what", "value", "evidence", "said_by")


def ask_to_export(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Show whose file would be made, by code alone. Raises NobodyToOpen, and as `find_candidate`."""
    readers = recipients_said(work, here)
    if not readers:
        raise NobodyToOpen
    show_exporting(work, here, candidate_id, readers)


def export(work: Work, here: Here, candidate_id: CandidateId) -> None:
    """Send a candidate's file. Raises as `ask_to_export`."""
    read = find_candidate(work, here, candidate_id)
    file = table_file("candidate", TableFormat.CSV, _HEADINGS, [*_rows(work, here, read)])
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="exported-candidate",
        subject=candidate_id,
    )
    work.send(
        here,
        "selection-exported",
        {"readers": recipients_said(work, here), "minutes": FILE_VANISHES // 60},
        HOME_ROW,
        attachment=sealed(work, here, file),
        vanish_after=FILE_VANISHES,
    )


def _rows(work: Work, here: Here, read: Read) -> Iterator[tuple[str, str, str, str]]:
    candidate, bands = read.candidate, here.event.selection
    stance = work.candidates.stances.find(here.event.id, candidate.id)
    yield ("name", candidate.name, "", "")
    yield ("note", candidate.note, "", "")
    if candidate.again:
        yield ("again", "agreed to be invited again", "", "")
    yield ("country", candidate.country, "", "")
    if candidate.area is not None and candidate.area < len(bands.fields):
        yield ("field", bands.fields[candidate.area].en, "", "")
    yield ("language", candidate.need.value if candidate.need else "", "", "")
    if stance is not None and stance.band < len(bands.stances):
        yield ("views", bands.stances[stance.band].en, stance.reason, "")
    for criterion, seen in candidate.evidence.items():
        yield (criterion.value, seen.finding.value, seen.line, seen.said_by)
    yield ("state", candidate.state.value, "", "")
    for number, each in enumerate(read.readings, start=1):
        said = "tied" if each.tied else each.opinion.value if each.opinion else ""
        yield (f"reader {number}", said, each.why.value if each.why else "", "")
