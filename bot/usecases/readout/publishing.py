"""Showing points to guests, and publishing them: as a message and as files, by two."""

from dataclasses import replace

from bot.domain.callback_words import readout as words
from bot.domain.callback_words.readout import PaperKind
from bot.domain.here import Here
from bot.domain.messages.messages import (
    Button,
    ButtonStyle,
    Lane,
    Message,
    SaidFile,
)
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.table_files import FILE_VANISHES
from bot.domain.messages.texts import Said
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.domain.readout.points import Point, PointState, digest_of
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.readout.counting import refuse_ruled_out
from bot.usecases.readout.desk_screens import TO_DESK, show_desk, show_first_look_question
from bot.usecases.readout.drafting import refuse_published
from bot.usecases.readout.finding import (
    check_points,
    drafted,
    points_of,
    published_points,
    shown_points,
)
from bot.usecases.readout.ledger import enter_names, judge_names, names_entered
from bot.usecases.readout.phrases import document_said
from bot.usecases.readout.screens import BACK, show_readout
from bot.usecases.rows import HOME
from storage.work import Work

_FILES = {PaperKind.MARKDOWN: "readout.md", PaperKind.PDF: "readout.pdf"}


class RuleMissing(Refused):
    """Guests would read points without knowing what becomes of their objections."""

    text = "readout-rule-missing"


class PointsLackLanguage(Refused):
    """Points would be shown that not everybody can read."""

    text = "readout-points-lack-language"


class PointsRed(Refused):
    """Words in points find a person or fewer than five, and not two have let them stand."""

    text = "readout-points-red"


class NothingToShow(Refused):
    """No point is there for what was asked."""

    text = "readout-nothing-to-show"


class StillDrafts(Refused):
    """A point would be published as guests have not seen it."""

    text = "readout-still-drafts"


def ask_for_first_look(work: Work, here: Here) -> None:
    """Ask once whether guests shall see what is drafted. Raises as `show_to_guests` does."""
    show_first_look_question(work, here, len(_ready(work, here)))


def show_to_guests(work: Work, here: Here) -> None:
    """Let guests see every drafted point; tell them, and ask those for names whose text has changed.

    Raises:
        RuleMissing, NothingToShow, PointsLackLanguage, PointsRed, AlreadyPublished: see there.
    """
    event = here.event
    for each in _ready(work, here):
        work.readouts.keep_point(replace(each, state=PointState.SHOWN))
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="showed-readout", subject=event.id
    )
    digest = digest_of(shown_points(work, event))
    held = work.readouts.people.of_event(event.id)
    button = Button("readout-open", words.SHOW.to())
    for person in work.guests.ids_with(event.id, Right.TAKE_PART, besides=here.person.id):
        naming = held[person].naming if person in held else None
        again = naming is not None and naming.digest != digest
        text = "readout-shown-again" if again else "readout-shown"
        rows = ((button,), (HOME,))
        details = {"title": event.title}
        work.outbox.put(Message(person, text, details, rows, lane=Lane.BROADCAST, about=event.id))
    show_desk(work, here)


def _ready(work: Work, here: Here) -> list[Point]:
    refuse_published(work, here.event)
    points = drafted(points_of(work, here.event))
    if not points:
        raise NothingToShow
    if work.readouts.of_event(here.event.id).rule is None:
        raise RuleMissing
    _refuse_unfit(work, here, points)
    return points


def _refuse_unfit(work: Work, here: Here, points: list[Point]) -> None:
    lacking = sum(1 for each in points if any(map(each.lacks, Language)))
    if lacking:
        raise PointsLackLanguage(count=lacking)
    checked = check_points(work, here.event, points)
    red = sum(
        1
        for each, point in zip(checked, points, strict=True)
        if each.is_red and not point.is_overruled
    )
    if red:
        raise PointsRed(count=red)


def preview(work: Work, here: Here) -> None:
    """Show whoever publishes what everybody would get. Raises as `publish` does."""
    points = _publishable(work, here)
    judged = judge_names(work, here.event, points)
    waiting = len(judged.statement.waiting)
    readout = work.readouts.of_event(here.event.id)
    publish_it = Button("readout-publish", words.PUBLISH.to(), style=ButtonStyle.DANGER)
    details = {
        "point-count": len(points),
        "name-count": len(judged.named),
        "waiting": Said("readout-names-wait", {"count": waiting}) if waiting else "",
    }
    work.send(
        here,
        "readout-preview-shown",
        details,
        ((publish_it,), TO_DESK),
        # It holds names that may be withdrawn before it is published.
        vanish_after=FILE_VANISHES,
        attachment=SaidFile(
            _FILES[PaperKind.MARKDOWN], document_said(here.event, readout, points, judged.named)
        ),
    )


def publish(work: Work, here: Here) -> None:
    """Publish the points that guests have seen, with the names of those who agreed to this very text.

    Raises:
        NothingToShow, StillDrafts, PointsLackLanguage, PointsRed, AlreadyPublished: see there.
        VotesOpen, RuledOut, NamesGiveAway: see there.
    """
    event = here.event
    points = _publishable(work, here)
    versions = tuple((each.id, each.version) for each in points)
    readout = work.readouts.of_event(event.id)
    judged = judge_names(work, event, points)
    work.refuse_gaps()
    enter_names(work, event, judged)
    work.readouts.keep(replace(readout, published=versions, published_at=work.now))
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="published-readout", subject=event.id
    )
    rows = ((Button("readout-open", words.SHOW.to()),), (HOME,))
    for person in work.guests.ids_with(event.id, Right.LOOK, besides=here.person.id):
        details = {"title": event.title}
        work.outbox.put(
            Message(person, "readout-published", details, rows, lane=Lane.BROADCAST, about=event.id)
        )
    show_readout(work, here)


def give_file(work: Work, here: Here, kind: PaperKind) -> None:
    """Give the published readout as a file, with the names whose consent holds now. Raises StaleButton."""
    readout = work.readouts.of_event(here.event.id)
    points = published_points(work, here.event)
    if not points:
        raise StaleButton
    said = document_said(here.event, readout, points, names_entered(work, here.event, points))
    file = SaidFile(_FILES[kind], said)
    work.send(here, "readout-file-sent", {}, (BACK,), attachment=file)


def _publishable(work: Work, here: Here) -> list[Point]:
    refuse_published(work, here.event)
    points = points_of(work, here.event)
    if not points:
        raise NothingToShow
    if drafts := len(drafted(points)):
        raise StillDrafts(count=drafts)
    _refuse_unfit(work, here, points)
    refuse_ruled_out(work, here, points)
    return points
