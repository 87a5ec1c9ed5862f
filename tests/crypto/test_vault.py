"""A sealed value opens with its key at its place, and otherwise not at all."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.crypto.vault import (
    OVERHEAD,
    STEP,
    Place,
    PlaceRefused,
    Unreadable,
    Vault,
    open_sealed,
    seal,
)

steady = settings(deadline=None, derandomize=True)
keys = st.binary(min_size=32, max_size=32)
words = st.text(st.characters(exclude_characters="\x1f", exclude_categories=("Cs",)), max_size=20)
places = st.builds(Place, words, words, words, words)

KEY = bytes(range(32))
HERE = Place("profile", "name", "evt", "person")


@steady
@given(keys, st.binary(max_size=300), places)
def test_vault_opens_what_it_sealed(key: bytes, plaintext: bytes, place: Place) -> None:
    sealed = seal(key, plaintext, place)

    assert Vault(key).open(sealed, place) == plaintext
    assert open_sealed(key, sealed, place) == plaintext


@steady
@given(st.binary(max_size=100), st.data())
def test_vault_refuses_any_flipped_bit(plaintext: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, plaintext, HERE))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))

    sealed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(Unreadable):
        open_sealed(KEY, bytes(sealed), HERE)


@steady
@given(places, places)
def test_vault_refuses_any_other_place(here: Place, there: Place) -> None:
    assume(here != there)

    sealed = seal(KEY, b"passport", here)

    with pytest.raises(Unreadable):
        open_sealed(KEY, sealed, there)


@pytest.mark.parametrize("field", Place._fields)
def test_vault_refuses_a_value_with_one_field_changed(field: str) -> None:
    sealed = seal(KEY, b"passport", HERE)

    with pytest.raises(Unreadable):
        open_sealed(KEY, sealed, HERE._replace(**{field: "other"}))


def test_vault_refuses_swapped_rows_and_columns() -> None:
    mine, theirs = HERE._replace(row="mine"), HERE._replace(row="theirs")
    name, visa = HERE._replace(column="name"), HERE._replace(column="visa")
    stored = {place: seal(KEY, b"words", place) for place in (mine, theirs, name, visa)}

    for one, other in ((mine, theirs), (theirs, mine), (name, visa), (visa, name)):
        with pytest.raises(Unreadable):
            open_sealed(KEY, stored[one], other)


@steady
@given(keys)
def test_vault_refuses_any_other_key(key: bytes) -> None:
    assume(key != KEY)

    with pytest.raises(Unreadable):
        open_sealed(key, seal(KEY, b"passport", HERE), HERE)


@steady
@given(st.binary(max_size=80))
def test_vault_refuses_bytes_it_never_sealed(rubbish: bytes) -> None:
    with pytest.raises(Unreadable):
        open_sealed(KEY, b"\x01" + rubbish, HERE)


def test_vault_refuses_every_cut_and_an_addition() -> None:
    sealed = seal(KEY, b"passport", HERE)

    for damaged in (*(sealed[:end] for end in range(len(sealed))), sealed + b"\x00"):
        with pytest.raises(Unreadable):
            open_sealed(KEY, damaged, HERE)


def test_vault_refuses_padding_it_would_not_have_made() -> None:
    nonce = bytes(12)
    for padded in (b"", b"\x00", bytes(64), b"\x00\x00\x00\x1d" + bytes(28), b"\xff" * 32):
        foreign = AESGCM(KEY).encrypt(nonce, padded, HERE.associated_data())

        with pytest.raises(Unreadable):
            open_sealed(KEY, b"\x01" + nonce + foreign, HERE)


@steady
@given(st.integers(0, 1000))
def test_sealed_size_tells_only_a_step_of_32(size: int) -> None:
    sealed = seal(KEY, bytes(size), HERE)

    steps, rest = divmod(len(sealed) - OVERHEAD, STEP)
    assert (rest, steps) == (0, (size + 4 + 31) // 32)


def test_sealed_form_is_as_documented() -> None:
    sealed = seal(KEY, b"name", HERE)

    version, nonce, ciphertext = sealed[:1], sealed[1:13], sealed[13:]
    aad = b"colloquy/sealed/1\x1fprofile\x1fname\x1fevt\x1fperson"
    assert version == b"\x01"
    assert AESGCM(KEY).decrypt(nonce, ciphertext, aad) == b"\x00\x00\x00\x04name" + bytes(24)


def test_sealing_twice_looks_different() -> None:
    assert len({seal(KEY, b"name", HERE) for _ in range(100)}) == 100


@steady
@given(places, places)
def test_places_never_share_associated_data(one: Place, other: Place) -> None:
    assert (one.associated_data() == other.associated_data()) == (one == other)


@pytest.mark.parametrize("word", ["a\x1fb", "\x1f", "\ud800"])
@pytest.mark.parametrize("field", Place._fields)
def test_place_refuses_what_would_be_ambiguous(field: str, word: str) -> None:
    place = HERE._replace(**{field: word})

    with pytest.raises(PlaceRefused):
        seal(KEY, b"name", place)
    with pytest.raises(Unreadable):
        open_sealed(KEY, seal(KEY, b"name", HERE), place)


@pytest.mark.parametrize("size", [0, 16, 24, 31, 33])
def test_vault_refuses_keys_of_another_size(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Vault(bytes(size))
