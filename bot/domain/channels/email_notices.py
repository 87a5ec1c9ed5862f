"""E-mail notices without content: the address of somebody who wants them, and what may be sent to it."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.ids import PersonId

WAITS_FOR = timedelta(minutes=10)
"""How long a message is on the page, drawn by none, before an e-mail says that one waits."""
AT_MOST_EVERY = timedelta(hours=6)
"""Between two of them to one person, however much waits."""
CODE_LIFE = timedelta(minutes=30)
CODE_TRIES = 5
CODES_A_DAY = 3
"""Codes that somebody may have sent within a day, to whatever address: nobody is flooded by way of us."""
UNCONFIRMED_LIFE = timedelta(days=1)
"""How long an address is kept that nobody confirmed, and the times of codes after it is given up."""
ADDRESS_LENGTH = 254
STOP_PATH = "/n/"
"""Where the links lie by which notices end; the token follows."""

_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}"
)


class Mail(StrEnum):
    """What is to be sent to an address."""

    CODE = "code"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class EmailNotice:
    """Somebody's wish for notices.

    `address` is "" where it was given up; `token` ends the notices from a link in them; `code` is what
    confirms the address until `code_until`, after at most `tries` more guesses; `codes_at` are the moments
    when codes were asked for lately. All moments are aware UTC.
    """

    person_id: PersonId
    address: str
    token: str
    is_confirmed: bool = False
    code: str = ""
    code_until: datetime | None = None
    tries: int = 0
    codes_at: tuple[datetime, ...] = ()

    def lately(self, now: datetime) -> tuple[datetime, ...]:
        """Return when codes were asked for within a day."""
        return tuple(each for each in self.codes_at if now - timedelta(days=1) < each <= now)

    def may_ask_code(self, now: datetime) -> bool:
        """Say whether one more code may be sent today."""
        return len(self.lately(now)) < CODES_A_DAY

    def given_up(self, now: datetime) -> "EmailNotice":
        """Return what is left once there are to be no notices: only when codes were asked for."""
        return EmailNotice(self.person_id, "", self.token, codes_at=self.lately(now))

    def guessed(self) -> "EmailNotice":
        """Return the same after a wrong guess."""
        return replace(self, tries=self.tries - 1)

    def takes_code(self, now: datetime) -> bool:
        """Say whether a code can still confirm the address."""
        until = self.code_until
        return bool(self.code) and until is not None and now < until and self.tries > 0


def read_address(typed: str) -> str | None:
    """Return an e-mail address as it can be written to, None where it is none; the domain in small letters."""
    bare = typed.strip().strip("<>").removeprefix("mailto:")
    if len(bare) > ADDRESS_LENGTH or not _ADDRESS.fullmatch(bare):
        return None
    local, _, domain = bare.rpartition("@")
    if local.startswith(".") or local.endswith(".") or ".." in local:
        return None
    if any(part.startswith("-") or part.endswith("-") for part in domain.split(".")):
        return None
    return f"{local}@{domain.lower()}"
