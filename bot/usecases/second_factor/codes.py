"""Taking a code: of the app, once; a recovery code, once; five wrong ones and it is closed for a while."""

from dataclasses import replace

from bot.crypto.one_time_codes import recovery_digest, step_of
from bot.domain.here import Here
from bot.domain.people.codes import Desk
from bot.domain.people.rights import Right
from bot.domain.people.second_factor import (
    ELEVATED_FOR,
    LOCKED_FOR,
    MOST_FAILURES,
    Pending,
    SecondFactor,
    as_code,
    is_recovery_code,
)
from bot.usecases.second_factor.enrolling import confirm
from bot.usecases.second_factor.screens import (
    locked_notice,
    recovery_notice,
    show_elevated,
    show_locked,
    show_wrong,
)
from bot.usecases.telegram_jobs import delete_said
from storage.work import Work


def is_code(work: Work, here: Here, text: str) -> bool:
    """Say whether words are meant as a code: they look like one, and one is awaited."""
    if not as_code(text) and not is_recovery_code(text):
        return False
    factor = work.second_factors.find(here.person.id)
    if factor is None or not factor.secret:
        return False
    return not factor.confirmed or factor.asked(work.now) is not None or not _in_form(work, here)


def take(work: Work, here: Here, text: str) -> Pending | None:
    """Take a code and delete it from the chat; return what waited for it, if it was right."""
    if here.said is not None:
        delete_said(work, person=here.person, message_id=here.said)
    factor = work.second_factors.find(here.person.id)
    if factor is None:
        return None
    if factor.is_locked(work.now):
        work.seen_updates.refused += 1
        show_locked(work, here, factor)
        return None
    known = _known(work, factor, text)
    if known is None:
        work.seen_updates.refused += 1
        _fail(work, here, factor)
        return None
    pending = factor.asked(work.now)
    taken = replace(
        known,
        failures=0,
        locked_until=None,
        elevated_until=work.now + ELEVATED_FOR,
        help_asked_at=None,
        helpers=(),
        pending=None,
    )
    if not factor.confirmed:
        confirm(work, here, taken)
    else:
        work.second_factors.keep(here.person.id, taken)
        if len(taken.recovery) < len(factor.recovery):
            _tell_of_recovery(work, here, taken)
        elif pending is None:
            show_elevated(work, here)
    return pending


def _known(work: Work, factor: SecondFactor, text: str) -> SecondFactor | None:
    """Return the factor after a right code, with that code used up; None for a wrong one."""
    if code := as_code(text):
        step = step_of(factor.secret, code, now=work.now, after=factor.last_step)
        return None if step is None else replace(factor, last_step=step)
    digest = recovery_digest(text, salt=factor.salt)
    if digest not in factor.recovery:
        return None
    return replace(factor, recovery=tuple(each for each in factor.recovery if each != digest))


def _fail(work: Work, here: Here, factor: SecondFactor) -> None:
    failures = factor.failures + 1
    if failures < MOST_FAILURES:
        work.second_factors.keep(here.person.id, replace(factor, failures=failures))
        show_wrong(work, here, left=MOST_FAILURES - failures)
        return
    until = work.now + LOCKED_FOR
    locked = replace(factor, failures=0, locked_until=until, elevated_until=None, pending=None)
    work.second_factors.keep(here.person.id, locked)
    work.audit.note(here.event.id, actor=here.person.id, act="locked-second-factor")
    code = work.codes.of(here.event.id, here.person.id, Desk.MEMBERS)
    for organizer in work.guests.ids_with(here.event.id, Right.INVITE, besides=here.person.id):
        work.outbox.put(locked_notice(here.event, organizer, code=code))
    show_locked(work, here, locked)


def _tell_of_recovery(work: Work, here: Here, factor: SecondFactor) -> None:
    work.audit.note(here.event.id, actor=here.person.id, act="used-recovery-code")
    work.outbox.put(recovery_notice(here, left=len(factor.recovery)))


def _in_form(work: Work, here: Here) -> bool:
    return work.forms.find(here.person.id) is not None
