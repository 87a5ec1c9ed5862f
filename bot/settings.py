"""What the operator decides: read once from the environment and a `.env` file, then never changed.

This is the only reader of `os.environ`. A sentence about a bad setting never shows its value: the
value may be a secret, or a secret pasted into the wrong line.
"""

import difflib
import ipaddress
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Self
from urllib.parse import SplitResult, urlsplit

from bot.crypto.secret import Secret

TELEGRAM = "https://api.telegram.org"
WEBHOOK_PATH = "/telegram/webhook"
TAKEN_PATHS = frozenset({"/healthz", "/readyz", "/metrics"})
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
NAMES = tuple(
    f"COLLOQUY_{name}"
    for name in (
        *("TOKEN", "TOKEN_FILE", "API_URL", "DATABASE_URL", "DATA_DIR", "KEY_FILE", "WEBHOOK_URL"),
        *("WEBHOOK_SECRET", "WEBHOOK_SECRET_FILE", "LISTEN", "PUBLIC_URL", "LOG_LEVEL"),
        *("SIGN_FILE", "SIGN_PASSPHRASE_FILE"),
        *("BOX_DIR", "FEEDBACK_URL"),
    )
)
LONGEST = 65536
"""Bytes of a `.env` or secret file."""

_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{1,128}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LISTEN = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+)):([0-9]{1,5})")
_LINE = re.compile(
    r"""(?:export\s+)?([A-Za-z_]\w*)\s*=\s*("[^"]*"\s*|'[^']*'\s*|[^"'#\s].*?|)(?:\s#.*)?"""
)


class BadSetting(Exception):
    """A setting is missing or unusable; `name` and `sentence` together make one clear line."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(name, sentence)
        self.name = name
        self.sentence = sentence

    def __str__(self) -> str:
        return f"{self.name} {self.sentence}"


class Address(NamedTuple):
    """Where the web room listens; port 0 lets the system choose."""

    host: str
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, checked.

    `token` is empty when it was not needed; `webhook_url` empty means polling; `public_url` empty
    means no pages are offered; `feedback_url` is the site of the feedback page, empty for the bot's
    own. `database_url` is hidden because it may hold a password.
    `credentials_dir` is systemd's `$CREDENTIALS_DIRECTORY`, whose files have rights of their own.
    """

    token: Secret = field(repr=False)
    api_url: str
    database_url: str = field(repr=False)
    data_dir: Path
    key_file: Path
    webhook_url: str = field(repr=False)
    webhook_secret: Secret = field(repr=False)
    listen: Address
    public_url: str
    feedback_url: str
    log_level: str
    credentials_dir: Path | None = None
    sign_file: Path | None = None
    sign_passphrase_file: Path | None = None

    @classmethod
    def read(
        cls, environ: Mapping[str, str], dotenv: Path | None = None, *, needs_token: bool = True
    ) -> Self:
        """Check and return all settings; the environment wins over the file.

        Raises:
            BadSetting: the first one that is missing or unusable.
        """
        found = _known({**(_read_dotenv(dotenv) if dotenv else {}), **environ})
        data_dir = _path("COLLOQUY_DATA_DIR", found.get("COLLOQUY_DATA_DIR", "data"))
        key_file = found.get("COLLOQUY_KEY_FILE")
        api_url = found.get("COLLOQUY_API_URL", TELEGRAM)
        webhook_url = found.get("COLLOQUY_WEBHOOK_URL", "")
        public_url = found.get("COLLOQUY_PUBLIC_URL", "")
        feedback_url = found.get("COLLOQUY_FEEDBACK_URL", "")
        credentials = environ.get("CREDENTIALS_DIRECTORY")
        return cls(
            token=_token(found, needed=needs_token),
            api_url=_api_url(api_url),
            database_url=_database_url(found.get("COLLOQUY_DATABASE_URL"), data_dir),
            data_dir=data_dir,
            key_file=_path("COLLOQUY_KEY_FILE", key_file) if key_file else data_dir / "key.json",
            webhook_url=_webhook_url(webhook_url, at_telegram=api_url.rstrip("/") == TELEGRAM),
            webhook_secret=_webhook_secret(found, needed=bool(webhook_url)),
            listen=_listen(found.get("COLLOQUY_LISTEN", "127.0.0.1:8080")),
            public_url=_page_url("COLLOQUY_PUBLIC_URL", public_url),
            feedback_url=_page_url("COLLOQUY_FEEDBACK_URL", feedback_url),
            log_level=_level(found.get("COLLOQUY_LOG_LEVEL", "INFO")),
            credentials_dir=Path(credentials) if credentials else None,
            sign_file=_sign_path(found, "COLLOQUY_SIGN_FILE"),
            sign_passphrase_file=_sign_path(found, "COLLOQUY_SIGN_PASSPHRASE_FILE"),
        )

    @property
    def sign_job(self) -> dict[str, str] | None:
        """The paths letters are signed with, None where letters are not signed."""
        if self.sign_file is None or self.sign_passphrase_file is None:
            return None
        return {"file": str(self.sign_file), "passphrase_file": str(self.sign_passphrase_file)}

    @property
    def has_own_database(self) -> bool:
        """Say whether nobody on another machine can be using the database."""
        return self.database_url.startswith("sqlite")

    @property
    def webhook_path(self) -> str:
        """The path under which Telegram's updates arrive."""
        return urlsplit(self.webhook_url).path or WEBHOOK_PATH


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxSettings:
    """What a box that stands alone is told: the folder it lies in and where to listen."""

    box_dir: Path
    listen: Address
    log_level: str

    @classmethod
    def read(cls, environ: Mapping[str, str], dotenv: Path | None = None) -> Self:
        """Check and return them; the environment wins over the file. Raises BadSetting."""
        found = _known({**(_read_dotenv(dotenv) if dotenv else {}), **environ})
        if "COLLOQUY_BOX_DIR" not in found:
            sentence = "is missing; it names the folder with manifest.json and box.sqlite3."
            raise BadSetting("COLLOQUY_BOX_DIR", sentence)
        return cls(
            box_dir=_path("COLLOQUY_BOX_DIR", found["COLLOQUY_BOX_DIR"]),
            listen=_listen(found.get("COLLOQUY_LISTEN", "127.0.0.1:8080")),
            log_level=_level(found.get("COLLOQUY_LOG_LEVEL", "INFO")),
        )


def read_box_settings(*, dotenv: Path = Path(".env")) -> BoxSettings:
    """Return the settings of a box that stands alone. Raises BadSetting."""
    return BoxSettings.read(os.environ, dotenv)


def read_settings(*, dotenv: Path = Path(".env"), needs_token: bool = True) -> Settings:
    """Return the settings of this process. Raises BadSetting."""
    return Settings.read(os.environ, dotenv, needs_token=needs_token)


def _known(values: Mapping[str, str]) -> dict[str, str]:
    """Keep our own settings; an empty one counts as missing, a misspelt one is refused."""
    ours = {name: value.strip() for name, value in values.items() if name.startswith("COLLOQUY_")}
    for name in sorted(ours.keys() - set(NAMES)):
        if near := difflib.get_close_matches(name, NAMES, n=1, cutoff=0.9):
            raise BadSetting(near[0], "seems to be misspelt: a setting with a similar name is set.")
    for name in NAMES:
        if not ours.get(name, "").isprintable():
            raise BadSetting(name, "contains a character that cannot be printed.")
    return {name: ours[name] for name in NAMES if ours.get(name)}


def _read_dotenv(path: Path) -> dict[str, str]:
    """Read KEY=VALUE lines with optional `export`, quotes and `#` comments; nothing is expanded."""
    values: dict[str, str] = {}
    text = _read_text(".env", path, otherwise="")
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if not (match := _LINE.fullmatch(bare)):
            raise BadSetting(f".env line {number}", "must look like NAME=value.")
        value = match[2].strip()
        values[match[1]] = value[1:-1] if value[:1] in {'"', "'"} else value
    return values


def _read_text(name: str, path: Path, *, otherwise: str | None = None) -> str:
    """Return a small file's text, or `otherwise` when there is no such file."""
    with suppress(OSError, ValueError):
        if otherwise is not None and not path.exists():
            return otherwise
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
        if len(content) <= LONGEST:
            return content.decode("utf-8-sig")
    raise BadSetting(name, "must be a readable UTF-8 text file of at most 64 kB.")


def _secret(found: Mapping[str, str], name: str) -> str:
    """Return a secret given directly or as the path of a file that holds it; "" if missing."""
    file = found.get(f"{name}_FILE")
    if file and name in found:
        raise BadSetting(name, f"and {name}_FILE are both set; keep one of them.")
    path = _path(f"{name}_FILE", file) if file else None
    return _read_text(f"{name}_FILE", path).strip() if path else found.get(name, "")


def _token(found: Mapping[str, str], *, needed: bool) -> Secret:
    token = _secret(found, "COLLOQUY_TOKEN")
    if not token and not needed:
        return Secret()
    if not token:
        raise BadSetting("COLLOQUY_TOKEN", "is missing; @BotFather gives you one for your bot.")
    if not _TOKEN.fullmatch(token):
        raise BadSetting("COLLOQUY_TOKEN", "is no bot token; it looks like 123456:letters-digits.")
    return Secret(token.encode())


def _webhook_secret(found: Mapping[str, str], *, needed: bool) -> Secret:
    name, secret = "COLLOQUY_WEBHOOK_SECRET", _secret(found, "COLLOQUY_WEBHOOK_SECRET")
    if needed and not secret:
        raise BadSetting(name, "is missing; a webhook needs one. `openssl rand -hex 32` makes one.")
    if secret and not _WEBHOOK_SECRET.fullmatch(secret):
        raise BadSetting(name, "must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -.")
    return Secret(secret.encode())


def _path(name: str, value: str) -> Path:
    if "?" in value:
        raise BadSetting(name, "must be a path without a question mark.")
    with suppress(RuntimeError):
        return Path(value).expanduser()
    raise BadSetting(name, "names the home folder of somebody who does not exist.")


def _sign_path(found: Mapping[str, str], name: str) -> Path | None:
    """Return where the PKCS#12 file or its passphrase is; either is of use only with the other."""
    both = {"COLLOQUY_SIGN_FILE", "COLLOQUY_SIGN_PASSPHRASE_FILE"}
    if not both & found.keys():
        return None
    if name not in found:
        (other,) = both - {name}
        raise BadSetting(name, f"is missing: {other} needs it.")
    path = _path(name, found[name]).resolve()
    if not path.is_file():
        raise BadSetting(name, "must be the path of a file.")
    return path


def _database_url(value: str | None, data_dir: Path) -> str:
    if value is None:
        return f"sqlite:///{data_dir / 'colloquy.sqlite3'}"
    kind, _, rest = value.partition("://")
    kind = {"postgres": "postgresql"}.get(kind, kind)
    if kind not in {"sqlite", "postgresql", "postgresql+psycopg"} or not rest:
        raise BadSetting(
            "COLLOQUY_DATABASE_URL", "must start with sqlite:///FILE or postgresql://HOST/NAME."
        )
    return f"{kind}://{rest}"


def _api_url(value: str) -> str:
    name = "COLLOQUY_API_URL"
    if _url(name, value).scheme != "https" and not _is_near(value):
        raise BadSetting(name, "must use https: the bot's token travels in every request.")
    return value.rstrip("/")


def _webhook_url(value: str, *, at_telegram: bool) -> str:
    """Telegram itself posts to https only and to four ports; a local Bot API server to any."""
    if not value:
        return ""
    name, parts = "COLLOQUY_WEBHOOK_URL", _url("COLLOQUY_WEBHOOK_URL", value)
    if parts.scheme != "https" and not _is_near(value):
        raise BadSetting(name, "must use https.")
    if at_telegram and (parts.scheme != "https" or parts.port not in {None, 443, 80, 88, 8443}):
        raise BadSetting(name, "must use https and port 443, 80, 88 or 8443: Telegram's rule.")
    if parts.path in TAKEN_PATHS:
        raise BadSetting(name, f"must not end in {parts.path}, which is a page of the bot itself.")
    return value if parts.path.strip("/") else value.rstrip("/") + WEBHOOK_PATH


def _page_url(name: str, value: str) -> str:
    if value and _url(name, value).scheme != "https" and not _is_near(value):
        raise BadSetting(name, "must use https.")
    return value.rstrip("/")


def _url(name: str, value: str) -> SplitResult:
    with suppress(ValueError):
        parts = urlsplit(value)
        plain = value.isascii() and " " not in value and not {"@", "?", "#"} & set(value)
        if plain and parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0:
            return parts
    raise BadSetting(name, "must be a web address like https://bot.example.org, nothing more.")


def _is_near(url: str) -> bool:
    """Say whether a host is this machine, a private address or a container's bare name."""
    host = urlsplit(url).hostname or ""
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_private
    return "." not in host


def _listen(value: str) -> Address:
    match = _LISTEN.fullmatch(value)
    if not match or int(match[3]) > 65535:
        raise BadSetting("COLLOQUY_LISTEN", "must be HOST:PORT, for example 127.0.0.1:8080.")
    return Address(match[1] or match[2], int(match[3]))


def _level(value: str) -> str:
    if value.upper() not in LEVELS:
        raise BadSetting("COLLOQUY_LOG_LEVEL", f"must be one of {', '.join(LEVELS)}.")
    return value.upper()
