"""A broadcast as those who get it see it: its message, closed and opened."""

from dataclasses import replace

from bot.domain.broadcasts import (
    CAPTION_UNITS,
    AudienceKind,
    Broadcast,
    files_campaign,
    utf16_length,
)
from bot.domain.callback_words import broadcasts as words
from bot.domain.callback_words import rsvps
from bot.domain.date_polls import DatePoll
from bot.domain.here import Here
from bot.domain.ids import DatePollId, PersonId, Subject
from bot.domain.messages.files import FileKind, KeptFile
from bot.domain.messages.marked import unmarked
from bot.domain.messages.messages import (
    Button,
    ButtonStyle,
    KeptFiles,
    Keyboard,
    Lane,
    Message,
)
from bot.domain.messages.texts import Details, Moment, MomentStyle, Said
from bot.domain.people.people import Language
from bot.domain.rsvps import Wish
from bot.usecases.broadcasts.phrases import first_words
from bot.usecases.date_polls.phrases import asked_said, options_keyboard
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.rsvps.phrases import until_said
from storage.work import Work

FILES_OPEN = 3600
"""Seconds that files stay which a reader has opened on tap."""


def _message_of(
    work: Work,
    broadcast: Broadcast,
    *,
    to: PersonId,
    lane: Lane = Lane.BROADCAST,
    language: Language | None = None,
) -> Message:
    """Return the words one person gets; `language` only where it is not to be their own."""
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
    keyboard = (*_options(work, broadcast, to), *keyboard)
    return replace(message, text=said.text, details=said.details, keyboard=keyboard)


def messages_of(
    work: Work,
    broadcast: Broadcast,
    *,
    to: PersonId,
    lane: Lane = Lane.BROADCAST,
    language: Language | None = None,
    in_text: Keyboard | None = None,
) -> list[Message]:
    """Return all that one person gets, in order: one message, or the files and then the words.

    The words stand below a single picture or file where there is room, and nothing to tap: a caption
    could not be changed later as a text can, and an album has no buttons. The agreed terms `in_text`
    are looked up, unless whoever writes to many has done so once for all.
    """
    message = _message_of(work, broadcast, to=to, lane=lane, language=language)
    files = broadcast.content.files
    if not broadcast.content.confidential:
        in_text = terms_row(work, broadcast) if in_text is None else in_text
        message = replace(message, keyboard=(*message.keyboard, *in_text))
    if not files or broadcast.content.confidential:
        return [message]
    if len(files) == 1 and not message.keyboard and _fits_below(work, broadcast):
        return [replace(message, attachment=KeptFiles(files))]
    albums = [_album(work, message, broadcast, each) for each in _albums(files)]
    return [*albums, message] if _has_words(broadcast, message) else _alone(albums, message)


def terms_row(work: Work, broadcast: Broadcast) -> Keyboard:
    """Return the row that leads to the agreed terms in a broadcast's words, none where there are none."""
    return words_row(work, work.events.get(broadcast.event_id), (broadcast.content.text,))


def files_revealed(work: Work, here: Here, broadcast: Broadcast) -> list[Message]:
    """Return the files of a broadcast that was opened; they go before long, as nothing hides them."""
    message = _message_of(work, broadcast, to=here.person.id, lane=Lane.REPLY)
    life = min(FILES_OPEN, message.vanish_after or FILES_OPEN)
    message = replace(message, vanish_after=life)
    return [_album(work, message, broadcast, each) for each in _albums(broadcast.content.files)]


def _alone(albums: list[Message], message: Message) -> list[Message]:
    """Return the files of a broadcast without words; the last counts as the broadcast itself."""
    return [*albums[:-1], replace(albums[-1], campaign=message.campaign)]


def _has_words(broadcast: Broadcast, message: Message) -> bool:
    text = broadcast.content.text
    return bool(text.en or text.zh or message.keyboard)


def _albums(files: tuple[KeptFile, ...]) -> list[tuple[KeptFile, ...]]:
    """Return files as they can be sent together: pictures, and then the others."""
    kinds = (tuple(each for each in files if each.kind is kind) for kind in FileKind)
    return [album for album in kinds if album]


def _album(
    work: Work, message: Message, broadcast: Broadcast, files: tuple[KeptFile, ...]
) -> Message:
    return replace(
        message,
        text="broadcast-files-title",
        details={"title": work.events.get(broadcast.event_id).title},
        keyboard=(),
        attachment=KeptFiles(files),
        campaign=files_campaign(broadcast.id) if message.campaign else "",
    )


def _fits_below(work: Work, broadcast: Broadcast) -> bool:
    text, title = broadcast.content.text, work.events.get(broadcast.event_id).title
    if broadcast.content.audience.kind is AudienceKind.ALUMNI:
        return False
    longest = max(utf16_length(unmarked(each)) for each in (text.en, text.zh))
    return longest + max(map(utf16_length, (title.en, title.zh))) <= CAPTION_UNITS


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
        (
            *_options(work, broadcast, here.person.id),
            *terms_row(work, broadcast),
            *_keyboard(
                broadcast,
                acknowledged=done,
                opened=opened,
                real=here.person.id in work.broadcasts.recipients_of(broadcast),
            ),
        ),
        vanish_after=_vanishes(broadcast),
        protect=broadcast.content.protect,
    )


def _poll(work: Work, broadcast: Broadcast) -> DatePoll | None:
    """Return the question a broadcast asks, as long as it can be answered."""
    if not broadcast.content.poll:
        return None
    poll = work.date_polls.find(broadcast.event_id, DatePollId(broadcast.content.poll))
    return poll if poll is not None and poll.is_open(work.now) else None


def _options(work: Work, broadcast: Broadcast, person_id: PersonId) -> Keyboard:
    poll = _poll(work, broadcast)
    return options_keyboard(poll, work.date_polls.answer_of(poll, person_id)) if poll else ()


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
    if poll := _poll(work, broadcast):
        return asked_said(event, poll)
    if not (content.text.en or content.text.zh):
        return Said("broadcast-files-title", {"title": event.title})
    text = "broadcast-letter-urgent" if broadcast.urgent else "broadcast-letter"
    letter = Said(text, {"title": event.title, "text": content.text})
    if content.audience.kind is AudienceKind.ALUMNI:
        return Said("broadcast-letter-alumni", {"letter": letter})
    return letter


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
