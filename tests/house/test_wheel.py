"""The wheel holds all that a checkout runs with; `make wheel-check` installs and runs one."""

import json
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
ONLY_BUILT_FROM = "bot/web/page/"
"""Where the feedback page is made from, by npm; only its folder `built` is served."""

LISTING = """
import json, sys
from pathlib import Path
from setuptools import Distribution
distribution = Distribution({"script_name": "setup.py"})
distribution.parse_config_files()
command = distribution.get_command_obj("build_py")
command.ensure_finalized()
found = [path for _, _, path in command.find_all_modules()]
found += [Path(folder, name) for _, folder, _, names in command.data_files for name in names]
json.dump([Path(path).as_posix() for path in found], sys.stdout)
"""


def in_tree() -> set[str]:
    """Every file of the programme."""
    return {
        path.relative_to(ROOT).as_posix()
        for room in ("bot", "handlers", "storage")
        for path in (ROOT / room).rglob("*")
        if path.is_file() and not {"__pycache__", "node_modules"} & {*path.parts}
    }


def in_wheel() -> set[str]:
    """Every file of the programme that a wheel would have."""
    asked = [sys.executable, "-c", LISTING]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return set(json.loads(listed))


def test_wheel_has_what_the_tree_has() -> None:
    tree, wheel = (
        {path for path in paths if not path.startswith(ONLY_BUILT_FROM)}
        for paths in (in_tree(), in_wheel())
    )

    assert sorted(tree - wheel) == []
    assert sorted(wheel - tree) == []


def test_wheel_takes_every_file_of_the_built_page() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken = settings["tool"]["setuptools"]["package-data"]["*"]
    build = (ROOT / "bot/web/page/build.mjs").read_text(encoding="utf-8")
    made = {*re.findall(r'"([\w-]+\.(?:html|svg|txt|sha256))"', build), "feedback.js", "page.css"}

    assert {"feedback.html", "licences.txt", "page.sha256"} <= made
    assert [name for name in made if not any(fnmatch(name, each) for each in taken)] == []
