"""A 32-byte seed as words on paper: three shares of which any two bring it back (SLIP-39).

One share alone tells nothing of the seed. Without a passphrase, whether shares belong to a certain
key shows only when the key that comes out is compared with the one that is expected.
"""

import re
from collections.abc import Sequence

from shamir_mnemonic import (  # pyright: ignore[reportMissingTypeStubs]
    MnemonicError,
    Share,
    combine_mnemonics,
    generate_mnemonics,
)

from bot.crypto.secret import Secret

NEEDED = 2
MADE = 3
SEED_BYTES = 32
_WORD = re.compile(r"(?:(\d{1,3})[.):]?\s*)?([a-z]+)")


class SharesWrong(Exception):
    """Words are no share, are mistyped, or are too few of one key; they are not quoted."""

    def __init__(self) -> None:
        super().__init__("these words are not shares that belong together")


def split(seed: bytes) -> tuple[str, ...]:
    """Return three shares of 33 words each, any two of which give the seed again.

    Raises SharesWrong when the seed is not 32 bytes long.
    """
    return _made(seed, needed=NEEDED, made=MADE)


def spell(seed: bytes) -> str:
    """Return one line of 33 words that gives the seed by itself. Raises SharesWrong."""
    return _made(seed, needed=1, made=1)[0]


def is_share(words: str) -> bool:
    """Tell whether the words are one whole share without a typing error (SLIP-39 checksum)."""
    try:
        Share.from_mnemonic(tidy(words))
    except (MnemonicError, ValueError):
        return False
    return True


def join(shares: Sequence[str]) -> Secret:
    """Return the seed of two shares, of more than two, or of what `spell` made.

    Raises SharesWrong.
    """
    try:
        tidied = list(dict.fromkeys(tidy(words) for words in shares))
        needed = Share.from_mnemonic(tidied[0]).member_threshold
        seed = combine_mnemonics(tidied[:needed])
    except (MnemonicError, ValueError, IndexError):
        raise SharesWrong from None
    if len(seed) != SEED_BYTES:
        raise SharesWrong
    return Secret(seed)


def tidy(words: str) -> str:
    """Return words as SLIP-39 writes them: lower case, one space apart.

    Where each has its number before it, as in columns read downwards, they are put in that order.
    """
    found = _WORD.findall(words.lower())
    if found and all(number for number, _ in found):
        found.sort(key=lambda each: int(each[0]))
    return " ".join(word for _, word in found)


def _made(seed: bytes, *, needed: int, made: int) -> tuple[str, ...]:
    if len(seed) != SEED_BYTES:
        raise SharesWrong
    return tuple(generate_mnemonics(1, [(needed, made)], bytes(seed))[0])
