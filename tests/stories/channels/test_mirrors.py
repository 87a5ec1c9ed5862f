"""Several addresses of the page: invitations name them, and each takes a browser's own key."""

import csv
import io
import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiohttp import ClientSession, DummyCookieJar

from bot.domain.people.people import Role
from bot.settings.settings import Settings
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import joins
from tests.stories.channels.test_ways import link_in
from tests.stories.channels.world import PUBLIC_URL, PageWorld

MIRROR = "https://second.example:8443"


class MirroredWorld(PageWorld):
    """A world whose page has a second address."""

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        return super().settings(COLLOQUY_PUBLIC_URLS=MIRROR, **more)


@pytest.fixture
async def mirrored(tmp_path: Path, founded: Path) -> AsyncGenerator[MirroredWorld]:
    """A founded event whose page has two addresses."""
    async with MirroredWorld.opened(tmp_path / "bot", founded=founded) as opened:
        yield opened


async def test_an_invitation_names_both_and_each_takes_its_own_key(
    mirrored: MirroredWorld,
) -> None:
    async with ClientSession(cookie_jar=DummyCookieJar()) as http:
        olga, ann, second = (PagePerson.of(mirrored, http) for _ in range(3))
        await joins(olga, await mirrored.code(role=Role.ORGANIZER), "Olga")
        await olga.says("/invite")
        await olga.taps("Invite one guest")
        await olga.says("Ann")
        await olga.taps("Yes, make the link")
        forward = next(each["text"] for each in olga.messages if "second.example" in each["text"])
        (page,) = [line for line in forward.splitlines() if line.startswith("https://dialogue")]
        code = page.partition("#")[2]
        after = forward.partition("If that page does not open:\n")[2]
        assert after.splitlines()[0] == f"{MIRROR}/c#{code}"
        await joins(ann, code)

        # Told of it once the first questions are done; opened there with a number that must match.
        assert not any(each["text"].startswith("Before you need it") for each in ann.messages)
        mirrored.clock.move(minutes=10)
        await mirrored.do(lambda work: work.outbox.posting.post_due(limit=100))
        await ann.looks()
        [offer] = [each for each in ann.messages if each["text"].startswith("Before you need it")]
        assert [key["text"] for row in offer["keys"] for key in row] == [
            "Second address: second.example:8443"
        ]
        await ann.taps("Second address: second.example:8443")
        link = link_in(ann.screen)
        assert link.startswith(f"{MIRROR}/c#")
        at_mirror = {"Host": "second.example:8443"}
        await second.opens(link.partition("#")[2])
        await ann.looks()
        await ann.taps(second.number)
        await second.opens(link.partition("#")[2])
        said = {"after": "0", "drawn": "0", "wait": False}
        assert (await second.posts("poll", said, headers=at_mirror)).status == 200
        other = {"Host": "third.example"}
        assert (await second.posts("poll", said, headers=other)).status != 200


async def test_a_list_has_the_links_at_both(mirrored: MirroredWorld) -> None:
    olga = await mirrored.organizer()
    await olga.says("/invite")
    await olga.taps("Invite from a list")
    await olga.injects(text="Name\tLanguage\nAnn\ten\n沈若兰\t中文")
    await olga.taps("Yes, make the links")
    [table] = [content for name, content in olga.documents if name == "invitations.csv"]
    head, *rows = csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))
    [sheet] = [content.decode() for name, content in olga.documents if name == "invitations.html"]
    cards = [named(card) for card in sheet.split("<section>")[1:]]
    assert head == [
        *("name", "language", "link", "link_without_telegram"),
        *("links_if_that_page_does_not_open", "text_to_forward"),
    ]
    assert [row[0] for row in rows] == ["Ann", "沈若兰"]
    for _, _, telegram, page, others, words in rows:
        code = telegram.partition("?start=")[2]
        assert page == f"{PUBLIC_URL}/c#{code}"
        assert others == f"{MIRROR}/c#{code}"
        assert all(link in words for link in (telegram, page, others))
        assert "If that page does not open:" in words
    unless = "If that page does not open:如果网页打不开："
    assert cards == [
        (1, "Ann"),
        (2, f"🌐 Ann{unless}{rows[0][4]}"),
        (1, "沈若兰"),
        (2, f"🌐 沈若兰{unless}{rows[1][4]}"),
    ]


def named(card: str) -> tuple[int, str]:
    """How many codes a card of the sheet has, and all its words."""
    words = re.sub(r"<svg.*?</svg>", "", card.partition("</section>")[0], flags=re.DOTALL)
    return card.count("<svg"), re.sub(r"<[^>]+>", "", words)
