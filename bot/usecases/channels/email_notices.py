"""Wanting e-mail notices: an address is typed, confirmed by a code that was sent there, given up by a tap."""

from dataclasses import replace

from bot.crypto.codes import new_code, new_digits, same
from bot.domain.channels.email_notices import (
    CODE_LIFE,
    CODE_TRIES,
    CODES_A_DAY,
    EmailNotice,
    Mail,
    read_address,
)
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import Unclear
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details
from bot.domain.people.rights import Right
from bot.usecases import form_reading, forms
from bot.usecases.channels.email_screens import refuse_without_email, show_email
from storage.work import Work

_DIGITS = 6


class TooManyCodes(Refused):
    """Somebody has had as many codes sent today as may be."""

    text = "channels-email-too-many"

    def __init__(self) -> None:
        super().__init__(count=CODES_A_DAY)


def start_address(work: Work, here: Here) -> None:
    """Ask for the address.

    Raises:
        StaleButton: there are no such notices for them.
        TooManyCodes: enough codes were sent today.
    """
    refuse_without_email(work, here)
    before = work.email_notices.find(here.person.id)
    if before is not None and not before.may_ask_code(work.now):
        raise TooManyCodes
    forms.begin(work, here, kind=ADDRESS)


def _send_code(work: Work, here: Here, progress: Progress) -> None:
    """Have a code sent to the address that was typed, and ask for it."""
    refuse_without_email(work, here)
    person_id = here.person.id
    before = work.email_notices.find(person_id) or EmailNotice(person_id, "", new_code())
    if not before.may_ask_code(work.now):
        raise TooManyCodes
    asked = EmailNotice(
        person_id,
        progress.answers["email-address"],
        # A new one: what was sent to another address ends nothing any more.
        new_code(),
        code=new_digits(_DIGITS),
        code_until=work.now + CODE_LIFE,
        tries=CODE_TRIES,
        codes_at=(*before.lately(work.now), work.now),
    )
    work.email_notices.keep(asked, mail=Mail.CODE)
    forms.begin(work, here.anew(), kind=CODE)


def start_code(work: Work, here: Here) -> None:
    """Ask for the code that was sent. Raises StaleButton where there are no such notices for them."""
    refuse_without_email(work, here)
    forms.begin(work, here, kind=CODE)


def _take_code(work: Work, here: Here, progress: Progress) -> None:
    """Confirm the address by the code; one that is wrong may be typed again, but not for ever."""
    notice = work.email_notices.find(here.person.id)
    if notice is None or not notice.takes_code(work.now):
        show_email(work, here.anew())
        return
    if not same(progress.answers["email-code"], notice.code):
        left = notice.guessed()
        work.email_notices.change(left)
        if not left.takes_code(work.now):
            work.email_notices.keep(left.given_up(work.now))
            work.send(here, "channels-email-spent")
            show_email(work, here.anew())
            return
        again = replace(progress, turn=0, answers={})
        forms.ask(work, here.anew(), kind=CODE, progress=again, complaint="q-email-code-wrong")
        return
    work.email_notices.keep(replace(notice, is_confirmed=True, code="", code_until=None, tries=0))
    show_email(work, here.anew())


def stop(work: Work, here: Here) -> None:
    """Give the address up; nothing is sent there any more."""
    _give_up(work, here.person.id)
    show_email(work, here)


def stop_by_link(work: Work, *, token: str) -> None:
    """Give up the address whose notices have this link, without a word to anybody; nothing for an old one."""
    notice = work.email_notices.find_by_token(token)
    if notice is not None:
        _give_up(work, notice.person_id)


def refused(work: Work, *, person_id: PersonId) -> None:
    """Give up an address that its own server does not take, and say so where somebody is reached."""
    _give_up(work, person_id)
    work.outbox.try_put(
        Message(person_id, "channels-email-refused", lane=Lane.REMINDER, about=None)
    )


def _give_up(work: Work, person_id: PersonId) -> None:
    notice = work.email_notices.find(person_id)
    if notice is not None:
        work.email_notices.keep(notice.given_up(work.now))


def _check_address(_work: Work, _progress: Progress, _question: Question, answer: str) -> str:
    address = read_address(answer)
    if address is None:
        raise Unclear
    return address


def _check_code(_work: Work, _progress: Progress, _question: Question, answer: str) -> str:
    digits = "".join(answer.split())
    if not (digits.isdecimal() and len(digits) == _DIGITS):
        raise Unclear
    return "".join(str(int(each)) for each in digits)


def _where_to(work: Work, here: Here, _progress: Progress, _question: Question) -> Details:
    notice = work.email_notices.find(here.person.id)
    return {"address": "" if notice is None else notice.address}


ADDRESS = form_reading.FormKind(
    Form("email-address", (Question("email-address", longest=254),)),
    _send_code,
    right=Right.LOOK,
    check=_check_address,
)
CODE = form_reading.FormKind(
    Form("email-code", (Question("email-code", longest=20),)),
    _take_code,
    _where_to,
    right=Right.LOOK,
    check=_check_code,
)
FORMS = (ADDRESS, CODE)
