"""The one way by which everybody opens the key-encryption key."""

from bot.crypto.wrapping.kek import FileKek, RotatingKek
from bot.crypto.wrapping.place import KekPlace


def open_kek(place: KekPlace) -> RotatingKek:
    """Open the key-encryption key that the settings name. Raises KeyFileRefused."""
    return FileKek.open(place.file, credentials=place.credentials)


def make_missing_kek(place: KekPlace) -> None:
    """Make a key file where there is none yet. Raises OSError."""
    if not place.file.exists():
        FileKek.create(place.file)
