"""What each setting must look like; every function raises BadSetting."""

import ipaddress
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias
from urllib.parse import SplitResult, urlsplit

from bot.crypto.secret import Secret
from bot.settings.environment import BadSetting, read_text

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network

OWN_MACHINE: tuple[Network, ...] = (
    ipaddress.ip_network("127.0.0.0/8"),
    ipaddress.ip_network("::1"),
)
TELEGRAM = "https://api.telegram.org"
WEBHOOK_PATH = "/telegram/webhook"
TAKEN_PATHS = frozenset({"/healthz", "/readyz", "/metrics"})
LOG_FORMATS = ("text", "json")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{1,128}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LISTEN = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+)):([0-9]{1,5})")


class Address(NamedTuple):
    """Where the web room listens; port 0 lets the system choose."""

    host: str
    port: int


def read_token(found: Mapping[str, str], *, needed: bool) -> Secret:
    """Return the bot's token, an empty one where none is needed. Raises BadSetting."""
    token = read_secret(found, "COLLOQUY_TOKEN")
    if not token and not needed:
        return Secret()
    if not token:
        sentence = (
            "is missing; @BotFather gives you one for your bot. "
            "To run by the bot's own page alone, set COLLOQUY_PUBLIC_URL."
        )
        raise BadSetting("COLLOQUY_TOKEN", sentence)
    if not _TOKEN.fullmatch(token):
        raise BadSetting("COLLOQUY_TOKEN", "is no bot token; it looks like 123456:letters-digits.")
    return Secret(token.encode())


def read_webhook_secret(found: Mapping[str, str], *, needed: bool) -> Secret:
    """Return the secret Telegram shows with each update. Raises BadSetting."""
    name, secret = "COLLOQUY_WEBHOOK_SECRET", read_secret(found, "COLLOQUY_WEBHOOK_SECRET")
    if needed and not secret:
        raise BadSetting(name, "is missing; a webhook needs one. `openssl rand -hex 32` makes one.")
    if secret and not _WEBHOOK_SECRET.fullmatch(secret):
        raise BadSetting(name, "must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -.")
    return Secret(secret.encode())


def read_secret(found: Mapping[str, str], name: str) -> str:
    """Return a secret given directly or as the path of a file that holds it; "" if missing.

    Raises:
        BadSetting: both are given, or the file cannot be read.
    """
    file = found.get(f"{name}_FILE")
    if file and name in found:
        raise BadSetting(name, f"and {name}_FILE are both set; keep one of them.")
    path = read_path(f"{name}_FILE", file) if file else None
    return read_text(f"{name}_FILE", path).strip() if path else found.get(name, "")


def read_path(name: str, value: str) -> Path:
    """Return a path, with ~ for the home folder. Raises BadSetting."""
    if "?" in value:
        raise BadSetting(name, "must be a path without a question mark.")
    with suppress(RuntimeError):
        return Path(value).expanduser()
    raise BadSetting(name, "names the home folder of somebody who does not exist.")


def read_sign_path(found: Mapping[str, str], name: str) -> Path | None:
    """Return where the PKCS#12 file or its passphrase is; either is of use only with the other.

    Raises:
        BadSetting: it is missing, or there is no such file.
    """
    both = {"COLLOQUY_SIGN_FILE", "COLLOQUY_SIGN_PASSPHRASE_FILE"}
    if not both & found.keys():
        return None
    if name not in found:
        (other,) = both - {name}
        raise BadSetting(name, f"is missing: {other} needs it.")
    path = read_path(name, found[name]).resolve()
    if not path.is_file():
        raise BadSetting(name, "must be the path of a file.")
    return path


def read_database_url(value: str | None, data_dir: Path) -> str:
    """Return the address of the database, by default a file in the data folder.

    Raises:
        BadSetting: it is neither SQLite nor PostgreSQL.
    """
    if value is None:
        return f"sqlite:///{data_dir / 'colloquy.sqlite3'}"
    kind, _, rest = value.partition("://")
    kind = {"postgres": "postgresql"}.get(kind, kind)
    if kind not in {"sqlite", "postgresql", "postgresql+psycopg"} or not rest:
        raise BadSetting(
            "COLLOQUY_DATABASE_URL", "must start with sqlite:///FILE or postgresql://HOST/NAME."
        )
    return f"{kind}://{rest}"


def read_keystore_url(found: Mapping[str, str], data_dir: Path) -> str:
    """Return the address of the keystore's database, "" where the keystore is a file.

    Raises:
        BadSetting: it is no PostgreSQL database, or the main one.
    """
    name = "COLLOQUY_KEYSTORE_URL"
    value = read_secret(found, name)
    kind, _, rest = value.partition("://")
    if value and (kind not in {"postgres", "postgresql", "postgresql+psycopg"} or not rest):
        raise BadSetting(name, "must start with postgresql://HOST/NAME.")
    main = read_database_url(found.get("COLLOQUY_DATABASE_URL"), data_dir)
    if value and are_one_database(value, main):
        raise BadSetting(name, "must name another database: backups of that one would hold keys.")
    return f"postgresql://{rest}" if value else ""


def are_one_database(url: str, other: str) -> bool:
    """Say whether two addresses name the same database, whoever asks for it."""
    return _whose(url) == _whose(other)


def _whose(url: str) -> tuple[str, str]:
    """Return the host and the name of a database, without who asks."""
    parts = urlsplit(f"//{url.partition('://')[2]}")
    return parts.netloc.rpartition("@")[2], f"{parts.path}?{parts.query}"


def read_api_url(value: str) -> str:
    """Return where the Bot API is, without a slash at the end. Raises BadSetting."""
    name = "COLLOQUY_API_URL"
    if _url(name, value).scheme != "https" and not _is_near(value):
        raise BadSetting(name, "must use https: the bot's token travels in every request.")
    return value.rstrip("/")


def read_webhook_url(value: str, *, at_telegram: bool) -> str:
    """Return where updates are posted: Telegram itself posts to https only and to four ports; a local Bot API server to any.

    Raises:
        BadSetting: nobody could post there.
    """
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


def read_page_url(name: str, value: str) -> str:
    """Return where pages are, without a slash at the end; "" for none. Raises BadSetting."""
    if value and _url(name, value).scheme != "https" and not (_is_near(value) or is_onion(value)):
        raise BadSetting(name, "must use https.")
    return value.rstrip("/")


def read_public_urls(found: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return where pages are, "" for nowhere, and the other addresses they are at.

    Raises:
        BadSetting: one is none, is there twice, or lies at another path than the first.
    """
    name = "COLLOQUY_PUBLIC_URLS"
    first = read_page_url("COLLOQUY_PUBLIC_URL", found.get("COLLOQUY_PUBLIC_URL", ""))
    named = [read_page_url(name, each.strip()) for each in found.get(name, "").split(",")]
    urls = [*([first] if first else []), *(each for each in named if each and each != first)]
    if len(set(urls)) < len(urls):
        raise BadSetting(name, "names an address twice.")
    if len({urlsplit(each).path for each in urls}) > 1:
        raise BadSetting(name, "must all end alike: cookies go to one path.")
    return (urls[0], tuple(urls[1:])) if urls else ("", ())


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


def is_loopback(host: str) -> bool:
    """Say whether a host is this very machine."""
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


def is_onion(url: str) -> bool:
    """Say whether a host is an onion service, whose name is its key: Tor encrypts the whole way."""
    return (urlsplit(url).hostname or "").endswith(".onion")


def read_listen(value: str) -> Address:
    """Return where to listen. Raises BadSetting."""
    match = _LISTEN.fullmatch(value)
    if not match or int(match[3]) > 65535:
        raise BadSetting("COLLOQUY_LISTEN", "must be HOST:PORT, for example 127.0.0.1:8080.")
    return Address(match[1] or match[2], int(match[3]))


def read_proxies(value: str) -> tuple[Network, ...]:
    """Return the addresses and networks of the proxies before the site. Raises BadSetting."""
    try:
        return tuple(ipaddress.ip_network(each.strip(), strict=False) for each in value.split(","))
    except ValueError:
        sentence = "must be addresses or networks with commas between, such as 127.0.0.0/8, ::1."
        raise BadSetting("COLLOQUY_PROXIES", sentence) from None


def read_log_format(value: str) -> str:
    """Return the form of the log's lines. Raises BadSetting."""
    if value not in LOG_FORMATS:
        raise BadSetting("COLLOQUY_LOG_FORMAT", f"must be one of {', '.join(LOG_FORMATS)}.")
    return value


def read_level(value: str) -> str:
    """Return a level of the log. Raises BadSetting."""
    if value.upper() not in LEVELS:
        raise BadSetting("COLLOQUY_LOG_LEVEL", f"must be one of {', '.join(LEVELS)}.")
    return value.upper()
