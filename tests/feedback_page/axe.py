"""axe-core on a page as it stands: what it finds wrong, at widths from a small phone to a tablet."""

from pathlib import Path

from playwright.async_api import Page

SCRIPT = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (320, 390, 640)
_RUN = """async () => (await axe.run(document, { resultTypes: ['violations', 'incomplete'] })).violations
  .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}`))"""


async def violations(page: Page, *widths: int) -> list[str]:
    """Run every rule of axe-core at some widths, and leave the page as wide as it was."""
    before = page.viewport_size
    await page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    found: list[str] = []
    for width in widths or WIDTHS:
        await page.set_viewport_size({"width": width, "height": 760})
        found += [f"{width}: {each}" for each in await page.evaluate(_RUN)]
    if before is not None:
        await page.set_viewport_size(before)
    return found
