"""`colloquy bench reminders`: what claiming costs, and how late reminders are handed over."""

import asyncio
import json
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.bench.report import AsJson
from bot.clock.runner import Clock
from bot.clock.ticks import Tick
from bot.crypto.wrapping.kek import FileKek
from bot.domain.events import Event, Hosts, Norms, Session, SessionKind
from bot.domain.ids import EventId, PersonId, SessionId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.domain.reminders.reminders import Planned, ReminderKind
from bot.domain.reminders.replanning import Adjustment
from bot.usecases.reminders.sending import AT_ONCE, send_due
from storage.database.engine import open_engine
from storage.database.migrating import upgrade
from storage.keys.keystore import Keystore
from storage.keys.place import FILE_NAME
from storage.store import Store
from storage.work import Work
from storage.writer import Writer

SIZES = (1_000, 10_000, 100_000)
PEOPLE = 10_000
DUE_AT_A_SIZE = 1_000
ROUNDS = 9
DUE_TOGETHER = 10_000
MINUTE = timedelta(minutes=1)
TICK = 0.25
_EVENT = EventId("bench0000001")
_FAR = timedelta(days=30)


@dataclass(slots=True)
class BenchClock:
    """A clock that can be stopped."""

    stopped_at: datetime | None = None

    def __call__(self) -> datetime:
        """Say what time it is, or was when the clock was stopped."""
        return self.stopped_at or datetime.now(UTC)


@dataclass(slots=True)
class Bench:
    """A store of its own, its people and its clock."""

    store: Store
    start: datetime
    clock: BenchClock
    people: list[PersonId] = field(default_factory=list[PersonId])


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late reminders were handed to the outbox, in ms, and how the memory grew, in MB."""

    p50_ms: float
    p99_ms: float
    worst_ms: float
    rss_growth_mb: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Microseconds per claimed reminder by rows stored; 10,000 in one minute, and in one instant.

    The processor's time says more than the clock's where others use the machine as well.
    """

    claim_us: dict[int, float]
    claim_cpu_us: dict[int, float]
    minute: Lateness
    instant: Lateness


def bench_reminders(
    *,
    as_json: AsJson = False,
) -> None:
    """Claim cost at 1,000 to 100,000 stored reminders, lateness of 10,000 due at once; some 100 s."""
    progress = Console(stderr=True, quiet=as_json)
    with progress.status("starting") as status:
        measured = measure(status.update)
    if as_json:
        typer.echo(json.dumps(asdict(measured)))
    else:
        Console().print(_as_table(measured))


def measure(
    report: Callable[[str], None],
    *,
    sizes: Sequence[int] = SIZES,
    people: int = PEOPLE,
    together: int = DUE_TOGETHER,
    span: timedelta = MINUTE,
) -> Measured:
    """Measure in a temporary folder; `together` reminders are due within `span`."""
    claim_us: dict[int, float] = {}
    claim_cpu_us: dict[int, float] = {}
    with tempfile.TemporaryDirectory(prefix="colloquy-bench-") as folder:
        bench = _furnish(Path(folder), people)
        stored = 0
        for size in sizes:
            report(f"{size} reminders")
            _store(bench, stored, size)
            stored = size
            rounds = [_claim_round(bench, size) for _ in range(ROUNDS)]
            claim_us[size] = round(median(wall for wall, _ in rounds), 1)
            claim_cpu_us[size] = round(median(cpu for _, cpu in rounds), 1)
        report(f"{together} in one instant")
        instant = asyncio.run(_lateness(bench, together, timedelta()))
        report(f"{together} in one minute")
        minute = asyncio.run(_lateness(bench, together, span))
        bench.store.close()
    return Measured(claim_us, claim_cpu_us, minute, instant)


def _furnish(folder: Path, people: int) -> Bench:
    engine = open_engine(f"sqlite:///{folder / 'bench.sqlite3'}")
    upgrade(engine)
    keystore = Keystore.open(folder / FILE_NAME, FileKek.create(folder / "key"))
    start = datetime.now(UTC)
    clock = BenchClock()
    bench = Bench(Store(engine, keystore, clock=clock), start, clock)
    event, sessions = _programme(start)
    with bench.store.begin() as unit:
        unit.work.events.keep(event)
        for session in sessions:
            unit.work.events.keep_session(session)
        accounts = [(number, Language.EN) for number in range(1, people + 1)]
        bench.people = [person.id for person in unit.work.people.add_all(accounts, zone="UTC")]
    return bench


def _programme(start: datetime) -> tuple[Event, list[Session]]:
    begins = start + 2 * _FAR
    words = Words("Quiet Lake Dialogue", "静湖对话")
    event = Event(
        id=_EVENT,
        title=words,
        place=words,
        zone="Europe/Zurich",
        starts_at=begins,
        ends_at=begins + timedelta(days=3),
        rsvp_deadline=begins,
        norms=Norms(1, ()),
        hosts=Hosts(words, words, words),
        contact=words,
    )
    sessions = [
        Session(
            id=SessionId(f"bench{number:07}"),
            event_id=_EVENT,
            title=words,
            place=words,
            about=words,
            kind=SessionKind.TALK,
            starts_at=begins,
            ends_at=begins + timedelta(hours=1),
        )
        for number in range(max(SIZES) // PEOPLE)
    ]
    return event, sessions


def _store(bench: Bench, stored: int, size: int) -> None:
    """Add rows that are due in a month, until there are so many; ten for each person at most."""
    begins, due = bench.start + 2 * _FAR, bench.start + _FAR
    people = len(bench.people)
    for number in range(stored // people, -(-size // people)):
        first, last = max(stored - number * people, 0), min(size - number * people, people)
        subject = f"bench{number:07}"
        planned = Planned(ReminderKind.SESSION, subject, 1440, due, begins, begins)
        new = {person: Adjustment((planned,), (), ()) for person in bench.people[first:last]}
        with bench.store.begin() as unit:
            unit.work.reminders.apply(_EVENT, new)


def _make_due(bench: Bench, ids: Collection[int], start: datetime, span: timedelta) -> None:
    step = span / max(len(ids), 1)
    with bench.store.begin() as unit:
        unit.work.reminders.put_off({each: start + n * step for n, each in enumerate(ids)})


def _rows(bench: Bench, count: int) -> list[int]:
    with bench.store.begin() as unit:
        rows: list[int] = []
        for at in range(0, count, 500):
            some = bench.people[at : min(at + 500, count)]
            found = unit.work.reminders.of_people(_EVENT, some)
            rows += [mine[0].id for mine in found.values()]
        return rows


def _claim_round(bench: Bench, size: int) -> tuple[float, float]:
    ids = _rows(bench, min(size, DUE_AT_A_SIZE))
    _make_due(bench, ids, bench.start, timedelta())
    bench.clock.stopped_at = bench.start + timedelta(seconds=1)
    claimed = 0
    wall, cpu = time.perf_counter(), time.thread_time()
    while claimed < len(ids):
        with bench.store.begin() as unit:
            claimed += send_due(unit.work)
    wall, cpu = time.perf_counter() - wall, time.thread_time() - cpu
    bench.clock.stopped_at = None
    return wall / claimed * 1e6, cpu / claimed * 1e6


async def _lateness(bench: Bench, together: int, span: timedelta) -> Lateness:
    ids = _rows(bench, together)
    start = datetime.now(UTC) + timedelta(seconds=3)
    _make_due(bench, ids, start, span)
    step = span / together
    late: list[float] = []
    writer = Writer(bench.store)

    def claim(work: Work) -> int:
        return send_due(work)

    async def hand_over() -> None:
        count = AT_ONCE
        while count == AT_ONCE:
            count = await writer.run(claim)
            now = datetime.now(UTC)
            # Claimed in the order they are due: the next ones are the ones just handed over.
            late.extend(
                (now - start - number * step) / timedelta(milliseconds=1)
                for number in range(len(late), len(late) + count)
            )

    before, most = _rss_mb(), 0.0
    clock = Clock([Tick("reminders", TICK, hand_over)])
    clock.start()
    while len(late) < together:
        await asyncio.sleep(0.2)
        most = max(most, _rss_mb())
    clock.stop()
    await asyncio.sleep(2 * TICK)
    late.sort()
    return Lateness(
        round(median(late), 1),
        round(late[int(len(late) * 0.99)], 1),
        round(late[-1], 1),
        round(most - before, 1),
    )


def _rss_mb() -> float:
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * 4096 / 1e6


def _as_table(measured: Measured) -> Table:
    table = Table("", "measured", "goal")
    costs = list(measured.claim_cpu_us.values())
    for size, cost in measured.claim_us.items():
        cpu = measured.claim_cpu_us[size]
        table.add_row(f"claim, {size} stored, us each (CPU)", f"{cost:.1f} ({cpu:.1f})", "flat")
    table.add_row("most stored to fewest, CPU", f"{costs[-1] / costs[0]:.2f}", "about 1")
    both = (("minute", measured.minute, "< 1000"), ("instant", measured.instant, ""))
    for name, found, goal in both:
        table.add_row(f"10,000 in one {name}: p50, ms", f"{found.p50_ms:.0f}", "")
        table.add_row(f"10,000 in one {name}: p99, ms late", f"{found.p99_ms:.0f}", goal)
        table.add_row(f"10,000 in one {name}: memory, MB", f"{found.rss_growth_mb:+.1f}", "flat")
    return table
