"""Tagging sessions as technical or policy, and by detail: said to everybody, told to nobody."""

from dataclasses import replace

from bot.domain.callback_words import rsvps as words
from bot.domain.events import DetailRule, Strand
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, Keyboard
from bot.usecases.rows import HOME
from bot.usecases.rsvps.screens import session_on, show_session
from storage.work import Work


def tag(work: Work, here: Here, session_id: SessionId, strand: Strand) -> None:
    """Give a session a tag, or take it off where it has this one. Raises StaleButton."""
    session = session_on(work, here.event, session_id)
    now = None if session.strand is strand else strand
    work.events.keep_session(replace(session, strand=now))
    show_session(work, here, session.id)


def show_tags(work: Work, here: Here, session_id: SessionId) -> None:
    """Show the tags that a session may have. Raises StaleButton."""
    session = session_on(work, here.event, session_id)
    strands = tuple(
        Button(
            f"strand-untag-{each}" if session.strand is each else f"strand-tag-{each}",
            words.TAG.to(session.id, each),
        )
        for each in Strand
    )
    rows: Keyboard = tuple(
        (
            Button(
                f"detail-unmark-{each}" if session.detail is each else f"detail-mark-{each}",
                words.MARK_DETAIL.to(session.id, each),
            ),
        )
        for each in DetailRule
    )
    back = (Button("go-session", words.SESSION.to(session.id)), HOME)
    work.reply(here, "tags-choose", {"title": session.title}, (strands, *rows, back))


def mark_detail(work: Work, here: Here, session_id: SessionId, rule: DetailRule) -> None:
    """Mark how a session deals with detail, or take this mark off. Raises StaleButton."""
    session = session_on(work, here.event, session_id)
    now = None if session.detail is rule else rule
    work.events.keep_session(replace(session, detail=now))
    show_session(work, here, session.id)
