"""The readout as facilitators see it: points with what the guard says, and the way to guests."""

from collections.abc import Sequence

from bot.domain.callback_words import readout as words
from bot.domain.here import Here
from bot.domain.ids import PointId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Lines, Moment, Said
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.domain.ratings import LEAST, Scale
from bot.domain.readout.points import (
    MOST_VERSIONS,
    OVERRULED_BY,
    ObjectionRule,
    Point,
    PointKind,
    PointState,
)
from bot.domain.readout.style import PointStyle
from bot.domain.readout.votes import to_vote_on
from bot.usecases.feedback.votes.finding import Vote
from bot.usecases.feedback.votes.phrases import word_said
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.readout.finding import check_points, drafted, find_point, points_of, words_told
from bot.usecases.readout.phrases import both_said, checked_said, colour_said
from bot.usecases.rows import HOME, allowed
from storage.work import Work

_READOUT = Button("go-readout", words.SHOW.to())
TO_DESK = (Button("go-readout-desk", words.DESK.to()), HOME)
_TITLE = 40


def show_desk(work: Work, here: Here) -> None:
    """Show every point with its colour, and what can be done next."""
    event = here.event
    points, readout = points_of(work, event), work.readouts.of_event(event.id)
    checked = check_points(work, event, points)
    choices = tuple(
        (
            Button(
                "readout-choose",
                words.POINT.to(point.id),
                {
                    "colour": colour_said(each),
                    "kind": Said(f"readout-kind-{point.kind}"),
                    "words": _title(point.text.in_language(here.person.language)),
                },
            ),
        )
        for point, each in zip(points, checked, strict=True)
    )
    waiting = len(drafted(points))
    votable = bool(to_vote_on(points, readout.rounds))
    rows = choices
    if not readout.published:
        rows += _open_rows(here, waiting=waiting > 0, votable=votable)
    if readout.rounds:
        rows += ((Button("readout-words", words.WORDS.to()),),)
    details: dict[str, Detail] = {
        "drafted-count": waiting,
        "shown-count": len(points) - waiting,
        "rule": Said(f"readout-rule-told-{readout.rule}" if readout.rule else "readout-rule-none"),
        "style": Said("readout-style-relevant") if event.style is PointStyle.RELEVANT else "",
        "state": Said("readout-state-published" if readout.published else "readout-state-open"),
    }
    work.reply(here, "readout-desk", details, (*rows, (_READOUT, HOME)))


def _open_rows(here: Here, *, waiting: bool, votable: bool) -> Keyboard:
    """Return what can be done until it is published."""
    facilitate = Right.FACILITATE
    add = Button("readout-add", words.ADD.to(), style=ButtonStyle.PRIMARY)
    look = Button("readout-first-look", words.FIRST_LOOK.to())
    vote = Button("readout-vote", words.VOTE.to())
    rows = (
        ((facilitate, add), (facilitate, Button("readout-rule", words.RULE.to()))),
        (*(((facilitate, look),) if waiting else ()), *(((facilitate, vote),) if votable else ())),
        (
            (Right.CHANGE_EVENT, Button("readout-roster", words.ROSTER.to())),
            (Right.CHANGE_EVENT, Button("readout-aliases", words.ALIASES.to())),
        ),
        ((Right.PUBLISH_RESULTS, Button("readout-preview", words.PREVIEW.to())),),
    )
    return allowed(here, rows)


def show_point(work: Work, here: Here, point_id: PointId) -> None:
    """Show a point in both languages and what guard and glossary say of it. Raises StaleButton."""
    put_point(work, here, find_point(work, here.event, point_id))


def put_point(work: Work, here: Here, point: Point) -> None:
    """Show a point that was found; of one that is published, nothing can be changed."""
    (checked,) = check_points(work, here.event, [point])
    published = work.readouts.of_event(here.event.id).published
    red = checked.is_red
    may_stand = red and not point.is_overruled and here.person.id not in point.overruled_by
    rows = () if published else _changing_rows(point, may_stand=may_stand)
    state = Said(
        "readout-state",
        {
            "kind": Said(f"readout-kind-{point.kind}"),
            "state": Said(f"readout-is-{point.state}"),
            "number": point.version,
            "most": MOST_VERSIONS,
        },
    )
    overruled = {"count": len(point.overruled_by), "most": OVERRULED_BY}
    details: dict[str, Detail] = {
        "state": state,
        "point": both_said(point),
        "checked": Said("readout-state-published") if published else checked_said(checked),
        "lacks": Said("readout-lacks") if any(map(point.lacks, Language)) else "",
        "overruled": Said("readout-overruled", overruled) if red and point.overruled_by else "",
    }
    work.reply(
        here, "readout-point", details, (*rows, *words_row(work, here.event, point.texts), TO_DESK)
    )


def _changing_rows(point: Point, *, may_stand: bool) -> Keyboard:
    overrule = words.OVERRULE.to(point.id, point.version)
    standing = Button("readout-overrule", overrule, style=ButtonStyle.DANGER)
    return (
        *(((standing,),) if may_stand else ()),
        tuple(Button(f"readout-write-{each}", words.WRITE.to(point.id, each)) for each in Language),
        (Button("readout-drop", words.DROP.to(point.id), style=ButtonStyle.DANGER),),
    )


def show_words(work: Work, here: Here, still: Sequence[Vote]) -> None:
    """Show facilitators the word for each point as it is now, and the rounds that are still open."""
    event = here.event
    told = words_told(work, event)
    lines = tuple(
        Said(
            "readout-word",
            {
                "words": point.text,
                "word": word_said(Scale.SUPPORT, told[point.id, point.version], ())
                if (point.id, point.version) in told
                else Said("readout-word-none"),
            },
        )
        for point in points_of(work, event)
    )
    open_lines = tuple(
        Said(
            "readout-votes-until",
            {
                "closes-at": Moment(vote.closes_at, event.zone),
                "words": " ".join(vote.box.fingerprint),
            },
        )
        for vote in still
    )
    rule = work.readouts.of_event(event.id).rule
    details: dict[str, Detail] = {
        "open": Lines(open_lines) if open_lines else "",
        "lines": Lines(lines),
        "rule": Said(f"readout-rule-told-{rule}" if rule else "readout-rule-none"),
        "number": LEAST,
    }
    work.reply(here, "readout-words-told", details, (TO_DESK,))


def show_kinds(work: Work, here: Here) -> None:
    """Ask what kind of point is to be added."""
    rows = tuple((Button(f"readout-kind-{kind}", words.ADD_AS.to(kind)),) for kind in PointKind)
    work.reply(here, "readout-add-what", {}, (*rows, TO_DESK))


def show_rules(work: Work, here: Here) -> None:
    """Show what may become of objections; once guests have seen a point, it is fixed."""
    readout = work.readouts.of_event(here.event.id)
    fixed = any(each.state is PointState.SHOWN for each in work.readouts.versions(here.event.id))
    rows = tuple(
        (Button(f"readout-rule-{rule}", words.SET_RULE.to(rule)),)
        for rule in ObjectionRule
        if not fixed
    )
    chosen = Said(f"readout-rule-told-{readout.rule}" if readout.rule else "readout-rule-none")
    details = {"chosen": chosen, "fixed": Said("readout-rule-fixed") if fixed else ""}
    work.reply(here, "readout-rules", details, (*rows, TO_DESK))


def show_drop_question(work: Work, here: Here, point: Point) -> None:
    """Ask once."""
    sure = Button("readout-drop-sure", words.DROP_SURE.to(point.id), style=ButtonStyle.DANGER)
    work.reply(here, "readout-drop-ask", {"point": both_said(point)}, ((sure,), TO_DESK))


def show_first_look_question(work: Work, here: Here, count: int) -> None:
    """Ask once whether guests shall see what is drafted."""
    sure = Button("readout-first-look-sure", words.FIRST_LOOK_SURE.to(), style=ButtonStyle.PRIMARY)
    work.reply(here, "readout-first-look-ask", {"count": count}, ((sure,), TO_DESK))


def show_roster_taken(work: Work, here: Here, taken: int, unknown: int) -> None:
    """Say of how many guests something is noted, and how many rows fit nobody."""
    details: dict[str, Detail] = {
        "count": taken,
        "unknown": Said("readout-roster-unknown", {"count": unknown}) if unknown else "",
    }
    work.reply(here, "readout-roster-taken", details, (TO_DESK,))


def show_aliases(work: Work, here: Here, aliases: tuple[str, ...]) -> None:
    """Show what organizers typed."""
    lines = tuple(Said("readout-alias", {"words": each}) for each in aliases)
    work.reply(here, "readout-aliases-kept", {"lines": Lines(lines)}, (TO_DESK,))


def _title(words: str) -> str:
    return words if len(words) <= _TITLE else f"{words[:_TITLE].rstrip()}…"
