"""Changing the norms paragraph by paragraph, as a minor change or a major one."""

from collections.abc import Sequence

from bot.domain.changes.drafts import Item
from bot.domain.changes.norms import Weight, changed_norms, weight_of
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.limits import HOST_TEXT
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Words
from bot.usecases import forms
from bot.usecases.changes.draft import edit
from bot.usecases.changes.edit_forms import in_both
from bot.usecases.changes.event.facts import RIGHT, read_both
from bot.usecases.changes.event.finding import place_of, points_of
from bot.usecases.changes.event.screens import show_norms, show_point
from bot.usecases.changes.event_phrases import in_both as both_said
from bot.usecases.changes.finding import drafted
from storage.work import Work


def open_point(work: Work, here: Here, mark: int) -> None:
    """Show one paragraph. Raises StaleButton where it is gone or reworded."""
    show_point(work, here, points_of(work, here.event)[place_of(work, here.event, mark)])


def remove_point(work: Work, here: Here, mark: int) -> None:
    """Take one paragraph out of the norms. Raises StaleButton where it is gone or reworded."""
    points = list(points_of(work, here.event))
    points.pop(place_of(work, here.event, mark))
    _draft(work, here, points)


def set_weight(work: Work, here: Here, weight: Weight) -> None:
    """Choose whether guests are only told of the new norms, or asked to agree again.

    Raises:
        StaleButton: the norms are as they were.
    """
    points = points_of(work, here.event)
    if points == here.event.norms.points:
        raise StaleButton
    _draft(work, here, points, weight)


def start_point(work: Work, here: Here, mark: int) -> None:
    """Ask for the new words of a paragraph. Raises StaleButton where it is gone or reworded."""
    place_of(work, here.event, mark)
    forms.begin(work, here, kind=POINT, about=str(mark))


def start_addition(work: Work, here: Here) -> None:
    """Ask for the words of a new paragraph."""
    forms.begin(work, here, kind=ADDITION, about=here.event.id)


def _draft(work: Work, here: Here, points: Sequence[Words], weight: Weight | None = None) -> None:
    event = here.event
    now, then = event.norms, drafted(work, event).event.norms
    if weight is None:
        weight = Weight.MAJOR if then == now else weight_of(now, then)
    value = now if tuple(points) == now.points else changed_norms(now, points, weight)
    edit(
        work,
        event=event,
        by=here.person.id,
        target=event.subject,
        item=Item.NORMS,
        value=value,
    )
    show_norms(work, here)


def _finish_point(work: Work, here: Here, progress: Progress) -> None:
    points = list(points_of(work, here.event))
    points[place_of(work, here.event, int(progress.about))] = read_both(progress, "event-point")
    _draft(work, here, points)


def _finish_addition(work: Work, here: Here, progress: Progress) -> None:
    if progress.about != here.event.id:
        raise StaleButton
    points = points_of(work, here.event)
    _draft(work, here, (*points, read_both(progress, "event-point")))


def _describe(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    if progress.about == here.event.id:
        return {"before": ""}
    point = points_of(work, here.event)[place_of(work, here.event, int(progress.about))]
    return {"before": both_said(point)}


_QUESTIONS = in_both("event-point", HOST_TEXT)
POINT = forms.FormKind(Form("event-point", _QUESTIONS), _finish_point, _describe, right=RIGHT)
ADDITION = forms.FormKind(
    Form("event-point-add", _QUESTIONS), _finish_addition, _describe, right=RIGHT
)
FORMS = (POINT, ADDITION)
