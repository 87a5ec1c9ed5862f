"""Sends the e-mails that are due: one after the other, with no transaction open while it waits."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

from bot.delivery.email.mailer import Fate, Mailer, Server, ServerTrouble, Words
from bot.domain.channels.email_notices import STOP_PATH, Mail
from bot.domain.messages.texts import Said
from bot.texts.catalog import Catalog
from bot.usecases.channels import email_notices
from bot.usecases.housekeeping.tidying import tell_owners
from storage.outbox.page.email_notices import DueMail
from storage.work import Work
from storage.writer import Writer

PAUSES = tuple(timedelta(minutes=each) for each in (1, 5, 15, 60, 120, 240))
"""Between tries of one e-mail that was put off; after the last it is given up."""
TOLD_AFTER = timedelta(minutes=10)
"""How long the server may be in trouble before the owners hear of it."""

log = logging.getLogger(__name__)


class EmailSending:
    """Sends for one copy of the bot; `now` returns aware UTC."""

    def __init__(
        self,
        writer: Writer,
        mailer: Mailer,
        catalog: Catalog,
        *,
        now: Callable[[], datetime],
        public_url: str,
    ) -> None:
        self._writer = writer
        self._mailer = mailer
        self._catalog = catalog
        self._now = now
        self._public_url = public_url.rstrip("/")
        self._trouble_since: datetime | None = None
        self._is_told = False

    async def run_due(self) -> None:
        """Send what is due, until nothing is or the server takes nothing."""
        await self._writer.run(lambda work: work.email_notices.make_due())
        while (due := await self._writer.run(lambda work: work.email_notices.lease())) is not None:
            words = await self._writer.run(partial(self._words, due=due))
            try:
                fate = await self._mailer.send(due.notice.address, words)
            except ServerTrouble as trouble:
                await self._put_off(due)
                await self._note_trouble(trouble.why)
                return
            self._trouble_since, self._is_told = None, False
            await self._record(due, fate)

    async def _record(self, due: DueMail, fate: Fate) -> None:
        if fate is Fate.LATER:
            await self._put_off(due)
        elif fate is Fate.SENT:
            await self._writer.run(lambda work: work.email_notices.sent(due))
            self._count("sent")
        else:
            person_id = due.notice.person_id
            await self._writer.run(partial(email_notices.refused, person_id=person_id))
            self._count("refused")

    def _count(self, ending: str) -> None:
        self._writer.store.pulse.emails[ending] += 1

    async def _put_off(self, due: DueMail) -> None:
        if due.attempts > len(PAUSES):
            await self._writer.run(lambda work: work.email_notices.sent(due))
            self._count("given-up")
            return
        until = self._now() + PAUSES[due.attempts - 1]
        await self._writer.run(lambda work: work.email_notices.postpone(due, until=until))

    async def _note_trouble(self, why: str) -> None:
        """Tell the owners, once, when the server is in trouble for long."""
        log.warning("an e-mail could not be sent: the mail server (%s)", why)
        self._trouble_since = self._trouble_since or self._now()
        if self._is_told or self._now() < self._trouble_since + TOLD_AFTER:
            return
        self._is_told = True
        details = {"why": Said(f"email-trouble-{why}")}
        await self._writer.run(partial(tell_owners, text="email-trouble", details=details))

    def _words(self, work: Work, *, due: DueMail) -> Words:
        language = work.people.get(due.notice.person_id).language
        link = f"{self._public_url}{STOP_PATH}{due.notice.token}"
        details = {"code": due.notice.code, "link": link}
        said = partial(self._catalog.plain, details=details, language=language)
        if due.mail is Mail.CODE:
            return Words(said("email-code-subject"), said("email-code-body"))
        return Words(said("email-waiting-subject"), said("email-waiting-body"), link)


def sending_of(
    server: Server | None,
    writer: Writer,
    catalog: Catalog,
    now: Callable[[], datetime],
    public_url: str,
) -> Callable[[], Awaitable[None]] | None:
    """Return what sends the e-mails that are due, None where there is no mail server."""
    if server is None:
        return None
    mailer = Mailer(server, now)
    return EmailSending(writer, mailer, catalog, now=now, public_url=public_url).run_due
