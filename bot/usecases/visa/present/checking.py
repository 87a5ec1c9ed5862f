"""A tick beside a passport: somebody has looked at the official page today, and it still holds."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Words
from bot.domain.visa.cases import CHECK_LIFE, Need, Rule
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.visa.finding import present_of, stands_of, today_of
from bot.usecases.visa.path import follow_event
from bot.usecases.visa.phrases import official_page
from bot.usecases.visa.present.screens import show_present
from bot.usecases.visa.rules import MOST, TooManyRules
from storage.work import Work


class NoPage(Refused):
    """A check without a page that it was made on."""

    text = "present-needs-page"


def take_check(work: Work, here: Here, passport: str, page: int) -> None:
    """Keep as a rule of ours what a passport's holders hear, as checked today.

    That a visa is needed may be shown to the end of the event, anything less for CHECK_LIFE days.

    Raises:
        StaleButton: nobody holds it any more, or nothing is known of it.
        NoPage: no official page is known.
        TooManyRules: there are as many rules as there may be.
    """
    event = here.event
    found = {each.passport: each for each in present_of(work, event, stands_of(work, event))}
    present = found.get(passport)
    need = None if present is None else present.hint.need
    if present is None or need is None:
        raise StaleButton
    link = official_page(work, event)
    if not link:
        raise NoPage
    if present.rule is None and len(work.visa_cases.rules_of(event.id)) >= MOST:
        raise TooManyRules(count=MOST)
    today = today_of(work, event)
    ends_on = event.ends_at.astimezone(ZoneInfo(event.zone)).date()
    until = ends_on if need is Need.VISA else min(ends_on, today + timedelta(days=CHECK_LIFE))
    known = present.rule or Rule(
        new_id(), passport, event.country, need, Words(""), link, today, today
    )
    rule = replace(known, link=link, checked_on=today, valid_until=max(today, until))
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="made-visa-rule", subject=rule.id
    )
    work.visa_cases.keep_rule(event.id, rule)
    follow_event(work, event)
    show_present(work, here, page)
