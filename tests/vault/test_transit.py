"""A key in Vault's transit engine wraps as a key file does, and what goes wrong there is told apart."""

from base64 import b64decode, b64encode
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from bot.crypto.secret import Secret
from bot.crypto.vault import Unreadable
from bot.crypto.wrapping import vault_client
from bot.crypto.wrapping.kek import FileKek, KekAway, KekElsewhere, KekUnknown
from bot.crypto.wrapping.opening import open_kek
from bot.crypto.wrapping.place import KekPlace, VaultPlace
from bot.crypto.wrapping.transit import TransitKek
from tests.vault.stand_in import USER, TransitKey, VaultStandIn

KEY, AAD = Secret(b"k" * 32), b"keystore/event_key/event"


def why(place: VaultPlace) -> str:
    """Why a key cannot be wrapped, after what names the service."""
    with pytest.raises(KekAway) as away:
        TransitKek(place).wrap(KEY, AAD)
    head = f"key service {place.address}, key {place.mount}/{place.key} "
    assert str(away.value).startswith(head)
    return str(away.value).removeprefix(head)


def test_key_comes_back_from_where_it_was_wrapped_and_nowhere_else(place: VaultPlace) -> None:
    kek = TransitKek(place)
    wrapped = kek.wrap(KEY, AAD)

    assert kek.unwrap(wrapped, AAD) == KEY
    assert (kek.id_of(wrapped), kek.current) == ("colloquy:v1", "colloquy:v1")
    assert KEY not in wrapped
    with pytest.raises(Unreadable):
        kek.unwrap(wrapped, b"another row")
    changed = [
        wrapped[:n] + bytes([wrapped[n] ^ 4]) + wrapped[n + 1 :] for n in range(len(wrapped))
    ]
    for each in changed:
        with pytest.raises((Unreadable, KekUnknown)):
            kek.unwrap(each, AAD)


def test_several_keys_take_one_request_and_each_tells_its_own_trouble(
    place: VaultPlace, vault: VaultStandIn
) -> None:
    kek = TransitKek(place)
    names = [f"row {number}".encode() for number in range(40)]
    wrapped = kek.wrap_all([(KEY, name) for name in names])
    wrapped[7] = wrapped[7][:-8] + b"AAAAAAA="
    names[9] = b"another"

    found = kek.unwrap_all(list(zip(wrapped, names, strict=True)))

    assert [number for number, each in enumerate(found) if each != KEY] == [7, 9]
    assert [type(found[7]), type(found[9])] == [Unreadable, Unreadable]
    assert vault.asked == ["encrypt 40", "decrypt 40"]


def test_service_that_keeps_all_it_sees_has_nothing_once_the_wrapped_key_is_destroyed(
    place: VaultPlace, vault: VaultStandIn
) -> None:
    """Everything ever sent there, the service's key and the place are not enough: the pad is gone."""
    kek = TransitKek(place)
    wrapped = kek.wrap(KEY, AAD)
    kek.unwrap(wrapped, AAD)

    seen = [b64decode(orjson.loads(vault.bodies[0])["batch_input"][0]["plaintext"])]
    [item] = orjson.loads(vault.bodies[1])["batch_input"]
    seen.append(b64decode(vault.keys["colloquy"].decrypt(item)["plaintext"]))
    sent = b"".join(vault.bodies)

    assert seen[0] == seen[1]
    assert len(seen[0]) == 12 + len(KEY) + 16
    assert KEY not in seen[0]
    for trace in (bytes(KEY), AAD, b"event"):
        assert trace not in sent
        assert b64encode(trace).rstrip(b"=")[:-1] not in sent


def test_versions_are_the_services(place: VaultPlace, vault: VaultStandIn, tmp_path: Path) -> None:
    (tmp_path / "admin").write_text("s.admin")
    (tmp_path / "admin").chmod(0o400)
    kek = TransitKek(replace(place, token_file=str(tmp_path / "admin")))
    old = kek.wrap(KEY, AAD)

    kek.add_version()

    new = kek.wrap(KEY, AAD)
    assert [(each.number, each.id) for each in kek.numbered()] == [
        (1, "colloquy:v1"),
        (2, "colloquy:v2"),
    ]
    assert [kek.id_of(old), kek.id_of(new)] == ["colloquy:v1", "colloquy:v2"]
    assert kek.unwrap(old, AAD) == kek.unwrap(new, AAD) == KEY
    assert kek.retire_old() == ("colloquy:v1",)
    assert kek.retire_old() == ()
    with pytest.raises(KekElsewhere, match="which the key service has retired"):
        kek.unwrap(old, AAD)
    assert kek.unwrap(new, AAD) == KEY
    assert kek.describe() == (
        f"{vault.address}, key transit/colloquy wraps and unwraps, 1 version(s)"
    )


def test_other_keys_and_other_places_are_told_apart(
    place: VaultPlace, vault: VaultStandIn, tmp_path: Path
) -> None:
    vault.keys["other"] = TransitKey()
    file = FileKek.create(tmp_path / "kek")
    ours, filed = TransitKek(place).wrap(KEY, AAD), file.wrap(KEY, AAD)

    with pytest.raises(KekElsewhere, match="colloquy:v1, which COLLOQUY_VAULT_KEY does not name"):
        TransitKek(replace(place, key="other")).unwrap(ours, AAD)
    with pytest.raises(KekElsewhere, match="key file: set COLLOQUY_KMS=file"):
        TransitKek(place).unwrap(filed, AAD)
    with pytest.raises(KekElsewhere, match="key service: set COLLOQUY_KMS=vault"):
        file.unwrap(ours, AAD)


def test_key_that_was_made_anew_under_the_same_name_opens_nothing(
    place: VaultPlace, vault: VaultStandIn
) -> None:
    wrapped = TransitKek(place).wrap(KEY, AAD)
    vault.keys["colloquy"] = TransitKey()

    with pytest.raises(Unreadable):
        TransitKek(place).unwrap(wrapped, AAD)


def test_every_trouble_has_its_sentence_and_none_makes_a_key_unreadable(
    place: VaultPlace, vault: VaultStandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = "has no such key; see COLLOQUY_VAULT_KEY and _MOUNT"
    assert why(replace(place, key="nobodys")) == missing
    assert why(replace(place, mount="elsewhere")) == missing
    assert why(replace(place, namespace="another")) == missing
    for fault, sentence in {
        503: "is sealed, or on standby",
        501: "is sealed, or on standby",
        500: "cannot do what it is asked (InternalServerError)",
        429: "cannot do what it is asked (RateLimitExceeded)",
        400: "cannot do what it is asked (InvalidRequest)",
        307: "answers 307: is COLLOQUY_VAULT_ADDRESS the right one?",
        403: "refuses our token, or its policy does not allow this",
        200: "answers with something else than the transit engine does",
    }.items():
        vault.fault = fault
        assert why(place) == sentence
    vault.fault = 30.0
    monkeypatch.setattr(vault_client, "PATIENCE", 0.2)
    assert why(place) == "does not answer within 0 s"
    vault.fault = None
    vault.stop()
    assert why(place) == "cannot be reached"
    vault.start()
    secure = replace(place, address=place.address.replace("http:", "https:"))
    assert why(secure) == "shows no certificate that we trust; see COLLOQUY_VAULT_CA_FILE"


def test_wrapped_key_is_not_called_unreadable_when_the_services_key_is_deleted(
    place: VaultPlace, vault: VaultStandIn
) -> None:
    kek = TransitKek(place)
    wrapped, key = kek.wrap(KEY, AAD), vault.keys.pop("colloquy")

    with pytest.raises(KekAway, match="has no such key"):
        kek.unwrap(wrapped, AAD)

    vault.keys["colloquy"] = key
    assert kek.unwrap(wrapped, AAD) == KEY


def test_token_is_read_anew_when_it_was_renewed(
    place: VaultPlace, vault: VaultStandIn, token_file: Path
) -> None:
    kek = TransitKek(place)
    wrapped = kek.wrap(KEY, AAD)
    del vault.tokens["s.bot"]
    with pytest.raises(KekAway, match="refuses our token"):
        kek.unwrap(wrapped, AAD)

    token_file.chmod(0o600)
    token_file.write_text("s.renewed")
    vault.tokens["s.renewed"] = USER

    assert kek.unwrap(wrapped, AAD) == KEY


def test_token_file_must_be_ours_alone(place: VaultPlace, token_file: Path) -> None:
    token_file.chmod(0o644)
    assert why(place) == f"is not asked: everybody may read {token_file}; make it 0400"
    token_file.unlink()
    hint = "see COLLOQUY_VAULT_TOKEN_FILE"
    assert why(place) == f"is not asked: {token_file} cannot be read; {hint}"
    token_file.write_text(" \n")
    token_file.chmod(0o400)
    assert why(place) == f"is not asked: {token_file} holds no token; {hint}"


def test_environment_of_other_tools_is_not_looked_at(
    place: VaultPlace, vault: VaultStandIn, token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a token, an address nor a proxy of the operator's own command line is used."""
    monkeypatch.setenv("VAULT_TOKEN", "s.admin")
    monkeypatch.setenv("VAULT_ADDR", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    token_file.chmod(0o600)
    token_file.write_text("s.nobody")

    assert why(place) == "refuses our token, or its policy does not allow this"
    token_file.write_text("s.bot")
    assert TransitKek(place).wrap(KEY, AAD)


def test_kubernetes_account_logs_in_and_again_when_its_token_has_run_out(
    place: VaultPlace, vault: VaultStandIn, tmp_path: Path
) -> None:
    account = tmp_path / "account"
    account.write_text("eyJ.account")
    account.chmod(0o440)
    vault.accounts["colloquy", "eyJ.account"] = USER
    ours = replace(
        place, token_file="", role="colloquy", jwt_file=str(account), auth_mount="cluster"
    )
    kek = TransitKek(ours)
    wrapped = kek.wrap(KEY, AAD)

    vault.tokens.clear()

    assert kek.unwrap(wrapped, AAD) == KEY
    assert vault.asked == [
        *("log in by cluster", "encrypt 1"),
        *("refused", "log in by cluster", "decrypt 1"),
    ]
    assert why(replace(ours, role="other")) == "does not let us log in as role other"


def test_connection_that_was_closed_meanwhile_is_made_anew(
    place: VaultPlace, vault: VaultStandIn
) -> None:
    kek = TransitKek(place)
    wrapped = kek.wrap(KEY, AAD)

    vault.stop()
    vault.start()

    assert kek.unwrap(wrapped, AAD) == KEY


def test_what_may_be_done_twice_is_asked_again_when_no_answer_comes_and_a_rotation_is_not(
    place: VaultPlace, vault: VaultStandIn, tmp_path: Path
) -> None:
    (tmp_path / "admin").write_text("s.admin")
    (tmp_path / "admin").chmod(0o400)
    kek = TransitKek(replace(place, token_file=str(tmp_path / "admin")))
    vault.fault = 0

    with pytest.raises(KekAway, match="cannot be reached"):
        kek.add_version()
    with pytest.raises(KekAway, match="cannot be reached"):
        kek.wrap(KEY, AAD)

    assert vault.asked == ["rotate", "encrypt 1", "encrypt 1"]


def test_place_can_be_told_to_another_process(place: VaultPlace, tmp_path: Path) -> None:
    for told in (
        KekPlace(file=tmp_path / "key"),
        KekPlace(file=tmp_path / "key", credentials=tmp_path, service=place),
    ):
        assert KekPlace.of_words(told.as_words()) == told
    assert isinstance(open_kek(KekPlace(file=tmp_path / "key", service=place)), TransitKek)
