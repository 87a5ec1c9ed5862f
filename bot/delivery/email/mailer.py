"""One e-mail to one mail server, and what its answer means. Nothing of an address is ever logged."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from enum import Enum, auto

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


@dataclass(frozen=True, slots=True)
class Mailer:
    """Hands e-mails to a server; `now` returns aware UTC. `authorities` are those it is shown to be by."""

    host: str
    port: int
    sender: str
    now: Callable[[], datetime]
    tls: bool = False
    starttls: bool = True
    user: str = ""
    password: Secret = field(default_factory=Secret, repr=False)
    authorities: ssl.SSLContext | None = field(default=None, repr=False)

    async def send(self, to: str, words: Words) -> Fate:
        """Send an e-mail, each by a connection of its own.

        Raises:
            ServerTrouble: whoever it is for, it could not be sent.
        """
        try:
            async with self._line() as line:
                await line.send_message(
                    self._message(to, words), sender=self.sender, recipients=[to]
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
        return aiosmtplib.SMTP(
            hostname=self.host,
            port=self.port,
            use_tls=self.tls,
            start_tls=self.starttls,
            username=self.user or None,
            password=bytes(self.password).decode() if self.user else None,
            # Otherwise the machine's own name would be told.
            local_hostname=self._domain,
            timeout=SECONDS,
            tls_context=self.authorities,
        )

    @property
    def _domain(self) -> str:
        return self.sender.rpartition("@")[2]

    def _message(self, to: str, words: Words) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"] = self.sender, to
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
