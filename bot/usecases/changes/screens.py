"""Changing the programme as a draft: what organizers see and tap before anything is released."""

from collections.abc import Iterator
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.domain.changes.drafts import Draft, Programme
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.rsvps import Subject
from bot.usecases.changes.draft import drafted, empty_draft, session_in, take_back
from bot.usecases.changes.phrases import edit_lines, minutes, programme_of, seats_said
from storage.work import Work

_PAGE = 20
_BACK = (Button("go-reschedule", "reschedule"), Button("go-draft", "draft"))


def show_programme(work: Work, here: Here, *, page: int = 0) -> None:
    """Show the programme as the draft would make it, each session to be tapped."""
    event = here.event
    draft = work.change_drafts.find(event.id)
    now, then = programme_of(work, event), drafted(work, event)
    shown = then.sessions[page * _PAGE : (page + 1) * _PAGE]
    buttons = tuple(
        (Button("reschedule-session", f"change:{each.id}", {"title": each.title}),)
        for each in shown
        if not each.cancelled or _is_edited(draft, each)
    )
    rows = (
        *buttons,
        *_pages(page, len(then.sessions)),
        (
            Button("reschedule-add", "change:add"),
            Button("reschedule-place", f"change:{event.id}:place"),
        ),
        (Button("reschedule-file", "change:file"), Button("reschedule-told", "told")),
        (_draft_button(draft),),
        (Button("go-admin", "admin"), Button("go-home", "home")),
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


def show_session(work: Work, here: Here, *, target: Subject) -> None:
    """Show one session as the draft would make it, with what can be changed."""
    event = here.event
    session = session_in(drafted(work, event), target)
    draft = work.change_drafts.find(event.id)
    data = f"change:{session.id}"
    rows = [
        (Button("change-start", f"{data}:start"), Button("change-length", f"{data}:length")),
        (Button("change-place", f"{data}:place"), Button("change-title", f"{data}:title")),
        (Button("change-seats", f"{data}:seats"), Button("change-cancel", f"{data}:cancel")),
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
            "edits": edit_lines(programme_of(work, event), _only(draft, session.id)),
        },
        tuple(rows),
    )


def undo(work: Work, here: Here, *, number: int) -> None:
    """Take one edit back."""
    take_back(work, event=here.event, by=here.person.id, number=number)
    show_draft(work, here)


def ask_to_discard(work: Work, here: Here) -> None:
    """Ask once more before every edit is thrown away."""
    event = here.event
    count = len(work.change_drafts.find(event.id).edits)
    keyboard = (
        (Button("draft-discard-yes", "draft:discard:yes", style=ButtonStyle.DANGER),),
        (Button("go-draft", "draft"),),
    )
    work.reply(here, "draft-discard-ask", {"count": count}, keyboard)


def discard(work: Work, here: Here) -> None:
    """Throw every edit away."""
    event = here.event
    empty_draft(work, event=event, by=here.person.id)
    work.audit.note(event.id, actor=here.person.id, act="discarded-draft")
    show_programme(work, here)


def show_draft(work: Work, here: Here) -> None:
    """Show every edit, old to new, each with a button to take it back."""
    event = here.event
    draft = work.change_drafts.find(event.id)
    if not draft.edits:
        keyboard = ((Button("go-reschedule", "reschedule"), Button("go-admin", "admin")),)
        work.reply(here, "draft-empty", {}, keyboard)
        return
    undos = [
        Button("draft-undo", f"draft:undo:{each.number}", {"number": each.number})
        for each in draft.edits[:40]
    ]
    rows = (
        *(tuple(undos[start : start + 4]) for start in range(0, len(undos), 4)),
        (Button("draft-release", "draft:release", style=ButtonStyle.PRIMARY),),
        (Button("go-reschedule", "reschedule"), Button("draft-discard", "draft:discard")),
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


def _only(draft: Draft, target: Subject) -> Draft:
    return Draft(draft.event_id, draft.of(target))


def _is_edited(draft: Draft, session: Session) -> bool:
    return bool(draft.of(session.id))


def _draft_button(draft: Draft) -> Button:
    style = ButtonStyle.PRIMARY if draft.edits else ButtonStyle.PLAIN
    return Button("reschedule-draft", "draft", {"count": len(draft.edits)}, style=style)


def _pages(page: int, count: int) -> Iterator[tuple[Button, ...]]:
    row: list[Button] = []
    if page > 0:
        row.append(Button("reschedule-earlier", f"reschedule:{page - 1}"))
    if count > (page + 1) * _PAGE:
        row.append(Button("reschedule-later", f"reschedule:{page + 1}"))
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
