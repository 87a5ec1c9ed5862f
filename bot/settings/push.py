"""Whether browsers are told by Web Push that a message waits. Every function raises BadSetting."""

import importlib.util
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.channels.push_notices import SERVICES
from bot.settings.environment import BadSetting

_CONTACT = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_SERVICE = re.compile(
    r"https://(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]+(:[0-9]{1,5})?"
    r"|http://(127\.0\.0\.1|localhost)(:[0-9]{1,5})?"
)
_NAME = "COLLOQUY_PUSH_SERVICES"


@dataclass(frozen=True, slots=True)
class PushPlan:
    """Whom push services may write to about us, and which of them are written to."""

    contact: str
    services: tuple[str, ...] = SERVICES


def read_push_plan(found: Mapping[str, str], *, has_page: bool) -> PushPlan | None:
    """Return the plan, None where nothing is pushed. Raises BadSetting."""
    name = "COLLOQUY_PUSH_CONTACT"
    contact, services = found.get(name, ""), _services(found.get(_NAME, ""))
    if not contact:
        if services:
            raise BadSetting(name, f"is missing: {_NAME} needs it.")
        return None
    if not _CONTACT.fullmatch(contact):
        raise BadSetting(name, "must be a bare e-mail address, without a name.")
    if not has_page:
        raise BadSetting(name, "needs COLLOQUY_PUBLIC_URL: notices tell of its page.")
    if importlib.util.find_spec("pywebpush") is None:
        raise BadSetting(name, "needs the extra push, which is not installed: see OPERATING.md.")
    return PushPlan(contact, services or SERVICES)


def _services(value: str) -> tuple[str, ...]:
    named = tuple(each.strip() for each in value.split(",") if each.strip())
    for each in named:
        if not _SERVICE.fullmatch(each):
            raise BadSetting(
                _NAME, "must be https addresses without a path, like https://*.push.example.org."
            )
    return named
