"""Offices for the stories about delivery."""

from collections.abc import AsyncIterator

import pytest

from bot.delivery.courier.pacing import Limits
from tests.delivery.world import DeliveryWorld, open_office


@pytest.fixture
async def office() -> AsyncIterator[DeliveryWorld]:
    """A courier in front of the emulator, limits out of the way; not started yet."""
    async with open_office() as opened:
        yield opened


@pytest.fixture
async def paced_office() -> AsyncIterator[DeliveryWorld]:
    """The same with Telegram's limits on both sides."""
    async with open_office(Limits()) as opened:
        opened.world.flood.switch(on=True)
        yield opened
