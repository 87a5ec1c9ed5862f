"""Choosing days, the line, topics and languages; answering an offer; whom one would not like to meet."""

import re
from dataclasses import replace
from datetime import date

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.domain.pairings.choices import (
    LINE_LENGTH,
    MOST_NOT_WITH,
    MOST_OFFERS,
    NOT_WITH_LENGTH,
    PairChoices,
    PairTopic,
    Tongue,
)
from bot.domain.pairings.days import days_ahead
from bot.usecases import forms
from bot.usecases.form_reading import longest_said
from bot.usecases.pairings.finding import find_day, own_choices
from bot.usecases.pairings.screens import show_no, show_pairings, show_topics
from storage.work import Work


class NoTongueLeft(Refused):
    """Somebody takes back the only language they can talk in."""

    text = "pairings-tongue-last"


def switch_day(work: Work, here: Here, day: date) -> None:
    """Want to meet somebody on a day, or not any more; the line is asked for first. Raises StaleButton."""
    find_day(work, here.event, day)
    choices = own_choices(work, here)
    if not choices.line:
        forms.begin(work, here, kind=LINE, about=day.isoformat())
        return
    _keep(work, here, choices.switched(day))


def say_yes(work: Work, here: Here, day: date) -> None:
    """Take an offer. Raises StaleButton."""
    if day in own_choices(work, here).days:
        show_pairings(work, here)
    else:
        switch_day(work, here, day)


def say_no(work: Work, here: Here, day: date) -> None:
    """Refuse an offer; nobody is told. After MOST_OFFERS in a row there are no more."""
    choices = own_choices(work, here)
    if day in choices.days:
        choices = choices.switched(day)
        work.pairings.keep_choices(here.event.id, choices)
    show_no(work, here, is_last=choices.unmoved >= MOST_OFFERS)


def say_never(work: Work, here: Here) -> None:
    """Want no more offers; days that were chosen stay."""
    choices = own_choices(work, here).never_offered_again()
    work.pairings.keep_choices(here.event.id, choices)
    show_no(work, here, is_last=True)


def switch_topic(work: Work, here: Here, topic: PairTopic) -> None:
    """Want to talk about something, or not any more."""
    choices = own_choices(work, here)
    changed = replace(choices, topics=choices.topics ^ {topic})
    work.pairings.keep_choices(here.event.id, changed)
    show_topics(work, here)


def switch_tongue(work: Work, here: Here, tongue: Tongue) -> None:
    """Say that one can talk in a language, or cannot. Raises NoTongueLeft."""
    choices = own_choices(work, here)
    tongues = choices.tongues ^ {tongue}
    if not tongues:
        raise NoTongueLeft
    _keep(work, here, replace(choices, tongues=tongues))


def start_line(work: Work, here: Here) -> None:
    """Ask for the line that the other one is shown."""
    forms.begin(work, here, kind=LINE)


def start_not_with(work: Work, here: Here) -> None:
    """Ask whom somebody would not like to meet."""
    forms.begin(work, here, kind=NOT_WITH)


def drop_not_with(work: Work, here: Here) -> None:
    """Forget whom somebody would not have liked to meet."""
    _keep(work, here, replace(own_choices(work, here), not_with=()))


def _keep(work: Work, here: Here, choices: PairChoices) -> None:
    work.pairings.keep_choices(here.event.id, choices)
    show_pairings(work, here)


def _finish_line(work: Work, here: Here, progress: Progress) -> None:
    choices = replace(own_choices(work, here), line=progress.answers["pairings-line"])
    if progress.about:
        day = date.fromisoformat(progress.about)
        if day in days_ahead(here.event, work.now) and day not in choices.days:
            choices = choices.switched(day)
    _keep(work, here, choices)


def _finish_not_with(work: Work, here: Here, progress: Progress) -> None:
    typed = re.split(r"[\n;；、]", progress.answers["pairings-not-with"])
    names = tuple(name for each in typed if (name := each.strip()))[:MOST_NOT_WITH]
    _keep(work, here, replace(own_choices(work, here), not_with=names))


LINE = forms.FormKind(
    Form("pairings-line", (Question("pairings-line", Kind.NAME, longest=LINE_LENGTH),)),
    _finish_line,
    longest_said,
)
NOT_WITH = forms.FormKind(
    Form("pairings-not-with", (Question("pairings-not-with", longest=NOT_WITH_LENGTH),)),
    _finish_not_with,
    longest_said,
    names_others=True,
)
FORMS = (LINE, NOT_WITH)
