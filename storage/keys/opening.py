"""Opening the keystore's tables wherever they are."""

import importlib
from typing import Any

from storage.keys.keystore_file import KeystoreFile
from storage.keys.keystore_tables import KeystoreTables
from storage.keys.place import KeystorePlace, ServerPlace


def open_tables(place: KeystorePlace, *, must_exist: bool) -> KeystoreTables:
    """Open them, or prepare to make them. Raises KeystoreRefused, KeystoreBusy, OSError."""
    if isinstance(place, ServerPlace):
        return _server(place, must_exist=must_exist)
    return KeystoreFile.open(place, must_exist=must_exist)


def open_tables_to_look(place: KeystorePlace) -> KeystoreTables:
    """Open tables that are there without changing anything; errors as in `open_tables`."""
    if isinstance(place, ServerPlace):
        return _server(place, must_exist=True, only_looks=True)
    return KeystoreFile.open_to_look(place)


def _server(place: ServerPlace, *, must_exist: bool, only_looks: bool = False) -> KeystoreTables:
    # The library is loaded only where there is a server.
    server: Any = importlib.import_module("storage.keys.keystore_server")
    tables: KeystoreTables = server.KeystoreServer.open(
        place, must_exist=must_exist, only_looks=only_looks
    )
    return tables
