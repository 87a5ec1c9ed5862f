"""`colloquy run --only box`: a host that holds public keys and sealed ballots, and nothing else.

Canaries pass through the real process while it logs all it can; then every file is searched.
"""

import asyncio
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import aiohttp
import pytest

from bot.crypto.base64url import decode_base64url, encode_base64url
from tests.feedback.world import (
    BALLOTS,
    EVENT,
    blind_tokens,
    found,
    post,
    sealed,
    serving,
    start,
    submission,
)
from tests.robustness.canaries import Canaries
from tests.robustness.process import ROOT, own_environ

BOX_FILES = {"box.sqlite3", "box.sqlite3-journal"}


def run_once(environ: Mapping[str, str], cwd: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run", "--only", "box"],
        env={**own_environ(), "PYTHONPATH": str(ROOT), **environ},
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return done.returncode, done.stderr


def test_missing_settings_and_files_are_told_in_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "box"
    told = [
        run_once({}, tmp_path),
        run_once({"COLLOQUY_BOX_DIR": str(folder)}, tmp_path),
    ]
    found(folder)
    (folder / "box.sqlite3").unlink()
    told.append(run_once({"COLLOQUY_BOX_DIR": str(folder)}, tmp_path))
    assert told == [
        (
            2,
            "COLLOQUY_BOX_DIR is missing; it names the folder with manifest.json and box.sqlite3.\n",
        ),
        (2, f"box {folder}/manifest.json does not exist\n"),
        (2, f"box {folder}/box.sqlite3 does not exist\n"),
    ]


def test_box_loads_neither_bot_nor_database() -> None:
    asked = (
        "import sys, bot.cli.box_running; print([name for name in"
        " ('sqlalchemy', 'telegram', 'handlers', 'bot.wiring', 'bot.lifecycle', 'bot.usecases', 'storage.work',"
        " 'storage.keys.keystore', 'bot.crypto.keyring', 'bot.crypto.wrapping.kek') if name in sys.modules])"
    )
    environ = {**own_environ(), "PYTHONPATH": str(ROOT)}
    said = subprocess.check_output([sys.executable, "-c", asked], env=environ, text=True)
    assert said == "[]\n"


async def test_second_copy_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    folder = found(tmp_path / "box")
    async with serving(folder, tmp_path / "log") as first:
        environ = {"COLLOQUY_BOX_DIR": str(folder), "COLLOQUY_LISTEN": "127.0.0.1:0"}
        told = await asyncio.to_thread(run_once, environ, tmp_path)
        assert told == (2, f"box {folder}/box.sqlite3 is in use by another process\n")
        async with aiohttp.ClientSession() as session:
            body = submission(blind_tokens(48)[0], sealed())
            assert await post(session, first.url, body) == (201, "recorded")


async def test_page_manifest_and_health_are_served_and_nothing_more(tmp_path: Path) -> None:
    folder = found(tmp_path / "box")
    async with serving(folder, tmp_path / "log") as box, aiohttp.ClientSession() as session:
        base = f"http://127.0.0.1:{box.port}"
        statuses: dict[str, int] = {}
        for path in ("/healthz", f"/feedback/{EVENT}/main/manifest", "/metrics", "/checkin", "/"):
            async with session.get(base + path) as answer:
                statuses[path] = answer.status
                assert answer.headers["Referrer-Policy"] == "no-referrer"
        async with session.get(f"{base}/feedback") as page:
            assert page.status in {200, 503}  # 503 where nobody has built the page
    assert list(statuses.values()) == [200, 200, 404, 404, 404]


async def test_box_stops_when_told_and_keeps_what_it_has(tmp_path: Path) -> None:
    folder = found(tmp_path / "box")
    body = submission(blind_tokens(48)[0], sealed())
    async with aiohttp.ClientSession() as session:
        box = await start(folder, tmp_path / "log")
        assert await post(session, box.url, body) == (201, "recorded")
        assert await box.stop() == 0
        async with serving(folder, tmp_path / "log") as again:
            assert await post(session, again.url, body) == (200, "already-recorded")


@pytest.fixture
def canaries() -> Canaries:
    marked = Canaries()
    for number, token in enumerate(blind_tokens(48)[:12]):
        for name in ("message", "signature"):
            text = token.fields[name]
            marked.add(f"{name} {number}", text[4:44])
            add_bytes(marked, f"{name} {number}", decode_base64url(text)[64:96])
        add_bytes(marked, f"nullifier {number}", token.nullifier)
    return marked


def add_bytes(marked: Canaries, name: str, value: bytes) -> None:
    """Search for bytes as they are, in hexadecimal and in base64."""
    marked.needles[value] = name
    marked.add(name, value.hex())
    for shift in range(3):
        marked.needles[encode_base64url(bytes(shift) + value)[4:-4].encode()] = name


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_nothing_is_left_outside_the_box(tmp_path: Path, canaries: Canaries) -> None:
    folder, scratch = found(tmp_path / "box"), tmp_path / "scratch"
    scratch.mkdir()
    contents = [sealed() for _ in range(12)]
    for number, content in enumerate(contents):
        add_bytes(canaries, f"ballot {number}", content[1000:1024])
    settings = {
        "COLLOQUY_LOG_LEVEL": "DEBUG",
        "TMPDIR": str(scratch),
        "SQLITE_TMPDIR": str(scratch),
    }
    async with (
        serving(folder, tmp_path / "log", **settings) as box,
        aiohttp.ClientSession(cookies={"who": "guest-canary"}) as session,
    ):
        canaries.add("cookie", "guest-canary")
        for token, content in zip(blind_tokens(48)[:12], contents, strict=False):
            body = submission(token, content)
            assert (await post(session, box.url, body))[0] == 201
            assert (await post(session, box.url, body))[0] == 200
            assert (await post(session, box.url, {**body, "ballot": BALLOTS[1]}))[0] == 403
            assert (await post(session, box.url, {**body, "sealed": body["sealed"][1:]}))[0] == 400
        await asyncio.sleep(0.1)
        found_in = canaries.found_in_files(files_below(tmp_path))
        inside = {path.name for path in folder.iterdir()}

    assert set(found_in) == BOX_FILES
    for names in found_in.values():
        # A right lies beside its ballot, for whoever opens the box; it is of nobody.
        assert {name.split()[0] for name in names} <= {
            "nullifier",
            "ballot",
            "message",
            "signature",
        }
    assert len(found_in["box.sqlite3"]) == 48
    assert inside == {*BOX_FILES, "box.lock", "manifest.json"}
    assert list(scratch.iterdir()) == []
    assert box.words != ""
