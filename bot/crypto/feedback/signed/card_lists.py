"""Lists of cards: which hashes a box accepts (cards.json), and which are void (void.json).

For every ballot the hashes of all cards' sub-tokens, sorted: they say nothing of which are of one
card. The body of a signed file is their canonical JSON.
"""

import json
from collections.abc import Mapping

from bot.crypto.base64url import NotBase64url, decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import NULLIFIER_BYTES
from bot.crypto.feedback.manifest_fields import canonical_json
from bot.crypto.feedback.manifests import SignedManifest
from bot.crypto.feedback.signed.files import FileKind, SignedFileWrong, read_signed_file, sign_file
from bot.crypto.feedback.signing import SigningKey

Nullifiers = Mapping[str, tuple[bytes, ...]]
"""Each ballot's nullifiers (32 bytes), sorted and each once."""


def write_cards(
    cards: Nullifiers, *, void: bool = False, under: SignedManifest, key: SigningKey
) -> str:
    """Return the content of cards.json, or of void.json."""
    listed = {
        ballot: [encode_base64url(each) for each in nullifiers]
        for ballot, nullifiers in cards.items()
    }
    return sign_file(_kind(void), canonical_json(listed), under=under, key=key)


def read_cards(content: bytes, *, void: bool = False, under: SignedManifest) -> Nullifiers:
    """Read cards.json, or void.json; every ballot has equally many. Raises SignedFileWrong."""
    body = read_signed_file(content, kind=_kind(void), under=under)
    try:
        cards = {
            ballot: tuple(decode_base64url(each, size=NULLIFIER_BYTES) for each in listed)
            for ballot, listed in json.loads(body).items()
        }
    except (ValueError, TypeError, AttributeError, RecursionError, NotBase64url):
        raise SignedFileWrong("has no list of cards in it") from None
    lists = list(cards.values())
    is_whole = cards.keys() == {each.id for each in under.manifest.ballots}
    if not is_whole or len({len(each) for each in lists}) != 1:
        raise SignedFileWrong("is not about the ballots of the manifest")
    if any(list(each) != sorted(set(each)) for each in lists):
        raise SignedFileWrong("has no list of cards in it")
    return cards


def _kind(void: bool) -> FileKind:
    return FileKind.VOID_CARDS if void else FileKind.CARDS
