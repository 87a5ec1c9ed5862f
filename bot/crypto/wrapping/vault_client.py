"""The few requests we make of HashiCorp Vault, by its client library, and what its answers mean.

Tokens are read from files whenever the service refuses the one we have: whoever renews them (Vault
Agent, a person) only has to write the file anew. Nothing is read from the environment.
"""

import importlib
import stat
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple, TypeAlias, cast

import orjson

from bot.crypto.wrapping.kek import KekAway
from bot.crypto.wrapping.place import VaultPlace
from bot.plain_files import read_plain_file

# Typed `Any`: neither says what its functions return.
hvac: Any = importlib.import_module("hvac")
requests: Any = importlib.import_module("requests")

PATIENCE = 5.0
"""Seconds to wait for a connection, and for each part of an answer."""
_LONGEST = 65536
_NO_KEY = "encryption key not found"

Answer: TypeAlias = Mapping[str, Any]


class Item(NamedTuple):
    """What is to be encrypted (Base64) or decrypted (as the service gave it), and what it is bound to."""

    value: bytes
    bound_to: str


class Told(NamedTuple):
    """What the service said of one item: a `value`, or else an `error`."""

    value: str
    error: str = ""


class VaultClient:
    """A connection to one key of the transit engine. Every method raises KekAway."""

    def __init__(self, place: VaultPlace) -> None:
        self._place = place
        self._lock = Lock()
        # An empty token, because without one the library looks for others' in the environment.
        self._vault: Any = hvac.Client(
            url=place.address,
            token="",
            namespace=place.namespace or None,
            verify=place.ca_file or True,
            timeout=PATIENCE,
            # A redirect would take the token to wherever it points.
            allow_redirects=False,
            # Empty for the same reason as the token.
            cert="",
        )
        self._vault.adapter.session.trust_env = False

    def encrypt(self, items: Sequence[Item]) -> list[Told]:
        """Encrypt each item with the newest version."""
        batch = [
            {"plaintext": item.value.decode(), "associated_data": item.bound_to} for item in items
        ]
        return self._batch("encrypt_data", "ciphertext", batch)

    def decrypt(self, items: Sequence[Item]) -> list[Told]:
        """Decrypt each item."""
        batch = [
            {"ciphertext": item.value.decode(), "associated_data": item.bound_to} for item in items
        ]
        return self._batch("decrypt_data", "plaintext", batch)

    def read_key(self) -> Answer:
        """Return what the service says of the key: its versions, what may be done with it."""
        return self._asked("read_key", again=True)

    def rotate_key(self) -> None:
        """Add a version."""
        self._asked("rotate_key", again=False)

    def allow_from(self, version: int) -> None:
        """Have no older version decrypt any more; only the newest encrypts anyway."""
        self._asked(
            "update_key_configuration",
            again=True,
            min_decryption_version=version,
        )

    def _batch(self, name: str, wanted: str, batch: list[dict[str, str]]) -> list[Told]:
        results = self._asked(name, again=True, batch_input=batch).get("batch_results")
        told = [Told(each.get(wanted) or "", each.get("error") or "") for each in results or ()]
        if len(told) != len(batch) or not all(each.value or each.error for each in told):
            raise self._away("answers with something else than the transit engine does")
        return told

    def _asked(self, name: str, *, again: bool, **given: object) -> Answer:
        """Return the data of an answer; ask `again` where a connection has just been lost."""
        with self._lock:
            if not self._vault.token:
                self._log_in()
            try:
                return self._once(name, given)
            except (hvac.exceptions.Forbidden, hvac.exceptions.Unauthorized):
                # Renewed meanwhile, or expired: the file, or the account, may have a better one.
                self._log_in()
            except requests.exceptions.ConnectionError as error:
                if not again or isinstance(error, requests.exceptions.Timeout):
                    raise self._away(_unreachable(error)) from None
            except _ERRORS as error:
                raise self._meant(error) from None
            try:
                return self._once(name, given)
            except _ERRORS as error:
                raise self._meant(error) from None

    def _once(self, name: str, given: Mapping[str, object]) -> Answer:
        ask: Callable[..., Any] = getattr(self._vault.secrets.transit, name)
        try:
            answer = ask(name=self._place.key, mount_point=self._place.mount, **given)
        except hvac.exceptions.InvalidRequest as error:
            # Where some of a batch cannot be done, the answer is there all the same.
            data: Answer = _said(error).get("data") or {}
            if "batch_results" not in data:
                raise
            return data
        if isinstance(answer, dict):
            return cast("Answer", answer).get("data") or {}
        if answer.status_code == 204:
            return {}
        raise self._away(f"answers {answer.status_code}: is COLLOQUY_VAULT_ADDRESS the right one?")

    def _log_in(self) -> None:
        place = self._place
        if not place.role:
            self._vault.token = self._secret_in(place.token_file, "COLLOQUY_VAULT_TOKEN_FILE")
            return
        account = self._secret_in(place.jwt_file, "COLLOQUY_VAULT_JWT_FILE")
        self._vault.token = ""
        try:
            self._vault.auth.kubernetes.login(
                role=place.role, jwt=account, mount_point=place.auth_mount
            )
        except (hvac.exceptions.Forbidden, hvac.exceptions.InvalidRequest):
            raise self._away(f"does not let us log in as role {place.role}") from None
        except _ERRORS as error:
            raise self._meant(error) from None
        except (KeyError, TypeError):
            raise self._away("does not answer a log-in as it should") from None

    def _secret_in(self, path: str, name: str) -> str:
        """Read a file that only its owner, or their group, may read."""
        try:
            if stat.S_IMODE(Path(path).stat().st_mode) & 0o007:
                raise self._away(f"is not asked: everybody may read {path}; make it 0400")
            words = read_plain_file(Path(path), _LONGEST).decode("ascii").strip()
        except (OSError, UnicodeDecodeError):
            raise self._away(f"is not asked: {path} cannot be read; see {name}") from None
        if not words or not words.isprintable():
            raise self._away(f"is not asked: {path} holds no token; see {name}")
        return words

    def _meant(self, error: Exception) -> KekAway:
        """Say what an error means. The library's own sentences may quote what was asked."""
        place, kinds = self._place, hvac.exceptions
        match error:
            case kinds.Forbidden() | kinds.Unauthorized():
                return self._away("refuses our token, or its policy does not allow this")
            case kinds.InvalidPath():
                return self._away("has no such key; see COLLOQUY_VAULT_KEY and _MOUNT")
            case kinds.InvalidRequest() if _NO_KEY in (_said(error).get("errors") or ()):
                return self._away("has no such key; see COLLOQUY_VAULT_KEY and _MOUNT")
            case kinds.VaultDown() | kinds.VaultNotInitialized():
                return self._away("is sealed, or on standby")
            case kinds.VaultError():
                return self._away(f"cannot do what it is asked ({type(error).__name__})")
            case requests.exceptions.SSLError():
                return self._away("shows no certificate that we trust; see COLLOQUY_VAULT_CA_FILE")
            case requests.exceptions.RequestException():
                return self._away(_unreachable(error))
            case _:
                return self._away(f"at {place.address} cannot be used")

    def _away(self, reason: str) -> KekAway:
        return KekAway(str(self._place), reason)


_ERRORS: tuple[type[Exception], ...] = (
    hvac.exceptions.VaultError,
    requests.exceptions.RequestException,
)


def _said(error: Any) -> Answer:
    """Return the body of a refusal: the library reads it only where no proxy touched its headers."""
    with suppress(ValueError, TypeError):
        body: object = orjson.loads(error.text)
        if isinstance(body, dict):
            return cast("Answer", body)
    return {}


def _unreachable(error: Exception) -> str:
    is_late = isinstance(error, requests.exceptions.Timeout)
    return f"does not answer within {PATIENCE:.0f} s" if is_late else "cannot be reached"
