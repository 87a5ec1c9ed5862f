"""The field `letterhead` of the event file: who invites, in visa letters. See deploy/EVENTFILE.md."""

from datetime import date

from bot.domain.forms.reading import SKIPPED, Unclear
from bot.domain.invitation_letters.questions import LETTERHEAD
from bot.domain.invitation_letters.reading import read_field
from bot.eventfile.event_file import Branch

_PREFIX = "head-"
_NEVER = date.min


def read_letterhead(top: Branch) -> dict[str, str]:
    """Return the letterhead's answers by question name; empty where the file has none."""
    spot = top.find("letterhead")
    branch = spot.branch() if spot else None
    if branch is None:
        return {}
    answers: dict[str, str] = {}
    for question in LETTERHEAD:
        name = question.name.removeprefix(_PREFIX)
        item = branch.find(name) if question.optional else branch.need(name)
        text = item.text(question.longest, lines=True) if item else ""
        if item is None or not text:
            answers[question.name] = SKIPPED
        elif question.choices and text not in question.choices:
            item.complain_of_other(question.choices)
        else:
            try:
                answers[question.name] = read_field(question, text, others={}, today=_NEVER)
            except Unclear:
                item.complain("cannot be printed in a letter as it is; see EVENTFILE.md.", "letter")
    branch.close()
    return answers
