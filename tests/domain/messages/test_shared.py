"""What is shared from a phone answers the question that wants it, and no other."""

import pytest

from bot.domain.messages.incoming import Contact, Incoming, Place, Shared

CONTACT = Incoming(contact=Contact("Ann Li", "+41 44 000 00 00"))
NAMELESS = Incoming(contact=Contact("", "+41 44 000 00 00"))
POINT = Incoming(place=Place(47.3769, 8.5417))
HOUSE = Incoming(place=Place(47.3769, 8.5417, "Pier House", "Quay 1"))
MAP = "https://www.openstreetmap.org/?mlat=47.37690&mlon=8.54170"


@pytest.mark.parametrize(
    ("sent", "answers"),
    [
        (CONTACT, {Shared.PERSON: "Ann Li, +41 44 000 00 00", Shared.PHONE: "+41 44 000 00 00"}),
        (NAMELESS, {Shared.PERSON: "+41 44 000 00 00", Shared.PHONE: "+41 44 000 00 00"}),
        (POINT, {Shared.ADDRESS: "47.37690, 8.54170", Shared.MAP: MAP}),
        (HOUSE, {Shared.ADDRESS: "Pier House, Quay 1", Shared.MAP: MAP}),
        (Incoming("words"), {}),
    ],
)
def test_what_was_shared_answers_what_wants_it(sent: Incoming, answers: dict[Shared, str]) -> None:
    said = {wanted: sent.shared(wanted) for wanted in Shared}

    assert said == dict.fromkeys(Shared, "") | answers
    assert not sent.shared(None)
