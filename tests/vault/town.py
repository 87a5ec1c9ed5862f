"""A town whose bot has its key in Vault, and may have its keystore on a server."""

from typing import ClassVar

from tests.robustness.world import ProcessWorld


class VaultTown(ProcessWorld):
    """`more` are the settings that all of its bots have besides."""

    more: ClassVar[dict[str, str]] = {}

    def environ(self, **more: str) -> dict[str, str]:
        """The settings, as environment variables."""
        return ProcessWorld.environ(self, **{**self.more, **more})


class TownOfNodes(VaultTown):
    """Every copy of the bot that listens at a port has a folder of its own, as on a node of its own."""

    more: ClassVar[dict[str, str]] = {}

    def environ(self, **more: str) -> dict[str, str]:
        """The settings, as environment variables."""
        port = more.get("COLLOQUY_LISTEN", "").rpartition(":")[2]
        if port:
            folder = self.folder / f"node-{port}"
            folder.mkdir(exist_ok=True)
            more = {**more, "COLLOQUY_DATA_DIR": str(folder)}
        return VaultTown.environ(self, **more)
