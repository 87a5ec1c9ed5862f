"""An urgent broadcast that is not heard of in Telegram comes to the page, once."""

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.people.people import Language, Profile, Role
from storage.work import Work
from tests.stories.broadcasts.world import write
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser
from tests.stories.channels.test_ways import adds_page
from tests.stories.channels.world import PageWorld
from tests.stories.sample_event import EVENT

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


async def many_with_both(site: PageWorld, count: int) -> None:
    """Guests with Telegram, where nobody knows them any more, and a page that nobody has opened."""

    def join(work: Work) -> None:
        accounts = [(900_000 + number, Language.EN) for number in range(count)]
        for person in work.people.add_all(accounts, zone="UTC"):
            work.people.link(person, Address(Carrier.PAGE, work.devices.new_mailbox()))
            work.guests.add(EVENT, person.id, role=Role.GUEST, profile=Profile())
            work.guests.accept_norms(EVENT, person.id, version=1)
            work.people.enter(person, event_id=EVENT, role=Role.GUEST, norms_version=1)

    await site.do(join)


async def test_who_gets_it_no_more_keeps_nobody_waiting(site: PageWorld) -> None:
    olga = await site.organizer()
    await many_with_both(site, 103)
    await write(olga)
    await olga.taps("Mark as urgent", "Ask to confirm reading", "Send now")
    await site.tick(seconds=31)
    await site.tick(seconds=4)
    sent_in_order = [
        person
        for (person,) in site.rows(
            "SELECT o.person_id FROM outbox o JOIN addresses a ON a.person_id = o.person_id"
            " AND a.carrier = 'page' JOIN broadcasts b ON b.id = o.campaign ORDER BY o.id"
        )
    ]
    assert len(sent_in_order) == 103
    # More than are looked at together are no guests any more, and as many have signed out.
    left, signed_out, meant = sent_in_order[:51], sent_in_order[51:102], sent_in_order[102:]

    def leave(work: Work) -> None:
        for person_id in signed_out:
            work.people.set_reachable(person_id, reachable=False, carrier=Carrier.PAGE)

    await site.do(leave)
    for person_id in left:
        site.spoil(f"DELETE FROM guests WHERE event_id = '{EVENT}' AND person_id = '{person_id}'")
    await site.tick(minutes=122)
    copied = site.rows("SELECT person_id FROM outbox WHERE campaign LIKE '%-o'")
    assert copied == [(person_id,) for person_id in meant]
