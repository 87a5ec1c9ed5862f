"""How the second factor stands, asking for a code, and what is shown only once."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.callback_words import second_factor as words
from bot.domain.callback_words.second_factor import Demand
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import (
    Button,
    ButtonStyle,
    CodePicture,
    Keyboard,
    Lane,
    Message,
)
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.rights import Right
from bot.domain.people.second_factor import (
    ELEVATED_FOR,
    LOCKED_FOR,
    VANISHES_AFTER,
    SecondFactor,
)
from bot.usecases.rows import ADMIN_ROW
from storage.work import Work

_BACK: Keyboard = ((Button("go-second-factor", words.SHOW.to()),), *ADMIN_ROW)
_MINUTES = VANISHES_AFTER // 60
_OPEN_MINUTES = ELEVATED_FOR // timedelta(minutes=1)


def show_second_factor(work: Work, here: Here) -> None:
    """Show whether one's second factor is set up, what the event demands, and what can be done."""
    factor = work.second_factors.find(here.person.id) or SecondFactor()
    is_required = bool(here.event.security.second_factor)
    rows: list[tuple[Button, ...]] = []
    if not factor.confirmed:
        rows.append((Button("second-factor-set-up", words.SET_UP.to(), style=ButtonStyle.PRIMARY),))
    else:
        rows.append((Button("second-factor-codes", words.NEW_CODES.to()),))
        if factor.is_elevated(work.now):
            rows.append((Button("second-factor-end", words.END.to()),))
        rows.append((Button("second-factor-lost", words.LOST.to()),))
        rows.append((Button("second-factor-off", words.OFF_ASK.to(), style=ButtonStyle.DANGER),))
    if here.may(Right.INVITE_ORGANIZERS):
        other = Demand.OPTIONAL if is_required else Demand.REQUIRED
        rows.append((Button(f"second-factor-make-{other}", words.DEMAND.to(other)),))
    details = {
        "state": _state_said(work, here, factor),
        "event": Said(f"second-factor-is-{'required' if is_required else 'optional'}"),
    }
    work.reply(here, "second-factor", details, (*rows, *ADMIN_ROW))


def _state_said(work: Work, here: Here, factor: SecondFactor) -> Said:
    if not factor.confirmed:
        return Said("second-factor-none")
    left = {"count": len(factor.recovery)}
    if factor.is_elevated(work.now) and factor.elevated_until is not None:
        until = Moment(factor.elevated_until, here.event.zone, MomentStyle.TIME)
        return Said("second-factor-open", {**left, "until-at": until})
    return Said("second-factor-closed", left)


def show_ask(work: Work, here: Here, factor: SecondFactor) -> None:
    """Ask for the six digits; or say until when none are taken."""
    if factor.is_locked(work.now):
        show_locked(work, here, factor)
        return
    details = {"minutes": _OPEN_MINUTES}
    rows = ((Button("second-factor-lost", words.LOST.to()),), *ADMIN_ROW)
    work.reply(here.anew(), "second-factor-ask", details, rows)


def show_set_up_first(work: Work, here: Here) -> None:
    """Say that the event demands a second factor, and the way to set it up."""
    button = Button("second-factor-set-up", words.SET_UP.to(), style=ButtonStyle.PRIMARY)
    work.reply(here.anew(), "second-factor-first", {}, ((button,), *ADMIN_ROW))


def send_secret(work: Work, here: Here, *, secret: str, link: str) -> None:
    """Send the secret as a QR code and as text, in a message that deletes itself."""
    spaced = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    work.send(
        here,
        "second-factor-secret",
        {"secret": spaced, "minutes": _MINUTES},
        attachment=CodePicture(link),
        vanish_after=VANISHES_AFTER,
        protect=True,
    )


def send_recovery_codes(work: Work, here: Here, codes: Sequence[str]) -> None:
    """Send recovery codes, in a message that deletes itself; they are shown this once."""
    lines = tuple(
        Said("second-factor-recovery-line", {"code": Words(each, each)}) for each in codes
    )
    work.send(
        here,
        "second-factor-recovery",
        {"lines": Lines(lines), "count": len(codes), "minutes": _MINUTES},
        vanish_after=VANISHES_AFTER,
        protect=True,
    )


def show_set_up(work: Work, here: Here) -> None:
    """Say that the second factor counts from now on."""
    details = {"minutes": _OPEN_MINUTES}
    work.send(here, "second-factor-confirmed", details, _BACK)


def show_elevated(work: Work, here: Here) -> None:
    """Say that the code was right."""
    details = {"minutes": _OPEN_MINUTES}
    work.send(here, "second-factor-right", details, _BACK)


def show_wrong(work: Work, here: Here, *, left: int) -> None:
    """Say that the code was wrong, old or used, and how many more tries there are."""
    rows = ((Button("second-factor-lost", words.LOST.to()),),)
    work.send(here, "second-factor-wrong", {"count": left}, rows)


def show_locked(work: Work, here: Here, factor: SecondFactor) -> None:
    """Say until when no code is taken."""
    until = factor.locked_until or work.now
    details = {"until-at": Moment(until, here.event.zone, MomentStyle.TIME)}
    work.send(here, "second-factor-locked", details, ADMIN_ROW)


def show_lost(work: Work, here: Here) -> None:
    """Say what to do without the authenticator app: a recovery code, or two colleagues."""
    rows = ((Button("second-factor-help", words.ASK_HELP.to()),), *_BACK)
    work.reply(here, "second-factor-lost-what", {}, rows)


def show_help_asked(work: Work, here: Here) -> None:
    """Say that the other organizers have been asked."""
    work.reply(here, "second-factor-help-asked", {}, _BACK)


def show_agreed(work: Work, here: Here, *, code: str, left: int) -> None:
    """Say that one has agreed, and whether that was enough."""
    text = "second-factor-agreed" if left else "second-factor-agreed-both"
    work.reply(here, text, {"code": code}, ADMIN_ROW)


def ask_to_turn_off(work: Work, here: Here) -> None:
    """Ask once more before the second factor is turned off."""
    sure = Button("second-factor-off-sure", words.OFF.to(), style=ButtonStyle.DANGER)
    work.reply(here, "second-factor-off-ask", {}, ((sure,), *_BACK))


def show_turned_off(work: Work, here: Here) -> None:
    """Say that there is no second factor any more."""
    work.reply(here, "second-factor-turned-off", {}, _BACK)


def locked_notice(event: Event, to: PersonId, *, code: str) -> Message:
    """Return what tells an organizer, by code, that a colleague's codes were wrong five times."""
    details = {
        "event": event.title,
        "code": code,
        "minutes": LOCKED_FOR // timedelta(minutes=1),
    }
    return Message(to, "second-factor-locked-told", details, ADMIN_ROW, about=event.id)


def recovery_notice(here: Here, *, left: int) -> Message:
    """Return what tells somebody that a recovery code was used, and how many are left."""
    return Message(
        here.person.id, "second-factor-recovered", {"count": left}, _BACK, about=here.event.id
    )


def help_notice(event: Event, to: PersonId, who: PersonId, *, code: str) -> Message:
    """Return what asks an organizer to agree that a colleague's second factor is taken away."""
    rows = ((Button("second-factor-agree", words.AGREE.to(who), style=ButtonStyle.DANGER),),)
    details = {"event": event.title, "code": code}
    return Message(to, "second-factor-help-wanted", details, (*rows, *ADMIN_ROW), about=event.id)


def changed_notice(event: Event, to: PersonId, text: str, *, code: str) -> Message:
    """Return what tells an organizer that a colleague's second factor was set up or turned off."""
    details = {"event": event.title, "code": code}
    return Message(to, text, details, ADMIN_ROW, about=event.id)


def taken_away_notice(event: Event, to: PersonId, *, code: str, own: bool) -> Message:
    """Return what tells an organizer that a second factor was taken away by two of them."""
    text = "second-factor-taken-own" if own else "second-factor-taken"
    rows = _BACK if own else ADMIN_ROW
    details = {"event": event.title, "code": code}
    return Message(to, text, details, rows, lane=Lane.REMINDER, about=event.id)
