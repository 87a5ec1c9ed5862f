"""Writing points: added and worded by facilitators, in either language, in at most three versions."""

from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import PersonId, PointId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Said, Words
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.domain.readout.points import (
    ADDRESSEE,
    BECAUSE,
    MOST_POINTS,
    MOST_VERSIONS,
    OVERRULED_BY,
    TEXT,
    ObjectionRule,
    Point,
    PointKind,
    PointState,
)
from bot.domain.readout.style import PointStyle
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.readout.desk_screens import (
    put_point,
    show_desk,
    show_drop_question,
    show_rules,
)
from bot.usecases.readout.finding import check_points, find_point, points_of
from storage.work import Work


class AlreadyPublished(Refused):
    """Something would be changed of what was published."""

    text = "readout-already-published"


class TooManyPoints(Refused):
    """As many points as a readout may have."""

    text = "readout-too-many-points"


class VersionsUsedUp(Refused):
    """A point was shown in as many versions as may be."""

    text = "readout-versions-used-up"


class RuleFixed(Refused):
    """The rule for objections would change after guests have read the first point."""

    text = "readout-rule-is-fixed"


class OverruledByYou(Refused):
    """One person lets red words stand twice where it takes two."""

    text = "readout-overruled-by-you"


def refuse_published(work: Work, event: Event) -> None:
    """Raise AlreadyPublished where there is nothing to change any more."""
    if work.readouts.of_event(event.id).published:
        raise AlreadyPublished


def change_style(work: Work, event: Event, style: PointStyle, *, by: PersonId) -> Event:
    """Have points worded in another style from now on; return the event as it is then."""
    if style is event.style:
        return event
    changed = replace(event, style=style)
    work.events.keep(changed)
    work.audit.note(event.id, actor=by, act="changed-point-style")
    return changed


def set_rule(work: Work, here: Here, rule: ObjectionRule) -> None:
    """Choose what becomes of objections. Raises RuleFixed."""
    if any(each.state is PointState.SHOWN for each in work.readouts.versions(here.event.id)):
        raise RuleFixed
    work.readouts.keep(replace(work.readouts.of_event(here.event.id), rule=rule))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="set-readout-rule", subject=rule
    )
    show_rules(work, here)


def start_point(work: Work, here: Here, kind: PointKind) -> None:
    """Ask for a new point in one's own language. Raises TooManyPoints, AlreadyPublished."""
    refuse_published(work, here.event)
    if len(points_of(work, here.event)) >= MOST_POINTS:
        raise TooManyPoints(number=MOST_POINTS)
    about = f"{kind} new {here.person.language}"
    forms.begin(work, here, kind=_form_of(kind), about=about)


def start_writing(work: Work, here: Here, point_id: PointId, language: Language) -> None:
    """Ask for a point's words in one language. Raises StaleButton, VersionsUsedUp, AlreadyPublished."""
    refuse_published(work, here.event)
    point = find_point(work, here.event, point_id)
    _refuse_more_versions(point)
    about = f"{point.kind} {point.id} {language}"
    forms.begin(work, here, kind=_form_of(point.kind), about=about)


def overrule(work: Work, here: Here, point_id: PointId, version: int) -> None:
    """Let the red words of a version stand; with the second person they do.

    Raises:
        StaleButton: it was worded anew, or nothing in it is red any more, or enough have.
        OverruledByYou, AlreadyPublished: see there.
    """
    refuse_published(work, here.event)
    point = find_point(work, here.event, point_id)
    (checked,) = check_points(work, here.event, [point])
    if point.version != version or not checked.is_red or point.is_overruled:
        raise StaleButton
    if here.person.id in point.overruled_by:
        raise OverruledByYou(number=OVERRULED_BY)
    overruled = point.overruled(here.person.id)
    work.readouts.keep_point(overruled)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="overruled-guard", subject=point.id
    )
    put_point(work, here, overruled)


def ask_to_drop(work: Work, here: Here, point_id: PointId) -> None:
    """Ask once. Raises StaleButton, AlreadyPublished."""
    refuse_published(work, here.event)
    show_drop_question(work, here, find_point(work, here.event, point_id))


def drop(work: Work, here: Here, point_id: PointId) -> None:
    """Take a point out. Raises StaleButton, AlreadyPublished."""
    refuse_published(work, here.event)
    point = find_point(work, here.event, point_id)
    work.readouts.keep_point(replace(point, state=PointState.DROPPED))
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="dropped-point", subject=point.id
    )
    show_desk(work, here)


def _refuse_more_versions(point: Point) -> None:
    if point.state is PointState.SHOWN and point.version >= MOST_VERSIONS:
        raise VersionsUsedUp(number=MOST_VERSIONS)


def _parts(progress: Progress) -> tuple[PointKind, PointId | None, Language]:
    kind, name, language = progress.about.split(" ")
    return PointKind(kind), None if name == "new" else PointId(name), Language(language)


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    _, point_id, language = _parts(progress)
    before: Said | str = ""
    if point_id is not None:
        point = find_point(work, here.event, point_id)
        words = {
            "readout-text": point.text,
            "readout-because": point.because,
            "readout-addressee": point.addressee,
        }[question.name]
        if words.en or words.zh:
            before = Said("readout-before", {"en": words.en or "—", "zh": words.zh or "—"})
    return {
        "language": Said(f"readout-in-{language}"),
        "before": before,
        "longest-count": question.longest,
    }


def _finish(work: Work, here: Here, progress: Progress) -> None:
    refuse_published(work, here.event)
    kind, point_id, language = _parts(progress)
    if point_id is None:
        point = Point(PointId(new_id()), here.event.id, kind, 1, PointState.DRAFTED, Words(""))
    else:
        point = find_point(work, here.event, point_id)
        _refuse_more_versions(point)
    said = {name: "" if text == SKIPPED else text for name, text in progress.answers.items()}
    reworded = point.reworded(
        _with(point.text, language, said["readout-text"]),
        _with(point.because, language, said["readout-because"]),
        _with(point.addressee, language, said.get("readout-addressee", "")),
    )
    work.readouts.keep_point(reworded)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="worded-point", subject=point.id
    )
    put_point(work, here, reworded)


def _with(words: Words, language: Language, said: str) -> Words:
    return replace(words, **{language.value: said})


_ASKED = (
    Question("readout-text", longest=TEXT),
    Question("readout-because", longest=BECAUSE, optional=True),
)
_FORMS = {
    recommends: forms.FormKind(
        Form(
            "readout-recommendation" if recommends else "readout-point",
            (*_ASKED, *((Question("readout-addressee", longest=ADDRESSEE),) if recommends else ())),
        ),
        _finish,
        _describe,
        right=Right.FACILITATE,
        for_questions=True,
    )
    for recommends in (False, True)
}
FORMS = tuple(_FORMS.values())


def _form_of(kind: PointKind) -> forms.FormKind:
    return _FORMS[kind is PointKind.RECOMMENDATION]
