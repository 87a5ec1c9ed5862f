"""The wheel is the same, byte by byte, wherever and whenever it is built from the same sources."""

import os
import shutil
import zipfile
from pathlib import Path

from tools.supply.locks import ROOT
from tools.supply.wheel import LEFT_OUT, PARTS, build


def test_same_sources_elsewhere_make_the_same_bytes(tmp_path: Path) -> None:
    first = build(tmp_path / "one")
    elsewhere = tmp_path / "a place with another name"
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, elsewhere / part, ignore=shutil.ignore_patterns(*LEFT_OUT))
        else:
            elsewhere.mkdir(exist_ok=True)
            shutil.copyfile(ROOT / part, elsewhere / part)
    for path in elsewhere.rglob("*.py"):
        path.chmod(0o600)
        os.utime(path, (2_000_000_000, 2_000_000_000))
    (elsewhere / "notes.txt").write_text("beside it")
    before = os.umask(0o077)
    try:
        second = build(tmp_path / "two", sources=elsewhere)
    finally:
        os.umask(before)
    assert (first.name, first.read_bytes()) == (second.name, second.read_bytes())
    assert {"bot/cli/front.py", "bot/texts/zh/home.ftl"} <= {*zipfile.ZipFile(first).namelist()}
    with (elsewhere / "bot" / "cli" / "version.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert build(tmp_path / "three", sources=elsewhere).read_bytes() != first.read_bytes()
