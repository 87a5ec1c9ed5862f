"""A broadcast as those who get it see it: its message, closed and opened."""

from dataclasses import replace

from bot.domain.broadcasts import Broadcast
from bot.domain.callback_words import broadcasts as words
from bot.domain.callback_words import rsvps
from bot.domain.here import Here
from bot.domain.ids import PersonId, Subject
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Lane, Message
from bot.domain.messages.texts import Details, Moment, MomentStyle, Said
from bot.domain.people.people import Language
from bot.domain.rsvps import Wish
from bot.usecases.broadcasts.phrases import first_words
from bot.usecases.rsvps.phrases import until_said
from storage.work import Work


def message_of(
    work: Work,
    broadcast: Broadcast,
    *,
    to: PersonId,
    lane: Lane = Lane.BROADCAST,
    language: Language | None = None,
) -> Message:
    """Return the message one person gets; `language` only where it is not to be their own."""
    content = broadcast.content
    message = Message(
        to,
        "broadcast-neutral",
        keyboard=_closed(broadcast),
        lane=lane,
        vanish_after=_vanishes(broadcast),
        protect=content.protect,
        campaign=broadcast.id if lane is Lane.BROADCAST else "",
        language=language,
        about=broadcast.event_id,
    )
    if content.confidential:
        return message
    said = _said(work, broadcast)
    keyboard = _keyboard(broadcast, acknowledged=False, opened=False, real=lane is Lane.BROADCAST)
    return replace(message, text=said.text, details=said.details, keyboard=keyboard)


def again_details(broadcast: Broadcast, here: Here) -> Details:
    """Return when a broadcast was sent and its first words, for a button; no word of what is kept close."""
    content, language = broadcast.content, here.person.language
    close = content.confidential or content.protect or content.self_delete
    begun = broadcast.started_at or broadcast.made_at
    return {
        "day-at": Moment(begun, here.event.zone, MomentStyle.DAY),
        "words": "🔒" if close else first_words(broadcast, language) or here.event.title,
    }


def put_closed(work: Work, here: Here, broadcast: Broadcast) -> None:
    """Put the neutral message back in its place."""
    work.reply(here, "broadcast-neutral", {}, _closed(broadcast))


def show_open(work: Work, here: Here, broadcast: Broadcast, *, opened: bool) -> None:
    """Show the content of a broadcast in the place of its message, with what can be tapped."""
    said = _said(work, broadcast)
    done = here.person.id in work.broadcasts.acknowledged(broadcast.root)
    if done:
        said = Said("broadcast-letter-acknowledged", {"letter": said})
    work.reply(
        here,
        said.text,
        said.details,
        _keyboard(
            broadcast,
            acknowledged=done,
            opened=opened,
            real=here.person.id in work.broadcasts.recipients_of(broadcast),
        ),
        vanish_after=_vanishes(broadcast),
        protect=broadcast.content.protect,
    )


def _closed(broadcast: Broadcast) -> Keyboard:
    return ((Button("broadcast-open", words.REVEAL.to(broadcast.id)),),)


def _vanishes(broadcast: Broadcast) -> int | None:
    return broadcast.content.self_delete * 3600 or None


def _said(work: Work, broadcast: Broadcast) -> Said:
    event = work.events.get(broadcast.event_id)
    content = broadcast.content
    if content.asks and not (content.text.en or content.text.zh):
        return Said(
            "broadcast-asking",
            {
                "title": event.title,
                "starts-at": Moment(event.starts_at, event.zone),
                "until": until_said(work, event),
            },
        )
    text = "broadcast-letter-urgent" if broadcast.urgent else "broadcast-letter"
    return Said(text, {"title": event.title, "text": content.text})


def _keyboard(broadcast: Broadcast, *, acknowledged: bool, opened: bool, real: bool) -> Keyboard:
    """Return what can be tapped; where it is not `real` the answers only say that it is a preview."""
    rows: list[tuple[Button, ...]] = []
    if broadcast.content.asks:
        subject = Subject(broadcast.event_id)
        rows.append(
            tuple(
                Button(
                    f"wish-{wish}",
                    rsvps.ANSWER.to(subject, wish) if real else words.ACKNOWLEDGE.to(broadcast.id),
                )
                for wish in (Wish.YES, Wish.MAYBE, Wish.NO)
            )
        )
    if broadcast.content.acknowledge and not acknowledged:
        data = words.ACKNOWLEDGE.to(broadcast.id)
        rows.append((Button("broadcast-acknowledge", data, style=ButtonStyle.SUCCESS),))
    if opened:
        rows.append((Button("broadcast-hide", words.HIDE.to(broadcast.id)),))
    return tuple(rows)
