"""Why guests object is written sealed beside the vote, under the rule that is fixed before, and counted nowhere."""

import secrets
from datetime import timedelta

import pytest

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.manifests import BallotPlan, Manifest, sign_manifest
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.domain.features import Feature
from bot.domain.people.people import Role
from bot.domain.readout.objections import OBJECTION_ROUNDS, OBJECTIONS_EACH
from bot.usecases.feedback.ballots import ObjectionsWithoutRule, prepare_objections
from storage.ballot_box.round_boxes import found_box
from storage.work import Work
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.goals.test_goals import fetches, hands_in
from tests.stories.readout.test_drafting import ready
from tests.stories.readout.test_publishing import publishes
from tests.stories.sample_event import EVENT

ROUND, SECOND, _ = OBJECTION_ROUNDS
FETCH, WRITE = "Get my right to object", "Write an objection"


async def opens(world: FeedbackWorld, round_id: str = ROUND) -> Manifest:
    """Do what the host does: prepare the round for a day, have it signed with the event's keys, install it."""

    def prepared(work: Work) -> BallotPlan:
        event = work.events.get(EVENT)
        closes = work.now + timedelta(hours=24)
        return prepare_objections(work, event=event, round_id=round_id, closes=closes)

    plan = await world.do(prepared)
    first = world.manifest
    signed = sign_manifest(
        plan.with_keys(first.recipients, first.threshold, first.keepers),
        SigningKey(new_signing_seed()),
    )
    folder = world.folder / "boxes" / EVENT / round_id
    found_box(folder, signed.text().encode(), people=20)
    return signed.manifest


async def test_objection_is_fetched_once_and_written_sealed_beside_the_vote(
    polled: FeedbackWorld,
) -> None:
    world = polled
    await ready(world)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    looker = await world.guest("Otto", role=Role.OBSERVER)
    await ann.says("/readout")
    before = ann.buttons
    manifest = await opens(world)
    for each in (ann, xu, looker):
        await each.says("/readout")
    status, tokens = await fetches(world, ann, manifest)
    again, _ = await fetches(world, ann, manifest)
    sealed = encode_base64url(b"\x01\x00" + secrets.token_bytes(4094))
    handed = [
        await hands_in(world, manifest, each.id, tokens[each.id], {"sealed": sealed})
        for each in manifest.ballots
    ]
    shown, in_chinese = ann.shown, xu.screen
    await ann.says("/readout")
    fetched = ann.buttons
    world.clock.now = manifest.ballots[0].closes
    await xu.says("/readout")

    rule = shown[0].index("A point to which somebody objects is dropped.")
    assert rule < shown[0].index("✋ Do you object to a point? Until ")
    assert "Nothing published says how many objected." in shown[0]
    assert shown[1] == [[FETCH], [WRITE], *before]
    assert "✋ 您反对某个要点吗？" in in_chinese
    assert [FETCH] not in looker.buttons
    assert (status, again, handed) == (200, 409, [201] * OBJECTIONS_EACH)
    assert fetched == [[WRITE], *before]
    assert "✋" not in xu.screen
    assert [each for row in xu.buttons for each in row if "凭证" in each] == []


async def test_nothing_published_says_how_many_objected(polled: FeedbackWorld) -> None:
    world = polled
    await ready(world)
    olga, ann = await world.organizer(), await world.guest("Ann")
    manifest = await opens(world)
    await publishes(olga)
    await olga.taps("As a text file")
    _, without = olga.document
    _, tokens = await fetches(world, ann, manifest)
    sealed = encode_base64url(b"\x01\x00" + secrets.token_bytes(4094))
    first = manifest.ballots[0].id
    assert await hands_in(world, manifest, first, tokens[first], {"sealed": sealed}) == 201
    world.clock.now = manifest.ballots[0].closes
    await olga.says("/readout")
    await olga.taps("As a text file")
    _, with_one = olga.document

    assert with_one == without
    assert "A point to which somebody objects is dropped." in with_one.decode()


async def test_round_takes_the_rule_first_and_each_vote_may_have_its_own(
    polled: FeedbackWorld,
) -> None:
    world = polled
    with pytest.raises(ObjectionsWithoutRule):
        await opens(world)
    await world.switch(Feature.READOUT)
    with pytest.raises(ObjectionsWithoutRule):
        await opens(world)
    await ready(world)
    await opens(world)
    world.clock.move(hours=25)
    second = await opens(world, SECOND)
    ann = await world.guest("Ann")
    await ann.says("/readout")

    assert f"r={SECOND}" in ann.opens(WRITE)
    assert [each.round_id for each in (second,)] == [SECOND]
