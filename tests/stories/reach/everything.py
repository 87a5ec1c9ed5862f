"""Somebody who taps every button there is, and what must be so of every screen they come by."""

from bot.domain.people.people import Language, Role
from bot.domain.people.rights import Right, may
from handlers.table import TAPPED
from tests.parity.on_page import OnPage
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.reach.found_elsewhere import (
    ONLY_AT_THE_END,
    ONLY_BELOW_LETTERS,
    ONLY_ONCE_DRAFTED,
    ONLY_ONCE_SET_UP,
    ONLY_ONCE_TYPED,
    ONLY_ONCE_WRITTEN,
    ONLY_WHERE_THERE_IS_MUCH,
    ONLY_WITH_ANSWERS,
    ONLY_WITH_CANDIDATES,
    ONLY_WITH_TWO_WAYS,
    ONLY_WITHOUT_A_PAGE,
    WITH_A_BROWSER,
    WITH_MAIL_AND_MIRRORS,
)
from tests.stories.reach.full_event import fill, prepare
from tests.stories.reach.screens import english, faults, names_telegram
from tests.stories.reach.walk import Walk
from tests.stories.someone import Someone


def _within_reach(world: FeedbackWorld, someone: Someone, role: Role) -> set[str]:
    """Return what somebody of a role can come by; all else has a reason not to be there."""
    allowed = {word for word, route in TAPPED.items() if may(role, route.right)}
    allowed -= ONLY_BELOW_LETTERS | ONLY_AT_THE_END | ONLY_WHERE_THERE_IS_MUCH | ONLY_WITH_ANSWERS
    allowed -= ONLY_ONCE_WRITTEN | ONLY_WITHOUT_A_PAGE | ONLY_ONCE_TYPED | ONLY_ONCE_DRAFTED
    allowed -= ONLY_WITH_TWO_WAYS
    if isinstance(someone, OnPage):
        allowed |= WITH_A_BROWSER
    if isinstance(someone, OnPage) and world.settings().email is not None:
        allowed |= WITH_MAIL_AND_MIRRORS
    allowed -= ONLY_ONCE_SET_UP | ONLY_WITH_CANDIDATES
    if role is not Role.GUEST:
        allowed -= {"events", "enter-event", "forget-everywhere"}
    if role is Role.OBSERVER:
        allowed -= {"form", "reminders-zone"}
    if not may(role, Right.INVITE_ORGANIZERS):
        allowed -= {"invite-organizer"}
    return allowed


async def reaches_everything(
    world: FeedbackWorld, *, role: Role, language: str, other: Language | None = None
) -> None:
    """Somebody of a role taps everything there is; nothing is missing, dead or broken.

    On the page the same is drawn in the `other` language, too. Every family of features is on;
    `test_features.py` is about what is off.
    """
    await prepare(world)
    someone = await world.guest("陆 Ann", language, role=role)
    await fill(world, someone, role=role)
    walk = Walk(world, someone, other=other)

    await walk.everywhere()

    allowed = _within_reach(world, someone, role)
    reached = {step.partition(":")[0] for step in walk.seen}
    reached -= (
        ONLY_WITH_CANDIDATES
        | ONLY_WITH_ANSWERS
        | ONLY_WHERE_THERE_IS_MUCH
        | ONLY_ONCE_WRITTEN
        | ONLY_BELOW_LETTERS
        | ONLY_ONCE_TYPED
    )
    assert reached == allowed, reached ^ allowed
    assert walk.dead == []
    assert walk.large == set(), walk.large
    assert faults([*walk.screens, *walk.others]) == []
    if language == "zh" or other is Language.ZH:
        found = english(walk.screens if language == "zh" else walk.others)
        assert found == {"Which language do you prefer?"}, found
    assert names_telegram([*walk.screens, *walk.others]) is world.settings().has_telegram
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
