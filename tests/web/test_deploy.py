"""The deploy files: what can be checked without the machines they are for."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.settings.environment import NAMES

DEPLOY = Path(__file__).parents[2] / "deploy"


def entries(path: Path) -> set[str]:
    """Return each package of a lock file with its hashes."""
    return set(re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip()))


def test_runtime_lock_is_a_part_of_the_whole_lock() -> None:
    runtime = entries(DEPLOY / "requirements.lock")

    assert runtime - entries(DEPLOY.parent / "requirements.lock") == set()
    assert [entry for entry in runtime if "--hash=sha256:" not in entry] == []
    assert {entry.partition("==")[0] for entry in runtime} & {"pytest", "playwright"} == set()


def test_image_builds_the_page_from_the_lock_file_and_nothing_built_before() -> None:
    image = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").split()

    page = image.partition(" AS page\n")[2].partition("\nFROM ")[0]
    [folder] = re.findall(r"^WORKDIR (\S+)$", page, re.MULTILINE)

    assert "RUN npm ci --ignore-scripts" in page
    # What the page shares with the demo stands beside it, as its imports have it.
    assert "COPY bot/web/page ./\nCOPY bot/web/shared ../shared\nRUN node build.mjs built" in page
    assert f"COPY --from=page {folder}/built /app/bot/web/page/built" in image
    assert {"**/node_modules", "bot/web/page/built"} <= set(ignored)
    assert re.findall(r"https?://(?!127\.0\.0\.1)", image) == []


def test_proxy_keeps_no_log_and_no_file_of_what_guests_send() -> None:
    site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    [location] = re.findall(r"location ~ \^/\(checkin\|feedback\|vote\)[^{]+\{([^}]+)\}", site)

    assert "access_log off;" in site
    assert "error_log /dev/null crit;" in site
    # Said once, for every location.
    assert "proxy_max_temp_file_size 0;" in site.partition("\n    location ")[0]
    assert site.count("proxy_max_temp_file_size") == 1
    largest, buffered = (
        re.findall(rf"{name} (\w+);", location)
        for name in ("client_max_body_size", "client_body_buffer_size")
    )
    assert largest == buffered == ["300k"]


def test_compose_file_asks_for_no_privileges() -> None:
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]

    assert {name: service["cap_drop"] for name, service in services.items()} == {
        "bot": ["ALL"],
        "db": ["ALL"],
    }
    assert services["bot"]["ports"] == ["127.0.0.1:8080:8080"]


def test_caddy_beside_the_bot_is_the_one_that_the_tests_start() -> None:
    services = yaml.safe_load((DEPLOY / "compose.caddy.yaml").read_text(encoding="utf-8"))[
        "services"
    ]

    assert services["caddy"]["network_mode"] == "service:bot"
    assert "./Caddyfile:/etc/caddy/Caddyfile:ro" in services["caddy"]["volumes"]
    assert (services["caddy"]["cap_drop"], services["caddy"]["read_only"]) == (["ALL"], True)


def test_every_image_can_be_named_by_its_digest() -> None:
    image = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    composed = "".join(
        (DEPLOY / name).read_text(encoding="utf-8")
        for name in ("compose.yaml", "compose.caddy.yaml")
    )

    assert re.findall(r"^FROM (\S+)", image, re.MULTILINE) == [
        "${PYTHON_IMAGE}",
        "${NODE_IMAGE}",
        "${PYTHON_IMAGE}",
    ]
    assert re.findall(r"^ +image: (\S+)", composed, re.MULTILINE) == [
        "${POSTGRES_IMAGE:-postgres:17-alpine}",
        "${CADDY_IMAGE:-caddy:2-alpine}",
    ]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_unit_is_as_closed_as_is_said(tmp_path: Path) -> None:
    # Where it is not installed, what it would start is not there either.
    unit = (DEPLOY / "colloquy.service").read_text(encoding="utf-8")
    copy = tmp_path / "colloquy.service"
    copy.write_text(re.sub(r"^ExecStart=.*$", "ExecStart=/bin/true", unit, flags=re.MULTILINE))

    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=15", str(copy)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SYSTEMD_PAGER": ""},
    )

    assert (done.returncode, "Overall exposure level" in done.stdout) == (0, True)


def test_deploy_files_name_only_settings_that_exist() -> None:
    files = ("Dockerfile", "compose.yaml", "colloquy.service", "OPERATING.md", "nginx.conf")
    texts = "".join((DEPLOY / name).read_text(encoding="utf-8") for name in files)

    assert set(re.findall(r"COLLOQUY_[A-Z_]+", texts)) - set(NAMES) == set()


def test_every_setting_is_documented() -> None:
    text = (DEPLOY / "OPERATING.md").read_text(encoding="utf-8")

    assert [n for n in NAMES if n not in text and not n.endswith("_SECRET_FILE")] == []
