"""Where the key-encryption key is: names and paths, nothing secret, and light to import."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class KekPlace:
    """A key file; `credentials` is `$CREDENTIALS_DIRECTORY`."""

    file: Path
    credentials: Path | None = None

    def as_words(self) -> dict[str, str]:
        """Return what another process can read with `of_words`."""
        return {
            "file": str(self.file.resolve()),
            "credentials": "" if self.credentials is None else str(self.credentials.resolve()),
        }

    @classmethod
    def of_words(cls, words: Mapping[str, str]) -> Self:
        """Undo `as_words`."""
        credentials = words["credentials"]
        return cls(file=Path(words["file"]), credentials=Path(credentials) if credentials else None)
