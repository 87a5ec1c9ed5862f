"""The register of invitation letters: looked up by anybody with the code, or on the command line."""

import asyncio
import hashlib
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app
from tests.stories.invitation_letters.world import PUBLIC, letter_world, receives
from tests.stories.world import World
from tests.texts.pdf_text import text_of


async def test_code_on_the_letter_is_verified_by_anybody(tmp_path: Path, founded: Path) -> None:
    async with letter_world(tmp_path / "bot", founded) as world:
        ann, olga = await world.guest("Ann"), await world.organizer()
        content = await receives(world, ann, olga)
        found = re.search(rf"{PUBLIC}/letters/LD-2027-0001/[0-9a-f]{{16}}", text_of(content))
        assert found is not None
        digit = "0" if found[0][-1] != "0" else "1"
        wrong = f"{found[0][:-1]}{digit}"
        pages = [
            await world.look_up(link)
            for link in (
                found[0],
                wrong,
                found[0].replace("0001", "0002"),
                f"{PUBLIC}/letters/{'x' * 300}/%22%3Cb%3E",
            )
        ]

        titles = [(status, re.findall(r"<title>(.*?)</title>", page)) for status, page in pages]
        assert titles == [
            (200, ["Valid · 有效"]),
            (200, ["Not valid · 无效"]),
            (200, ["Not valid · 无效"]),
            (200, ["Not valid · 无效"]),
        ]
        assert "LD-2027" not in pages[0][1]


async def test_command_line_knows_the_register_and_no_names(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    content = await receives(world, ann, olga)
    await world.stop()
    monkeypatch.setenv("COLLOQUY_DATA_DIR", str(world.folder))
    monkeypatch.chdir(tmp_path)
    good, bad = tmp_path / "letter.pdf", tmp_path / "changed.pdf"
    good.write_bytes(content)
    bad.write_bytes(content + b"\n")
    digests = [hashlib.sha256(each.read_bytes()).hexdigest() for each in (good, bad)]
    issued = world.clock.now.date()

    def say(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["letters", *words])
        return done.exit_code, done.output

    said = await asyncio.to_thread(
        lambda: [say("verify", str(good)), say("verify", str(bad)), say("list")]
    )
    assert said == [
        (0, f"LD-2027-0001: valid, issued {issued}. SHA-256 {digests[0]}\n"),
        (
            1,
            f"NOT in the register. SHA-256 {digests[1]}\n"
            "A scan, a copy that was saved anew or a changed file never is.\n",
        ),
        (0, f"LD-2027-0001  {digests[0]}  valid, issued {issued}\n"),
    ]
