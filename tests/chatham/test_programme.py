"""Roles of the programme: found by the role and the session together, in both languages, and only if few had them."""

import pytest

from bot.chatham.guard import Guard
from bot.chatham.hits import Colour, Rule
from bot.chatham.roster import Attendee, Roster

ROLES = Roster(
    (
        Attendee("Zoe Quill", roles=("speaker of Opening talk", "开幕讲座的发言人")),
        Attendee("Omar Reed", roles=("chair: Compute session", "算力专题的主持人")),
        *(Attendee(f"Guest {n}", roles=("panellist in River walk",)) for n in "ABCDE"),
    )
)
WITHOUT = Roster(tuple(Attendee(each.name) for each in ROLES.attendees))


def red_roles(roster: Roster, text: str) -> list[tuple[str, int | None]]:
    """The words of roles that are marked red, with how many people fit."""
    found = Guard(roster).check(text)
    return [
        (hit.words, hit.fits)
        for hit in found
        if (hit.rule, hit.colour) == (Rule.ROLE, Colour.RED) and hit.fits == 1
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Whoever gave the opening talk disagreed.", "gave the opening talk"),
        ("The person who spoke first in the Opening Talk objected.", "who spoke first in the Opening Talk"),
        ("The opening-talk speaker asked for more time.", "The opening-talk speaker"),
        ("It was put by the moderator of the compute session.", "the moderator of the compute session"),
        ("在开幕讲座上发言的人不同意。", "开幕讲座上发言的"),
        ("主持算力专题的那位提出了异议。", "主持算力专题"),
        ("主持算力專題的那位提出了異議。", "主持算力专题"),
    ],
)  # fmt: skip
def test_role_and_session_together_find_one_person(text: str, words: str) -> None:
    assert red_roles(ROLES, text) == [(words, 1)]
    # The control: without the roles nobody is known to fit.
    assert red_roles(WITHOUT, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The opening talk was about evaluations.",
        "Five sessions followed the compute session.",
        "The moderator of the compute session should keep the time.",
        "The panellists of the river walk differed.",
        "开幕讲座谈到了评测。",
        "算力专题安排在第二天。",
    ],
)
def test_session_alone_a_rule_and_a_role_of_many_find_nobody(text: str) -> None:
    assert red_roles(ROLES, text) == []


def test_role_without_a_session_is_no_more_than_it_was() -> None:
    bare = Roster((Attendee("Zoe Quill", roles=("chair", "主席", "speaker of")),))
    assert Guard(bare).check("All agreed on more funding.") == ()
