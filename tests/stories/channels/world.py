"""A world whose bot has a public address, and so a chat page."""

from bot.settings.settings import Settings
from tests.stories.world import World

PUBLIC_URL = "https://dialogue.example"


class PageWorld(World):
    """The same, with a site."""

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        return super().settings(COLLOQUY_PUBLIC_URL=PUBLIC_URL, **more)

    async def tick_only(self, *names: str, **span: float) -> None:
        """Let time pass, and do at once what the clock does by these names."""
        self.clock.move(**span)
        for tick in self.now_running.parts.ticks:
            if tick.name in names:
                await tick.run()
        await self.settle()
