"""A calendar feed says that a message waits on the page, and nothing of it."""

from typing import Any

from icalendar import Calendar

from bot.domain.messages.messages import Lane, Message
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.world import PageWorld
from tests.stories.sample_event import EVENT


async def test_a_feed_says_that_something_waits_until_it_is_drawn(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    await ann.says("/calendar")
    await ann.taps("Subscribe instead…", "Make a link")
    link = next(key["copy"] for row in ann.messages[-1]["keys"] for key in row if "copy" in key)
    path = link.partition("dialogue.example")[2]

    async def summaries() -> list[tuple[str, str]]:
        async with ann.http.get(ann.url(path)) as answer:
            calendar: Any = Calendar.from_ical(await answer.text())
        return [
            (str(each["summary"]), each["dtstart"].dt.isoformat())
            for each in calendar.walk("VEVENT")
        ]

    await ann.looks()
    site.clock.move(minutes=11)
    assert await summaries() == []
    [person] = await site.do(lambda work: work.guests.ids_of(EVENT))
    message = Message(person, "not-me-heard", lane=Lane.REMINDER, about=EVENT)
    await site.do(lambda work: work.outbox.put(message))
    await site.do(lambda work: work.outbox.posting.post_due(limit=10))
    assert await summaries() == []
    site.clock.move(minutes=11)
    day = site.clock().date().isoformat()
    assert await summaries() == [("A message is waiting for you", day)]
    await ann.looks()
    await ann.looks()
    assert await summaries() == []
