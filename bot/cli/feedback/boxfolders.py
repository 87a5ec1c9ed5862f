"""Where the boxes are on this host, and what to say when one cannot be used."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.cli.feedback.files import CannotDo, read_signed_manifest
from bot.crypto.feedback.manifests import SignedManifest
from bot.settings.settings import read_settings
from storage.ballot_box.box_file import BoxFailed, BoxInUse, BoxRefused
from storage.ballot_box.boxes import FOLDER_NAME
from storage.ballot_box.round_boxes import MANIFEST_NAME


def boxes_folder() -> Path:
    """Return the folder of all boxes beside the bot. Raises BadSetting."""
    return read_settings(needs_token=False).data_dir / FOLDER_NAME


@dataclass(frozen=True, slots=True)
class Which:
    """Which box is meant: the folder itself, or event and round, each empty where it is clear."""

    folder: Path | None
    event: str
    round_id: str

    def find(self) -> tuple[Path, SignedManifest]:
        """Return the folder of the box and its manifest. Raises CannotDo, OSError."""
        folder = self.folder or self._only_one()
        return folder, read_signed_manifest(folder / MANIFEST_NAME)

    def _only_one(self) -> Path:
        folders = [each.parent for each in boxes_folder().glob(f"*/*/{MANIFEST_NAME}")]
        fit = [
            each
            for each in folders
            if self.event in {"", each.parent.name} and self.round_id in {"", each.name}
        ]
        if len(fit) != 1:
            known = ", ".join(sorted(f"{each.parent.name} {each.name}" for each in folders))
            raise CannotDo(f"choose a box with --event and --round: {known or 'there is none'}")
        return fit[0]


def box_folder(event: str, round_id: str) -> Path:
    """Return where the box of a round is beside the bot. Raises BadSetting."""
    return boxes_folder() / event / round_id


@contextmanager
def told_of_boxes() -> Generator[None]:
    """Turn what is wrong with a box into words. Raises CannotDo with them."""
    try:
        yield
    except BoxInUse as in_use:
        raise CannotDo(f"{in_use}; stop the bot for a moment") from None
    except (BoxFailed, BoxRefused) as error:
        raise CannotDo(str(error)) from None
