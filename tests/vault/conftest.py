"""Fixtures of this folder."""

from collections.abc import Generator
from pathlib import Path

import pytest

from bot.crypto.wrapping.place import VaultPlace
from tests.vault.stand_in import VaultStandIn


@pytest.fixture
def vault() -> Generator[VaultStandIn]:
    """A Vault that listens."""
    with VaultStandIn.with_key().serving() as vault:
        yield vault


@pytest.fixture
def token_file(tmp_path: Path) -> Path:
    """The token of the bot, as it is handed over."""
    path = tmp_path / "vault-token"
    path.write_text("s.bot\n")
    path.chmod(0o400)
    return path


@pytest.fixture
def place(vault: VaultStandIn, token_file: Path) -> VaultPlace:
    """The key that is there."""
    return VaultPlace(address=vault.address, key="colloquy", token_file=str(token_file))
