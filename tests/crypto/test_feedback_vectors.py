"""Sealing, blind signing and init data answer as the published test vectors say.

RFC 9180 base mode, draft-ietf-hpke-pq (X-Wing), values sealed by two browser libraries, RFC 9474
Appendix A, and Telegram's init data.
"""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric import ec, mlkem, rsa, x25519
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    Suite,
)

from bot.crypto.feedback.blind_rsa import IssuingKey, TokenRefused, blind_with, unblind
from bot.crypto.feedback.pss import encode_pss
from bot.crypto.feedback.xwing import XWingKey
from bot.crypto.init_data import InitDataRefused, verify

FOLDER = Path(__file__).parent / "vectors"
KEMS = {
    0x10: KEM.P256,
    0x11: KEM.P384,
    0x12: KEM.P521,
    0x20: KEM.X25519,
    0x41: KEM.MLKEM768,
    0x42: KEM.MLKEM1024,
    0x647A: KEM.MLKEM768_X25519,
}
KDFS = {
    1: KDF.HKDF_SHA256,
    2: KDF.HKDF_SHA384,
    3: KDF.HKDF_SHA512,
    16: KDF.SHAKE128,
    17: KDF.SHAKE256,
}
AEADS = {1: AEAD.AES_128_GCM, 2: AEAD.AES_256_GCM, 3: AEAD.CHACHA20_POLY1305}
CURVES = {0x10: ec.SECP256R1(), 0x11: ec.SECP384R1(), 0x12: ec.SECP521R1()}


def cases(name: str, part: str = "vectors") -> list[Any]:
    listed = json.loads((FOLDER / f"{name}.json").read_text())[part]
    return [pytest.param(case, id=f"{name}-{number}") for number, case in enumerate(listed)]


def private_key(case: dict[str, Any]) -> Any:
    kem, secret = case["kem_id"], bytes.fromhex(case.get("skRm") or case["skR"])
    match kem:
        case 0x20:
            return x25519.X25519PrivateKey.from_private_bytes(secret)
        case 0x41:
            return mlkem.MLKEM768PrivateKey.from_seed_bytes(secret)
        case 0x42:
            return mlkem.MLKEM1024PrivateKey.from_seed_bytes(secret)
        case 0x647A:
            expanded = hashlib.shake_256(secret).digest(96)
            return MLKEM768X25519PrivateKey(
                mlkem.MLKEM768PrivateKey.from_seed_bytes(expanded[:64]),
                x25519.X25519PrivateKey.from_private_bytes(expanded[64:]),
            )
        case _:
            return ec.derive_private_key(int.from_bytes(secret, "big"), CURVES[kem])


@pytest.mark.parametrize("case", [*cases("hpke_rfc9180_base"), *cases("hpke_pq_draft_base")])
def test_hpke_opens_as_published(case: dict[str, Any]) -> None:
    suite = Suite(KEMS[case["kem_id"]], KDFS[case["kdf_id"]], AEADS[case["aead_id"]])
    sealed = case["encryption"]

    opened = openssl.hpke._decrypt_with_aad(  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType, reportUnknownVariableType, reportAttributeAccessIssue]
        suite,
        bytes.fromhex(case["enc"] + sealed["ct"]),
        private_key(case),
        info=bytes.fromhex(case["info"]),
        aad=bytes.fromhex(sealed["aad"]),
    )

    assert opened == bytes.fromhex(sealed["pt"])


@pytest.mark.parametrize(
    "case", [case for case in cases("hpke_pq_draft_base") if case.values[0]["kem_id"] == 0x647A]
)
def test_xwing_expands_a_seed_as_the_draft_says(case: dict[str, Any]) -> None:
    assert XWingKey(bytes.fromhex(case["skRm"])).public == bytes.fromhex(case["pkRm"])


@pytest.mark.parametrize(
    "case", [case for case in cases("hpke_js_interop") if case.values[0]["kem_id"] == 0x647A]
)
def test_what_a_browser_sealed_opens(case: dict[str, Any]) -> None:
    key = XWingKey(bytes.fromhex(case["skR"]))

    opened = key.open(bytes.fromhex(case["ct"]), info=bytes.fromhex(case["info"]))

    assert (key.public.hex(), opened.hex()) == (case["pkR"], case["pt"])


def issuing_key(numbers: dict[str, int]) -> IssuingKey:
    p, q, d = numbers["p"], numbers["q"], numbers["d"]
    return IssuingKey(
        rsa.RSAPrivateNumbers(
            p,
            q,
            d,
            rsa.rsa_crt_dmp1(d, p),
            rsa.rsa_crt_dmq1(d, q),
            rsa.rsa_crt_iqmp(p, q),
            rsa.RSAPublicNumbers(numbers["e"], numbers["n"]),
        ).private_key()
    )


@pytest.mark.parametrize("case", cases("blindrsa_rfc9474"))
def test_blind_rsa_answers_as_rfc_9474_says(case: dict[str, str]) -> None:
    numbers = {name: int(case[name], 16) for name in ("p", "q", "n", "e", "d", "inv")}
    message, salt = bytes.fromhex(case["input_msg"]), bytes.fromhex(case["salt"])
    key, n = issuing_key(numbers), numbers["n"]

    encoded = encode_pss(message, n.bit_length() - 1, salt=salt)
    factor = pow(numbers["inv"], -1, n)
    blinded, inverse = blind_with(n, numbers["e"], message, salt=salt, factor=factor)
    blind_signature = key.blind_sign(blinded)
    signature = unblind(n, blind_signature, inverse)

    assert encoded.hex() == case.get("encoded_msg", encoded.hex())
    assert inverse == numbers["inv"]
    assert (blinded.hex(), blind_signature.hex(), signature.hex()) == (
        case["blinded_msg"],
        case["blind_sig"],
        case["sig"],
    )


def test_a_blind_signer_that_errs_gives_nothing() -> None:
    case = cases("blindrsa_rfc9474")[0].values[0]
    key = issuing_key({name: int(case[name], 16) for name in ("p", "q", "n", "e", "d")})
    key._d_p ^= 4  # pyright: ignore[reportPrivateUsage]

    with pytest.raises(TokenRefused):
        key.blind_sign(bytes.fromhex(case["blinded_msg"]))


@pytest.mark.parametrize("case", cases("telegram_initdata", "hmac"))
def test_init_data_is_taken_or_refused_as_telegram_says(case: dict[str, Any]) -> None:
    now = datetime.fromtimestamp(1790000300, tz=UTC)

    if case["valid"]:
        expected = 2 if "unicode" in case["name"] else 1
        assert verify(case["init_data"], case["bot_token"], now) == expected
    else:
        with pytest.raises(InitDataRefused):
            verify(case["init_data"], case["bot_token"], now)


@pytest.mark.parametrize(
    ("age", "is_taken"),
    [
        (timedelta(minutes=10), True),
        (timedelta(minutes=10, seconds=1), False),
        (timedelta(seconds=-60), True),
        (timedelta(seconds=-61), False),
    ],
)
def test_init_data_holds_for_ten_minutes(age: timedelta, is_taken: bool) -> None:
    case = cases("telegram_initdata", "hmac")[0].values[0]
    now = datetime.fromtimestamp(1790000000, tz=UTC) + age

    if is_taken:
        assert verify(case["init_data"], case["bot_token"], now) == 1
    else:
        with pytest.raises(InitDataRefused):
            verify(case["init_data"], case["bot_token"], now)
