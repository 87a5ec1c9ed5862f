"""The end of the chain of acts is posted to organizers, with the words that guests are shown."""

import re

import pytest

from bot.cli.doctor.database import look_for_head
from bot.cli.doctor.findings import Amiss
from bot.crypto.feedback.manifests import read_manifest, sign_manifest
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.domain.ids import OPERATOR, EventId
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.sample_event import EVENT
from tests.stories.world import World


def head_in(post: str) -> str:
    """The end of the chain that a post names."""
    found = re.search(r"(?m)^[0-9a-f]{32}$", post)
    assert found, post
    return found[0]


async def test_end_of_the_chain_and_words_are_posted_and_a_swapped_manifest_stands_out(
    polled: FeedbackWorld,
) -> None:
    world = polled
    olga, ann = await world.organizer(), await world.guest("Ann")
    await world.tick(minutes=6)
    first = olga.posts
    await world.tick(hours=2)
    same_day = olga.posts
    await world.do(
        lambda work: work.audit.note(EventId(EVENT), actor=OPERATOR, act="prepared-votes")
    )
    await world.tick(days=1)
    next_day = olga.posts
    await world.tick(days=1)
    nothing_new = olga.posts
    file = world.folder / "boxes" / EVENT / "main" / "manifest.json"
    genuine = read_manifest(file.read_bytes())
    await world.stop()
    swapped = sign_manifest(genuine.manifest, SigningKey(new_signing_seed()))
    file.write_text(swapped.text())
    await world.start()
    await world.tick(minutes=6)
    after = olga.posts

    words = " ".join(genuine.fingerprint)
    assert len(first) == 1
    assert first[0].startswith("🔗 Quiet Lake Dialogue: where the records stand\n\nPrivileged acts")
    assert f"The sealed page shows guests the words\n{words}\n" in first[0]
    assert "⚠️" not in first[0]
    assert same_day == first
    assert len(next_day) == len(nothing_new) == 2
    assert head_in(next_day[1]) != head_in(next_day[0])
    assert len(after) == 3
    assert "⚠️ The sealed page shows guests the words\n" + " ".join(swapped.fingerprint) in after[2]
    assert "no command of this server has put them there" in after[2]
    assert ann.posts == []


async def test_end_that_was_posted_is_found_in_the_chain_until_it_is_written_anew(
    polled: FeedbackWorld,
) -> None:
    world = polled
    olga = await world.organizer("Olga", "zh")
    await world.tick(minutes=6)
    [post] = olga.posts
    await world.stop()
    found = look_for_head(world.settings(), head_in(post))
    world.spoil("UPDATE audit SET head = zeroblob(32)")

    assert post.startswith("🔗 静湖对话：记录的现状\n")
    assert found == "found, 0 acts after it"
    with pytest.raises(Amiss, match="no chain has it"):
        look_for_head(world.settings(), head_in(post))


async def test_grave_acts_are_posted_at_once_and_looks_are_not(world: World) -> None:
    olga = await world.organizer()
    await world.tick(minutes=6)
    for act, posts in (("saw-names", 0), ("froze", 1), ("opened-audit", 1), ("changed-role", 2)):
        await world.do(lambda work, act=act: work.audit.note(EVENT, actor=OPERATOR, act=act))
        await world.tick(minutes=6)
        assert len(olga.posts) == posts, act
    await world.tick(days=1)
    assert len(olga.posts) == 2
    await world.do(lambda work: work.audit.note(EVENT, actor=OPERATOR, act="saw-names"))
    await world.tick(days=1)
    assert len(olga.posts) == 3
