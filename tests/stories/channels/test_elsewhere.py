"""What is urgent and not heard of where it went comes to the other address, once."""

from datetime import UTC, datetime

import pytest

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.people.people import Language, Profile, Role
from storage.work import Work
from tests.stories.broadcasts.world import trouble, write
from tests.stories.changes.world import moves, releases
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser
from tests.stories.channels.test_ways import adds_page, link_in, until
from tests.stories.channels.world import PageWorld
from tests.stories.rsvps.world import comes
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone

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


ON_TELEGRAM = {
    "en": (
        "⚠️ This went to your page and was not heard of there, so it comes here as well:\n\n"
        "❗️ Urgent · Quiet Lake Dialogue\n\nThe bus leaves at 8.\nPlease be on time."
    ),
    "zh": (
        "⚠️ 这条消息已发到您的网页，但未见回应，因此也发到这里：\n\n"
        "❗️ 紧急 · 静湖对话\n\n大巴八点出发。\n请准时。"
    ),
}
MOVED = (
    "🔔 Change at short notice\nQuiet Lake Dialogue\n\n• Opening talk\n"
    "before: Wed 3 Mar 2027, 09:00 (Zurich time; Wed 08:00 for you)\nnow: Wed 3 Mar 2027, 09:30 (Zurich time; Wed 08:30 for you)\n\n"
    "Please confirm that you have seen this."
)
MOVED_ZH = (
    "🔔 临时变更\n静湖对话\n\n• 开幕讲座\n"
    "原定：2027年3月3日（周三）09:00（苏黎世时间；您当地周三 08:00）\n现为：2027年3月3日（周三）09:30（苏黎世时间；您当地周三 08:30）\n\n"
    "请确认您已看到本消息。"
)


def copied_to(guest: Someone) -> list[str]:
    """What came to Telegram because the page was silent."""
    return [text for text in guest.hears if text.startswith(("⚠️ Th", "⚠️ 这"))]


async def at_home_on_page(
    site: PageWorld, browser: Browser, language: str
) -> tuple[Someone, PagePerson]:
    """A guest with both, whom messages reach on the page."""
    guest, page = await site.guest("Ann" if language == "en" else "Li", language), browser()
    await guest.says("/channels")
    await guest.taps("Add our own page" if language == "en" else "添加网页")
    code = link_in(guest.screen).partition("#")[2]
    await page.opens(code)
    await until(lambda: any(page.number in row for row in guest.buttons))
    await guest.taps(page.number)
    assert (await page.opens(code)).status == 200
    await guest.says("/channels")
    await guest.taps("Remind me on the page" if language == "en" else "提醒发到网页")
    guest.forget_past()
    return guest, page


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_who_is_silent_on_the_page_gets_it_in_telegram_once(
    site: PageWorld, browser: Browser, language: str
) -> None:
    olga = await site.organizer()
    guest, page = await at_home_on_page(site, browser, language)
    await write(olga)
    await olga.taps("Mark as urgent", "Ask to confirm reading", "Send now")
    await site.tick(seconds=31)
    await site.tick(minutes=118)
    assert guest.hears == []
    for _ in range(3):
        await site.tick(minutes=2)
    assert guest.hears == [ON_TELEGRAM[language]]
    await page.looks()
    assert [each["text"] for each in page.messages if each["text"].startswith("⚠️")] == []

    await guest.taps("✅ I have read this" if language == "en" else "✅ 我已阅读")
    assert site.rows("SELECT count(*) FROM acknowledgements") == [(1,)]


async def test_what_was_drawn_on_the_page_is_not_copied(site: PageWorld, browser: Browser) -> None:
    olga = await site.organizer()
    guest, page = await at_home_on_page(site, browser, "en")
    await write(olga)
    await olga.taps("Mark as urgent", "Send now")
    await site.tick(seconds=31)
    await page.looks()
    await page.looks()
    await site.tick(minutes=122)
    assert guest.hears == []


async def test_a_copy_that_telegram_does_not_take_does_not_come_back_to_the_page(
    site: PageWorld, browser: Browser
) -> None:
    olga = await site.organizer()
    guest, page = await at_home_on_page(site, browser, "en")
    await write(olga)
    await olga.taps("Mark as urgent", "Ask to confirm reading", "Send now")
    await site.tick(seconds=31)
    await site.tick(seconds=4)
    trouble(site, "500", chat_id=guest.id, count=2)
    await site.tick(minutes=122)
    for _ in range(3):
        await site.tick(minutes=2)
    await page.looks()
    assert [each["text"] for each in page.messages if each["text"].startswith("⚠️")] == []
    assert guest.hears == [ON_TELEGRAM["en"]]


async def test_an_urgent_change_comes_to_the_other_address_once_either_way(
    site: PageWorld, browser: Browser
) -> None:
    olga, ann, page = await site.organizer(), await site.guest("Ann"), browser()
    await ann.says("/channels")
    await adds_page(ann, page)
    li, other = await at_home_on_page(site, browser, "zh")
    bo, third = await at_home_on_page(site, browser, "en")
    await comes(ann, li, bo)
    for each in (ann, li, bo):
        each.forget_past()
    site.clock.now = datetime(2027, 3, 2, 20, tzinfo=UTC)
    await moves(olga, "Opening talk", "09:30")
    await releases(olga, site)
    await site.tick(seconds=4)
    await third.looks()
    await third.taps("I have seen this")

    await site.tick(minutes=118)
    await page.looks()
    assert (copies(page), copied_to(li)) == ([], [])
    for _ in range(3):
        await site.tick(minutes=2)
    for each in (page, other, third):
        await each.looks()
    assert copies(page) == [WORDS.partition("\n\n")[0] + "\n\n" + MOVED]
    assert copied_to(li) == [ON_TELEGRAM["zh"].partition("\n\n")[0] + "\n\n" + MOVED_ZH]
    assert (copied_to(ann), copied_to(bo), copies(other), copies(third)) == ([], [], [], [])

    # Seen there, it counts as seen.
    await li.taps("我已看到")
    await page.taps("I have seen this")
    assert site.rows("SELECT count(*) FROM change_notices WHERE acknowledged_at IS NULL") == [(0,)]
