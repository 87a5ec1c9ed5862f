"""Setting a second factor up, giving it new recovery codes, turning it off."""

from dataclasses import replace

from bot.crypto.codes import new_code
from bot.crypto.one_time_codes import (
    enrolment_link,
    new_recovery_codes,
    new_secret,
    recovery_digest,
)
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.people.second_factor import RECOVERY_CODES, SecondFactor
from bot.usecases.second_factor.elevation import end
from bot.usecases.second_factor.screens import (
    changed_notice,
    send_recovery_codes,
    send_secret,
    show_second_factor,
    show_set_up,
    show_turned_off,
)
from storage.work import Work

ISSUER = "Colloquy"
"""What an authenticator app calls it: no event, for an app's list may be seen by others."""


class SetUpAlready(Refused):
    """Somebody would set up a second factor who has one; another needs a code of the one before."""

    text = "second-factor-set-up-already"


def start(work: Work, here: Here) -> None:
    """Send a new secret, as a picture for the app and as text; a code confirms it.

    Raises:
        SetUpAlready: there is one, which a thief must not replace by their own.
    """
    factor = work.second_factors.find(here.person.id) or SecondFactor()
    if factor.confirmed:
        raise SetUpAlready
    secret = new_secret()
    fresh = SecondFactor(
        secret, failures=factor.failures, locked_until=factor.locked_until, pending=factor.pending
    )
    work.second_factors.keep(here.person.id, fresh)
    account = work.codes.of(here.event.id, here.person.id, Desk.MEMBERS)
    send_secret(
        work, here, secret=secret, link=enrolment_link(secret, account=account, issuer=ISSUER)
    )


def confirm(work: Work, here: Here, factor: SecondFactor) -> None:
    """Let a second factor count from now on; send its recovery codes, once; tell the others."""
    work.audit.note(here.event.id, actor=here.person.id, act="set-up-second-factor")
    _give_recovery_codes(work, here, replace(factor, confirmed=True))
    _tell_others(work, here, "second-factor-set-up-told")
    show_set_up(work, here)


def renew_codes(work: Work, here: Here) -> None:
    """Send new recovery codes; those before open nothing any more.

    Raises:
        StaleButton: no second factor is set up.
    """
    _give_recovery_codes(work, here, _own(work, here))
    work.audit.note(here.event.id, actor=here.person.id, act="renewed-recovery-codes")
    show_second_factor(work, here)


def turn_off(work: Work, here: Here) -> None:
    """Take one's own second factor away; tell the others. Raises StaleButton where none is."""
    _own(work, here)
    work.second_factors.forget(here.person.id)
    work.audit.note(here.event.id, actor=here.person.id, act="turned-off-second-factor")
    _tell_others(work, here, "second-factor-turned-off-told")
    show_turned_off(work, here)


def close_now(work: Work, here: Here) -> None:
    """Let the last code count no longer."""
    end(work, here.person.id)
    show_second_factor(work, here)


def _own(work: Work, here: Here) -> SecondFactor:
    factor = work.second_factors.find(here.person.id)
    if factor is None or not factor.confirmed:
        raise StaleButton
    return factor


def _tell_others(work: Work, here: Here, text: str) -> None:
    # Whoever holds a colleague's unlocked phone could set up a factor of their own: the others hear of it.
    if not here.may(Right.INVITE):
        return
    code = work.codes.of(here.event.id, here.person.id, Desk.MEMBERS)
    for each in work.guests.ids_with(here.event.id, Right.INVITE, besides=here.person.id):
        work.outbox.put(changed_notice(here.event, each, text, code=code))


def _give_recovery_codes(work: Work, here: Here, factor: SecondFactor) -> None:
    codes, salt = new_recovery_codes(RECOVERY_CODES), new_code()
    digests = tuple(recovery_digest(each, salt=salt) for each in codes)
    work.second_factors.keep(here.person.id, replace(factor, salt=salt, recovery=digests))
    send_recovery_codes(work, here, codes)
