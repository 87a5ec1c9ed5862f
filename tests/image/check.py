"""The image as an engine builds and runs it: `make image-check`, some minutes, as root on Debian.

Needs debootstrap, podman, runc, node and npm (`apt-get install`). Both base images are made here, of
Debian's packages and this machine's node, so that no registry is asked: every line of deploy/Dockerfile
runs, and the container runs as deploy/compose.yaml says, but not on python:3.11-slim and node:22-slim.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.demo.ports import free_port
from bot.settings.environment import NAMES

ROOT = Path(__file__).parents[2]
BASE, IMAGE = "localhost/colloquy-base", "localhost/colloquy"
BOT, TELEGRAM = "colloquy-image-check", "colloquy-image-check-telegram"
TOKEN = "123456:image"
USER = 10001
PACKAGES = "ca-certificates,libstdc++6,python3,python3-venv"
OF_THIS_MACHINE = (
    "/etc/pip.conf",
    "/etc/npmrc",
    "/usr/etc/npmrc",
    "/etc/ssl/certs",
    "/usr/share/ca-certificates",
)
"""How packages are reached from here; whatever of it there is."""
LIMITS = ("--ulimit=nofile=1024:1024", "--ulimit=nproc=4096:4096")
"""podman raises what is not named as far as it goes, which a machine may forbid."""
WAIT_SECONDS = 60
LOOK = "id -u; grep -E '^(CapEff|NoNewPrivs|Seccomp):' /proc/self/status; touch /app/x /x; touch /tmp/x"
SEEN = [str(USER), "CapEff:\t0000000000000000", "NoNewPrivs:\t1", "Seccomp:\t2"]


def main() -> None:
    """Make the base, build, run; any failure is an exception."""
    with tempfile.TemporaryDirectory(prefix="colloquy-image-") as name:
        engine = Engine(Path(name))
        try:
            say("making a base of Debian's packages")
            engine.make_base()
            say("building deploy/Dockerfile")
            engine.build()
            say("running it as deploy/compose.yaml says")
            engine.check()
        finally:
            engine.clear()
    say("no root, no capability, nothing written but in /data and /tmp; stopped and started again")


def say(words: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


class Engine:
    """podman with storage of its own below a folder."""

    def __init__(self, place: Path) -> None:
        self._place = place
        # Health is asked by hand: the engine would have systemd do it, which may not be there.
        self._environ = {**os.environ, "DISABLE_HC_SYSTEMD": "true"}

    def make_base(self) -> None:
        """Make the image that both stages begin with."""
        root = self._place / "base"
        _run("debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", root)
        (root / "usr/local/bin/python").symlink_to("/usr/bin/python3")
        shutil.copy(_where("node"), root / "usr/bin/node")
        npm = _where("npm").parents[1]
        shutil.copytree(npm, root / "usr/lib/node_modules/npm", symlinks=True)
        (root / "usr/bin/npm").symlink_to("../lib/node_modules/npm/bin/npm-cli.js")
        for each in filter(os.path.exists, OF_THIS_MACHINE):
            place = (root / each.lstrip("/")).parent
            place.mkdir(parents=True, exist_ok=True)
            _run("cp", "-a", "-T", each, place / Path(each).name)
        packed = self._place / "base.tar"
        _run("tar", "-C", root, "-cf", packed, ".")
        shutil.rmtree(root)
        self.podman("import", packed, BASE)
        packed.unlink()

    def build(self) -> None:
        """Build the image from what is committed."""
        sources, packed = self._place / "sources", self._place / "sources.tar"
        sources.mkdir()
        _run("git", "-C", ROOT, "archive", "-o", packed, "HEAD")
        _run("tar", "-C", sources, "-xf", packed)
        bases = (f"--build-arg={name}_IMAGE={BASE}" for name in ("PYTHON", "NODE"))
        how = ("--format", "docker", "--network", "host", "--isolation", "chroot")
        file = sources / "deploy/Dockerfile"
        self.podman("build", *how, *bases, "-t", IMAGE, "-f", file, sources)

    def check(self) -> None:
        """Found an event, run, ask, look what the process may do, stop, and run again."""
        port, token = free_port(), self._place / "token"
        token.write_text(TOKEN)
        token.chmod(0o444)
        event = ROOT / "deploy/event.example.yaml"
        # Telegram is the emulator of the same image; the bot shares its network, and so its port.
        outside = ("-d", "--name", TELEGRAM, f"--publish=127.0.0.1:{port}:8080", *LIMITS)
        self.podman("run", *outside, IMAGE, "emulator", "--port", "8081", "--token", TOKEN)
        until(lambda: TOKEN in self.podman("logs", TELEGRAM))
        api = {"COLLOQUY_API_URL": "http://127.0.0.1:8081"}
        how = (*as_composed(api, token), *LIMITS, f"--network=container:{TELEGRAM}")
        given = ("-v", f"{event}:/event.yaml:ro")
        said = self.podman("run", "--rm", *how, *given, IMAGE, "init", "--event", "/event.yaml")
        assert "?start=" in said, said
        self.podman("run", "-d", "--name", BOT, *how, IMAGE)
        for _ in range(2):
            until(lambda: answers(port, "readyz"))
            assert answers(port, "healthz")
            self.podman("healthcheck", "run", BOT)
            self._look()
            self.podman("stop", "-t", "30", BOT)
            ended = self.podman("inspect", BOT, "--format", "{{.State.ExitCode}}").strip()
            assert ended == "0", ended
            self.podman("start", BOT)
        until(lambda: answers(port, "readyz"))

    def _look(self) -> None:
        command = [*self._podman, "exec", BOT, "sh", "-c", LOOK]
        seen = subprocess.run(
            command, env=self._environ, capture_output=True, text=True, check=False
        )
        assert seen.stdout.splitlines() == SEEN, seen.stdout
        refused = re.findall(r"'(\S+)': Read-only file system", seen.stderr)
        assert refused == ["/app/x", "/x"], seen.stderr

    def clear(self) -> None:
        """Leave no container; images and volumes go with the folder."""
        self.podman("rm", "-f", "-v", "--ignore", BOT)
        self.podman("rm", "-f", "-v", "--ignore", TELEGRAM)
        # podman may leave this mounted on itself, which keeps the folder from being removed.
        mounted = self._place / "store/overlay"
        subprocess.run(["umount", mounted], capture_output=True, check=False)

    @property
    def _podman(self) -> Sequence[str]:
        store = ("--root", f"{self._place}/store", "--runroot", f"{self._place}/run")
        # This runtime knows either kind of control groups, and needs no systemd.
        return ("podman", *store, "--runtime", "runc", "--cgroup-manager", "cgroupfs")

    def podman(self, *words: str | Path) -> str:
        """Run podman; return what it says."""
        return _run(*self._podman, *words, env=self._environ)


def as_composed(own: Mapping[str, str], token: Path) -> list[str]:
    """Return the options of `podman run` that come to what the compose file gives the bot."""
    file = ROOT / "deploy/compose.yaml"
    bot: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))["services"]["bot"]
    composed: dict[str, str] = bot["environment"]
    environ = {
        **{name: re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", each) for name, each in composed.items()},
        **own,
    }
    assert environ.keys() <= set(NAMES)
    [secret] = bot["secrets"]
    return [
        *(["--read-only", "--read-only-tmpfs=false"] if bot["read_only"] else []),
        *(f"--tmpfs={each}" for each in bot["tmpfs"]),
        *(f"--cap-drop={each}" for each in bot["cap_drop"]),
        *(f"--security-opt={each.partition(':')[0]}" for each in bot["security_opt"]),
        f"--pids-limit={bot['pids_limit']}",
        f"--memory={bot['mem_limit']}",
        f"--memory-swap={bot['memswap_limit']}",
        *(f"--ulimit={name}={most}:{most}" for name, most in bot["ulimits"].items()),
        *(f"--volume={each}" for each in bot["volumes"]),
        f"--volume={token}:/run/secrets/{secret}:ro",
        *(f"--env={name}={value}" for name, value in environ.items()),
    ]


def answers(port: int, path: str) -> bool:
    """Whether the bot says from outside its container that it is well."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    ends = time.monotonic() + WAIT_SECONDS
    while not is_so():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.2)


def _where(program: str) -> Path:
    found = shutil.which(program)
    assert found, f"{program} is not installed"
    return Path(found).resolve()


def _run(*words: str | Path, env: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{words}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done.stdout


if __name__ == "__main__":
    main()
