"""The files that an opening compares with, and the one by which writers find what was counted."""

import json
from collections.abc import Collection
from pathlib import Path

from bot.cli.feedback.files import (
    KEY_NAME,
    PUBLIC,
    CannotDo,
    read_file,
    read_signing_key,
    write_new,
)
from bot.cli.feedback.opened.checking import Checked, list_counted
from bot.cli.feedback.takeout import TakeOut
from bot.crypto.base64url import NotBase64url, decode_base64url
from bot.crypto.feedback.commitments import COMMITMENT_BYTES
from bot.crypto.feedback.manifests import Entitlement, Manifest, SignedManifest
from bot.crypto.feedback.signed.card_lists import Nullifiers, read_cards
from bot.crypto.feedback.signed.files import FileKind, SignedFileWrong, sign_file


def read_list(path: Path | None) -> Collection[bytes] | None:
    """Read the list that the box published, if there is one here. Raises CannotDo, OSError."""
    if path is None:
        return None
    try:
        content = decode_base64url(json.loads(read_file(path))["box"])
    except (ValueError, KeyError, TypeError, RecursionError, NotBase64url):
        raise CannotDo(f"{path} is not the list that a box publishes") from None
    step = COMMITMENT_BYTES
    return {content[at : at + step] for at in range(0, len(content), step)}


def read_entitling_cards(path: Path | None, signed: SignedManifest) -> Nullifiers | None:
    """Read cards.json, where cards entitle. Raises CannotDo, OSError."""
    if signed.manifest.entitlement is Entitlement.TOKENS:
        return None
    if path is None:
        raise CannotDo("this event has paper cards: name cards.json with --cards")
    try:
        return read_cards(read_file(path), under=signed)
    except SignedFileWrong as wrong:
        raise CannotDo(f"{path} {wrong}") from None


def given_again(taken: TakeOut, manifest: Manifest, told: int | None) -> int:
    """Return how many rights were given once more. Raises CannotDo where nobody has said."""
    if taken.given is not None:
        return max(taken.given.again, told or 0)
    if manifest.entitlement is Entitlement.TOKENS and told is None:
        raise CannotDo(
            "this file does not say how many rights were given once more: see /admin, Feedback,"
            " and add --given-again NUMBER"
        )
    return told or 0


def write_counted(
    path: Path,
    checked: Checked,
    *,
    taken: TakeOut,
    signed: SignedManifest,
    manifest: Path,
    key: Path | None,
) -> bool:
    """Sign the list of what is counted; return False where the signing key is not here.

    Raises CannotDo, OSError.
    """
    if key is None and not manifest.with_name(KEY_NAME).exists():
        return False
    signer = read_signing_key(key, manifest, signed)
    body = list_counted(checked, signed.manifest, room=taken.room)
    write_new(path, sign_file(FileKind.COUNTED, body, under=signed, key=signer), mode=PUBLIC)
    return True
