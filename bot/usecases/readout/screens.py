"""The readout as guests see it: its points, whether they may be named, the published text."""

from collections.abc import Mapping

from bot.domain.callback_words import home
from bot.domain.callback_words import readout as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Detail, Lines, Moment, MomentStyle, Said
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.domain.readout.naming import Naming, Use
from bot.domain.readout.objections import OBJECTIONS_EACH
from bot.domain.readout.points import Point, digest_of
from bot.usecases.feedback.screens import keepers_said, writing_rows
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.paging import page_of, turning_row
from bot.usecases.readout.finding import (
    open_objections,
    published_points,
    rounds_of,
    shown_points,
)
from bot.usecases.readout.phrases import points_said
from bot.usecases.rows import HOME, allowed
from storage.ballot_box.round_boxes import OpenBox
from storage.work import Work

_A_PAGE = 3
"""Points on a screen: three of the longest fit one message."""
BACK = (Button("go-readout", words.SHOW.to()), HOME)


def show_readout(work: Work, here: Here) -> None:
    """Show the first points and what can be done."""
    show_page(work, here, 0)


def show_page(work: Work, here: Here, number: int) -> None:
    """Show the points that guests may see, a few at a time."""
    event = here.event
    readout = work.readouts.of_event(event.id)
    points = published_points(work, event) if readout.published else shown_points(work, event)
    page = page_of(points, number, most=_A_PAGE, length=_length)
    on = readout.published_at
    state = (
        Said("readout-published-on", {"day": Moment(on, event.zone, MomentStyle.DAY)})
        if on
        else Said("readout-draft" if points else "readout-nothing")
    )
    box = None if on else open_objections(work, event)
    details: dict[str, Detail] = {
        "state": state,
        "points": Lines(points_said(page.items, page.first)) if points else "",
        "objections": _objections_said(here, box) if box else "",
        "rule": (
            Said(f"readout-rule-told-{readout.rule}") if readout.rule and not on and points else ""
        ),
    }
    rows = (
        *(() if on else _vote_row(work, here)),
        *_objection_rows(work, here, box),
        *(turning_row(words.PAGE.to, page.number, more=page.more) if points else ()),
        *words_row(work, event, [text for each in page.items for text in each.texts]),
        *_ways(here, shown=bool(points), published=on is not None),
    )
    work.reply(here, "readout", details, rows)


def _vote_row(work: Work, here: Here) -> Keyboard:
    """Return the way to the newest vote on points that is open; the rule stands above it."""
    event = here.event
    for _, vote in rounds_of(work, event):
        if vote.is_open(work.now) and work.public_url:
            address = f"{work.public_url}/vote?e={event.id}&r={vote.round_id}"
            return allowed(
                here, (((Right.TAKE_PART, Button("readout-vote-go", web_app=address)),),)
            )
    return ()


def _objection_rows(work: Work, here: Here, box: OpenBox | None) -> Keyboard:
    """Return the ways to say why one objects, sealed, while a round for that is open."""
    if not here.may(Right.TAKE_PART):
        return ()
    return writing_rows(work, here, box, fetch="readout-objection-fetch", write="readout-objection")


def _objections_said(here: Here, box: OpenBox) -> Said:
    return Said(
        "readout-objections-open",
        {
            "closes-at": Moment(box.manifest.ballots[0].closes, here.event.zone),
            "keepers": keepers_said(box),
            "count": OBJECTIONS_EACH,
        },
    )


def _ways(here: Here, *, shown: bool, published: bool) -> Keyboard:
    naming = (Right.TAKE_PART, Button("readout-naming", words.NAMING.to()))
    brief = (Right.TAKE_PART, Button("readout-brief", words.BRIEF.to()))
    files = tuple(
        (Right.LOOK, Button(f"readout-file-{kind}", words.FILE.to(kind)))
        for kind in words.PaperKind
    )
    return allowed(
        here,
        (
            (naming, brief) if shown else (),
            files if published else (),
            ((Right.FACILITATE, Button("readout-desk-open", words.DESK.to())),),
            ((Right.LOOK, Button("go-dialogue", home.DIALOGUE.to())), (Right.LOOK, HOME)),
        ),
    )


def show_naming(work: Work, here: Here) -> None:
    """Ask whether, and as what, one's name may stand below the text as it is now."""
    event = here.event
    naming = work.readouts.people.find(event.id, here.person.id).naming
    member = work.guests.find(event.id, here.person.id)
    readout = work.readouts.of_event(event.id)
    details: dict[str, Detail] = {
        "name": (member.profile.name if member else "") or Said("name-not-given"),
        "now": _naming_said(work, here, naming),
        "published": Said("readout-copies-remain") if readout.published else "",
    }
    rows = [
        (Button(f"readout-name-{use}", words.NAME_AS.to(use)),)
        for use in Use
        if not readout.published
    ]
    if naming is not None:
        rows.append((Button("readout-name-not", words.NAME_NOT.to()),))
    work.reply(here, "readout-naming-now", details, (*rows, BACK))


def _naming_said(work: Work, here: Here, naming: Naming | None) -> Said:
    if naming is None:
        return Said("readout-naming-none")
    digest = digest_of(shown_points(work, here.event))
    if not naming.holds(digest, work.now):
        return Said("readout-naming-old")
    until = Moment(naming.expires_at, here.event.zone, MomentStyle.DAY)
    return Said(f"readout-naming-{naming.use}", {"until": until})


def show_brief_refused(work: Work, here: Here) -> None:
    """Say that no brief can be given while words in the text may find somebody."""
    work.reply(here, "readout-brief-refused", {}, (BACK,))


def send_brief(work: Work, here: Here, points: list[Point]) -> None:
    """Give a guest what they may take home, without names."""
    details: Mapping[str, Detail] = {
        "title": here.event.title,
        "points": Lines(points_said(points)),
    }
    work.send(here, "readout-brief-sent", details, (BACK,))


def _length(point: Point) -> int:
    return max(
        sum(len(getattr(each, language.value)) for each in point.texts) for language in Language
    )
