"""Fixtures of this folder."""

from collections.abc import AsyncIterator

import pytest

from tests.web.world import Site, opened


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """Return a site with a webhook."""
    async with opened(Site()) as site:
        yield site
