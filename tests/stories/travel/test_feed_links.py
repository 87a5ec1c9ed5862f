"""The secret link of a calendar feed: shown once, replaced, ended, never logged."""

import logging
import re

import pytest

from tests.stories.travel.world import PUBLIC, SitedWorld, goes_to_dinner, subscribes
from tests.stories.world import World


async def test_link_is_shown_once_and_deletes_itself(site: SitedWorld) -> None:
    ann = await site.guest("Ann")
    await ann.says("/calendar")
    assert ann.shown == (
        (
            "Your calendar file would be empty: it holds what you have answered “Yes” to. Please"
            " answer first."
        ),
        [["My attendance", "« Programme"], ["Subscribe instead…"]],
    )

    await ann.taps("Subscribe instead…")
    assert ann.buttons == [
        ["Make a link"],
        ["Link with neutral titles"],
        ["Calendar file", "« Start"],
    ]
    await ann.taps("Make a link")

    link = re.search(rf"{PUBLIC}/calendar/(\w{{24}})\.ics", ann.screen)
    assert link is not None
    assert ann.screen == (
        "Your subscription link\n"
        "Shown only now; this message deletes itself in 10 minutes.\n\n"
        f"{link[0]}\n\n"
        "In your calendar choose “subscribe” or “from URL” and paste it. On Apple devices this form"
        " opens the calendar by itself:\n"
        f"webcal://bot.example.org/calendar/{link[1]}.ics\n\n"
        "Please keep it to yourself."
    )
    files = [*site.folder.rglob("*.sqlite3*"), *site.folder.rglob("*.json")]
    assert [file.name for file in files if link[1].encode() in file.read_bytes()] == []
    await site.tick(minutes=11)
    assert ann.screen.split("\n")[0] == "Your subscription"
    assert ann.buttons == [
        ["Use neutral titles"],
        ["Make a new link"],
        ["Revoke the link"],
        ["Calendar file", "« Start"],
    ]


async def test_new_link_ends_the_old_one(site: SitedWorld) -> None:
    ann = await site.guest("Ann")
    await goes_to_dinner(ann)
    old = await subscribes(ann)

    await ann.taps("Make a new link")
    new = re.findall(rf"{PUBLIC}\S+", ann.screen)[0]

    assert (await site.fetch(old))[0] == 404
    assert (await site.fetch(new))[0] == 200


async def test_forgotten_guest_has_no_feed(site: SitedWorld) -> None:
    ann = await site.guest("Ann")
    await goes_to_dinner(ann)
    link = await subscribes(ann)

    await ann.says("/privacy")
    await ann.taps_data("forget-me")

    assert (await site.fetch(link))[0] == 404
    assert site.rows("select count(*) from feeds") == [(0,)]


async def test_nothing_about_a_feed_is_logged(
    site: SitedWorld, caplog: pytest.LogCaptureFixture
) -> None:
    ann = await site.guest("Ann")
    caplog.set_level("INFO")
    link = await subscribes(ann)
    token = link.rpartition("/")[2].removesuffix(".ics")

    await site.fetch(link)
    await site.fetch(f"{PUBLIC}/calendar/{'x' * 24}.ics")

    # pytest listens even at loggers that lead nowhere, as uvicorn's log of requests does here.
    told = [each for each in caplog.records if logging.getLogger(each.name).propagate]
    assert [each.name for each in told if token in each.getMessage()] == []
    assert [each.name for each in told if "/calendar/" in each.getMessage()] == []


async def test_without_a_public_address_the_file_is_sent(world: World) -> None:
    ann = await world.guest("Ann")
    await goes_to_dinner(ann)
    await ann.says("/calendar")
    ann.forget_past()

    await ann.taps("Subscribe instead…")

    assert ann.hears == [
        (
            "A subscription is not offered here: this bot has no public web address. Here is your"
            " calendar file instead. Changes always come in this chat as well."
        ),
        "Your calendar file, with 2 entries. Open it to add them to your calendar.",
    ]
    assert ann.document[0] == "programme.ics"
