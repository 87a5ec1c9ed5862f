"""How long each side of a session speaks, in thirds, and who has the floor."""

from bot.domain.callback_words import session_desk as words
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Lines, Said
from bot.domain.session_desk.speaking import SPEAKING, Side, thirds
from bot.usecases.session_desk.desk_screens import desk_row
from bot.usecases.session_desk.finding import is_over, led_session
from storage.work import Work


def show_speaking(work: Work, here: Here, session_id: SessionId) -> None:
    """Show shares as words, and a button for each side. Raises StaleButton, NotYourDesk."""
    session = led_session(work, here, session_id)
    going = work.session_desks.goings.of(session)
    over = is_over(work, session)
    told = thirds(going.spoken(int(work.now.timestamp())))
    lines = tuple(
        Said("speaking-share", {"side": Said(f"speaking-{side}"), "share": Said(f"third-{third}")})
        for side, third in told.items()
    )
    details = {
        "title": session.title,
        "lines": Lines(lines) if lines else Said("speaking-over" if over else "speaking-not-yet"),
        "now": "" if over else Said(f"speaking-now-{going.side}"),
        "hint": "" if over else Said("speaking-hint"),
    }
    sides = tuple(
        Button(
            f"speaking-{side}",
            words.TURN.to(session.id, side),
            style=ButtonStyle.PRIMARY if going.side is side else ButtonStyle.PLAIN,
        )
        for side in SPEAKING
    )
    resting = Button("speaking-nobody", words.TURN.to(session.id, Side.NOBODY))
    tapping = () if over else (sides, (resting,))
    work.reply(here, "speaking", details, (*tapping, desk_row(session)))
