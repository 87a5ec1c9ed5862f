"""What the server prepares for the ceremony is read only where each part is as it must be."""

import json
from typing import Any

import pytest

from bot.crypto.feedback.manifests import (
    BallotKind,
    Entitlement,
    ManifestWrong,
    read_manifest,
    read_plan,
    sign_manifest,
    write_plan,
)
from bot.crypto.feedback.manifests import Manifest as Whole
from tests.crypto.samples import SIGNER, ballot, manifest

LONG = "x" * 501
VOTE = {"kind": "vote", "recipient": None, "scale": "agreement"}


def plan(entitlement: Entitlement = Entitlement.CARDS) -> dict[str, Any]:
    """A plan of a session and a concern, as JSON values."""
    fields: dict[str, Any] = json.loads(write_plan(manifest(entitlement).plan))
    return fields


def is_read(fields: dict[str, Any]) -> bool:
    try:
        read_plan(json.dumps(fields))
    except ManifestWrong:
        return False
    return True


def with_first(changed: dict[str, Any]) -> dict[str, Any]:
    """The plan, its session otherwise."""
    fields = plan()
    first, *others = fields["ballots"]
    return fields | {"ballots": [first | changed, *others]}


def sessions(count: int) -> list[dict[str, Any]]:
    first = plan()["ballots"][0]
    return [first | {"id": f"b{number}"} for number in range(count)]


def title(text: str) -> dict[str, Any]:
    return {"title": {"en": text, "zh": "开场"}}


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"ballots": sessions(500)},
        title("x" * 500),
        {"bands": [{"en": "One", "zh": "一"}] * 3},
        {"round": "goals"},
    ],
    ids=["as it is", "many", "long", "bands", "round"],
)
def test_a_plan_may_be_so_large(changed: dict[str, Any]) -> None:
    assert is_read(plan() | changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"version": 1},
        {"suite": 2},
        {"event": "../ev"},
        {"event": 5},
        {"round": "../main"},
        {"round": 5},
        {"entitlement": "paper"},
        {"ballots": []},
        {"ballots": {}},
        {"ballots": sessions(501)},
        {"ballots": sessions(1) * 2},
        title(LONG),
        title("\ud800"),
        {"title": {"en": 5, "zh": "开场"}},
        {"title": {"en": "Opening"}},
        {"title": {"en": "Opening", "zh": LONG}},
        {"bands": [{"en": "One", "zh": "一"}] * 4},
    ],
)
def test_a_plan_with_one_part_otherwise_is_refused(changed: dict[str, Any]) -> None:
    assert not is_read(plan() | changed)


@pytest.mark.parametrize(
    "changed",
    [{"number": 1}, {"number": 1000}, {"kind": "question"}, title("x" * 500), VOTE],
)
def test_a_question_may_be_so(changed: dict[str, Any]) -> None:
    assert is_read(with_first(changed))


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "../b1"},
        {"id": "b2"},
        {"number": 0},
        {"number": 1001},
        {"number": True},
        {"number": 1.0},
        {"kind": "other"},
        # It would be read by the wrong people, or by nobody.
        {"kind": "concern"},
        {"recipient": "safeguarding"},
        {"recipient": None},
        VOTE | {"recipient": "facilitators"},
        VOTE | {"scale": "other"},
        {"kind": "vote", "recipient": None},
        {"closes": "2027-03-03T10:30:00Z"},
        {"closes": "2027-03-03T10:29:59Z"},
        {"opens": "soon"},
        {"rsa": "AAAA"},
        {"rsa": "A"},
        title(LONG),
    ],
)
def test_a_question_with_one_part_otherwise_is_refused(changed: dict[str, Any]) -> None:
    assert not is_read(with_first(changed))


def test_each_question_has_a_key_of_its_own_where_rights_are_tokens() -> None:
    fields = plan(Entitlement.TOKENS)
    first, second = fields["ballots"]

    assert is_read(fields)
    for rsa in (first["rsa"], "", "AAAA"):
        assert not is_read(fields | {"ballots": [first, second | {"rsa": rsa}]})


def signed(**changed: Any) -> str:
    """A manifest that was signed with some fields otherwise."""
    whole = manifest()
    values = {name: getattr(whole, name) for name in whole.__slots__}
    return sign_manifest(Whole(**(values | changed)), SIGNER).text()


def is_believed(text: str) -> bool:
    try:
        read_manifest(text)
    except ManifestWrong:
        return False
    return True


@pytest.mark.parametrize(
    ("threshold", "is_right"), [(4, False), (5, True), (1000, True), (1001, False), (True, False)]
)
def test_answers_show_from_five_on(threshold: int, is_right: bool) -> None:
    assert is_believed(signed(threshold=threshold)) == is_right


@pytest.mark.parametrize(
    ("names", "is_right"),
    [
        (("Ann",), True),
        (("Ann", "Bo", "Cy"), True),
        (("Ann", "Bo"), False),
        ((), False),
        (("Ann", "Bo", ""), False),
        (("A" * 80,), True),
        (("A" * 81,), False),
    ],
)
def test_shares_are_kept_by_three_or_a_key_by_one(names: tuple[str, ...], is_right: bool) -> None:
    keepers = dict.fromkeys(manifest().recipients, names)

    assert is_believed(signed(keepers=keepers)) == is_right


def test_only_where_all_are_votes_nobody_needs_a_key() -> None:
    vote = json.loads(write_plan(manifest().plan))["ballots"][0] | VOTE
    votes = read_plan(json.dumps(plan() | {"ballots": [vote]})).ballots

    assert is_believed(signed(ballots=votes, recipients={}))
    assert not is_believed(signed(ballots=(ballot("b1", BallotKind.SESSION),), recipients={}))
