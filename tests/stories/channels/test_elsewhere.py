"""An urgent broadcast that is not heard of in Telegram comes to the page, once."""

from tests.stories.broadcasts.world import write
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser
from tests.stories.channels.test_ways import adds_page
from tests.stories.channels.world import PageWorld

WORDS = (
    "⚠️ This went to your Telegram and was not heard of there, so it comes here as well:\n\n"
    "❗️ Urgent · Quiet Lake Dialogue\n\nThe bus leaves at 8.\nPlease be on time."
)


def copies(page: PagePerson) -> list[str]:
    """What came to the page because Telegram was silent."""
    return [each["text"] for each in page.messages if each["text"].startswith("⚠️ This went")]


async def test_who_is_silent_in_telegram_gets_it_on_the_page_once(
    site: PageWorld, browser: Browser
) -> None:
    olga, ann, bo, cy = [
        await site.organizer(),
        *[await site.guest(name) for name in ("Ann", "Bo", "Cy")],
    ]
    page, other = browser(), browser()
    for guest, its in ((ann, page), (bo, other)):
        await guest.says("/channels")
        await adds_page(guest, its)
    await write(olga)
    await olga.taps("Mark as urgent", "Ask to confirm reading", "Send now")
    await site.tick(seconds=31)
    await site.tick(seconds=4)
    await bo.taps("✅ I have read this")

    await site.tick(minutes=118)
    await page.looks()
    assert copies(page) == []
    for _ in range(3):
        await site.tick(minutes=2)
    await page.looks()
    await other.looks()
    assert (copies(page), copies(other)) == ([WORDS], [])

    # It is acknowledged there as well, and counted once.
    await page.taps("✅ I have read this")
    await olga.says("/broadcast")
    assert site.rows("SELECT count(*) FROM acknowledgements") == [(2,)]
    assert [text for text in cy.hears if "was not heard of" in text] == []
