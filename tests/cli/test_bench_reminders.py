"""The bench of reminders, at a small scale: it hands everything over; how fast is not asked here."""

from datetime import timedelta

from bot.cli.bench.reminders import measure
from bot.usecases.reminders.sending import AHEAD


def test_bench_hands_over_every_reminder() -> None:
    steps: list[str] = []

    measured = measure(
        steps.append, sizes=(20, 80), people=40, together=40, span=timedelta(seconds=0.2)
    )

    assert steps == ["20 reminders", "80 reminders", "40 in one instant", "40 in one minute"]
    assert list(measured.claim_us) == [20, 80]
    ahead = AHEAD / timedelta(milliseconds=1)
    assert [each for each in (measured.minute, measured.instant) if each.worst_ms < -ahead] == []
