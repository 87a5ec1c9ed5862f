"""What an organizer sees of a broadcast that is being written: texts, warnings, choices."""

from bot.domain.broadcasts import AudienceKind, Broadcast, Content
from bot.domain.callback_words import broadcasts as words
from bot.domain.callback_words import date_polls
from bot.domain.callback_words.broadcasts import Choice
from bot.domain.here import Here
from bot.domain.ids import DatePollId
from bot.domain.knowledge.glossary import MissingTerm
from bot.domain.messages.files import FileKind
from bot.domain.messages.marked import unmarked
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.people.people import Language
from bot.usecases.broadcasts.phrases import audience_said
from bot.usecases.care.phrases import wording_hint
from bot.usecases.glossary.checking import missing_in
from storage.work import Work

BROADCASTS = Button("go-broadcasts", words.SHOW.to())
_OF_EVERYBODY = frozenset({AudienceKind.ALL, AudienceKind.SILENT, AudienceKind.ROLE})
_EXCERPT = 160
_MANY_TERMS = 10


def show_draft(work: Work, here: Here, *, draft: Broadcast) -> None:
    """Show a draft with its warnings, and a button for everything that can be chosen."""
    content = draft.content
    count = len(work.audiences.members(draft.event_id, content.audience))
    work.reply(
        here,
        "broadcast-draft",
        {
            "en": _excerpt(content, content.text.en),
            "zh": _excerpt(content, content.text.zh),
            "files": _files_said(draft),
            "audience": audience_said(work, draft),
            "count": count,
            "absent": _absent(work, draft),
            "warnings-lines": Lines(_warnings(work, draft, count)),
        },
        _draft_keyboard(draft),
    )


def _absent(work: Work, draft: Broadcast) -> Said | str:
    """Name those who are invited and have not joined: they get nothing, whatever the audience."""
    if draft.content.audience.kind not in _OF_EVERYBODY:
        return ""
    invited = work.invitations.guests_awaited(draft.event_id)
    joining = work.guests.joining(draft.event_id)
    if not invited + joining:
        return ""
    return Said("broadcast-absent", {"invited-count": invited, "joining-count": joining})


def _files_said(draft: Broadcast) -> Said | str:
    files = draft.content.files
    if not files:
        return ""
    pictures = sum(each.kind is FileKind.PICTURE for each in files)
    details = {"pictures-count": pictures, "files-count": len(files) - pictures}
    return Said("broadcast-files-count", details)


def _excerpt(content: Content, text: str) -> Said:
    if content.asks and not (content.text.en or content.text.zh):
        return Said("broadcast-words-ready")
    if not text:
        return Said("broadcast-words-none")
    return Said(
        "broadcast-words",
        {"words": text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"},
    )


def _warnings(work: Work, draft: Broadcast, count: int) -> tuple[Said, ...]:
    text = draft.content.text
    warnings: list[Said] = []
    if draft.content.is_empty:
        warnings.append(Said("broadcast-warn-empty"))
    elif not (text.zh or text.en):
        pass
    elif text.zh and not text.en:
        warnings.append(Said("broadcast-warn-en"))
    elif text.en and not text.zh:
        warnings.append(Said("broadcast-warn-zh"))
    if not count:
        warnings.append(Said("broadcast-warn-nobody"))
    missing = missing_in(work, draft.event_id, [Words(unmarked(text.en), unmarked(text.zh))])
    warnings += [_term_said(each) for each in missing[:_MANY_TERMS]]
    hint = wording_hint(work.events.get(draft.event_id), text)
    if isinstance(hint, Said):
        warnings.append(hint)
    return tuple(warnings)


def _term_said(missing: MissingTerm) -> Said:
    return Said(
        "broadcast-warn-term",
        {
            "before": missing.before,
            "found": missing.found,
            "after": missing.after,
            "agreed": missing.agreed,
            "lacking": missing.lacking.value,
        },
    )


def _draft_keyboard(draft: Broadcast) -> Keyboard:
    content, key = draft.content, draft.id

    def choice(name: Choice, chosen: object, **details: int) -> Button:
        text = f"broadcast-{name}-{'on' if chosen else 'off'}"
        return Button(text, words.CHOOSE.to(key, name), details)

    hours = content.self_delete
    texts = (
        (Button("date-poll-look", date_polls.OPEN.to(DatePollId(content.poll))),)
        if content.poll
        else (
            Button("broadcast-edit-en", words.WRITE.to(key, Language.EN)),
            Button("broadcast-edit-zh", words.WRITE.to(key, Language.ZH)),
        )
    )
    return (
        texts,
        (
            Button("broadcast-edit-audience", words.AUDIENCES.to(key)),
            choice(Choice.URGENT, draft.urgent),
        ),
        (
            choice(Choice.PROTECT, content.protect),
            choice(Choice.SELF_DELETE, hours, hours=hours),
        ),
        (
            choice(Choice.CONFIDENTIAL, content.confidential),
            choice(Choice.ACKNOWLEDGE, content.acknowledge),
        ),
        (
            Button("broadcast-attach", words.FILES.to(key)),
            Button("broadcast-preview", words.PREVIEW.to(key)),
        ),
        (
            Button("broadcast-send", words.SEND.to(key), style=ButtonStyle.PRIMARY),
            Button("broadcast-later", words.PLAN.to(key)),
        ),
        (
            Button("broadcast-discard", words.DISCARD.to(key), style=ButtonStyle.DANGER),
            BROADCASTS,
        ),
    )
