"""Which host countries are compared."""

import re
from dataclasses import replace

from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.domain.people.rights import Right
from bot.domain.visa.comparison import (
    MOST_HOSTS,
)
from bot.domain.visa.countries import exactly
from bot.usecases import forms
from bot.usecases.visa.comparing.screens import show_comparison
from storage.work import Work

_CODES = re.compile(r"[A-Z]{2}(?:[\s,;，；、]+[A-Z]{2})*")
_BETWEEN_CODES = re.compile(r"[\s,;，；、]+")
_BETWEEN_NAMES = re.compile(r"[\n,;，；、]+")


class HostUnclear(Refused):
    """A candidate country that is none, or may be several."""

    text = "visacompare-host-unclear"


class TooManyHosts(Refused):
    """More candidate countries than are compared at a time."""

    text = "visacompare-too-many"


def ask_hosts(work: Work, here: Here) -> None:
    """Ask which countries to compare."""
    forms.begin(work, here, kind=HOSTS)


def read_hosts(typed: str) -> tuple[str, ...]:
    """Return the codes of a typed list of countries.

    Raises:
        HostUnclear: one of them is no country, or may be several.
        TooManyHosts: there are more than can be compared at a time.
    """
    text = typed.strip()
    parts = (_BETWEEN_CODES if _CODES.fullmatch(text) else _BETWEEN_NAMES).split(text)
    codes: dict[str, None] = {}
    for part in filter(None, map(str.strip, parts)):
        code = exactly(part)
        if not code:
            raise HostUnclear(typed=part)
        codes[code] = None
    if len(codes) > MOST_HOSTS:
        raise TooManyHosts(count=MOST_HOSTS)
    return tuple(codes)


def _heed(_work: Work, here: Here, _question: Question, answer: str) -> Here:
    read_hosts(answer)
    return here


def _finish(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    hosts = read_hosts(progress.answers["visa-hosts"])
    work.visa_cases.keep_choices(event.id, replace(work.visa_cases.choices(event.id), hosts=hosts))
    show_comparison(work, here)


HOSTS = forms.FormKind(
    Form("visahosts", (Question("visa-hosts", longest=200),)),
    _finish,
    heed=_heed,
    right=Right.TEND_VISAS,
)
FORMS = (HOSTS,)
