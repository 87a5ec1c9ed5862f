"""The real bot with its key in Vault: what it asks there, and what it does while Vault is away."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.crypto.codes import new_id
from bot.domain.ids import EventId
from bot.domain.rsvps import Wish
from bot.opening import open_store
from bot.usecases.current_event import here_of
from bot.usecases.home.privacy import forget_me
from bot.usecases.people.founding import found_event
from storage.database.errors import KeysAway
from storage.work import Work
from tests.robustness.process import run_command, running
from tests.robustness.world import STANDS, colloquy, now
from tests.vault.stand_in import VaultStandIn
from tests.vault.town import VaultTown


@pytest.fixture
def settings(
    vault: VaultStandIn, token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """What the operator sets; nothing of it is secret."""
    more = {
        "COLLOQUY_KMS": "vault",
        "COLLOQUY_VAULT_ADDRESS": vault.address,
        "COLLOQUY_VAULT_KEY": "colloquy",
        "COLLOQUY_VAULT_TOKEN_FILE": str(token_file),
    }
    monkeypatch.setattr(VaultTown, "more", more)
    return more


@pytest.fixture
async def town(settings: dict[str, str], tmp_path: Path) -> AsyncGenerator[VaultTown]:
    """A town of six guests, founded by Vault."""
    assert settings
    async with VaultTown.opened(tmp_path, guests=6) as opened:
        yield opened


async def test_bot_goes_on_while_vault_is_away_and_starts_only_with_it(
    town: VaultTown, vault: VaultStandIn, tmp_path: Path
) -> None:
    away = f"key service {vault.address}, key transit/colloquy cannot be reached\n"
    assert not (town.data / "key.json").exists()
    async with running(town.environ(), tmp_path / "log"):
        await town.show_screens()
        vault.stop()
        asked = list(vault.asked)
        for guest in town.guests:
            town.tap(guest, Wish.NO)
        await town.settle()
        assert {town.shown(guest) for guest in town.guests} == {Wish.NO}
    assert vault.asked == asked
    assert await run_command(town.environ(), "run") == (2, "", away)
    assert await run_command(town.environ(), "keys", "show") == (2, "", f"colloquy keys: {away}")

    vault.start()

    async with running(town.environ(), tmp_path / "log"):
        for guest in town.guests:
            town.tap(guest, Wish.YES)
        await town.settle()
        assert (await colloquy(town, "doctor"))[1][1:3] == [
            f"ok      key service: {vault.address}, key transit/colloquy wraps and unwraps,"
            " 1 version(s)",
            "ok      keystore: keys of 1 events, 13 of people and invitations",
        ]
    assert set(town.snapshot().standings.values()) == {STANDS[Wish.YES]}
    assert "s.bot" not in (tmp_path / "log").read_text()


async def test_doctor_says_what_is_wrong_with_vault(town: VaultTown, vault: VaultStandIn) -> None:
    del vault.tokens["s.bot"]

    code, lines, _ = await colloquy(town, "doctor")

    refused = (
        f"key service {vault.address}, key transit/colloquy refuses our token,"
        " or its policy does not allow this"
    )
    assert code == 1
    assert lines[1:3] == [f"PROBLEM key service: {refused}", f"PROBLEM keystore: {refused}"]


async def test_backup_is_put_back_by_vault(
    town: VaultTown, vault: VaultStandIn, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    assert (await colloquy(town, "backup", str(kept)))[0] == 0
    code, _, complaints = await colloquy(town, "backup", str(tmp_path / "no"), "--with-key-file")
    assert (code, complaints) == (
        2,
        ["colloquy backup: the key is in a key service, and cannot be copied from there"],
    )
    for path in town.data.iterdir():
        if path.is_file():
            path.unlink()

    assert (await colloquy(town, "restore", str(kept), "--old-keystore"))[0] == 0

    assert (await colloquy(town, "doctor"))[0] == 0
    vault.stop()
    code, _, complaints = await colloquy(town, "restore", str(kept), "--force")
    assert code == 2
    assert complaints == [
        f"colloquy restore: key service {vault.address}, key transit/colloquy cannot be reached"
    ]


async def test_forgetting_asks_nothing_of_vault_and_leaves_all_others_readable(
    town: VaultTown, vault: VaultStandIn
) -> None:
    store = open_store(town.settings(), now=now)
    reader = store.beside()
    vault.stop()
    asked = list(vault.asked)

    def names(work: Work) -> list[str]:
        return sorted(each.profile.name for each in work.guests.all_of(town.plan.event.id))

    with store.begin() as unit:
        forget_me(unit.work, here_of(unit.work, unit.work.people.get(town.guests[0].person)))
    with store.begin() as unit:
        left = names(unit.work)
    with reader.look(store.outside) as work:
        seen = names(work)
    store.beat()

    assert seen == left
    assert left == ["Guest"] * 5
    assert vault.asked == asked
    assert store.pulse.keystore == "ok"
    reader.close()
    store.close()


async def test_new_event_waits_for_vault_and_nothing_else_is_lost(
    town: VaultTown, vault: VaultStandIn
) -> None:
    store = await asyncio.to_thread(open_store, town.settings(), now=now)
    vault.stop()
    event = town.plan.event
    another = replace(
        town.plan,
        event=replace(event, id=EventId(new_id()), starts_at=event.starts_at + timedelta(days=9)),
    )
    with pytest.raises(KeysAway, match="cannot be reached"), store.begin() as unit:
        found_event(unit.work, plan=another)
    assert store.pulse.keystore == "away"

    vault.start()
    store.beat()

    with store.begin() as unit:
        found_event(unit.work, plan=another)
        assert len(unit.work.events.ids()) == 2
    assert store.pulse.keystore == "ok"
    store.close()
