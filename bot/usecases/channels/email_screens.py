"""E-mail notices as somebody sees them: whether they come, where to, and what can be done about it."""

from bot.domain.callback_words import channels as words
from bot.domain.channels.email_notices import AT_MOST_EVERY, WAITS_FOR, EmailNotice
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.usecases.channels.screens import BACK, takes_email
from storage.work import Work


def show_email(work: Work, here: Here) -> None:
    """Show whether somebody hears by e-mail that a message waits.

    Raises:
        StaleButton: there are no such notices for them.
    """
    refuse_without_email(work, here)
    notice = work.email_notices.find(here.person.id)
    if notice is None or not notice.address:
        new = Button("channels-email-new", words.EMAIL_ADDRESS.to(), style=ButtonStyle.PRIMARY)
        text, details, rows = "channels-email-none", {}, ((new,),)
    elif notice.is_confirmed:
        text, details, rows = "channels-email-on", {"address": notice.address}, (_CHANGE,)
    else:
        code = Button("channels-email-type", words.EMAIL_CODE.to(), style=ButtonStyle.PRIMARY)
        text, details = "channels-email-asked", {"address": notice.address}
        rows = ((code,), _CHANGE)
    stop = _stop(notice)
    hours, minutes = (round(each.total_seconds()) for each in (AT_MOST_EVERY, WAITS_FOR))
    details = {**details, "hours": hours // 3600, "minutes": minutes // 60}
    work.reply(here, text, details, (*rows, *stop, *BACK))


_CHANGE = (Button("channels-email-change", words.EMAIL_ADDRESS.to()),)


def _stop(notice: EmailNotice | None) -> Keyboard:
    if notice is None or not notice.address:
        return ()
    return ((Button("channels-email-stop", words.EMAIL_STOP.to(), style=ButtonStyle.DANGER),),)


def refuse_without_email(work: Work, here: Here) -> None:
    """Go no further where no e-mail can be sent, or nothing can wait on the page. Raises StaleButton."""
    if not takes_email(work, work.people.ways(here.person.id)):
        raise StaleButton
