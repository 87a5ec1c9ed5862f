"""Writing a broadcast: texts in two languages, to whom, how; a draft that survives restarts."""

from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.broadcasts import (
    TEXT_UNITS,
    Audience,
    AudienceKind,
    Broadcast,
    BroadcastState,
    Content,
    next_self_delete,
    utf16_length,
)
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import BroadcastId
from bot.domain.messages.messages import Button, ButtonStyle, Lane
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Lines, Moment, Said, Words
from bot.domain.people.people import Language, Person
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.broadcasts.draft_screen import audience_text, show_draft
from bot.usecases.broadcasts.reading import letter_of
from storage.broadcasts.broadcasts import UnknownBroadcast
from storage.work import Work

LISTED = 8
_TITLE = 24
_AUDIENCE_CHOICES: tuple[tuple[AudienceKind, str], ...] = (
    (AudienceKind.ALL, ""),
    (AudienceKind.CONFIRMED, ""),
    (AudienceKind.SILENT, ""),
    (AudienceKind.LANGUAGE, "en"),
    (AudienceKind.LANGUAGE, "zh"),
    (AudienceKind.ROLE, "guest"),
    (AudienceKind.ROLE, "organizer"),
)


class TextTooLong(Refused):
    """A text that would not fit into one message."""

    text = "broadcast-too-long"


def show_broadcasts(work: Work, here: Here) -> None:
    """Show the newest broadcasts of the event and the way to a new one."""
    event = here.event
    newest = work.broadcasts.newest_of(event.id, limit=LISTED)
    lines = tuple(
        Said(
            "broadcasts-line",
            {
                "state": Said(f"broadcast-mark-{each.state}"),
                "begun-at": Moment(each.started_at, event.zone),
                "delivered-count": _delivered(work, each),
                "count": each.tally.recipients,
            },
        )
        for each in newest
        if each.started_at is not None
    )
    choices = tuple(
        (Button("broadcast-choice", f"broadcast:{each.id}", _title(each, here.person)),)
        for each in newest
    )
    rows = (
        (Button("broadcast-new", "broadcast:new", style=ButtonStyle.PRIMARY),),
        *choices,
        (Button("broadcast-unreachable", "unreachable"),),
        (Button("go-admin", "admin"), Button("go-home", "home")),
    )
    work.reply(here, "broadcasts", {"lines": Lines(lines)}, rows)


def start_draft(work: Work, here: Here) -> None:
    """Begin a new broadcast by asking for its texts."""
    event = here.event
    draft = new_draft(work, here, event=event, content=Content())
    forms.begin(work, here, kind=TEXTS, about=draft.id)


def new_draft(
    work: Work,
    here: Here,
    *,
    event: Event,
    content: Content,
    root: BroadcastId | None = None,
    urgent: bool = False,
) -> Broadcast:
    """Keep a new draft; `root` is the broadcast it repeats, if any."""
    broadcast_id = BroadcastId(new_id())
    draft = Broadcast(
        id=broadcast_id,
        event_id=event.id,
        author=here.person.id,
        state=BroadcastState.DRAFT,
        root=root or broadcast_id,
        made_at=work.now,
        content=content,
        urgent=urgent,
    )
    work.broadcasts.keep(draft)
    return draft


def find(work: Work, here: Here, *, broadcast_id: BroadcastId) -> Broadcast:
    """Return a broadcast of the event an organizer's chat is about, held until the work ends.

    Raises:
        StaleButton: there is none, or this is no organizer.
    """
    event = here.event
    try:
        broadcast = work.broadcasts.hold(broadcast_id)
    except UnknownBroadcast:
        raise StaleButton from None
    if broadcast.event_id != event.id or not here.may(Right.BROADCAST):
        raise StaleButton
    return broadcast


def change(work: Work, here: Here, *, draft: Broadcast, item: str) -> None:
    """Take a tap on one of a draft's buttons: a text to write, or a choice to turn over."""
    content = draft.content
    match item:
        case "en" | "zh":
            only = 0 if item == "en" else 1
            forms.begin(work, here, kind=TEXTS, about=draft.id, only=only)
            return
        case "protect":
            content = replace(content, protect=not content.protect)
        case "delete":
            content = replace(content, self_delete=next_self_delete(content.self_delete))
        case "secret":
            content = replace(content, confidential=not content.confidential)
        case "heard":
            content = replace(content, acknowledge=not content.acknowledge)
        case "urgent":
            draft = replace(draft, urgent=not draft.urgent)
        case _:
            raise StaleButton
    draft = replace(draft, content=content)
    work.broadcasts.keep(draft)
    show_draft(work, here, draft=draft)


def show_audiences(work: Work, here: Here, *, draft: Broadcast) -> None:
    """Show to whom a broadcast can go."""
    data = f"broadcast:{draft.id}:to"
    rows = [
        (Button(audience_text(kind, value), f"{data}:{kind}:{value}"),)
        for kind, value in _AUDIENCE_CHOICES
    ]
    rows += [
        (
            Button(
                "audience-session",
                f"{data}:{AudienceKind.SESSION}:{session.id}",
                {"title": session.title},
            ),
        )
        for session in work.events.sessions_of(draft.event_id)
    ]
    rows.append((Button("go-back", f"broadcast:{draft.id}"),))
    work.reply(here, "broadcast-audience", {}, tuple(rows))


def choose_audience(work: Work, here: Here, *, draft: Broadcast, audience: Audience) -> None:
    """Set to whom a draft goes."""
    known = (audience.kind, audience.value) in _AUDIENCE_CHOICES
    if audience.kind is AudienceKind.SESSION:
        known = any(audience.value == each.id for each in work.events.sessions_of(draft.event_id))
    if not known:
        raise StaleButton
    draft = replace(draft, content=replace(draft.content, audience=audience))
    work.broadcasts.keep(draft)
    show_draft(work, here, draft=draft)


def preview(work: Work, here: Here, *, draft: Broadcast) -> None:
    """Send the organizer what will be received, once as each language's readers get it."""
    for language in Language:
        work.outbox.put(
            letter_of(work, draft, to=here.person.id, lane=Lane.REPLY, language=language)
        )


def discard(work: Work, here: Here, *, draft: Broadcast) -> None:
    """Delete a draft."""
    work.broadcasts.drop(draft)
    keyboard = ((Button("go-broadcasts", "broadcast"), Button("go-home", "home")),)
    work.reply(here, "broadcast-discarded", {}, keyboard)


def _delivered(work: Work, broadcast: Broadcast) -> int:
    if broadcast.ended_at is not None:
        return broadcast.tally.delivered
    tally = work.deliveries.tally(broadcast.id, recipients=broadcast.tally.recipients)
    return tally.delivered


def _title(broadcast: Broadcast, person: Person) -> Details:
    words = broadcast.content.text.in_language(person.language).split("\n", 1)[0]
    short = words if len(words) <= _TITLE else f"{words[:_TITLE]}…"
    return {
        "state": Said(f"broadcast-mark-{broadcast.state}"),
        "words": short or Said("broadcast-no-words"),
    }


def _describe(_work: Work, _here: Here, _progress: Progress, _question: Question) -> Details:
    return {"longest-count": TEXT_UNITS}


def _finish(work: Work, here: Here, progress: Progress) -> None:
    draft = find(work, here, broadcast_id=BroadcastId(progress.about))
    if draft.state is not BroadcastState.DRAFT:
        raise StaleButton
    text = draft.content.text
    given = {name: "" if typed == SKIPPED else typed for name, typed in progress.answers.items()}
    text = Words(given.get("broadcast-en", text.en), given.get("broadcast-zh", text.zh))
    draft = replace(draft, content=replace(draft.content, text=text))
    work.broadcasts.keep(draft)
    show_draft(work, here, draft=draft)


def _heed(_work: Work, here: Here, _question: Question, answer: str) -> Here:
    if utf16_length(answer) > TEXT_UNITS:
        raise TextTooLong(longest=TEXT_UNITS)
    return here


TEXTS = forms.FormKind(
    Form(
        "broadcast-texts",
        (
            Question("broadcast-en", optional=True, longest=TEXT_UNITS),
            Question("broadcast-zh", optional=True, longest=TEXT_UNITS),
        ),
    ),
    _finish,
    _describe,
    _heed,
)
