"""Where the key-encryption key is: in a file, or in a key service. Every function raises BadSetting."""

import re
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlsplit

from bot.crypto.wrapping.place import VaultPlace
from bot.settings.environment import BadSetting
from bot.settings.values import is_loopback, read_path

KINDS = ("file", "vault")
_PREFIX = "COLLOQUY_VAULT_"
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_PATH = re.compile(r"[A-Za-z0-9_.-]{1,64}(/[A-Za-z0-9_.-]{1,64})*/?")


def read_kms(found: Mapping[str, str]) -> str:
    """Return in what kind of place the key is that counts. Raises BadSetting."""
    kind = found.get("COLLOQUY_KMS", "file")
    if kind not in KINDS:
        raise BadSetting("COLLOQUY_KMS", f"must be one of {', '.join(KINDS)}.")
    return kind


def read_vault(found: Mapping[str, str]) -> VaultPlace | None:
    """Return the key in Vault, None where none is named; one may be named before it counts.

    Raises:
        BadSetting: something is missing or unusable.
    """
    needed = read_kms(found) == "vault"
    named = sorted(name for name in found if name.startswith(_PREFIX))
    if not named and not needed:
        return None
    why = f"is missing: {named[0] if named else 'COLLOQUY_KMS=vault'} needs it."
    for name in ("ADDRESS", "KEY"):
        if _PREFIX + name not in found:
            raise BadSetting(_PREFIX + name, why)
    usual = VaultPlace(address=_address(found[f"{_PREFIX}ADDRESS"]), key="")
    place = VaultPlace(
        address=usual.address,
        key=_word(found, "KEY", _NAME, ""),
        mount=_word(found, "MOUNT", _PATH, usual.mount),
        namespace=_word(found, "NAMESPACE", _PATH, ""),
        token_file=_file(found, "TOKEN_FILE", ""),
        role=_word(found, "ROLE", _NAME, ""),
        jwt_file=_file(found, "JWT_FILE", usual.jwt_file),
        auth_mount=_word(found, "AUTH_MOUNT", _PATH, usual.auth_mount),
        ca_file=_file(found, "CA_FILE", ""),
    )
    if bool(place.token_file) == bool(place.role):
        raise BadSetting(
            f"{_PREFIX}TOKEN_FILE", f"or {_PREFIX}ROLE says as whom we log in: set one of them."
        )
    return place


def _address(value: str) -> str:
    name = f"{_PREFIX}ADDRESS"
    with suppress(ValueError):
        parts = urlsplit(value)
        plain = value.isascii() and " " not in value and not {"@", "?", "#"} & set(value)
        if plain and parts.hostname and parts.port != 0 and not parts.path.strip("/"):
            if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname)):
                return value.rstrip("/")
            raise BadSetting(name, "must use https: our token travels in every request.")
    raise BadSetting(name, "must be like https://vault.example.org:8200, nothing more.")


def _word(found: Mapping[str, str], name: str, shape: re.Pattern[str], usual: str) -> str:
    value = found.get(_PREFIX + name, usual)
    if value and not shape.fullmatch(value):
        raise BadSetting(_PREFIX + name, "may have letters, digits, _, . and - only.")
    return value.rstrip("/")


def _file(found: Mapping[str, str], name: str, usual: str) -> str:
    value = found.get(_PREFIX + name)
    return usual if value is None else str(read_path(_PREFIX + name, value).absolute())
