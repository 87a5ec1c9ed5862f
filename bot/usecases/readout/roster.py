"""What organizers tell the guard: a file about guests, and words that find somebody."""

from dataclasses import replace

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.people.rights import Right
from bot.eventfile.dialogue.roster_file import Row, parse_roster
from bot.eventfile.yaml_file import EventFileWrong
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.file_errors import FileRefused
from bot.usecases.readout.desk_screens import show_aliases, show_roster_taken
from storage.work import Work

_ALIASES = 100
_ALIAS_LENGTH = 60
_TEXT = 2000


def start_roster(work: Work, here: Here) -> None:
    """Ask for the file."""
    forms.begin(work, here.anew(), kind=ROSTER)


def start_aliases(work: Work, here: Here) -> None:
    """Ask for words that find somebody, a line each."""
    forms.begin(work, here.anew(), kind=ALIASES)


def _take_roster(work: Work, here: Here, progress: Progress) -> None:
    """Note each row with the guest of that name, sealed with what is theirs; other rows are not kept."""
    try:
        rows = parse_roster(progress.answers["readout-roster"].encode())
    except EventFileWrong as wrong:
        raise FileRefused(wrong) from None
    event = here.event
    guests = {_plain(each.profile.name): each.person_id for each in work.guests.all_of(event.id)}
    taken = 0
    for row in rows:
        names = (_plain(str(row["name"])), _plain(str(row["zh"])))
        person = next((guests[name] for name in names if name and name in guests), None)
        if person is not None:
            held = work.readouts.people.find(event.id, person)
            work.readouts.people.keep(event.id, person, replace(held, noted=_noted(row)))
            taken += 1
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="told-the-guard", subject=event.id
    )
    show_roster_taken(work, here, taken, len(rows) - taken)


def _noted(row: Row) -> dict[str, str | list[str]]:
    return {
        name: value if isinstance(value, str) else list(value)
        for name, value in row.items()
        if name != "name" and value
    }


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _take_aliases(work: Work, here: Here, progress: Progress) -> None:
    lines = (line.strip() for line in progress.answers["readout-aliases"].splitlines())
    aliases = tuple(dict.fromkeys(line[:_ALIAS_LENGTH] for line in lines if line))[:_ALIASES]
    readout = work.readouts.of_event(here.event.id)
    work.readouts.keep(replace(readout, aliases=aliases))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="told-the-guard", subject=here.event.id
    )
    show_aliases(work, here, aliases)


ROSTER = forms.FormKind(
    Form("readout-roster", (Question("readout-roster", Kind.ROWS),)),
    _take_roster,
    right=Right.CHANGE_EVENT,
)
ALIASES = forms.FormKind(
    Form("readout-aliases", (Question("readout-aliases", longest=_TEXT),)),
    _take_aliases,
    right=Right.CHANGE_EVENT,
)
FORMS = (ROSTER, ALIASES)
