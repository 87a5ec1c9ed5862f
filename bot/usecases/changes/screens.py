"""Changing the programme as a draft: what organizers see and tap before anything is released."""

from collections.abc import Iterator
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.domain.callback_words import changes as words
from bot.domain.changes.drafts import Draft, Item, Programme, is_of_event
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import SessionId, Subject
from bot.domain.messages.messages import Button, ButtonStyle, TextFile, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.people.rights import Right
from bot.usecases.care.phrases import wording_hint
from bot.usecases.changes.event_phrases import seats_said
from bot.usecases.changes.finding import drafted, programme_of, session_in
from bot.usecases.changes.phrases import edit_lines, minutes
from bot.usecases.rows import ADMIN, HOME
from storage.work import Work

_PAGE = 20
PROGRAMME = Button("go-reschedule", words.SHOW.to())
EVENT = Button("go-event", words.EVENT.to())
DRAFT = Button("go-draft", words.DRAFT.to())
_BACK = (PROGRAMME, DRAFT)


def show_programme(work: Work, here: Here) -> None:
    """Show the first page of the programme as the draft would make it."""
    show_page(work, here, 0)


def show_page(work: Work, here: Here, page: int) -> None:
    """Show a page of the programme as the draft would make it, each session to be tapped.

    Raises:
        StaleButton: the programme has become shorter than that.
    """
    event = here.event
    draft = work.change_drafts.find(event.id)
    now, then = programme_of(work, event), drafted(work, event)
    if page and page * _PAGE >= len(then.sessions):
        raise StaleButton
    shown = then.sessions[page * _PAGE : (page + 1) * _PAGE]
    buttons = tuple(
        (Button("reschedule-session", words.SESSION.to(each.id), {"title": each.title}),)
        for each in shown
        if not each.cancelled or _is_edited(draft, each)
    )
    rows = (
        *buttons,
        *_pages(page, len(then.sessions)),
        (
            Button("reschedule-add", words.ADD.to()),
            Button("reschedule-place", words.VENUE.to()),
        ),
        (
            Button("reschedule-file", words.IMPORT.to()),
            Button("reschedule-told", words.CHANGES.to()),
        ),
        (_draft_button(draft),),
        (ADMIN, HOME),
    )
    work.reply(
        here,
        "reschedule",
        {
            "lines": Lines(tuple(_lines(now, shown, draft))),
            "venue": then.event.place,
            "zone": event.zone,
        },
        rows,
    )


def show_session(work: Work, here: Here, session_id: SessionId) -> None:
    """Show one session as the draft would make it, with what can be changed."""
    event = here.event
    session = session_in(drafted(work, event), Subject(session_id))
    draft = work.change_drafts.find(event.id)

    def button(text: str, item: Item) -> Button:
        return Button(text, words.ITEM.to(session.id, item))

    rows = [
        (button("change-start", Item.START), button("change-length", Item.LENGTH)),
        (button("change-place", Item.PLACE), button("change-title", Item.TITLE)),
        (button("change-seats", Item.SEATS), Button("change-cancel", words.CANCEL.to(session.id))),
        _BACK,
    ]
    if session.cancelled:
        rows = [_BACK]
    work.reply(
        here,
        "change-session",
        {
            "kind": Said(f"kind-{session.kind}"),
            "title": session.title,
            "starts-at": Moment(session.starts_at, event.zone),
            "minutes": minutes(session.ends_at - session.starts_at),
            "venue": session.place,
            "seats": seats_said(session.seats),
            "wording": wording_hint(event, session.title, session.about),
            "edits": edit_lines(programme_of(work, event), _only(draft, session.subject)),
        },
        tuple(rows),
    )


def ask_to_discard(work: Work, here: Here) -> None:
    """Ask once more before every edit is thrown away."""
    event = here.event
    count = len(work.change_drafts.find(event.id).edits)
    keyboard = (
        (Button("draft-discard-yes", words.DISCARD_NOW.to(), style=ButtonStyle.DANGER),),
        (DRAFT,),
    )
    work.reply(here, "draft-discard-ask", {"count": count}, keyboard)


def show_draft(work: Work, here: Here) -> None:
    """Show every edit, old to new, each with a button to take it back."""
    event = here.event
    draft = work.change_drafts.find(event.id)
    if not draft.edits:
        keyboard = ((PROGRAMME, ADMIN),)
        work.reply(here, "draft-empty", {}, keyboard)
        return
    undos = [
        Button("draft-undo", words.UNDO.to(each.number), {"number": each.number})
        for each in draft.edits[:40]
    ]
    rows = (
        *in_rows(undos, 4),
        (Button("draft-release", words.RELEASE.to(), style=ButtonStyle.PRIMARY),),
        (
            EVENT if is_of_event(draft, event) and here.may(Right.CHANGE_EVENT) else PROGRAMME,
            Button("draft-discard", words.DISCARD.to()),
        ),
    )
    work.reply(
        here,
        "draft",
        {
            "lines": edit_lines(programme_of(work, event), draft),
            "count": len(draft.edits),
            "organizers-count": len({each.by for each in draft.edits}),
        },
        rows,
    )


def send_files(work: Work, here: Here, content: str, table: str) -> None:
    """Send the programme as a text and as a table."""
    work.send(here, "session-file", {}, attachment=TextFile("sessions.yaml", content))
    work.send(here, "session-table", {}, attachment=TextFile("sessions.csv", table))


def put_file_same(work: Work, here: Here) -> None:
    """Say that a session file changes nothing."""
    work.send(here, "session-file-same", {}, (_BACK,))


def _only(draft: Draft, target: Subject) -> Draft:
    return Draft(draft.event_id, draft.of(target))


def _is_edited(draft: Draft, session: Session) -> bool:
    return bool(draft.of(session.subject))


def _draft_button(draft: Draft) -> Button:
    style = ButtonStyle.PRIMARY if draft.edits else ButtonStyle.PLAIN
    return Button("reschedule-draft", words.DRAFT.to(), {"count": len(draft.edits)}, style=style)


def _pages(page: int, count: int) -> Iterator[tuple[Button, ...]]:
    row: list[Button] = []
    if page > 0:
        row.append(Button("reschedule-earlier", words.PAGE.to(page - 1)))
    if count > (page + 1) * _PAGE:
        row.append(Button("reschedule-later", words.PAGE.to(page + 1)))
    if row:
        yield tuple(row)


def _lines(now: Programme, shown: tuple[Session, ...], draft: Draft) -> Iterator[Said]:
    zone = now.event.zone
    for _, together in groupby(
        shown, key=lambda each: each.starts_at.astimezone(ZoneInfo(zone)).date()
    ):
        first, *others = together
        yield Said("schedule-day", {"day-at": Moment(first.starts_at, zone, MomentStyle.DAY)})
        for session in (first, *others):
            cancelled = "-cancelled" if session.cancelled else ""
            yield Said(
                f"reschedule-line{cancelled}",
                {
                    "starts-at": Moment(session.starts_at, zone, MomentStyle.TIME),
                    "title": session.title,
                    "venue": session.place,
                    "mark": Said("mark-drafted") if _is_edited(draft, session) else "",
                },
            )
