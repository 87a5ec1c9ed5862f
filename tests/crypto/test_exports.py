"""Files that open with a passphrase: others' implementation of the format opens them."""

from typing import Any, cast

import pyrage  # pyright: ignore[reportMissingTypeStubs]
import pytest

from bot.crypto.exports import new_passphrase, seal_with_passphrase

AGE = cast("Any", pyrage)


@pytest.mark.parametrize("size", [0, 1, 65_536, 65_537, 200_000])
def test_age_opens_what_we_sealed(size: int) -> None:
    content, passphrase = bytes(range(256)) * (size // 256 + 1), new_passphrase()
    content = content[:size]

    sealed = seal_with_passphrase(content, passphrase)

    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert AGE.passphrase.decrypt(sealed, passphrase) == content


def test_nothing_else_opens_it_and_nothing_can_be_changed() -> None:
    content, passphrase = b"the canary sings" * 9000, new_passphrase()
    sealed = seal_with_passphrase(content, passphrase)

    assert b"canary" not in sealed
    damaged = [
        sealed[:-1],
        sealed[: len(sealed) - 65_552],
        sealed[:300] + bytes([sealed[300] ^ 1]) + sealed[301:],
        sealed.replace(b" 15\n", b" 14\n"),
    ]
    for content_of, words in [
        (sealed, new_passphrase()),
        *((each, passphrase) for each in damaged),
    ]:
        with pytest.raises(AGE.DecryptError):
            AGE.passphrase.decrypt(content_of, words)


def test_a_passphrase_is_eight_words_of_its_own() -> None:
    some = {new_passphrase() for _ in range(100)}
    assert len(some) == 100
    assert {len(each.split("-")) for each in some} == {8}
