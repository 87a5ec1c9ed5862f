"""Starting while something outside is not there yet, or talks nonsense."""

import sqlite3
from contextlib import closing

import aiohttp

from bot.demo.ports import free_port
from tests.robustness.outside import faults
from tests.robustness.outside.waiting import until, until_it
from tests.robustness.outside.world import GUESTS, WELL, OutsideWorld, readiness

NONSENSE = (
    faults.saying('{"ok":true}'),
    faults.saying("null"),
    faults.saying("[]"),
    faults.HTML_403,
    faults.saying('{"ok":false,"error_code":400,"description":"Bad Request: x"}', status=400),
)


async def test_nonsense_from_telegram_ends_nothing(house: OutsideWorld) -> None:
    server = house.server
    for fault in NONSENSE[:3]:
        server.break_with(fault, "getMe", times=1)
    async with house.bot() as bot:
        for fault in NONSENSE[1:]:
            server.break_with(fault, "getUpdates", times=1)
        await house.ask(GUESTS[0])

        await until(lambda: not [rule for rule in server.rules if rule.left])
        server.put_raw({"no": "number"})
        server.say(GUESTS[1], "/rsvp")
        await house.shows(GUESTS[1], lambda: server.texts(GUESTS[1]))
        assert not bot.has_ended


async def test_site_is_there_before_telegram_is(house: OutsideWorld) -> None:
    port = free_port()
    house.server.break_with(faults.ERROR_500)
    async with house.bot(says="Telegram does not answer", COLLOQUY_LISTEN=f"127.0.0.1:{port}"):
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/healthz") as answer,
        ):
            assert (answer.status, await answer.text()) == (200, "ok")
        assert await readiness(port) == (503, WELL | {"telegram": "silent"})


async def posted(port: int, path: str) -> tuple[int, str, object]:
    """What somebody hears who hands something in: the status, when to come again, the JSON."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"http://127.0.0.1:{port}/{path}", data=b"{}") as answer,
    ):
        return answer.status, answer.headers.get("Retry-After", ""), await answer.json()


async def test_locked_database_is_waited_for(house: OutsideWorld) -> None:
    port = free_port()
    with closing(sqlite3.connect(house.database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        async with house.bot(
            says="waiting for the store (StoreLocked): database",
            COLLOQUY_LISTEN=f"127.0.0.1:{port}",
        ) as bot:
            assert await readiness(port) == (503, {"database": "unreachable"})
            for path in ("c/tap", "telegram/webhook", "feedback/event/main/ballots"):
                assert await posted(port, path) == (503, "2", {"state": "starting"})
            other.execute("COMMIT")
            other.close()

            await house.ask(GUESTS[0])
            await until_it(lambda: readiness(port), (200, WELL))
            assert not bot.has_ended


async def test_postgres_that_is_away_at_the_start_is_waited_for(house: OutsideWorld) -> None:
    house.database_url = "postgresql://nobody:none@127.0.0.1:9/none"
    async with house.bot(says="The database cannot be reached") as bot:
        assert not bot.has_ended
