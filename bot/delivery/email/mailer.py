"""One e-mail to one mail server, and what its answer means. Nothing of an address is ever logged."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from enum import Enum, auto
from typing import Protocol

import aiosmtplib

from bot.crypto.secret import Secret

SECONDS = 20.0
"""For each step of a conversation with the server."""
_FOR_GOOD = 500


class Fate(Enum):
    """What became of an e-mail."""

    SENT = auto()
    LATER = auto()
    """This address was put off; others may be taken."""
    REFUSED = auto()
    """This address, or what would be sent there, is refused for good."""


class ServerTrouble(Exception):
    """The server cannot be reached, or takes nothing from us; `why` is a static word."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Words:
    """What an e-mail says; `ends_at` is the link by which no more are sent, "" for none."""

    subject: str
    body: str
    ends_at: str = ""


class Server(Protocol):
    """A mail server, and who we are to it; `security` is "tls", "starttls", or "none"."""

    @property
    def host(self) -> str:
        """Where it is."""
        ...

    @property
    def port(self) -> int:
        """On which port."""
        ...

    @property
    def security(self) -> str:
        """How the connection is encrypted."""
        ...

    @property
    def sender(self) -> str:
        """The address e-mails come from."""
        ...

    @property
    def user(self) -> str:
        """Who we are to it, "" for nobody."""
        ...

    @property
    def password(self) -> Secret:
        """What shows that."""
        ...


@dataclass(frozen=True, slots=True)
class Mailer:
    """Hands e-mails to a server; `now` returns aware UTC. `authorities` are those it is shown to be by."""

    server: Server
    now: Callable[[], datetime]
    authorities: ssl.SSLContext | None = field(default=None, repr=False)

    async def send(self, to: str, words: Words) -> Fate:
        """Send an e-mail, each by a connection of its own.

        Raises:
            ServerTrouble: whoever it is for, it could not be sent.
        """
        try:
            async with self._line() as line:
                await line.send_message(
                    self._message(to, words), sender=self.server.sender, recipients=[to]
                )
        except aiosmtplib.SMTPRecipientsRefused as refused:
            return _fate_of(max(each.code for each in refused.recipients))
        except aiosmtplib.SMTPDataError as refused:
            return _fate_of(refused.code)
        except aiosmtplib.SMTPAuthenticationError:
            raise ServerTrouble("login") from None
        except aiosmtplib.SMTPSenderRefused:
            raise ServerTrouble("sender") from None
        except (aiosmtplib.SMTPException, OSError) as error:
            is_tls = (
                isinstance(error, ssl.SSLError)
                or "TLS" in str(error)
                or "certificate" in str(error)
            )
            raise ServerTrouble("tls" if is_tls else "reach") from None
        return Fate.SENT

    def _line(self) -> aiosmtplib.SMTP:
        server = self.server
        return aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.security == "tls",
            start_tls=server.security == "starttls",
            username=server.user or None,
            password=bytes(server.password).decode() if server.user else None,
            # Otherwise the machine's own name would be told.
            local_hostname=self._domain,
            timeout=SECONDS,
            tls_context=self.authorities,
        )

    @property
    def _domain(self) -> str:
        return self.server.sender.rpartition("@")[2]

    def _message(self, to: str, words: Words) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"] = self.server.sender, to
        message["Subject"] = words.subject
        message["Date"] = format_datetime(self.now())
        message["Message-ID"] = make_msgid(domain=self._domain)
        message["Auto-Submitted"] = "auto-generated"
        if words.ends_at:
            message["List-Unsubscribe"] = f"<{words.ends_at}>"
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        message.set_content(words.body)
        return message


def _fate_of(code: int) -> Fate:
    return Fate.REFUSED if code >= _FOR_GOOD else Fate.LATER
