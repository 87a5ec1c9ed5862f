"""Where a message goes: an edit to where it is, a reply to where its reader spoke, all else home."""

from dataclasses import replace

import pytest

from bot.domain.channels.addresses import PAGE_MESSAGES, Address, Carrier, Ways
from bot.domain.channels.envelopes import fitted, route
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Lane, Message

CHAT, MAILBOX = Address(Carrier.TELEGRAM, 7), Address(Carrier.PAGE, 2**60)
IN_CHAT, ON_PAGE = 7, PAGE_MESSAGES
BOTH = Ways((CHAT, MAILBOX))
NEWS = Message(PersonId("ann"), "news", lane=Lane.BROADCAST, about=None)
REPLY = replace(NEWS, lane=Lane.REPLY)


def without(*dead: Carrier) -> Ways:
    return Ways((CHAT, MAILBOX), frozenset(dead))


@pytest.mark.parametrize(
    ("message", "ways", "spoke_at", "to"),
    [
        (NEWS, BOTH, None, CHAT),
        (NEWS, BOTH, MAILBOX, CHAT),
        (NEWS, Ways((MAILBOX, CHAT)), None, MAILBOX),
        (NEWS, without(Carrier.TELEGRAM), None, MAILBOX),
        (NEWS, without(Carrier.TELEGRAM, Carrier.PAGE), None, CHAT),
        (NEWS, Ways(()), None, None),
        (REPLY, BOTH, MAILBOX, MAILBOX),
        (REPLY, BOTH, None, CHAT),
        (REPLY, without(Carrier.PAGE), MAILBOX, CHAT),
        (replace(REPLY, replaces=IN_CHAT), BOTH, MAILBOX, CHAT),
        (replace(NEWS, replaces=ON_PAGE), BOTH, None, MAILBOX),
        (replace(NEWS, replaces=ON_PAGE), without(Carrier.PAGE), None, CHAT),
        (replace(NEWS, by="page"), BOTH, None, MAILBOX),
        (replace(NEWS, by="page"), without(Carrier.PAGE), None, MAILBOX),
        (replace(REPLY, by="page"), Ways((CHAT,)), CHAT, None),
    ],
)
def test_a_message_finds_its_address(
    message: Message, ways: Ways, spoke_at: Address | None, to: Address | None
) -> None:
    assert route(message, ways, spoke_at=spoke_at) == to


def test_what_is_of_the_other_carrier_is_not_there() -> None:
    assert fitted(NEWS, CHAT) == NEWS
    for field in ("replaces", "replies_to"):
        in_chat, on_page = (replace(REPLY, **{field: each}) for each in (IN_CHAT, ON_PAGE))
        assert [fitted(in_chat, to) for to in (CHAT, MAILBOX)] == [in_chat, REPLY]
        assert [fitted(on_page, to) for to in (CHAT, MAILBOX)] == [REPLY, on_page]


def test_somebody_is_reached_by_one_carrier_or_by_both() -> None:
    alone = Ways((MAILBOX,))

    assert [each.called for each in (BOTH, alone, Ways(()))] == ["both", "page", ""]
    assert [alone.by(each) for each in (Carrier.PAGE, Carrier.TELEGRAM)] == [MAILBOX, None]
    assert without(Carrier.TELEGRAM).live == (MAILBOX,)
