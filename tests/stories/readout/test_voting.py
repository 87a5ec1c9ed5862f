"""Guests vote on points: by blind token on the page, told facilitators in words, held against the rule."""

import pytest

from bot.crypto.feedback.manifests import Manifest, read_manifest
from bot.domain.messages.texts import Words
from bot.domain.ratings import Scale
from tests.stories.common_ground.test_rounds import votes
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.readout.test_drafting import DESK, POINT, POINT_ZH, ready, shows
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone

SUPPORT, CAN_LIVE, OBJECT = 3, 2, 1


async def opens_votes(world: FeedbackWorld, fay: Someone) -> Manifest:
    """Open a vote on the points that guests see, and let the clock make it."""
    known = set((world.folder / "boxes" / EVENT).glob("readout-*"))
    await fay.says("/readout")
    await fay.taps(DESK, "Vote on the points", "1 hour", "Yes, open it")
    await world.tick(seconds=1)
    [folder] = set((world.folder / "boxes" / EVENT).glob("readout-*")) - known
    return read_manifest((folder / "manifest.json").read_bytes()).manifest


async def reads_words(fay: Someone) -> str:
    """Read what came of votes."""
    await fay.says("/readout")
    await fay.taps(DESK, "What the votes say")
    return fay.screen


async def over(world: FeedbackWorld) -> None:
    """Let the time of a vote run out."""
    await world.tick(hours=1, minutes=2)


async def test_vote_is_opened_given_and_told_facilitators_in_a_word(polled: FeedbackWorld) -> None:
    world = polled
    fay, _ = await ready(world)
    guests = [await world.guest(f"Guest {number}") for number in range(10)]
    xu = await world.guest("徐", "zh")
    await fay.says("/readout")
    await fay.taps(DESK, "Vote on the points", "1 hour")
    sure = fay.screen
    await fay.taps("Cancel")
    manifest = await opens_votes(world, fay)
    told = xu.screen
    await xu.taps("阅读")
    offered = xu.shown
    world.clock.move(minutes=1)
    late = await world.guest("Late")
    given = [await votes(world, each, manifest, (SUPPORT,)) for each in (*guests, xu)]
    twice = await votes(world, xu, manifest, (OBJECT,))
    refused = await votes(world, late, manifest, (OBJECT,))
    during = await reads_words(fay)
    await over(world)
    after = await reads_words(fay)
    await xu.says("/readout")
    acts = [act for (act,) in world.rows("SELECT act FROM audit ORDER BY id")]

    assert [(each.title, each.scale) for each in manifest.ballots] == [
        (Words(POINT, POINT_ZH), Scale.SUPPORT)
    ]
    assert "A point to which somebody objects is dropped.\n" in sure
    assert "13 people; whoever joins later may not." in sure
    assert told.startswith("🗳 可以对会议纪要的要点投票了\n静湖对话，截止 ")
    assert offered[0].endswith("\n\n有人反对的要点将被删除。")  # the rule, before the first vote
    assert offered[1][0] == ["🗳 对要点投票"]
    assert given == [{201}] * 11
    assert (twice, refused) == ({409}, {403})
    assert f"• {POINT}\nnot voted on in these words\n" in during
    assert "Nothing can be read before." in during
    assert after == (
        f"What the votes say\n\n• {POINT}\nnearly all support it\n\nA point to which somebody objects"
        " is dropped.\n\nA word stands for 11 answers or more and shows no single objection: whoever"
        " objects tells a facilitator, with the reason. Guests do not see these words."
    )
    assert "🗳" not in str(xu.buttons)
    assert "支持" not in xu.screen
    assert acts.count("counted-point-votes") == 1


@pytest.mark.parametrize(
    ("choices", "word"),
    [
        ([SUPPORT] * 7 + [OBJECT] * 4, "opinions are divided"),
        ([OBJECT] * 11, "nearly all object"),
    ],
)
async def test_what_the_rule_takes_out_is_not_published_until_worded_anew(
    polled: FeedbackWorld, choices: list[int], word: str
) -> None:
    world = polled
    fay, _ = await ready(world)
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(11)]
    manifest = await opens_votes(world, fay)
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish")
    while_open = olga.screen
    for guest, choice in zip(guests, choices, strict=True):
        assert await votes(world, guest, manifest, (choice,)) == {201}
    await over(world)
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish")
    refused = olga.screen
    said = await reads_words(fay)
    await fay.taps("« For facilitators")
    desk = fay.buttons
    await fay.taps_data("readout-vote")
    again = fay.screen
    await fay.says("/readout")
    await fay.taps(DESK)
    await fay.taps(fay.buttons[0][0], "Write the English")
    await fay.says("Pilots and rules go together.")
    await fay.taps("Skip")
    await shows(fay)
    world.clock.move(minutes=1)
    second = await opens_votes(world, fay)
    await over(world)
    too_few = await reads_words(fay)
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish", "Publish it")
    await olga.taps("As a text file")
    _, content = olga.document

    assert while_open == "Guests are voting on the points. Please publish once the vote is over."
    assert refused.startswith("By the rule for objections, 1 point cannot stay as it is:")
    assert f"• {POINT}\n{word}\n" in said
    assert "Vote on the points" not in str(desk)
    assert again.startswith("There is nothing to vote on")
    assert [each.title.en for each in second.ballots] == ["Pilots and rules go together."]
    assert "• Pilots and rules go together.\ntoo few answers to say\n" in too_few
    assert "Pilots and rules go together." in content.decode()
    assert word not in content.decode()


async def test_nobody_stands_beside_a_vote_on_a_point(polled: FeedbackWorld) -> None:
    """The control: that she fetched her right is kept, which is why that alone must say nothing."""
    world = polled
    fay, _ = await ready(world)
    ann = await world.guest("Ann")
    manifest = await opens_votes(world, fay)
    assert await votes(world, ann, manifest, (OBJECT,)) == {201}
    [ballot] = [each.id for each in manifest.ballots]
    tables = [name for (name,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    holding = {
        name
        for name in tables
        for row in world.rows(f"SELECT * FROM {name}")
        if any(str(value) == ballot for value in row)
    }

    assert holding == {"ballots"}
    assert world.rows("SELECT count(*) FROM issued WHERE round_id LIKE 'readout-%'") == [(1,)]
