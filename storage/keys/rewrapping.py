"""Wrapping every top key anew: by a newer version of the key-encryption key, or by another one."""

from bot.crypto.keyring import (
    key_or_raise,
    unwrap_event_keys,
    unwrap_index_secret,
    wrap_event_keys,
    wrap_index_secret,
)
from bot.crypto.wrapping.kek import KeyEncryptionKey
from storage.keys.keystore_tables import KeystoreTables


def rewrap_tops(file: KeystoreTables, old: KeyEncryptionKey, new: KeyEncryptionKey) -> None:
    """Wrap all of them with `new`, all or none; call it within `writing`.

    Raises KekUnknown, Unreadable, KekAway.
    """
    [(wrapped_secret,)] = file.rows("SELECT wrapped FROM index_secret")
    secret = wrap_index_secret(new, unwrap_index_secret(old, wrapped_secret))
    wrapped = file.rows("SELECT event, wrapped FROM event_key")
    found = unwrap_event_keys(old, wrapped)
    keys = [(event, key_or_raise(key)) for (event, _), key in zip(wrapped, found, strict=True)]
    fresh = wrap_event_keys(new, keys)
    file.write("UPDATE index_secret SET wrapped = ?", [(secret,)])
    file.write(
        "UPDATE event_key SET wrapped = ? WHERE event = ?",
        [(each, event) for each, (event, _) in zip(fresh, keys, strict=True)],
    )
