"""Who sees a prepared answer: exactly its audience, and organizers."""

from itertools import product

import pytest

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.ids import Subject
from bot.domain.knowledge.entries import may_see
from bot.domain.people.people import Language, Role

EVENT, DINNER, TALK = Subject("event"), Subject("dinner"), Subject("talk")
SEEN: dict[Audience, set[tuple[Language, Subject | None]]] = {
    Audience(AudienceKind.ALL): {*product(Language, (None, EVENT, DINNER))},
    Audience(AudienceKind.CONFIRMED): {*product(Language, (EVENT,))},
    Audience(AudienceKind.SESSION, DINNER): {*product(Language, (DINNER,))},
    Audience(AudienceKind.SESSION, TALK): set(),
    Audience(AudienceKind.LANGUAGE, "zh"): {*product((Language.ZH,), (None, EVENT, DINNER))},
    Audience(AudienceKind.ROLE, "guest"): {*product(Language, (None, EVENT, DINNER))},
    Audience(AudienceKind.ROLE, "organizer"): set(),
    Audience(AudienceKind.SILENT): set(),
}
"""Which guests see what: by their language, and by what they have a seat in."""


@pytest.mark.parametrize("audience", SEEN, ids=lambda each: f"{each.kind}-{each.value}")
def test_a_guest_sees_what_is_for_them(audience: Audience) -> None:
    seen = {
        (language, seat)
        for language, seat in product(Language, (None, EVENT, DINNER))
        if may_see(
            audience,
            role=Role.GUEST,
            language=language,
            event=EVENT,
            going={seat} if seat else (),
        )
    }

    assert seen == SEEN[audience]


@pytest.mark.parametrize("audience", SEEN, ids=lambda each: f"{each.kind}-{each.value}")
def test_organizers_see_all(audience: Audience) -> None:
    assert may_see(audience, role=Role.ORGANIZER, language=Language.EN, event=EVENT, going=())
