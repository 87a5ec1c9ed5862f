"""The desk as facilitators of a session see it: now, prompts, what is parked, who leads."""

from collections.abc import Sequence
from math import ceil

from bot.domain.callback_words import glossary, home, readout, rsvps
from bot.domain.callback_words import session_desk as words
from bot.domain.callback_words.session_desk import CallFor, Interpreting
from bot.domain.events import Session
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.ids import ParkedId, PersonId, SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.texts import Lines, Moment, Said
from bot.domain.people.rights import Right
from bot.domain.session_desk.parking import CHOSEN, Fate
from bot.domain.session_desk.prompts import MOST_PROMPTS, PromptKind
from bot.domain.session_desk.signals import HELPED_BY, Signal, shown_signals
from bot.domain.session_desk.speaking import Going
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.interpreting.phrases import on_turn_said
from bot.usecases.rows import HOME, allowed
from bot.usecases.session_desk.finding import (
    goes_on,
    is_over,
    led_item,
    led_session,
    led_sessions,
    people_in,
)
from bot.usecases.session_desk.phrases import parked_lines, prompt_lines
from storage.work import Work

_DRAFTING = (
    Gate(Right.FACILITATE, Feature.READOUT),
    Button("desk-draft", readout.ADD.to()),
)
_A_WORD = frozenset({Signal.UNCLEAR_WORD, Signal.TWO_MEANINGS})


def show_desks(work: Work, here: Here) -> None:
    """Show the desk of the session that goes on, or the list of one's own where none does."""
    sessions = led_sessions(work, here)
    now = [each for each in sessions if each.starts_at <= work.now < each.ends_at]
    if len(now) == 1:
        _put_desk(work, here, now[0])
        return
    rows: Keyboard = tuple(
        (Button("desk-choose", words.DESK.to(each.id), {"title": each.title}),) for each in sessions
    )
    back = ((Button("go-dialogue", home.DIALOGUE.to()), HOME),)
    work.reply(here, "desks" if sessions else "desks-none", {}, (*rows, *back))


def show_desk(work: Work, here: Here, session_id: SessionId) -> None:
    """Show a session's desk as it is now. Raises StaleButton, NotYourDesk."""
    _put_desk(work, here, led_session(work, here, session_id))


def _put_desk(work: Work, here: Here, session: Session) -> None:
    taps = work.session_desks.signals.of_session(here.event.id, session.id)
    shown = shown_signals(taps, now=work.now, guests=len(people_in(work, here, session)))
    lines = tuple(
        Said(
            "desk-signal",
            {
                "signal": Said(f"signal-{signal}"),
                "many": Said(f"how-many-{many}"),
                "prompt": Said("desk-helps", {"prompt": Said(f"prompt-{HELPED_BY[signal]}")})
                if signal in HELPED_BY
                else "",
            },
        )
        for signal, many in shown.items()
    )
    goings = work.session_desks.goings
    going, callers = goings.of(session), goings.callers(session)
    over = is_over(work, session)
    going_row = () if over else _going_row(session, going, callers)
    details = {
        "title": session.title,
        "time": time_said(work, here, session),
        "signals": signals_said(work, session, lines),
        "interpreting": "" if over else _interpreting_said(work, here, session, going),
        "called": called_lines(work, here, going, callers),
        "hint": "" if over else Said("desk-hint"),
    }
    rows = _desk_rows(work, here, session, shown.keys() & _A_WORD, going_row)
    work.reply(here, "desk", details, rows)


def signals_said(work: Work, session: Session, lines: Sequence[Said]) -> Lines | Said | str:
    """Return what the room signals; that it signals nothing is no news once a session is over."""
    if lines:
        return Lines(tuple(lines))
    return "" if is_over(work, session) else Said("desk-no-signals")


def _interpreting_said(work: Work, here: Here, session: Session, going: Going) -> Lines:
    """Say whether the session is interpreted, by whom where there is a rota, and what the booth asks for."""
    rota = on_turn_said(work, here, session).lines if here.has(Feature.LANGUAGES) else ()
    state = "desk-interpreted" if going.interpreted else "desk-not-interpreted"
    asked = work.session_desks.signals.asked_in(here.event.id, session.id)
    return Lines(
        (
            # Where a rota says who interprets, nobody has to say that somebody does.
            *(() if rota and not going.interpreted else (Said(state),)),
            *rota,
            *(Said("desk-booth", {"ask": Said(f"booth-asks-{ask}")}) for ask in asked),
        )
    )


def called_lines(work: Work, here: Here, going: Going, callers: Sequence[PersonId]) -> Lines:
    """Say who waits for a translator."""
    calling = [work.guests.find(here.event.id, each) for each in callers]
    return Lines(
        (
            *((Said("desk-called-room"),) if going.called else ()),
            *(
                Said("desk-called-me", {"name": each.profile.name or Said("name-not-given")})
                for each in calling
                if each
            ),
        )
    )


def _going_row(session: Session, going: Going, callers: Sequence[PersonId]) -> tuple[Button, ...]:
    waits = going.called or bool(callers) or not going.interpreted
    state = Interpreting.ON if waits else Interpreting.OFF
    return (
        Button(f"desk-interpreting-{state}", words.INTERPRETING.to(session.id, state)),
        Button("desk-speaking", words.SPEAKING.to(session.id)),
    )


def time_said(work: Work, here: Here, session: Session) -> Said:
    """Return when a session begins, how long it still lasts, or that it is over or cancelled."""
    if session.cancelled:
        return Said("desk-cancelled")
    if work.now < session.starts_at:
        return Said("desk-before", {"starts-at": Moment(session.starts_at, here.event.zone)})
    if work.now >= session.ends_at:
        return Said("desk-after")
    left = ceil((session.ends_at - work.now).total_seconds() / 60)
    return Said("desk-left", {"minutes": left})


def _desk_rows(
    work: Work, here: Here, session: Session, words_meant: object, going_row: tuple[Button, ...]
) -> Keyboard:
    kinds = [Button(f"prompts-{each}", words.PROMPTS.to(session.id, each)) for each in PromptKind]
    parked = work.session_desks.parked_in(here.event.id, session.id)
    is_on = goes_on(work, session)
    calling = (
        Button("session-call-me", words.CALL.to(session.id, CallFor.ME)),
        Button("session-call-room", words.CALL.to(session.id, CallFor.ROOM)),
    )
    return (
        (Button("desk-refresh", words.DESK.to(session.id), style=ButtonStyle.PRIMARY),),
        *(((Button("session-glossary", glossary.PAGE.to(0)),),) if words_meant else ()),
        *in_rows(kinds, 3),
        (
            *((Button("session-park", words.PARK.to(session.id)),) if is_on else ()),
            Button("desk-parked", words.PARKED.to(session.id), {"count": len(parked)}),
        ),
        (Button("desk-cards", words.CARDS.to(session.id)),),
        *((going_row,) if going_row else ()),
        *allowed(here, ((_DRAFTING,),)),
        *((calling,) if is_on else ()),
        (Button("norms-open", home.NORMS.to()), Button("go-session", rsvps.SESSION.to(session.id))),
        (HOME,),
    )


def show_prompts(work: Work, here: Here, session_id: SessionId, kind: PromptKind) -> None:
    """Show the prompts of a kind. Raises StaleButton, NotYourDesk."""
    session = led_session(work, here, session_id)
    own = work.session_desks.prompts_of(here.event.id)
    dropping = tuple(
        (
            Button(
                "prompt-drop",
                words.DROP_PROMPT.to(session.id, each.id),
                {"words": each.text},
            ),
        )
        for each in own
        if each.kind is kind
    )
    writing = ((Button("prompt-write", words.OWN_PROMPT.to(session.id, kind)),),)
    rows = (
        *(writing if len(own) < MOST_PROMPTS else ()),
        *dropping,
        *words_row(work, here.event, [each.text for each in own if each.kind is kind]),
        desk_row(session),
    )
    details = {"kind": Said(f"prompts-{kind}"), "lines": prompt_lines(kind, own)}
    work.reply(here, "prompts", details, rows)


def show_parked(work: Work, here: Here, session_id: SessionId) -> None:
    """Show what is parked, for somebody to say what becomes of it. Raises StaleButton, NotYourDesk."""
    session = led_session(work, here, session_id)
    parked = work.session_desks.parked_in(here.event.id, session.id)
    rows: Keyboard = tuple(
        (
            Button(
                "parked-choose",
                words.ITEM.to(each.id),
                {"number": number, "words": each.text},
            ),
        )
        for number, each in enumerate(parked, start=1)
    )
    is_whole = parked and all(each.fate is not Fate.OPEN for each in parked)
    may_close = is_whole and people_in(work, here, session)
    closing = Button("parked-close", words.CLOSE.to(session.id), style=ButtonStyle.PRIMARY)
    lines: Lines | Said = parked_lines(parked) if parked else Said("session-parked-none")
    adding = (Button("session-park", words.PARK.to(session.id)),)
    is_on = goes_on(work, session)
    work.reply(
        here,
        "parked",
        {"title": session.title, "lines": lines},
        (
            *rows,
            *(((closing,),) if may_close else ()),
            *((adding,) if is_on else ()),
            desk_row(session),
        ),
    )


def show_item(work: Work, here: Here, parked_id: ParkedId) -> None:
    """Show one thing that is parked, and what can become of it. Raises StaleButton."""
    session, parked = led_item(work, here, parked_id)
    fates = tuple(Button(f"parked-{each}", words.FATE.to(parked.id, each)) for each in CHOSEN)
    back = (Button("go-parked", words.PARKED.to(session.id)), *desk_row(session))
    work.reply(here, "parked-item", {"words": parked.text}, (fates, back))


def show_closed(work: Work, here: Here, session: Session, *, count: int) -> None:
    """Say that what was parked is on its way to so many people."""
    work.reply(
        here, "parked-closed", {"title": session.title, "count": count}, (desk_row(session),)
    )


def desk_row(session: Session) -> tuple[Button, ...]:
    """Return the way back to a desk."""
    return (Button("go-desk", words.DESK.to(session.id)),)
