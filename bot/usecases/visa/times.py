"""What organizers set for visas: the host country, the official page, how long things take."""

from dataclasses import replace

from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.messages.messages import Button, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Said
from bot.domain.people.people import Person, Role
from bot.domain.visa.countries import country, guess, name_of
from bot.domain.visa.path import LONGEST, Times
from bot.usecases import forms
from bot.usecases.current_event import event_of
from bot.usecases.visa.path import follow_event
from bot.usecases.visa.queue import show_desk
from storage.work import Work

ITEMS = ("gather", "wait", "decide", "spare", "journey")
_MOST_GUESSES = 8
_BACK = ((Button("go-visadesk", "visadesk"), Button("go-home", "home")),)


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


def ask_host(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Ask in which country the event takes place."""
    forms.begin(work, person=person, kind=HOST, screen=screen)


def set_host(work: Work, *, person: Person, code: str, screen: int | None = None) -> None:
    """Set the host country; every hint and deadline follows."""
    event = event_of(work, person)
    if country(code) is None:
        raise StaleButton
    event = replace(event, country=code)
    work.events.keep(event)
    work.audit.note(event.id, actor=person.id, act="set-country", subject=code)
    follow_event(work, event)
    show_desk(work, person=person, screen=screen)


def ask_link(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Ask for the page where guests can verify."""
    forms.begin(work, person=person, kind=LINK, screen=screen)


def show_times(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show how long things are taken to last, each with a button to change it."""
    event = event_of(work, person)
    times = work.visa_cases.choices(event.id).times
    rows = tuple(
        (Button(f"visa-time-{item}", f"visadesk:times:{item}", {"days": getattr(times, item)}),)
        for item in ITEMS
    )
    work.outbox.put(Message(person.id, "visa-times", {}, (*rows, *_BACK), replaces=screen))


def ask_days(work: Work, *, person: Person, item: str, screen: int | None = None) -> None:
    """Ask how many days something takes."""
    if item not in ITEMS:
        raise StaleButton
    forms.begin(work, person=person, kind=DAYS, screen=screen, about=item)


def _finish_host(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    typed = progress.answers["visa-host"]
    rows = tuple(
        (Button("visa-issuer", f"visadesk:host:{code}", {"issuer": name_of(code)}),)
        for code in guess(typed).codes[:_MOST_GUESSES]
    )
    text = "visa-host-confirm" if rows else "visa-host-not-found"
    again = ((Button("visadesk-set-host", "visadesk:host"),),)
    work.outbox.put(
        Message(person.id, text, {"typed": typed}, (*rows, *again, *_BACK), replaces=screen)
    )


def _finish_link(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    event = event_of(work, person)
    choices = replace(work.visa_cases.choices(event.id), link=progress.answers["visa-link"].strip())
    work.visa_cases.keep_choices(event.id, choices)
    work.audit.note(event.id, actor=person.id, act="set-visa-link")
    show_desk(work, person=person, screen=screen)


def _finish_days(work: Work, person: Person, progress: Progress, screen: int | None) -> None:
    event = event_of(work, person)
    days = int(progress.answers["visa-days"])
    if days > LONGEST:
        raise TooManyDays(days=LONGEST)
    choices = work.visa_cases.choices(event.id)
    times: Times = replace(choices.times, **{progress.about: days})
    work.visa_cases.keep_choices(event.id, replace(choices, times=times))
    work.audit.note(event.id, actor=person.id, act="set-visa-times", subject=progress.about)
    follow_event(work, event)
    show_times(work, person=person, screen=screen)


def _heed_link(_work: Work, person: Person, _question: Question, answer: str) -> Person:
    check_link(answer)
    return person


def _describe_days(_work: Work, _person: Person, progress: Progress, _asked: Question) -> Details:
    return {"what": Said(f"visa-time-name-{progress.about}")}


HOST = forms.FormKind(
    Form("visahost", (Question("visa-host", longest=80),)), _finish_host, who=Role.ORGANIZER
)
LINK = forms.FormKind(
    Form("visalink", (Question("visa-link", longest=250),)),
    _finish_link,
    heed=_heed_link,
    who=Role.ORGANIZER,
)
DAYS = forms.FormKind(
    Form("visadays", (Question("visa-days", Kind.NUMBER, longest=5),)),
    _finish_days,
    _describe_days,
    who=Role.ORGANIZER,
)
