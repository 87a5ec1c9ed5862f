"""The primitives answer as the published test vectors say (Wycheproof, thinned)."""

import hmac
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.crypto.derive import derive, keyed_hash

FOLDER = Path(__file__).parent / "vectors"


def cases(name: str) -> list[Any]:
    document = json.loads((FOLDER / f"wycheproof_{name}.json").read_text())
    return [
        pytest.param(case, id=f"{name}-{case['tcId']}")
        for group in document["testGroups"]
        for case in group["tests"]
    ]


def unhex(case: dict[str, str], *names: str) -> list[bytes]:
    return [bytes.fromhex(case[name]) for name in names]


@pytest.mark.parametrize("case", cases("aes256gcm"))
def test_aes256gcm_answers_as_published(case: dict[str, str]) -> None:
    key, nonce, aad, message, ciphertext, tag = unhex(case, "key", "iv", "aad", "msg", "ct", "tag")

    if case["result"] == "valid":
        assert AESGCM(key).encrypt(nonce, message, aad) == ciphertext + tag
        assert AESGCM(key).decrypt(nonce, ciphertext + tag, aad) == message
    else:
        with pytest.raises(InvalidTag):
            AESGCM(key).decrypt(nonce, ciphertext + tag, aad)


@pytest.mark.parametrize("case", cases("hkdf_sha256"))
def test_derive_answers_as_published(case: dict[str, Any]) -> None:
    secret, salt, info, expected = unhex(case, "ikm", "salt", "info", "okm")

    if case["result"] == "valid":
        assert derive(secret, info=info, salt=salt, length=case["size"]) == expected
    else:
        with pytest.raises(ValueError, match="large"):
            derive(secret, info=info, salt=salt, length=case["size"])


@pytest.mark.parametrize("case", cases("hmac_sha256"))
def test_keyed_hash_answers_as_published(case: dict[str, str]) -> None:
    key, message, tag = unhex(case, "key", "msg", "tag")

    matches = hmac.compare_digest(keyed_hash(key, message)[: len(tag)], tag)

    assert matches == (case["result"] == "valid")


def test_vectors_cover_both_answers() -> None:
    results = {
        name: {case.values[0]["result"] for case in cases(name)}
        for name in ("aes256gcm", "hkdf_sha256", "hmac_sha256")
    }

    both = {"valid", "invalid"}
    assert results == {"aes256gcm": both, "hkdf_sha256": both, "hmac_sha256": both}
