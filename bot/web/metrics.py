"""Numbers for Prometheus: totals and levels only, no label that could name anybody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from prometheus_client import CollectorRegistry, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

BATCH_SIZES = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is so at this moment. Totals count since the process started and never go down.

    `since_poll` is seconds since Telegram last answered a poll, None when the bot does not poll.
    """

    messages_delivered: int = 0
    messages_impossible: int = 0
    messages_unknown: int = 0
    messages_queued: int = 0
    updates_taken: int = 0
    updates_poisonous: int = 0
    updates_refused: int = 0
    since_poll: float | None = None


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
) -> Figures:
    """Bring together what the parts count at this moment."""
    sent, taken = deliveries(), updates()
    return Figures(
        messages_delivered=sent.sent,
        messages_impossible=sent.impossible,
        messages_unknown=sent.unknown,
        messages_queued=sent.replies_waiting + sent.reminders_waiting + sent.broadcasts_waiting,
        updates_taken=taken.updates,
        updates_poisonous=taken.troubled,
        updates_refused=taken.refused,
        since_poll=since_poll() if since_poll else None,
    )


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
        yield GaugeMetricFamily(
            "colloquy_messages_queued", "Messages that wait to be sent.", value=now.messages_queued
        )
        updates = CounterMetricFamily(
            "colloquy_updates", "Updates from Telegram, by what became of them.", labels=["result"]
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
