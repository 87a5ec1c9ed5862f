"""The rota as facilitators and organizers see it: counts, sessions, turns, and who could take one."""

from bot.domain.callback_words import interpreting as words
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId
from bot.domain.interpreting.interpreters import Part
from bot.domain.interpreting.rules import Rota, RotaRule, broken_by
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Details, Lines, Moment, Said
from bot.domain.people.codes import Desk
from bot.usecases.interpreting.finding import find_turn, rota_of
from bot.usecases.interpreting.phrases import (
    is_against,
    name_said,
    names_of,
    rules_said,
    time_details,
    turn_said,
)
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from bot.usecases.rsvps.screens import session_on
from storage.work import Work

_SESSIONS = 7
_TURNS = 5
_PEOPLE = 7
TO_ROTA = Button("go-rota", words.ROTA.to())


def show_rota(work: Work, here: Here) -> None:
    """Show how far the rota is, in numbers, and the ways to it."""
    rota = rota_of(work, here.event)
    ahead = [turn for turn in rota.turns() if turn.ends_at > work.now]
    waiting = len(untold(rota))
    details: Details = {
        "people-count": len(rota.interpreters),
        "session-count": len({turn.session_id for turn in ahead}),
        "turn-count": len(ahead),
        "open-count": sum(not rota.of(turn) for turn in ahead),
        "against": _against_said(sum(is_against(rota, turn) for turn in ahead)),
    }
    tell = Button("rota-tell", words.TELL.to(), {"count": waiting}, style=ButtonStyle.PRIMARY)
    plan = Button("rota-plan", words.PLAN.to())
    rows: Keyboard = (
        (Button("rota-people-open", words.PEOPLE.to(0)),),
        (Button("rota-sessions-open", words.SESSIONS.to(0)),),
        *(((plan,),) if rota.interpreters and ahead else ()),
        *(((tell,),) if waiting else ()),
        (Button("go-interpreting", words.SHOW.to()), HOME),
    )
    work.reply(here, "rota", details, rows)


def untold(rota: Rota) -> list[PersonId]:
    """Return those whose turns are others than they were told."""
    turns = list(rota.turns())
    return [who for who, each in rota.interpreters.items() if each.mark_of(turns) != each.told]


def show_sessions(work: Work, here: Here, number: int) -> None:
    """Show the sessions ahead, each with how far its turns are."""
    rota = rota_of(work, here.event)
    sessions = [
        each
        for each in work.events.sessions_of(here.event.id)
        if not each.cancelled and each.ends_at > work.now
    ]
    page = page_of(sessions, number, most=_SESSIONS)
    rows: Keyboard = tuple(
        (
            Button(
                f"rota-choose-{_state(rota, session)}",
                words.SESSION.to(session.id, 0),
                {"title": session.title},
            ),
        )
        for session in page.items
    )
    turning = turning_row(words.SESSIONS.to, page.number, more=page.more)
    text = "rota-sessions" if sessions else "rota-sessions-none"
    work.reply(here, text, {}, (*rows, *turning, (TO_ROTA, HOME)))


def _state(rota: Rota, session: Session) -> str:
    turns = rota.turns_in.get(session.id)
    if turns is None:
        return "off"
    is_whole = all(rota.of(turn) and not is_against(rota, turn) for turn in turns)
    return "whole" if is_whole else "open"


def show_session(work: Work, here: Here, session_id: SessionId, number: int) -> None:
    """Show who interprets a session when. Raises StaleButton."""
    session = session_on(work, here.event, session_id)
    rota, names = rota_of(work, here.event), names_of(work, here.event)
    turns = rota.turns_in.get(session.id, ())
    page = page_of(turns, number, most=_TURNS)
    lines = tuple(turn_said(rota, turn, here.event, names) for turn in page.items)
    rows: Keyboard = tuple(
        (
            Button(
                "rota-turn",
                words.TURN.to(session.id, turn.number),
                time_details(turn, here.event),
            ),
        )
        for turn in page.items
    )
    switch = "rota-interpret-not" if turns else "rota-interpret"
    details: dict[str, Detail] = {
        "title": session.title,
        "starts-at": Moment(session.starts_at, here.event.zone),
        "tag": Said(f"rota-about-{rota.tags[session.id]}") if turns else "",
        "lines": Lines(lines) if turns else Said("rota-not-interpreted"),
    }
    keyboard = (
        *rows,
        *turning_row(lambda at: words.SESSION.to(session.id, at), page.number, more=page.more),
        (Button(switch, words.INTERPRET.to(session.id)),),
        (Button("go-rota-sessions", words.SESSIONS.to(0)), TO_ROTA),
    )
    _put(work, here, "rota-session", details, keyboard)


def show_turn(work: Work, here: Here, session_id: SessionId, number: int) -> None:
    """Show one turn, and what can be done with it. Raises StaleButton."""
    session = session_on(work, here.event, session_id)
    rota, names = rota_of(work, here.event), names_of(work, here.event)
    turn = find_turn(rota, session.id, number)
    has_somebody = bool(rota.of(turn))
    details: dict[str, Detail] = {
        "title": session.title,
        "starts-at": Moment(turn.starts_at, here.event.zone),
        "line": turn_said(rota, turn, here.event, names),
    }
    choose = [
        Button(f"rota-set-{part}", words.CHOOSE.to(session.id, number, part, 0)) for part in Part
    ]
    rows: Keyboard = (
        *((each,) for each in choose),
        *(
            (
                (
                    Button("rota-swap", words.SWAP.to(session.id, number)),
                    Button("rota-free", words.FREE.to(session.id, number)),
                ),
            )
            if has_somebody
            else ()
        ),
        (_to_session(session, number), HOME),
    )
    _put(work, here, "rota-one-turn", details, rows)


def show_choice(
    work: Work, here: Here, session_id: SessionId, number: int, part: Part, page_number: int
) -> None:
    """Show who could take a part in a turn, and what stands against each. Raises StaleButton."""
    session = session_on(work, here.event, session_id)
    rota, names = rota_of(work, here.event), names_of(work, here.event)
    turn = find_turn(rota, session.id, number)
    against = {who: broken_by(rota, each, turn) for who, each in rota.interpreters.items()}
    free = [who for who, rules in against.items() if RotaRule.PLACE not in rules]
    free.sort(key=lambda who: (len(against[who]), names.get(who, ""), who))
    codes = work.codes.of_all(here.event.id, free, Desk.GROUPS)
    page = page_of(free, page_number, most=_PEOPLE)
    rows: Keyboard = tuple(
        (
            Button(
                "rota-take-against" if against[who] else "rota-take",
                words.SET.to(session.id, number, part, codes[who]),
                {"name": name_said(names, who), "rules": rules_said(against[who])},
            ),
        )
        for who in page.items
    )
    turning = turning_row(
        lambda at: words.CHOOSE.to(session.id, number, part, at), page.number, more=page.more
    )
    details: dict[str, Detail] = {
        "title": session.title,
        "part": Said(f"rota-part-{part}"),
        **time_details(turn, here.event),
    }
    text = "rota-who" if free else "rota-who-nobody"
    back = Button("go-rota-turn", words.TURN.to(session.id, number))
    _put(work, here, text, details, (*rows, *turning, (back, HOME)))


def show_told(work: Work, here: Here, count: int) -> None:
    """Say how many were told their turns."""
    work.reply(here, "rota-told", {"count": count}, ((TO_ROTA, HOME),))


def _to_session(session: Session, number: int) -> Button:
    return Button("go-rota-session", words.SESSION.to(session.id, number // _TURNS))


def _against_said(count: int) -> Said | str:
    return Said("rota-against-count", {"count": count}) if count else ""


def _put(work: Work, here: Here, text: str, details: Details, rows: Keyboard) -> None:
    """Show a screen with names, which deletes itself."""
    work.reply(here, text, details, rows, protect=True, vanish_after=NAMES_VANISH_AFTER)
