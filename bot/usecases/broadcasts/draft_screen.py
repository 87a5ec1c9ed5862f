"""What an organizer sees of a broadcast that is being written: texts, warnings, choices."""

from bot.domain.broadcasts import AudienceKind, Broadcast
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.knowledge.glossary import MissingTerm, missing_terms
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Lines, Said
from storage.events import UnknownSession
from storage.work import Work

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
            "en": _excerpt(content.text.en),
            "zh": _excerpt(content.text.zh),
            "audience": audience_said(work, draft),
            "count": count,
            "warnings-lines": Lines(_warnings(work, draft, count)),
        },
        _draft_keyboard(draft),
    )


def audience_said(work: Work, broadcast: Broadcast) -> Said:
    """Return who a broadcast is for, in words."""
    audience = broadcast.content.audience
    if audience.kind is not AudienceKind.SESSION:
        return Said(audience_text(audience.kind, audience.value))
    try:
        session = work.events.session(broadcast.event_id, SessionId(audience.value))
    except UnknownSession:
        return Said("audience-session", {"title": ""})
    return Said("audience-session", {"title": session.title})


def audience_text(kind: AudienceKind, value: str) -> str:
    """Return the name of the text for an audience other than a session's guests."""
    if kind in {AudienceKind.LANGUAGE, AudienceKind.ROLE}:
        return f"audience-{kind}-{value}"
    return f"audience-{kind}"


def _excerpt(text: str) -> Said:
    if not text:
        return Said("broadcast-words-none")
    return Said(
        "broadcast-words",
        {"words": text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"},
    )


def _warnings(work: Work, draft: Broadcast, count: int) -> tuple[Said, ...]:
    text = draft.content.text
    warnings: list[Said] = []
    if not text.en and not text.zh:
        warnings.append(Said("broadcast-warn-empty"))
    elif not text.en:
        warnings.append(Said("broadcast-warn-en"))
    elif not text.zh:
        warnings.append(Said("broadcast-warn-zh"))
    if not count:
        warnings.append(Said("broadcast-warn-nobody"))
    missing = missing_terms(text, work.glossary.of_event(draft.event_id))
    warnings += [_term_said(each) for each in missing[:_MANY_TERMS]]
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


def _draft_keyboard(draft: Broadcast) -> tuple[tuple[Button, ...], ...]:
    content = draft.content

    def button(text: str, verb: str, **details: int) -> Button:
        return Button(text, f"broadcast:{draft.id}:{verb}", details)

    def toggle(name: str, verb: str, chosen: object, **details: int) -> Button:
        return button(f"broadcast-{name}-{'on' if chosen else 'off'}", verb, **details)

    hours = content.self_delete
    return (
        (button("broadcast-edit-en", "en"), button("broadcast-edit-zh", "zh")),
        (button("broadcast-edit-audience", "audience"), toggle("urgent", "urgent", draft.urgent)),
        (
            toggle("protect", "protect", content.protect),
            toggle("self-delete", "delete", hours, hours=hours),
        ),
        (
            toggle("secret", "secret", content.confidential),
            toggle("acknowledge", "heard", content.acknowledge),
        ),
        (button("broadcast-preview", "preview"),),
        (
            Button("broadcast-send", f"broadcast:{draft.id}:send", style=ButtonStyle.PRIMARY),
            button("broadcast-later", "later"),
        ),
        (
            Button("broadcast-discard", f"broadcast:{draft.id}:discard", style=ButtonStyle.DANGER),
            Button("go-broadcasts", "broadcast"),
        ),
    )
