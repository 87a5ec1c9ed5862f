"""Rules organizers found out themselves; they win over every data file until they expire."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.events import Event
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Details, Words
from bot.domain.people.rights import Right
from bot.domain.visa.cases import Need, Rule
from bot.domain.visa.countries import exactly, name_of
from bot.domain.wall_time import moment_written
from bot.usecases import forms
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.visa.finding import today_of
from bot.usecases.visa.path import follow_event
from bot.usecases.visa.queue_screens import show_rules
from bot.usecases.visa.times import check_link
from storage.work import Work

MOST = 60
"""Rules an event may have."""


class HostUnknown(Refused):
    """A rule without a host country to enter."""

    text = "visarule-no-host"


class IssuerUnclear(Refused):
    """The issuer of a rule may be several, or none."""

    text = "visarule-issuer-unclear"


class RuleNeverValid(Refused):
    """A rule that was checked in the future, or ended before today."""

    text = "visarule-days-wrong"


class TooManyRules(Refused):
    """More rules than an event may have."""

    text = "visarule-too-many"


def start_rule(work: Work, here: Here) -> None:
    """Ask for a new rule: issuer, what is asked, words, where it was read, for how long it holds.

    Raises:
        HostUnknown: nobody has said in which country the event is.
        TooManyRules: there are as many as there may be.
    """
    event = here.event
    if not event.country:
        raise HostUnknown
    if len(work.visa_cases.rules_of(event.id)) >= MOST:
        raise TooManyRules(count=MOST)
    forms.begin(work, here, kind=RULE, about=event.country)


def drop_rule(work: Work, here: Here, rule_id: str) -> None:
    """Delete a rule; hints come from the data again.

    Raises:
        StaleButton: it is gone.
    """
    event = here.event
    if not work.visa_cases.remove_rule(event.id, rule_id):
        raise StaleButton
    work.audit.note(event.id, actor=here.person.id, act="dropped-visa-rule", subject=rule_id)
    follow_event(work, event)
    show_rules(work, here)


def _heed(work: Work, here: Here, question: Question, answer: str) -> Here:
    """Refuse what cannot be kept, while it can still be typed anew."""
    event = here.event
    today = today_of(work, event)
    match question.name:
        case "visarule-issuer" if not exactly(answer):
            raise IssuerUnclear
        case "visarule-link":
            check_link(answer)
        case "visarule-checked" if _day(answer, event) > today:
            raise RuleNeverValid
        case "visarule-until" if _day(answer, event) < today:
            raise RuleNeverValid
        case _:
            pass
    return here


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    if progress.about != event.country:
        raise StaleButton
    answers = progress.answers
    en, zh = (
        "" if answers[name] == SKIPPED else answers[name] for name in ("visarule-en", "visarule-zh")
    )
    rule = Rule(
        id=new_id(),
        passport=exactly(answers["visarule-issuer"]),
        destination=event.country,
        need=Need(answers["visarule-need"]),
        text=Words(en, zh),
        link=check_link(answers["visarule-link"]),
        checked_on=_day(answers["visarule-checked"], event),
        valid_until=_day(answers["visarule-until"], event),
    )
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="made-visa-rule", subject=rule.id
    )
    work.visa_cases.keep_rule(event.id, rule)
    follow_event(work, event)
    show_rules(work, here)


def _day(answer: str, event: Event) -> date:
    return moment_written(answer).astimezone(ZoneInfo(event.zone)).date()


def _describe(_work: Work, here: Here, progress: Progress, question: Question) -> Details:
    if question.name != "visarule-issuer":
        issuer = exactly(progress.answers["visarule-issuer"])
        return {"issuer": name_of(issuer), "host": name_of(progress.about)}
    return {"host": name_of(here.event.country)}


RULE = forms.FormKind(
    Form(
        "visarule",
        (
            Question("visarule-issuer", longest=80),
            Question("visarule-need", Kind.CHOICE, (Need.VISA, Need.AUTHORISATION, Need.NOTHING)),
            Question("visarule-en", optional=True, longest=ANSWER_LENGTH),
            Question("visarule-zh", optional=True, longest=ANSWER_LENGTH),
            Question("visarule-link", longest=250),
            Question("visarule-checked", Kind.MOMENT, longest=40),
            Question("visarule-until", Kind.MOMENT, longest=40),
        ),
    ),
    _finish,
    _describe,
    _heed,
    right=Right.TEND_VISAS,
)
FORMS = (RULE,)
