"""The deploy files: what can be checked without the machines they are for."""

import re
from pathlib import Path

import yaml

from bot.settings import NAMES

DEPLOY = Path(__file__).parents[2] / "deploy"


def entries(path: Path) -> set[str]:
    """Return each package of a lock file with its hashes."""
    return set(re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip()))


def test_runtime_lock_is_a_part_of_the_whole_lock() -> None:
    runtime = entries(DEPLOY / "requirements.lock")

    assert runtime - entries(DEPLOY.parent / "requirements.lock") == set()
    assert [entry for entry in runtime if "--hash=sha256:" not in entry] == []
    assert {entry.partition("==")[0] for entry in runtime} & {"pytest", "playwright"} == set()


def test_compose_file_asks_for_no_privileges() -> None:
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]

    assert {name: service["cap_drop"] for name, service in services.items()} == {
        "bot": ["ALL"],
        "db": ["ALL"],
    }
    assert services["bot"]["ports"] == ["127.0.0.1:8080:8080"]


def test_deploy_files_name_only_settings_that_exist() -> None:
    files = ("Dockerfile", "compose.yaml", "colloquy.service", "OPERATING.md", "nginx.conf")
    texts = "".join((DEPLOY / name).read_text(encoding="utf-8") for name in files)

    assert set(re.findall(r"COLLOQUY_[A-Z_]+", texts)) - set(NAMES) == set()


def test_every_setting_is_documented() -> None:
    text = (DEPLOY / "OPERATING.md").read_text(encoding="utf-8")

    assert [n for n in NAMES if n not in text and not n.endswith("_SECRET_FILE")] == []
