"""A crowd on three copies: taps and one broadcast to everybody, while copies are killed and one stands still.

    python -m tests.robustness.soak_crowd [--guests 10000] [--taps 5000] [--stand 60] [--kill-every 10]

Telegram keeps its limits all the while. It ends once everything has an ending; then the same promises
are judged as in `soak_replicas.py`, and besides: at most 30 messages in any second, none refused.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

from storage.outbox.statements import LEASED, SENDING, WAITING
from storage.outbox.tables import outbox
from tests.robustness.replica_figures import PER_SECOND, Figures
from tests.robustness.soak_replicas import Replicas, replicas

UNFINISHED = (WAITING, LEASED, SENDING)


async def crowd(running: Replicas, *, taps: int, stand: float, kill_every: float) -> Figures:
    """Have guests write so many times and one broadcast go out to all; wait for every ending."""
    await running.start()
    began = time.monotonic()
    await running.broadcast()
    writing = asyncio.create_task(_write(running, taps))
    standing = asyncio.create_task(running.let_one_stand(stand))
    while not writing.done() or await running.count(outbox.c.state.in_(UNFINISHED)):
        await asyncio.sleep(kill_every)
        # Killing goes on until the last of a standstill's leases has been taken over.
        await running.kill_one()
    await asyncio.gather(writing, standing)
    await running.town.settle(seconds=600)
    running.figures.seconds = time.monotonic() - began
    await running.stop()
    return running.figures


async def _write(running: Replicas, taps: int) -> None:
    """About twelve a second, as a hall that has just been asked something."""
    for _ in range(taps):
        running.town.say(running.chance.choice(running.town.guests))
        await asyncio.sleep(running.chance.uniform(0.04, 0.12))


def broken(figures: Figures) -> list[str]:
    """The promises that were not kept."""
    more = {
        "more than 30 messages left in a second": figures.fullest_second <= PER_SECOND,
        "Telegram refused messages for the limit of all chats": figures.refused_to_all == 0,
    }
    return [*figures.broken(), *(promise for promise, is_kept in more.items() if not is_kept)]


async def main(asked: argparse.Namespace) -> None:
    """Run once and print the figures."""
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}, {asked.guests} guests, {asked.taps} messages from them\n")
    with tempfile.TemporaryDirectory(prefix="colloquy-crowd-") as name:
        async with replicas(Path(name), guests=asked.guests, seed=seed) as running:
            figures = await crowd(
                running, taps=asked.taps, stand=asked.stand, kill_every=asked.kill_every
            )
    wrong = broken(figures)
    for line in [*figures.lines(), *(f"BROKEN: {each}" for each in wrong)]:
        sys.stdout.write(f"{line}\n")
    if wrong:
        raise SystemExit(1)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--guests", type=int, default=10_000)
    parser.add_argument("--taps", type=int, default=5_000)
    parser.add_argument("--stand", type=float, default=60.0)
    parser.add_argument("--kill-every", type=float, default=10.0)
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main(_asked()))
