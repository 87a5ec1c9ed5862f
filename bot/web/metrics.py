"""Numbers for Prometheus: totals and levels only, no label that could name anybody."""

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from prometheus_client import CollectorRegistry, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from bot.web.chat.counts import PageFigures
from storage.database.timestamps import to_micros
from storage.pulse import OK, Levels
from storage.writer import Spans, Writer

BATCH_SIZES = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is so at this moment. Totals count since the process started and never go down.

    `since_poll` is seconds since Telegram last answered a poll, None when the bot does not poll. `well`
    says of each part of the store whether it could do its work last; `levels` are None until counted.
    """

    messages_delivered: int = 0
    messages_impossible: int = 0
    messages_unknown: int = 0
    messages_queued: Mapping[str, int] = field(default_factory=dict[str, int])
    messages_retried: int = 0
    messages_in_flight: int = 0
    updates_taken: int = 0
    updates_poisonous: int = 0
    updates_refused: int = 0
    since_poll: float | None = None
    well: Mapping[str, bool] = field(default_factory=dict[str, bool])
    writes_queued: int = 0
    spans: Spans = field(default_factory=Spans)
    levels: Levels | None = None
    page: PageFigures = field(default_factory=PageFigures)
    emails: Mapping[str, int] = field(default_factory=dict[str, int])


class Deliveries(Protocol):
    """What the courier counts; its waiting messages are told by lane."""

    @property
    def sent(self) -> int:
        """Messages delivered."""
        ...

    @property
    def impossible(self) -> int:
        """Messages that cannot arrive."""
        ...

    @property
    def unknown(self) -> int:
        """Messages of which nobody knows."""
        ...

    @property
    def retried(self) -> int:
        """Tries that are to be made again."""
        ...

    @property
    def in_flight(self) -> int:
        """Messages on their way at this moment."""
        ...

    @property
    def replies_waiting(self) -> int:
        """Replies not sent yet."""
        ...

    @property
    def reminders_waiting(self) -> int:
        """Reminders not sent yet."""
        ...

    @property
    def broadcasts_waiting(self) -> int:
        """Broadcast messages not sent yet."""
        ...


class Updates(Protocol):
    """What is counted of updates; `troubled` could not be handled."""

    @property
    def updates(self) -> int:
        """Updates that were new."""
        ...

    @property
    def troubled(self) -> int:
        """Updates that could not be handled."""
        ...

    @property
    def refused(self) -> int:
        """Updates that asked for what their sender may not do, or for what is not there."""
        ...


def figures_of(
    deliveries: Callable[[], Deliveries],
    updates: Callable[[], Updates],
    since_poll: Callable[[], float] | None,
    page: Callable[[], PageFigures],
    writer: Writer,
) -> Figures:
    """Bring together what the parts count at this moment."""
    sent, taken, pulse = deliveries(), updates(), writer.store.pulse
    return Figures(
        messages_delivered=sent.sent,
        messages_impossible=sent.impossible,
        messages_unknown=sent.unknown,
        messages_queued={
            "reply": sent.replies_waiting,
            "reminder": sent.reminders_waiting,
            "broadcast": sent.broadcasts_waiting,
        },
        messages_retried=sent.retried,
        messages_in_flight=sent.in_flight,
        updates_taken=taken.updates,
        updates_poisonous=taken.troubled,
        updates_refused=taken.refused,
        since_poll=since_poll() if since_poll else None,
        well={"database": pulse.database == OK, "keystore": pulse.keystore == OK},
        writes_queued=writer.queued,
        spans=writer.spans,
        levels=pulse.levels,
        page=page(),
        emails={**pulse.emails},
    )


def meters_of(
    deliveries: Callable[[], Deliveries],
    updates: Callable[[], Updates],
    since_poll: Callable[[], float] | None,
    page: Callable[[], PageFigures],
    writer: Writer,
) -> "Meters":
    """Return metrics of what the parts count at every reading."""
    return Meters(partial(figures_of, deliveries, updates, since_poll, page, writer))


class Meters:
    """One process's metrics in a registry of their own; `figures` is asked at every reading."""

    def __init__(self, figures: Callable[[], Figures]) -> None:
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(_Snapshot(figures))
        self._batches = Histogram(
            "colloquy_update_batch_size",
            "Updates committed together.",
            buckets=BATCH_SIZES,
            registry=self._registry,
        )
        ProcessCollector(registry=self._registry)

    def note_batch(self, size: int) -> None:
        """Count one committed batch of updates."""
        self._batches.observe(size)

    def text(self) -> bytes:
        """Return everything in the Prometheus text format 0.0.4."""
        return generate_latest(self._registry)


@dataclass(frozen=True, slots=True)
class _Snapshot(Collector):
    figures: Callable[[], Figures]

    def collect(self) -> Iterator[Metric]:
        now = self.figures()
        messages = CounterMetricFamily(
            "colloquy_messages", "Messages that ended, by how.", labels=["outcome"]
        )
        messages.add_metric(["delivered"], now.messages_delivered)
        messages.add_metric(["impossible"], now.messages_impossible)
        messages.add_metric(["unknown"], now.messages_unknown)
        yield messages
        yield CounterMetricFamily(
            "colloquy_messages_retried", "Tries that had to be made again.", now.messages_retried
        )
        yield _by(
            "colloquy_messages_queued",
            "Messages that this copy has taken and not sent yet.",
            "lane",
            now.messages_queued,
        )
        yield GaugeMetricFamily(
            "colloquy_messages_in_flight", "Messages on their way.", now.messages_in_flight
        )
        updates = CounterMetricFamily(
            "colloquy_updates",
            "What people typed and tapped, by what became of it.",
            labels=["result"],
        )
        updates.add_metric(["taken"], now.updates_taken)
        updates.add_metric(["poisonous"], now.updates_poisonous)
        updates.add_metric(["refused"], now.updates_refused)
        yield updates
        if now.since_poll is not None:
            yield GaugeMetricFamily(
                "colloquy_since_poll_seconds",
                "Seconds since Telegram last answered a poll.",
                value=now.since_poll,
            )
        for name, said, label, counted in (
            ("page_acts", "What people did on the page, by kind.", "kind", now.page.acts),
            ("page_refused", "Requests that went no further, by why.", "reason", now.page.refused),
            ("emails", "E-mail notices that ended, by how.", "ending", now.emails),
        ):
            family = CounterMetricFamily(f"colloquy_{name}", said, labels=[label])
            for which, count in counted.items():
                family.add_metric([which], count)
            yield family
        yield GaugeMetricFamily(
            "colloquy_page_waiting", "Pages that wait for something new.", now.page.waiting
        )
        yield from _of_store(now)
        if now.levels is not None:
            yield from _of_levels(now.levels)


def _of_store(now: Figures) -> Iterator[Metric]:
    yield _by(
        "colloquy_part_well",
        "1 while a part of the store can do its work.",
        "part",
        {name: int(is_well) for name, is_well in now.well.items()},
    )
    yield GaugeMetricFamily(
        "colloquy_writes_queued", "Transactions handed over and not ended.", now.writes_queued
    )
    sums = itertools.accumulate(now.spans.counts)
    bounds = [*map(str, now.spans.BOUNDS), "+Inf"]
    yield HistogramMetricFamily(
        "colloquy_write_seconds",
        "How long a transaction took, its commit included.",
        buckets=list(zip(bounds, sums, strict=True)),
        sum_value=now.spans.seconds,
    )


def _of_levels(levels: Levels) -> Iterator[Metric]:
    """What was counted of the whole database half a minute ago at most."""
    yield _by(
        "colloquy_oldest_message_seconds",
        "How long the oldest message that is due has been, by lane.",
        "lane",
        {**dict.fromkeys(("reply", "reminder", "broadcast", "stranger"), 0.0), **levels.oldest_due},
    )
    counts = (
        ("colloquy_reminders_late", "Reminders due for over 5 minutes.", levels.reminders_late),
        ("colloquy_database_bytes", "Size of the database.", levels.database_bytes),
        ("colloquy_set_aside", "Rows and tasks set aside.", levels.set_aside),
        ("colloquy_emails_waiting", "E-mail notices to be sent.", levels.emails_waiting),
        ("colloquy_pushes_waiting", "Web Push notices to be sent.", levels.pushes_waiting),
        (
            "colloquy_backup_failed",
            "1 while the last try to make a backup has failed.",
            int(levels.backup_failed),
        ),
        (
            "colloquy_backup_turn",
            "1 for the copy of the bot that made the last backup or makes one.",
            int(levels.holds_backup_turn),
        ),
    )
    for name, said, value in counts:
        yield GaugeMetricFamily(name, said, value)
    if levels.backup_at is not None:
        yield GaugeMetricFamily(
            "colloquy_backup_verified_timestamp_seconds",
            "When the newest verified backup was made, in seconds since 1970.",
            to_micros(levels.backup_at) / 1e6,
        )


def _by(name: str, said: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, said, labels=[label])
    for which, value in values.items():
        family.add_metric([which], value)
    return family
