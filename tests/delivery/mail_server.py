"""A real mail server on loopback, that takes, puts off and refuses as it is told."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ssl import SSLContext
from typing import cast

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class MailServer:
    """What came, and what is answered: to a recipient, and once all is said."""

    port: int = 0
    to_recipient: str = ""
    to_data: str = ""
    login: tuple[bytes, bytes] | None = None
    breaks_off: bool = False
    hellos: list[str] = field(default_factory=list[str])
    encrypted: list[bool] = field(default_factory=list[bool])
    taken: list[tuple[str, list[str], EmailMessage]] = field(
        default_factory=list[tuple[str, list[str], EmailMessage]]
    )
    tried: int = 0

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, session: Session, _envelope: Envelope, name: str, answers: list[str]
    ) -> list[str]:
        self.hellos.append(name)
        session.host_name = name
        return answers

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, to: str, _options: list[str]
    ) -> str:
        self.tried += 1
        self.encrypted.append(session.ssl is not None)
        if self.breaks_off:
            cast("asyncio.Transport", server.transport).abort()
        if self.to_recipient:
            return self.to_recipient
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.to_data:
            return self.to_data
        content = envelope.content
        message = message_from_bytes(content if isinstance(content, bytes) else b"", policy=default)
        self.taken.append((envelope.mail_from or "", list(envelope.rcpt_tos), message))
        return "250 OK"

    def lets_in(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: object
    ) -> AuthResult:
        is_right = isinstance(data, LoginPassword) and (data.login, data.password) == self.login
        return AuthResult(success=is_right, handled=False)

    @property
    def bodies(self) -> list[str]:
        """The words of what was taken."""
        return [message.get_content().replace("\r\n", "\n") for _, _, message in self.taken]


@asynccontextmanager
async def mail_server(
    *, context: SSLContext | None = None, login: tuple[bytes, bytes] | None = None, port: int = 0
) -> AsyncGenerator[MailServer]:
    """Listen on loopback; with a context, only who encrypts is heard, and with a login, who has it."""
    server = MailServer(login=login)

    def hear() -> SMTP:
        return SMTP(
            server,
            hostname="mail.example",
            tls_context=context,
            require_starttls=context is not None,
            authenticator=server.lets_in,
            auth_required=login is not None,
        )

    listening = await asyncio.get_running_loop().create_server(hear, "127.0.0.1", port)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
