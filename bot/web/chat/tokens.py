"""Rights to the sealed feedback page by a device's word: the same blind signatures as by Telegram's.

What is signed stays unseen here as well, and the feedback page never gets a cookie or a proof.
"""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from bot.domain.ids import EventId, PersonId
from bot.web.bodies import BodyRefused
from bot.web.chat.reception import NotAdmitted, Reception
from bot.web.feedback.checkin import read_blinded

SignTokens = Callable[[PersonId, EventId, str, Mapping[str, bytes]], Awaitable[Response]]
"""(whose device has signed, event, round, blinded values by ballot) -> what they are answered."""

_ROUND_ID = 40
"""Characters; rounds of marks are called by their kind and when they were opened."""


async def sign_tokens(reception: Reception, sign: SignTokens, request: Request) -> Response:
    """Have blinded tokens signed for whoever a device with a key stands for.

    Raises:
        NotAdmitted: it is none; who has only a cookie takes a card.
    """
    caller, letter = await reception.admit(request)
    if not caller.device.has_key:
        raise NotAdmitted("needs-key", 403)
    event, round_id = letter.text("event", most=16), letter.text("round", most=_ROUND_ID)
    try:
        blinded = read_blinded(letter.said.get("blinded"))
    except BodyRefused:
        raise NotAdmitted("malformed", 400) from None
    return await sign(caller.device.person_id, EventId(event), round_id, blinded)
