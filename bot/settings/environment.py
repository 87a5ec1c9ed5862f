"""Where settings come from: names, a `.env` file, and small files that hold a secret.

A sentence about a bad setting never shows its value: the value may be a secret, or a secret pasted
into the wrong line.
"""

import difflib
import re
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from bot.plain_files import read_plain_file

NAMES = tuple(
    f"COLLOQUY_{name}"
    for name in (
        *("TOKEN", "TOKEN_FILE", "API_URL", "DATABASE_URL", "DATA_DIR", "KEY_FILE"),
        *(
            "WEBHOOK_SECRET",
            "WEBHOOK_SECRET_FILE",
            "LISTEN",
            "PUBLIC_URL",
            "PUBLIC_URLS",
            "LOG_LEVEL",
            "LOG_FORMAT",
        ),
        "WEBHOOK_URL",
        *("KEYSTORE_URL", "KEYSTORE_URL_FILE"),
        *("KMS", "VAULT_ADDRESS", "VAULT_KEY", "VAULT_MOUNT", "VAULT_NAMESPACE", "VAULT_CA_FILE"),
        *("VAULT_TOKEN_FILE", "VAULT_ROLE", "VAULT_JWT_FILE", "VAULT_AUTH_MOUNT"),
        *("SIGN_FILE", "SIGN_PASSPHRASE_FILE"),
        *("BOX_DIR", "FEEDBACK_URL", "SOURCE_URL", "PROXIES"),
        *("SMTP_SERVER", "SMTP_SECURITY", "SMTP_FROM", "SMTP_USER"),
        *("SMTP_PASSWORD", "SMTP_PASSWORD_FILE"),
        *("PUSH_CONTACT", "PUSH_SERVICES"),
        *("BACKUP_DIR", "BACKUP_KEYS_DIR", "BACKUP_HOURS", "BACKUP_DAYS"),
    )
)
LONGEST = 65536
"""Bytes of a `.env` or secret file."""

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


def known(values: Mapping[str, str]) -> dict[str, str]:
    """Keep our own settings; an empty one counts as missing, a misspelt one is refused.

    Raises:
        BadSetting: it is misspelt, cannot be printed, or is a secret that belongs into a file.
    """
    ours = {name: value.strip() for name, value in values.items() if name.startswith("COLLOQUY_")}
    if "COLLOQUY_VAULT_TOKEN" in ours:
        raise BadSetting(
            "COLLOQUY_VAULT_TOKEN", "would be seen by others: write it into a file, _TOKEN_FILE."
        )
    for name in sorted(ours.keys() - set(NAMES)):
        if near := difflib.get_close_matches(name, NAMES, n=1, cutoff=0.9):
            raise BadSetting(near[0], "seems to be misspelt: a setting with a similar name is set.")
    for name in NAMES:
        if not ours.get(name, "").isprintable():
            raise BadSetting(name, "contains a character that cannot be printed.")
    return {name: ours[name] for name in NAMES if ours.get(name)}


def read_dotenv(path: Path) -> dict[str, str]:
    """Read KEY=VALUE lines with optional `export`, quotes and `#` comments; nothing is expanded.

    Raises:
        BadSetting: the line that is none.
    """
    values: dict[str, str] = {}
    text = read_text(".env", path, otherwise="")
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if not (match := _LINE.fullmatch(bare)):
            raise BadSetting(f".env line {number}", "must look like NAME=value.")
        value = match[2].strip()
        values[match[1]] = value[1:-1] if value[:1] in {'"', "'"} else value
    return values


def refuse_open_dotenv(path: Path) -> None:
    """Raise BadSetting where others than its owner can read or write a `.env` file. Raises OSError."""
    if path.exists() and (mode := stat.S_IMODE(path.stat().st_mode)) & 0o077:
        sentence = f"has mode {mode:04o}, others can read the token; run: chmod 600 {path}"
        raise BadSetting(str(path), sentence)


def read_text(name: str, path: Path, *, otherwise: str | None = None) -> str:
    """Return a small file's text, or `otherwise` when there is no such file.

    Raises:
        BadSetting: it cannot be read, or is too large.
    """
    with suppress(OSError, ValueError):
        if otherwise is not None and not path.exists():
            return otherwise
        content = read_plain_file(path, LONGEST)
        if len(content) <= LONGEST:
            return content.decode("utf-8-sig")
    raise BadSetting(name, "must be a readable UTF-8 text file of at most 64 kB.")
