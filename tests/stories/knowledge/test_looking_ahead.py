"""A question is encoded beside the writer: others' taps do not wait for it, and nothing else changes."""

import asyncio
import hashlib
import importlib
import threading
from collections.abc import AsyncGenerator, Sequence

import pytest

from bot.domain.here import Here
from bot.usecases.knowledge.asking import asking
from storage.work import Work
from tests.stories.knowledge.world import BELOW_ANSWER, answer, teach
from tests.stories.someone import Someone
from tests.stories.test_edits import edits, newest_of
from tests.stories.world import World

pytest.importorskip("numpy")

QUESTION = "What is the wifi password?"
ANSWERED = answer(QUESTION, "It is on the card in your room.", by="an organizer")
WRITER, ASKING = "writer", "reader"


class HeldEncoder:
    """Encodes by a digest, once it is let; notes what was encoded, and on which thread before it."""

    name, widths = "held/1", (8,)

    def __init__(self) -> None:
        self.let, self.begun = threading.Event(), threading.Event()
        self.let.set()
        self.encoded: list[tuple[str, ...]] = []

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """See Embedder."""
        if texts:
            thread = threading.current_thread().name.partition("_")[0]
            self.encoded.append((thread, *texts))
        self.begun.set()
        self.let.wait()
        return [self._vector(text) for text in texts]

    @staticmethod
    def _vector(text: str) -> bytes:
        numpy = importlib.import_module("numpy")
        row = numpy.frombuffer(hashlib.sha256(text.encode()).digest(), dtype="int32").astype("f4")
        return (row / numpy.linalg.norm(row)).astype("float32").tobytes()


@pytest.fixture
async def held(world: World) -> AsyncGenerator[HeldEncoder]:
    """The encoder of this world's bot, which knows some answers; nothing is held at first."""
    encoder = HeldEncoder()
    world.load_embedder = lambda: encoder
    await world.restart()
    await teach(world)
    await world.tick(seconds=3)
    encoder.encoded.clear()
    encoder.begun.clear()
    try:
        yield encoder
    finally:
        encoder.let.set()


def _look_at_nothing(_work: Work, _here: Here, _question: str) -> None:
    pass


async def until_shown(someone: Someone, other_than: str) -> None:
    """Wait until somebody sees another screen."""
    async with asyncio.timeout(20):
        while not someone.hears or someone.screen == other_than:
            await asyncio.sleep(0.01)


async def test_taps_are_answered_while_a_question_is_encoded(
    world: World, held: HeldEncoder
) -> None:
    ann, bob = await world.guest("Ann"), await world.guest("Bob")

    held.let.clear()
    ann.say(QUESTION)
    ann.say("/privacy")
    assert await asyncio.to_thread(held.begun.wait, 20)
    bob.say("/rsvp")
    await until_shown(bob, "")
    unanswered = bob.screen
    bob.tap("Yes")
    await until_shown(bob, unanswered)
    before = list(ann.hears)
    held.let.set()
    await world.settle()

    assert before == []
    assert world.rows("SELECT standing FROM rsvps") == [("going",)]
    assert ann.hears[0] == ANSWERED
    assert ann.hears[1].startswith("Privacy")
    assert held.encoded == [(ASKING, "what is the wifi password")]


async def test_whatever_asks_is_encoded_beside_the_writer_once(
    world: World, held: HeldEncoder
) -> None:
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")

    await ann.says(f"/ask {QUESTION}")
    assert ann.shown == (ANSWERED, BELOW_ANSWER)
    await ann.says("/ask")
    await ann.says("Is the lake cold?")
    assert ann.screen.startswith("You asked: “Is the lake cold?”")
    await ann.says("Is it deep?")
    await edits(ann, message_id=newest_of(ann), text="Is the lake deep?")
    assert ann.screen.startswith("You asked: “Is the lake deep?”")
    await xu.says("湖水冷吗？还有，能游泳吗？")
    assert xu.screen.startswith("您问的是：")

    assert {thread for thread, *_ in held.encoded} == {ASKING}
    assert len(set(held.encoded)) == len(held.encoded)


async def test_what_cannot_be_looked_up_ahead_the_writer_encodes(
    world: World, held: HeldEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = await world.guest("Ann")
    monkeypatch.setattr(asking, "look_ahead", _look_at_nothing)

    await ann.says(QUESTION)

    assert ann.shown == (ANSWERED, BELOW_ANSWER)
    assert held.encoded == [(WRITER, "what is the wifi password")]


async def test_small_words_and_answers_to_forms_are_not_encoded(
    world: World, held: HeldEncoder
) -> None:
    ann = await world.guest("Ann")

    for said in ("thanks!", "help", "/reminders", "/details"):
        await ann.says(said)
    await ann.taps("Answer 5 short questions", "Skip", "Skip")
    await ann.says("no nuts")

    assert held.encoded == []
