"""The shelf of e-mail notices: who wants them, which e-mail is due, and how far it is.

Whether an address is confirmed is sealed with it; what stands beside it only finds the row.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, exists, func, select, update

from bot.crypto.codes import same
from bot.domain.channels.email_notices import (
    AT_MOST_EVERY,
    UNCONFIRMED_LIFE,
    WAITS_FOR,
    EmailNotice,
    Mail,
)
from bot.domain.ids import PersonId
from storage.channels.email_tables import email_notices
from storage.database.timestamps import to_micros
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.outbox.copies.due import bring_forward, next_due
from storage.outbox.page.waiting import LEASE, waits

_TOKEN = "email-notices"  # noqa: S105 - the name of a kind of text


@dataclass(frozen=True, slots=True)
class DueMail:
    """An e-mail to be sent; `attempts` counts this try as well."""

    mail: Mail
    notice: EmailNotice
    attempts: int


class EmailNotices:
    """Wishes of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def waiting(self) -> int:
        """Count the e-mails that are to be sent."""
        due = (
            select(func.count()).select_from(email_notices).where(email_notices.c.mail.is_not(None))
        )
        return self._transaction.connection.execute(due).scalar_one()

    def find(self, person_id: PersonId) -> EmailNotice | None:
        """Return somebody's wish, None for none. Raises RowUnreadable."""
        asked = select(email_notices).where(email_notices.c.person_id == person_id)
        row = self._transaction.connection.execute(asked).one_or_none()
        return None if row is None else self._opened(row)

    def find_by_token(self, token: str) -> EmailNotice | None:
        """Return the wish that a link ends, None where it ends none (any more). Raises RowUnreadable."""
        index = self._transaction.index.of_text(_TOKEN, token)
        asked = select(email_notices).where(email_notices.c.token_index == index)
        row = self._transaction.connection.execute(asked).one_or_none()
        notice = None if row is None else self._opened(row)
        return notice if notice is not None and same(notice.token, token) else None

    def keep(self, notice: EmailNotice, *, mail: Mail | None = None) -> None:
        """Keep a wish, and have an e-mail sent soon."""
        now = self._transaction.now
        ends_at = None if notice.is_confirmed else to_micros(now + UNCONFIRMED_LIFE)
        row = {
            "person_id": notice.person_id,
            "token_index": self._transaction.index.of_text(_TOKEN, notice.token),
            "mail": None if mail is None else mail.value,
            "due_at": None if mail is None else to_micros(now),
            "attempts": 0,
            "mailed_at": None,
            "ends_at": ends_at,
            "sealed": self._sealed(notice),
        }
        keep(self._transaction.connection, email_notices, row)

    def change(self, notice: EmailNotice) -> None:
        """Keep what a wish says now; what is due stays due."""
        self._set(notice.person_id, sealed=self._sealed(notice))

    def forget(self, person_id: PersonId) -> None:
        """Delete somebody's wish with its address."""
        self._transaction.connection.execute(
            email_notices.delete().where(email_notices.c.person_id == person_id)
        )

    def forget_ended(self) -> None:
        """Delete addresses that nobody confirmed in time, and what is left of those given up."""
        self._transaction.connection.execute(
            email_notices.delete().where(
                email_notices.c.ends_at <= to_micros(self._transaction.now)
            )
        )

    def make_due(self) -> None:
        """Have whoever wants it told that a message waits: laid out a while ago, drawn by no page since."""
        now = self._transaction.now
        last = func.coalesce(email_notices.c.mailed_at, 0)
        self._transaction.connection.execute(
            update(email_notices)
            .where(email_notices.c.mail.is_(None))
            .where(email_notices.c.ends_at.is_(None))
            .where(last <= to_micros(now - AT_MOST_EVERY))
            .where(waits(email_notices.c.person_id, since=last, until=now - WAITS_FOR))
            .values(mail=Mail.WAITING.value, due_at=to_micros(now), attempts=0)
        )

    def lease(self) -> DueMail | None:
        """Take the next e-mail that is due; it comes back if nobody says what became of it.

        One that became needless meanwhile is not sent, and a row that does not open comes back later.
        """
        while row := next_due(
            self._transaction,
            email_notices,
            email_notices.c.mail.is_not(None),
            order_by=email_notices.c.due_at,
        ):
            self._set(
                PersonId(row.person_id),
                due_at=to_micros(self._transaction.now + LEASE),
                attempts=row.attempts + 1,
            )
            for notice in self._transaction.readable([row], self._opened):
                mail = Mail(row.mail)
                if self._is_needless(mail, notice):
                    self._set(notice.person_id, mail=None, due_at=None)
                    continue
                return DueMail(mail, notice, row.attempts + 1)
        return None

    def sent(self, due: DueMail) -> None:
        """Note that an e-mail was taken by the server, or is given up."""
        mailed_at = to_micros(self._transaction.now) if due.mail is Mail.WAITING else None
        self._set(due.notice.person_id, mail=None, due_at=None, mailed_at=mailed_at)

    def postpone(self, due: DueMail, *, until: datetime) -> None:
        """Have another try later."""
        self._set(due.notice.person_id, due_at=to_micros(until))

    def bring_forward(self) -> None:
        """Have e-mails sent now that are due later, after the clock was set back."""
        bring_forward(self._transaction, email_notices)

    def _is_needless(self, mail: Mail, notice: EmailNotice) -> bool:
        if mail is Mail.CODE:
            return notice.is_confirmed or not notice.takes_code(self._transaction.now)
        still = exists(select(1).select_from(email_notices)).where(
            email_notices.c.person_id == notice.person_id,
            waits(
                email_notices.c.person_id,
                since=func.coalesce(email_notices.c.mailed_at, 0),
                until=self._transaction.now,
            ),
        )
        return not notice.is_confirmed or not self._transaction.connection.scalar(select(still))

    def _set(self, person_id: PersonId, **values: object) -> None:
        self._transaction.connection.execute(
            update(email_notices).where(email_notices.c.person_id == person_id).values(**values)
        )

    def _sealed(self, notice: EmailNotice) -> bytes:
        person_id = notice.person_id
        return self._transaction.sealing.seal_for_person(
            _packed(notice), person=person_id, table=email_notices.name, row=person_id
        )

    def _opened(self, row: Row[Any]) -> EmailNotice:
        person_id = PersonId(row.person_id)
        opened = self._transaction.sealing.open_for_person(
            row.sealed, person=person_id, table=email_notices.name, row=row.person_id
        )
        until = opened["code_until"]
        return EmailNotice(
            person_id,
            opened["address"],
            opened["token"],
            opened["confirmed"],
            opened["code"],
            None if until is None else datetime.fromisoformat(until),
            opened["tries"],
            tuple(map(datetime.fromisoformat, opened["codes_at"])),
        )


def _packed(notice: EmailNotice) -> dict[str, Any]:
    until = notice.code_until
    return {
        "address": notice.address,
        "token": notice.token,
        "confirmed": notice.is_confirmed,
        "code": notice.code,
        "code_until": None if until is None else until.isoformat(),
        "tries": notice.tries,
        "codes_at": [each.isoformat() for each in notice.codes_at],
    }
