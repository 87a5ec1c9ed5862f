"""E-mail notices: an address confirmed by a code, one neutral line while something waits, one tap to end them."""

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession, DummyCookieJar

from bot.domain.messages.messages import Lane, Message
from bot.settings.settings import Settings
from tests.delivery.mail_server import MailServer, mail_server
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import joins
from tests.stories.channels.world import PUBLIC_URL, PageWorld
from tests.stories.sample_event import EVENT
from tests.stories.test_levels import levels

ADDRESS = "ann.canary@guest.example"
LINK = re.compile(r"https://dialogue\.example(/n/[A-Za-z0-9]{24})")


class MailWorld(PageWorld):
    """A world whose bot has a mail server."""

    __slots__ = ("mail",)

    async def later(self, **span: float) -> None:
        """Let time pass, and have e-mails sent and old things tidied."""
        await self.tick_only("e-mails", "tidy", **span)

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        mail = getattr(self, "mail", None)
        return super().settings(
            COLLOQUY_SMTP_SERVER=f"127.0.0.1:{mail.port if mail else 9}",
            COLLOQUY_SMTP_SECURITY="none",
            COLLOQUY_SMTP_FROM="notices@dialogue.example",
            **more,
        )


@asynccontextmanager
async def mailing(
    folder: Path, founded: Path
) -> AsyncGenerator[tuple[MailWorld, MailServer, PagePerson]]:
    """A world, its mail server, and a guest of the page who is in."""
    async with (
        mail_server() as server,
        MailWorld.opened(folder, founded=founded) as site,
        ClientSession(cookie_jar=DummyCookieJar()) as http,
    ):
        site.mail = server
        await site.restart()
        ann = PagePerson.of(site, http)
        await joins(ann, await site.code())
        yield site, server, ann


async def confirms(ann: PagePerson, site: MailWorld, server: MailServer) -> None:
    """Set an address and type the code that comes."""
    await ann.says("/channels")
    await ann.taps("E-mail notices", "Set my e-mail address")
    await ann.says(ADDRESS)
    await site.later(seconds=10)
    code = re.findall(r"\d{6}", server.bodies[-1])[0]
    await ann.says(code)


async def lays(site: PageWorld, *, words: str = "not-me-heard") -> None:
    """Something comes that nobody asked for."""
    [person] = await site.do(lambda work: work.guests.ids_of(EVENT))
    await site.do(
        lambda work: work.outbox.put(Message(person, words, lane=Lane.REMINDER, about=EVENT))
    )
    await site.do(lambda work: work.outbox.posting.post_due(limit=100))


async def test_an_address_is_confirmed_and_told_once_of_what_waits(
    tmp_path: Path, founded: Path
) -> None:
    async with mailing(tmp_path / "bot", founded) as (site, server, ann):
        await ann.says("/channels")
        await ann.taps("E-mail notices", "Set my e-mail address")
        await ann.says("no address")
        assert ann.screen.split("\n\n")[0] == (
            "⚠️ That is no e-mail address. Please type one like name@example.org."
        )
        await ann.says(ADDRESS)
        assert ann.screen.startswith(f"I have sent a code of six digits to {ADDRESS}.")
        await site.later(seconds=10)
        assert server.bodies == [
            re.sub(r"\d{6}", re.findall(r"\d{6}", server.bodies[0])[0], server.bodies[0])
        ]
        await ann.says("000 000" if "000000" not in server.bodies[0] else "111111")
        assert ann.screen.startswith("⚠️ That is not the code that was sent.")

        # Until it is confirmed, nothing that waits is told.
        await lays(site)
        await site.later(minutes=15)
        assert len(server.taken) == 1
        await ann.says(re.findall(r"\d{6}", server.bodies[0])[0])
        assert ann.shown == (
            "E-mail notices\n\nWhen a message waits on our own page and you do not look for 10"
            f" minutes, {ADDRESS} gets a line without content, at most one in 6 hours.",
            [["Another address"], ["Stop these e-mails"], ["« Ways to reach me", "« Start"]],
        )
        await ann.looks()

        # What was drawn is not told; what waits is, once in six hours, and never what it says.
        await site.later(minutes=11)
        assert len(server.taken) == 1
        await lays(site)
        await site.later(minutes=9)
        assert len(server.taken) == 1
        await site.later(minutes=2)
        site.clock.move(minutes=1)
        await lays(site)
        await site.later(hours=5)
        assert [str(message["Subject"]) for _, _, message in server.taken] == [
            *("Your code", "A message is waiting for you")
        ]
        link = LINK.search(server.bodies[1])
        assert link is not None
        assert server.bodies[1] == (
            "A message is waiting for you. Please open the page as you always do.\n\n"
            "Nobody reads answers to this e-mail. To get no more of them: "
            f"{PUBLIC_URL}{link[1]}\n"
        )
        await site.later(hours=1)
        assert len(server.taken) == 3
        await site.later(hours=7)
        assert len(server.taken) == 3

        # Looking at the link changes nothing; its one button does, without a word on whose it was.
        async with ann.http.get(ann.url(link[1])) as looked:
            assert "<form method=post>" in await looked.text()
        assert site.rows("SELECT count(*) FROM email_notices WHERE ends_at IS NULL") == [(1,)]
        answers: list[str] = []
        for path in (link[1], "/n/" + "a" * 24):
            async with ann.http.post(ann.url(path)) as ended:
                answers.append(await ended.text())
        assert answers[0] == answers[1]
        await lays(site)
        await site.later(hours=7)
        assert len(server.taken) == 3
        assert ADDRESS.encode() not in site.database_file.read_bytes()


async def test_a_server_in_trouble_is_tried_again_and_the_owners_hear(
    tmp_path: Path, founded: Path
) -> None:
    async with mailing(tmp_path / "bot", founded) as (site, server, ann):
        owner = await site.owner()
        await confirms(ann, site, server)
        await ann.looks()
        server.to_recipient = "451 later"
        [ann_id, *_] = await site.do(
            lambda work: [
                each for each in work.guests.ids_of(EVENT) if work.email_notices.find(each)
            ]
        )
        message = Message(ann_id, "not-me-heard", lane=Lane.REMINDER, about=EVENT)
        await site.do(lambda work: work.outbox.put(message))
        await site.do(lambda work: work.outbox.posting.post_due(limit=100))
        await site.later(minutes=11)
        tried = server.tried
        await site.later(seconds=50)
        assert server.tried == tried
        await site.later(seconds=20)
        assert (server.tried, len(server.taken)) == (tried + 1, 1)

        # A dead server: the owners hear once, and it goes out when the server is back.
        port, server.breaks_off, server.to_recipient = server.port, True, ""
        for minutes in (6, 16, 61):
            await site.later(minutes=minutes)
        told = [text for text in owner.hears if text.startswith("⚠️ E-mail notices cannot be sent")]
        assert len(told) == 1
        assert port == server.port
        server.breaks_off = False
        await site.later(hours=3)
        assert len(server.taken) == 2

        # An address that is refused for good is given up, and its owner told where they are reached.
        await site.later(hours=7)
        await ann.looks()
        server.to_recipient = "550 no such user"
        await site.do(lambda work: work.outbox.put(message))
        await site.do(lambda work: work.outbox.posting.post_due(limit=100))
        await site.later(minutes=11)
        await site.do(lambda work: work.outbox.posting.post_due(limit=100))
        await ann.looks()
        assert ann.screen.startswith("✉️ Your e-mail address was refused by its mail server")
        await ann.says("/channels")
        await ann.taps("E-mail notices")
        assert ann.shown[1] == [["Set my e-mail address"], ["« Ways to reach me", "« Start"]]
        ended = {
            name: value
            for name, value in (await levels(site)).items()
            if name.startswith("colloquy_emails_total")
        }
        assert ended == {
            'colloquy_emails_total{ending="sent"}': 2,
            'colloquy_emails_total{ending="refused"}': 1,
            'colloquy_emails_total{ending="given-up"}': 0,
        }


async def test_codes_are_few_and_an_address_goes_with_its_person(
    tmp_path: Path, founded: Path
) -> None:
    async with mailing(tmp_path / "bot", founded) as (site, server, ann):
        for _ in range(3):
            await confirms(ann, site, server)
            await ann.taps("Stop these e-mails")
        await ann.taps("Set my e-mail address")
        assert ann.screen.startswith("3 codes were sent within a day; no more are sent")
        await site.later(hours=25)
        assert site.rows("SELECT count(*) FROM email_notices") == [(0,)]
        await confirms(ann, site, server)
        assert site.rows("SELECT count(*) FROM email_notices") == [(1,)]
        await ann.says("/privacy")
        await ann.taps("Forget me", "Yes, forget me")
        await site.later(minutes=1)
        assert site.rows("SELECT count(*) FROM email_notices") == [(0,)]
