"""By which mail server notices without content go. Every function raises BadSetting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.crypto.secret import Secret
from bot.settings.environment import BadSetting
from bot.settings.values import is_loopback, read_secret

_SERVER = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+)):([0-9]{1,5})")
_FROM = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
_TLS_PORT = 465


class Security(StrEnum):
    """How the connection to the mail server is kept from being read."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"
    """Only to a server on this very machine."""


@dataclass(frozen=True, slots=True)
class EmailServer:
    """A mail server and who we are to it; without `user`, it takes e-mails from us as we come."""

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: Secret = field(default_factory=Secret, repr=False)


def read_email_server(found: Mapping[str, str], *, has_page: bool) -> EmailServer | None:
    """Return the server, None where no e-mails are sent. Raises BadSetting."""
    named = sorted(name for name in found if name.startswith("COLLOQUY_SMTP_"))
    if not named:
        return None
    for name in ("COLLOQUY_SMTP_SERVER", "COLLOQUY_SMTP_FROM"):
        if name not in found:
            raise BadSetting(name, f"is missing: {named[0]} needs it.")
    if not has_page:
        raise BadSetting(
            "COLLOQUY_SMTP_SERVER", "needs COLLOQUY_PUBLIC_URL: e-mails tell of its page."
        )
    host, port = _server(found["COLLOQUY_SMTP_SERVER"])
    sender, user = found["COLLOQUY_SMTP_FROM"], found.get("COLLOQUY_SMTP_USER", "")
    if not _FROM.fullmatch(sender):
        raise BadSetting("COLLOQUY_SMTP_FROM", "must be a bare e-mail address, without a name.")
    password = read_secret(found, "COLLOQUY_SMTP_PASSWORD")
    if bool(user) != bool(password):
        raise BadSetting("COLLOQUY_SMTP_USER", "and COLLOQUY_SMTP_PASSWORD go together.")
    security = _security(found.get("COLLOQUY_SMTP_SECURITY", ""), host, port)
    return EmailServer(host, port, security, sender, user, Secret(password.encode()))


def _server(value: str) -> tuple[str, int]:
    match = _SERVER.fullmatch(value)
    if not match or not 0 < int(match[3]) < 65536:
        raise BadSetting(
            "COLLOQUY_SMTP_SERVER", "must be HOST:PORT, for example mail.example.org:587."
        )
    return match[1] or match[2], int(match[3])


def _security(value: str, host: str, port: int) -> Security:
    name = "COLLOQUY_SMTP_SECURITY"
    if not value:
        return Security.TLS if port == _TLS_PORT else Security.STARTTLS
    if value not in set(Security):
        raise BadSetting(name, f"must be one of {', '.join(Security)}.")
    if value == Security.NONE and not is_loopback(host):
        raise BadSetting(
            name, "may be none only for a server on this machine: addresses would be readable."
        )
    return Security(value)
