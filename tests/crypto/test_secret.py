"""Keys do not show themselves wherever they are printed, logged or raised."""

import base64
import logging
import pprint
import traceback
from pathlib import Path

import pytest

from bot.crypto.blind_index import BlindIndex
from bot.crypto.keyring import Key
from bot.crypto.secret import Secret
from bot.crypto.vault import Place, Unreadable, Vault, seal
from bot.crypto.wrapping.kek import FileKek
from storage.keys.keystore import Keystore

KEY = Secret(bytes(range(100, 132)))
HERE = Place("profile", "name", "evt", "person")


def shows(text: str, key: bytes) -> bool:
    """Tell whether a text contains a key in any of the usual spellings."""
    plain = bytes(key)
    spellings = (
        repr(plain)[2:-1],
        plain.hex(),
        base64.b64encode(plain).decode(),
        base64.urlsafe_b64encode(plain).decode(),
        str(list(plain))[1:-1],
    )
    return any(spelling.lower() in text.lower() for spelling in spellings)


def showings(thing: object, caplog: pytest.LogCaptureFixture) -> str:
    """Print a thing in every way that a programme or a crash report prints it."""
    caplog.clear()
    try:
        held = thing
        logging.getLogger("test").error("%s %r", held, held, extra={"held": held})
        raise RuntimeError(held)
    except RuntimeError as error:
        crash = traceback.TracebackException.from_exception(error, capture_locals=True)
        report = "".join(crash.format())
    return "\n".join(
        (repr(thing), f"{thing}", f"{thing!s:>40}", pprint.pformat([thing]), report, caplog.text)
    )


def test_showings_find_a_key_that_is_not_hidden(caplog: pytest.LogCaptureFixture) -> None:
    for bare in (bytes(KEY), KEY.hex(), list(KEY), {"key": base64.b64encode(KEY)}):
        assert shows(showings(bare, caplog), KEY)


def test_keys_and_their_holders_stay_hidden(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kek = FileKek.create(tmp_path / "kek")
    keystore = Keystore.open(tmp_path / "keystore.sqlite3", kek)
    keystore.create_person("house", "person")
    keys = [
        KEY,
        kek.versions[0].key,
        keystore.index_secret(),
        keystore.event_key("house"),
        keystore.person_key("house", "person"),
    ]
    holders = [
        *keys,
        Key.of(KEY),
        Vault(KEY),
        BlindIndex(KEY),
        kek,
        kek.versions,
        keystore,
        keystore.check(),
        keystore.person_vault("house", "person"),
    ]

    text = "\n".join(showings(holder, caplog) for holder in holders)
    keystore.close()

    assert [shows(text, key) for key in keys] == [False] * len(keys)


def test_errors_stay_hidden_with_their_whole_story() -> None:
    vault = Vault(KEY)
    sealed = seal(KEY, b"a plaintext to be found", HERE)

    with pytest.raises(Unreadable) as refused:
        vault.open(sealed, HERE._replace(row="other"))

    crash = traceback.TracebackException.from_exception(refused.value, capture_locals=True)
    text = "".join(crash.format())
    assert str(refused.value) == "a sealed value cannot be read with this key at this place"
    assert not shows(text, KEY)
    assert "a plaintext to be found" not in text


def test_secret_is_otherwise_ordinary_bytes() -> None:
    key = Secret(b"key")

    assert (key, key[1:], key.hex()) == (b"key", b"ey", "6b6579")
    assert (len(Secret.random()), Secret.random() == Secret.random()) == (32, False)
