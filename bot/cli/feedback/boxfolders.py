"""Where the boxes are on this host, and what to say when one cannot be used."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from bot.cli.feedback.files import CannotDo, read_signed_manifest
from bot.crypto.feedback.manifests import SignedManifest
from bot.settings.settings import read_settings
from storage.ballot_box.box_file import BoxFailed, BoxRefused
from storage.ballot_box.box_lock import BoxInUse
from storage.ballot_box.boxes import FOLDER_NAME, MANIFEST_NAME


def boxes_folder() -> Path:
    """Return the folder of all boxes beside the bot. Raises BadSetting."""
    return read_settings(needs_token=False).data_dir / FOLDER_NAME


def chosen_box(box: Path | None, event: str) -> tuple[Path, SignedManifest]:
    """Return the folder of a box and its manifest. Raises CannotDo, OSError."""
    if box is not None:
        return box, read_signed_manifest(box / MANIFEST_NAME)
    boxes = boxes_folder()
    names = sorted(each.parent.name for each in boxes.glob(f"*/{MANIFEST_NAME}"))
    if event not in names:
        if event or len(names) != 1:
            raise CannotDo(f"choose a box with --event: {', '.join(names) or 'there is none'}")
        [event] = names
    return boxes / event, read_signed_manifest(boxes / event / MANIFEST_NAME)


@contextmanager
def told_of_boxes() -> Generator[None]:
    """Turn what is wrong with a box into words. Raises CannotDo with them."""
    try:
        yield
    except BoxInUse as in_use:
        raise CannotDo(f"{in_use}; stop the bot for a moment") from None
    except (BoxFailed, BoxRefused) as error:
        raise CannotDo(str(error)) from None
