"""Tickets for files: what opens, with which key, and for how long."""

from bot.crypto.base64url import decode_base64url
from bot.domain.ids import DeviceId
from bot.web.chat.files.tickets import LIFE_SECONDS, Asked, Tickets

NOW = 1_800_000_000.25
ASKED = Asked(DeviceId("aB3dE6gH9jK2"), 2**62 + 1, 3)


def test_a_ticket_opens_with_the_same_key_while_it_holds_and_says_nothing() -> None:
    tickets, same_key, other = Tickets(bytes(32)), Tickets(bytes(32)), Tickets(b"k" * 32)
    ticket = tickets.issue(ASKED, now=NOW)

    assert same_key.read(ticket, now=NOW + LIFE_SECONDS - 1) == ASKED
    assert same_key.read(ticket, now=NOW + LIFE_SECONDS) is None
    assert other.read(ticket, now=NOW) is None
    assert ticket != tickets.issue(ASKED, now=NOW)
    assert ASKED.device_id.encode() not in decode_base64url(ticket)
    assert len(ticket) < 150


def test_nothing_else_is_a_ticket() -> None:
    tickets = Tickets(bytes(32))
    ticket = tickets.issue(ASKED, now=NOW)
    spoilt = ticket[:-2] + ("A" if ticket[-2] != "A" else "B") + ticket[-1]

    for given in ("", "x", "..", ticket[:-1], spoilt, ticket + "A", "A" * 10_000):
        assert tickets.read(given, now=NOW) is None
