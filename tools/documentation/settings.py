"""The settings as a page: each is offered what it refuses, and what counts without it is read."""

from collections.abc import Mapping
from contextlib import suppress
from typing import cast

from bot.crypto.secret import Secret
from bot.settings.environment import NAMES, BadSetting
from bot.settings.settings import BoxSettings, Settings
from bot.settings.values import Address
from tools.documentation.tables import table

HEAD = """\
# The settings

Made from the code (`python -m tools.documentation.references`): the name of each setting, what counts without it, and
what is said where it cannot be used. What each is for: [OPERATING.md](../OPERATING.md#settings).

"""
_TOKEN = {"COLLOQUY_TOKEN": f"123456:{'a' * 35}"}
_GOOD = {
    **_TOKEN,
    "COLLOQUY_PUBLIC_URL": "https://bot.example.org",
    "COLLOQUY_WEBHOOK_URL": "https://bot.example.org/updates",
    "COLLOQUY_WEBHOOK_SECRET": "a" * 64,
    "COLLOQUY_SMTP_SERVER": "mail.example.org:587",
    "COLLOQUY_SMTP_FROM": "bot@example.org",
    "COLLOQUY_SMTP_USER": "bot",
    "COLLOQUY_SMTP_PASSWORD": "a",
    "COLLOQUY_PUSH_CONTACT": "bot@example.org",
    "COLLOQUY_SIGN_FILE": __file__,  # any file that is there
    "COLLOQUY_SIGN_PASSPHRASE_FILE": __file__,
    "COLLOQUY_BACKUP_DIR": "/mnt/backups",
    "COLLOQUY_BOX_DIR": "box",
    "COLLOQUY_VAULT_ADDRESS": "https://vault.example.org:8200",
    "COLLOQUY_VAULT_KEY": "colloquy",
    "COLLOQUY_VAULT_TOKEN_FILE": "vault-token",
}
_NONSENSE = "?? ??"
"""No address, path, number or word of a list."""


def refusals() -> dict[str, str]:
    """Return what is said of each setting when it is nonsense; "" where any text will do."""
    return {name: _refusal(name) for name in NAMES}


def _refusal(name: str) -> str:
    # What a file holds may not be set beside the file.
    beside = {key: value for key, value in _GOOD.items() if key != name.removesuffix("_FILE")}
    for read in (Settings.read, BoxSettings.read):
        try:
            read({**beside, name: _NONSENSE})
        except BadSetting as bad:
            if bad.name == name:
                return bad.sentence
    return ""


def usuals() -> Mapping[str, str]:
    """Return what counts where a setting is left out, by name, of those where something does."""
    settings = Settings.read(_TOKEN)
    found: dict[str, str] = {}
    for name in NAMES:
        with suppress(AttributeError):
            found[name] = _written(getattr(settings, name.removeprefix("COLLOQUY_").lower()))
    return {name: value for name, value in found.items() if value}


def _written(value: object) -> str:
    """Return a value as a setting says it; "" for none, and for a secret."""
    match value:
        case None | Secret():
            return ""
        case Address(host, port):
            return f"{host}:{port}"
        case tuple():
            return ", ".join(map(str, cast("tuple[object, ...]", value)))
        case _:
            return str(value)


def page() -> str:
    """Return the reference of the settings."""
    usual = usuals()
    rows = [
        (f"`{name}`", f"`{usual[name]}`" if name in usual else "", said)
        for name, said in refusals().items()
    ]
    return HEAD + table(("setting", "if left out", "refused with"), rows)
