"""Noting who can chair, interprets, needs it, has which craft; much of it a guest says themselves."""

from dataclasses import replace

from bot.domain.callback_words import working_groups as words
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.working_groups.plans import CRAFT, Mark
from bot.usecases import forms
from bot.usecases.form_reading import longest_said
from bot.usecases.paging import page_of, turning_row
from bot.usecases.working_groups.desk_screens import TO_DESK, show_choice
from bot.usecases.working_groups.finding import find_by_code, takers_part
from bot.usecases.working_groups.phrases import by_call, calls
from bot.usecases.working_groups.screens import show_groups
from storage.work import Work

_ROW_OF_PEOPLE = 10


def switch_need(work: Work, here: Here) -> None:
    """Let a guest say that they need interpreting, or do not any more."""
    member = work.working_groups.member(here.event.id, here.person.id)
    work.working_groups.keep_member(here.event.id, member.switched(Mark.NEEDS_INTERPRETING))
    show_groups(work, here)


def switch_quiet(work: Work, here: Here) -> None:
    """Let a guest say that they prefer a quiet table, or do not any more."""
    member = work.working_groups.member(here.event.id, here.person.id)
    work.working_groups.keep_member(here.event.id, member.switched(Mark.QUIET))
    show_groups(work, here)


def start_craft(work: Work, here: Here) -> None:
    """Ask a guest for their craft."""
    forms.begin(work, here, kind=OWN_CRAFT)


def start_craft_of(work: Work, here: Here, code: str) -> None:
    """Ask for somebody's craft. Raises StaleButton."""
    find_by_code(work, here.event, code)
    forms.begin(work, here, kind=CRAFT_OF, about=code)


def show_people(work: Work, here: Here, number: int) -> None:
    """Show everybody who can be put into groups, by their code."""
    ids = [each.person_id for each in takers_part(work, here.event)]
    called, codes = calls(work, here, ids), work.codes.of_all(here.event.id, ids, Desk.GROUPS)
    page = page_of(by_call(ids, called), number, most=_ROW_OF_PEOPLE)
    known = work.working_groups.members(here.event.id)
    choices = [
        (
            each,
            Button(
                "groups-choose-marked" if each in known and known[each].marks else "groups-choose",
                words.PERSON.to(codes[each]),
                {"person": called[each]},
            ),
        )
        for each in page.items
    ]
    turning = turning_row(words.PEOPLE.to, page.number, more=page.more)
    show_choice(work, here, "groups-people", choices, turning=turning, back=TO_DESK)


def show_person(work: Work, here: Here, code: str) -> None:
    """Show what is noted of somebody. Raises StaleButton."""
    person_id = find_by_code(work, here.event, code).person_id
    member = work.working_groups.member(here.event.id, person_id)
    marks = member.marks
    rows = tuple(
        (
            Button(
                f"groups-mark-not-{mark}" if mark in marks else f"groups-mark-{mark}",
                words.MARK.to(code, mark),
            ),
        )
        for mark in Mark
    )
    noted = tuple(Said(f"groups-marked-{mark}") for mark in Mark if mark in marks)
    if member.craft:
        noted += (Said("groups-craft-is", {"craft": member.craft}),)
    craft = (Button("groups-craft-of", words.CRAFT_OF.to(code)),)
    details = {
        "person": calls(work, here, [person_id])[person_id],
        "lines": Lines(noted),
    }
    back = (Button("go-back", words.PEOPLE.to(0)), *TO_DESK)
    work.reply(here, "groups-person", details, (*rows, craft, back), protect=True)


def switch_mark(work: Work, here: Here, code: str, mark: Mark) -> None:
    """Note something of somebody, or take the note back. Raises StaleButton."""
    person_id = find_by_code(work, here.event, code).person_id
    member = work.working_groups.member(here.event.id, person_id)
    work.working_groups.keep_member(here.event.id, member.switched(mark))
    show_person(work, here, code)


def _take_own(work: Work, here: Here, progress: Progress) -> None:
    _keep_craft(work, here, here.person.id, progress)
    show_groups(work, here)


def _take_of(work: Work, here: Here, progress: Progress) -> None:
    _keep_craft(work, here, find_by_code(work, here.event, progress.about).person_id, progress)
    show_person(work, here, progress.about)


def _keep_craft(work: Work, here: Here, person_id: PersonId, progress: Progress) -> None:
    said = progress.answers["groups-craft"]
    member = work.working_groups.member(here.event.id, person_id)
    craft = "" if said == SKIPPED else said
    work.working_groups.keep_member(here.event.id, replace(member, craft=craft))


_ASKED = (Question("groups-craft", Kind.NAME, optional=True, longest=CRAFT),)
OWN_CRAFT = forms.FormKind(
    Form("groups-craft", _ASKED), _take_own, longest_said, right=Right.TAKE_PART, for_questions=True
)
CRAFT_OF = forms.FormKind(
    Form("groups-craft-of", _ASKED),
    _take_of,
    longest_said,
    right=Right.FACILITATE,
    for_questions=True,
)
FORMS = (OWN_CRAFT, CRAFT_OF)
