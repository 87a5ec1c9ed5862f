"""What organizers set for visas: the host country, the official page, how long things take."""

from dataclasses import replace

from bot.domain.callback_words.visa import TimeItem
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Said
from bot.domain.people.rights import Right
from bot.domain.visa.countries import country
from bot.domain.visa.path import LONGEST, Times
from bot.usecases import forms
from bot.usecases.visa.path import follow_event
from bot.usecases.visa.queue_screens import show_desk, show_hosts, show_times
from storage.work import Work


class TooManyDays(Refused):
    """A time longer than any office takes."""

    text = "visa-too-many-days"


class LinkNotHttps(Refused):
    """A link that is not an https address."""

    text = "visa-link-wrong"


def check_link(typed: str) -> str:
    """Return a link as it is shown.

    Raises:
        LinkNotHttps: it is no address that begins with https://.
    """
    link = typed.strip()
    host = link.removeprefix("https://").partition("/")[0]
    plain = link.isascii() and link.isprintable() and not set(link) & set(" <>\"'`\\")
    if not link.startswith("https://") or "." not in host or "@" in host or not plain:
        raise LinkNotHttps
    return link


def ask_host(work: Work, here: Here) -> None:
    """Ask in which country the event takes place."""
    forms.begin(work, here, kind=HOST)


def set_host(work: Work, here: Here, code: str) -> None:
    """Set the host country; every hint and deadline follows.

    Raises:
        StaleButton: no country has this code.
    """
    event = here.event
    if country(code) is None:
        raise StaleButton
    event = replace(event, country=code)
    work.events.keep(event)
    work.audit.note(event.id, actor=here.person.id, act="set-country", subject=code)
    follow_event(work, event)
    show_desk(work, here.at(event))


def ask_link(work: Work, here: Here) -> None:
    """Ask for the page where guests can verify."""
    forms.begin(work, here, kind=LINK)


def ask_days(work: Work, here: Here, item: TimeItem) -> None:
    """Ask how many days something takes."""
    forms.begin(work, here, kind=DAYS, about=item.value)


def _finish_host(work: Work, here: Here, progress: Progress) -> None:
    show_hosts(work, here, progress.answers["visa-host"])


def _finish_link(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    choices = replace(work.visa_cases.choices(event.id), link=progress.answers["visa-link"].strip())
    work.visa_cases.keep_choices(event.id, choices)
    work.audit.note(event.id, actor=here.person.id, act="set-visa-link")
    show_desk(work, here)


def _finish_days(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    days = int(progress.answers["visa-days"])
    if days > LONGEST:
        raise TooManyDays(days=LONGEST)
    choices = work.visa_cases.choices(event.id)
    times: Times = replace(choices.times, **{progress.about: days})
    work.visa_cases.keep_choices(event.id, replace(choices, times=times))
    work.audit.note(event.id, actor=here.person.id, act="set-visa-times", subject=progress.about)
    follow_event(work, event)
    show_times(work, here)


def _heed_link(_work: Work, here: Here, _question: Question, answer: str) -> Here:
    check_link(answer)
    return here


def _describe_days(_work: Work, _here: Here, progress: Progress, _asked: Question) -> Details:
    return {"what": Said(f"visa-time-name-{progress.about}")}


HOST = forms.FormKind(
    Form("visahost", (Question("visa-host", longest=80),)), _finish_host, right=Right.TEND_VISAS
)
LINK = forms.FormKind(
    Form("visalink", (Question("visa-link", longest=250),)),
    _finish_link,
    heed=_heed_link,
    right=Right.TEND_VISAS,
)
DAYS = forms.FormKind(
    Form("visadays", (Question("visa-days", Kind.NUMBER, longest=5),)),
    _finish_days,
    _describe_days,
    right=Right.TEND_VISAS,
)
FORMS = (HOST, LINK, DAYS)
