"""One emulator for several bots in a process of its own: `python -m bot.demo.stage TOKEN...`.

Prints its base URL once it listens, and runs until it is terminated.
"""

import asyncio
import gc
import sys
from collections.abc import Sequence

import uvloop

from bot.demo.emulator.http.server import EmulatorServer


async def _serve(tokens: Sequence[str]) -> None:
    first, *others = tokens
    server = EmulatorServer(token=first)
    for number, token in enumerate(others):
        server.add_bot(token, f"bench_{number}_bot")
    url = await server.start()
    # As the emulator's own `serve` does: a long log of calls makes full collections slow.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    sys.stdout.write(f"{url}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(_serve(sys.argv[1:]))
