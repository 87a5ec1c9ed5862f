"""`colloquy bench answers`: guests ask, in words of their own, what the demo's dialogue has prepared answers to."""

import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import product
from statistics import median

from bot.cli.bench.full_house.house import Database, House, full_house
from bot.cli.bench.load import FIRST_ACCOUNT
from bot.cli.bench.measure import percentile
from bot.cli.bench.report import AsJson, measured, say_figures
from bot.cli.event.init import read_event
from bot.clock.answering import prepare_answers
from bot.crypto.codes import new_id
from bot.demo.show import SAMPLE
from bot.domain.ids import EntryId, EventId
from bot.domain.knowledge.entries import KnowledgeEntry, approved
from storage.work import Work

GUESTS = 500
ALONE = 200
"""Questions one after the other, each by another guest, after FIRST that do not count."""
FIRST = 10
TOGETHER = 50
"""Questions by as many guests in one batch, as one poll brings them; ROUNDS of these."""
ROUNDS = 4
_ASKED = (
    "could I get a letter for my visa application",
    "how to reach the venue from the airport by train",
    "what time is check-in at the hotel",
    "is wifi available in the building",
    "I eat no meat, is there something for me",
    "do I have to wear a suit",
    "is there somewhere quiet to rest",
    "I use a wheelchair, can I get into all rooms",
    "am I allowed to take pictures",
    "who sees what I write here",
    "may I bring my dog",
    "能帮我开签证用的邀请信吗",
    "从机场坐火车怎么过去",
    "酒店几点能入住",
    "会场有没有无线网",
    "我不吃肉，有什么可以吃的",
    "开会能不能讲中文",
    "我坐轮椅，能进所有会议室吗",
    "路费什么时候报销",
    "可以带孩子来吗",
)
"""None is a prepared wording; two are of what nobody has prepared."""
_BEFORE = ("", "Hello, ", "Excuse me, ", "Quick question: ", "你好，")
_AFTER = ("", "?", " please", " thanks", " 谢谢")


@dataclass(frozen=True, slots=True)
class Answered:
    """Milliseconds from the update to the commit of its reply; `writer_ms` is what all others wait for.

    `cpu_ms` is processor time of every thread. `encoders` is "none" where `[semantic]` is not
    installed: then nothing but a prepared wording is answered.
    """

    encoders: str
    questions_per_s: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float
    writer_ms: float


def bench_answers(
    database: Database = "",
    as_json: AsJson = False,
) -> None:
    """Questions a second, and their delay, on the demo's 14 prepared answers; some 40 s.

    No Telegram: from the update to the commit of its reply. How many are answered rightly: `colloquy answers measure`.
    """
    figures = measured(partial(_measure, database), as_json=as_json)
    say_figures(asdict(figures), as_json=as_json)


async def _measure(database: str, tell: Callable[[str], None]) -> Answered:
    async with full_house(GUESTS, database, tell) as house:
        tell("encoding the prepared answers")
        event_id, entries = house.plan.event.id, read_event(SAMPLE).knowledge
        await house.parts.writer.run(partial(_prepare, event_id=event_id, entries=entries))
        await prepare_answers(house.parts.writer, house.parts.answer_room)
        words, guests = questions(), _guests()
        tell(f"{ALONE} questions, one after the other")
        alone = [await house.ask(next(guests), next(words)) for _ in range(FIRST + ALONE)][FIRST:]
        paces: list[float] = []
        for _ in range(ROUNDS):
            tell(f"{TOGETHER} questions together")
            paces.append(await _together(house, words, guests))
        times = sorted(each.ms for each in alone)
        return Answered(
            encoders=house.parts.answer_room.model or "none",
            questions_per_s=round(median(paces), 1),
            p50_ms=round(percentile(times, 0.5), 1),
            p99_ms=round(percentile(times, 0.99), 1),
            cpu_ms=round(median(each.cpu_ms for each in alone), 1),
            writer_ms=round(median(each.writer_ms for each in alone), 1),
        )


def _prepare(work: Work, *, event_id: EventId, entries: tuple[KnowledgeEntry, ...]) -> None:
    for entry in entries:
        stored = approved(replace(entry, id=EntryId(new_id())), by="", at=work.now)
        work.knowledge.keep(event_id, stored)


async def _together(house: House, words: Iterator[str], guests: Iterator[int]) -> float:
    """Return questions a second."""
    asked = [(next(guests), next(words)) for _ in range(TOGETHER)]
    begun = time.perf_counter()
    await house.ask_together(asked)
    return TOGETHER / (time.perf_counter() - begun)


def questions() -> Iterator[str]:
    """Yield questions of which none is a copy of another: what was encoded lately costs nothing."""
    for before, after, asked in product(_BEFORE, _AFTER, _ASKED):
        yield f"{before}{asked}{after}"


def _guests() -> Iterator[int]:
    """Yield accounts, everybody once before anybody again."""
    while True:
        yield from range(FIRST_ACCOUNT, FIRST_ACCOUNT + GUESTS)
