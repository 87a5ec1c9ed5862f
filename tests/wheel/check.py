"""The wheel as somebody without a checkout meets it: `make wheel-check`, some minutes.

It is built, installed into an empty environment, and run from an empty folder, whose `bot` folder is
somebody else's: the example, `init`, `doctor`, the emulator with the bot, and the demo with its pages.
"""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import urllib.request
import venv
from collections.abc import Generator
from pathlib import Path

from tools.supply.wheel import build

ROOT = Path(__file__).parents[2]
TOKEN = "123456:wheel"


def main() -> None:
    """Build, install, run; any failure is an exception."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        say("building")
        wheel = build(place)
        say(f"installing {wheel.name} with what it needs")
        venv.create(place / "venv", with_pip=True)
        python = place / "venv/bin/python"
        _run(str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", str(wheel))
        home = place / "home"
        (home / "bot").mkdir(parents=True)
        (home / "bot/__init__.py").write_text("raise SystemExit('this is not Colloquy')\n")
        check(place / "venv/bin/colloquy", home)
    say("the wheel holds all that it needs")


def check(colloquy: Path, home: Path) -> None:
    """Do what a newcomer does."""
    environ = {"PATH": os.environ["PATH"], "HOME": str(home), "COLLOQUY_TOKEN": TOKEN}
    say(_run(str(colloquy), "--version", cwd=home, env=environ).strip())
    _run(str(colloquy), "event", "example", "event.yaml", cwd=home, env=environ)
    with _until(colloquy, home, environ, r"(http://\S+) for", "emulator", "--token", TOKEN) as api:
        environ |= {"COLLOQUY_API_URL": api, "COLLOQUY_LISTEN": "127.0.0.1:0"}
        said = _run(str(colloquy), "init", "--event", "event.yaml", cwd=home, env=environ)
        assert "https://t.me/colloquy_demo_bot?start=" in said, said
        _run(str(colloquy), "doctor", cwd=home, env=environ)
        with _until(colloquy, home, environ, r"( running)$", "run"):
            say("init, doctor and run work")
    with _until(colloquy, home, environ, r"(http://\S+/)", "demo", "--port", "0") as page:
        assert "Colloquy demo" in _get(page)
        say("the demo works")
    page = Path(_where(colloquy, home, environ)) / "web/page/built/feedback.html"
    say("the feedback page is in it" if page.is_file() else "without the feedback page (no npm)")


def say(words: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _run(*words: str, cwd: Path = ROOT, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def _where(colloquy: Path, home: Path, environ: dict[str, str]) -> str:
    ask = "import importlib.util as u; print(u.find_spec('bot').submodule_search_locations[0])"
    return _run(str(colloquy.with_name("python")), "-P", "-c", ask, cwd=home, env=environ).strip()


@contextlib.contextmanager
def _until(
    colloquy: Path, home: Path, environ: dict[str, str], said: str, *words: str
) -> Generator[str]:
    """Run a command that goes on, from when it has said something until the end of the block."""
    with subprocess.Popen(
        [str(colloquy), *words],
        cwd=home,
        env={**environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout
        lines: list[str] = []
        try:
            for line in process.stdout:
                lines.append(line)
                if found := re.search(said, line.rstrip()):
                    yield found[1]
                    break
            else:
                raise AssertionError(f"{words} ended: {''.join(lines)}")
        finally:
            process.send_signal(signal.SIGTERM)


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 - the demo's own page
        return answer.read().decode()


if __name__ == "__main__":
    main()
