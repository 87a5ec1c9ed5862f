"""Web Push notices: a browser that asked for it is told once, without content, by nobody but its maker's service."""

import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession, DummyCookieJar

from bot.crypto.base64url import decode_base64url
from bot.settings.settings import Settings
from tests.delivery.push_service import PushService, claims_of, push_service
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_email_notices import lays
from tests.stories.channels.test_page import joins
from tests.stories.channels.world import PageWorld

pytest.importorskip("pywebpush", reason="Web Push comes with the extra push")

CANARY = "canary-endpoint-7731"
BACK = ["« 我的联系方式", "« 首页"]
PUSH = (
    "浏览器通知\n\n如果网页上有消息等您查看，而您 10 分钟没有打开网页，浏览器可以显示一行提示，网页关闭时也可以：“有一"
    "条消息等您查看”，以及本站的名称。不含活动、姓名或消息内容，每 6 小时最多一次。\n\n请您权衡：浏览器厂商（Google、"
    "Mozilla 或 Apple）的推送服务会知道此浏览器在何时收到通知；能看到您屏幕的人会看到这行提示。在中国内地，Chrome 的推"
    "送服务无法使用。在 iPhone 或 iPad 上，须先将本页添加到主屏幕。"
)
COUNT = "SELECT count(*) FROM push_notices"


class PushWorld(PageWorld):
    """A world whose bot writes to a push service on this machine, and to no other."""

    __slots__ = ("service",)

    async def later(self, **span: float) -> None:
        """Let time pass, and have browsers told and old things tidied."""
        await self.tick_only("pushes", "tidy", **span)

    def settings(self, **more: str) -> Settings:
        """The settings of this world's bot."""
        service = getattr(self, "service", None)
        return super().settings(
            COLLOQUY_PUSH_CONTACT="push@dialogue.example",
            COLLOQUY_PUSH_SERVICES=service.origin if service else "http://127.0.0.1:9",
            **more,
        )


@asynccontextmanager
async def pushing(
    folder: Path, founded: Path
) -> AsyncGenerator[tuple[PushWorld, PushService, PagePerson]]:
    """A world, its push service, and a guest of the page who is in."""
    async with (
        push_service() as service,
        PushWorld.opened(folder, founded=founded) as site,
        ClientSession(cookie_jar=DummyCookieJar()) as http,
    ):
        site.service = service
        await site.restart()
        ann = PagePerson.of(site, http)
        await joins(ann, await site.code())
        yield site, service, ann


async def asks(ann: PagePerson, wish: str, endpoint: str = "") -> bool:
    """What the page's script asks for; say whether this browser is told."""
    answer = await ann.posts("push", {"wish": wish, "endpoint": endpoint})
    assert answer.status == 200, answer.told
    return answer.said["told"]


async def is_told(ann: PagePerson, service: PushService, name: str = CANARY) -> None:
    """Allow notices and subscribe, as the page does for its button, which then goes to the bot."""
    await ann.says("/channels")
    await ann.taps("Notices by this browser")
    assert await asks(ann, "start", f"{service.origin}/send/{name}")
    await ann.taps("Notify this browser")


async def test_a_browser_is_told_once_without_content_of_what_waits(
    tmp_path: Path, founded: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with pushing(tmp_path / "bot", founded) as (site, service, ann):
        await ann.says("/channels")
        await ann.taps("Notices by this browser")
        assert ann.screen.startswith(
            "Notices by your browser\n\nIf you do not look at this page for 10 minutes while a message"
            " waits here, your browser can show one line, even while the page is closed: “A message is"
            " waiting for you”, and the name of this site."
        )
        assert ann.shown[1] == [["Notify this browser"], ["« Ways to reach me", "« Start"]]
        assert not await asks(ann, "look")
        await is_told(ann, service)
        assert ann.shown == (
            "Notices by your browser\n\nOne browser of yours shows a line without content when a"
            " message waits on this page and you do not look for 10 minutes, at most one in 6 hours."
            " A browser that is signed out shows none any more.",
            [
                *(["Notify this browser"], ["Stop these notices"]),
                ["« Ways to reach me", "« Start"],
            ],
        )
        await ann.looks()

        # What was drawn is not told; what waits is, once in six hours.
        await site.later(minutes=11)
        assert service.pushed == []
        await lays(site)
        await site.later(minutes=9)
        assert service.pushed == []
        await site.later(minutes=2)
        await site.later(minutes=1)
        assert service.pushed == [f"/send/{CANARY}"]
        await lays(site)
        await site.later(hours=5)
        assert len(service.pushed) == 1
        # Its address may change meanwhile; what was told is not told again.
        assert await asks(ann, "renew", f"{service.origin}/send/{CANARY}-2")
        await site.later(minutes=30)
        assert len(service.pushed) == 1
        await site.later(hours=1)
        await site.later(hours=7)
        assert service.pushed == [f"/send/{CANARY}", f"/send/{CANARY}-2"]

        # Nothing is in them, and they are signed by the key that the page was given.
        assert service.bodies == [b"", b""]
        given = (await ann.posts("push", {"wish": "look", "endpoint": ""})).said["key"]
        for said in service.said:
            key, claims = claims_of(said["authorization"])
            assert key == decode_base64url(given)
            assert claims["aud"] == service.origin
            assert claims["sub"] == "mailto:push@dialogue.example"

        # What is read in time is not told, and who wants none gets none.
        await ann.looks()
        await lays(site)
        await site.later(minutes=9)
        for _ in range(2):  # what has come is drawn, and that it was is said with the next look
            await ann.looks()
        await site.later(hours=7)
        assert len(service.pushed) == 2
        await ann.says("/channels")
        await ann.taps("Notices by this browser", "Stop these notices")
        assert ann.shown[1] == [["Notify this browser"], ["« Ways to reach me", "« Start"]]
        assert not await asks(ann, "renew", f"{service.origin}/send/{CANARY}")
        await lays(site)
        await site.later(hours=7)
        assert len(service.pushed) == 2
        assert site.rows(COUNT) == [(0,)]
        ours = [each for each in caplog.records if not each.name.startswith("aiohttp.access")]
        assert not [each for each in ours if CANARY in each.getMessage()]
        assert CANARY.encode() not in site.database_file.read_bytes()


async def test_addresses_go_when_they_end_and_with_their_browser_and_person(
    tmp_path: Path, founded: Path
) -> None:
    async with pushing(tmp_path / "bot", founded) as (site, service, ann):
        # One that its service does not know any more is dropped.
        await is_told(ann, service)
        await ann.looks()
        service.status = 410
        await lays(site)
        await site.later(minutes=11)
        assert (len(service.pushed), site.rows(COUNT)) == (1, [(0,)])
        await site.later(hours=7)
        assert len(service.pushed) == 1
        assert not await asks(ann, "renew", f"{service.origin}/send/{CANARY}")

        # A browser that is signed out is told no more.
        service.status = 201
        await is_told(ann, service)
        assert site.rows(COUNT) == [(1,)]
        assert (await ann.posts("leave", {})).status == 200
        assert site.rows(COUNT) == [(0,)]

        # And nobody who is forgotten has one.
        bea = PagePerson.of(site, ann.http)
        await joins(bea, await site.code())
        await is_told(bea, service, "another")
        assert site.rows(COUNT) == [(1,)]
        await bea.says("/privacy")
        await bea.taps("Forget me", "Yes, forget me")
        await site.later(hours=25)  # accounts that are in no event go a day after they came
        assert site.rows(COUNT) == [(0,)]


async def test_a_browser_that_is_somebody_else_now_is_told_for_them_alone(
    tmp_path: Path, founded: Path
) -> None:
    async with pushing(tmp_path / "bot", founded) as (site, service, ann):
        await is_told(ann, service)
        bea = PagePerson.of(site, ann.http)
        await joins(bea, await site.code())
        await is_told(bea, service)
        assert site.rows(COUNT) == [(1,)]
        assert [await asks(each, "look") for each in (ann, bea)] == [False, True]


async def test_a_service_in_trouble_is_tried_again_and_given_up_in_the_end(
    tmp_path: Path, founded: Path
) -> None:
    async with pushing(tmp_path / "bot", founded) as (site, service, ann):
        await is_told(ann, service)
        await ann.looks()
        service.status, service.headers = 429, {"Retry-After": "120"}
        await lays(site)
        await site.later(minutes=11)
        await site.later(seconds=100)
        assert len(service.pushed) == 1
        await site.later(seconds=30)
        assert len(service.pushed) == 2
        service.status, service.headers = 503, {}
        for minutes in (6, 16, 61, 300):
            await site.later(minutes=minutes)
        assert len(service.pushed) == 5
        assert site.rows("SELECT count(*) FROM push_notices WHERE due_at IS NOT NULL") == [(0,)]

        # Once it works again, what comes then is told.
        service.status = 201
        await ann.looks()
        await lays(site)
        await site.later(hours=7)
        assert len(service.pushed) == 6


async def test_nobody_has_us_write_elsewhere_and_a_cookie_alone_is_not_told(
    tmp_path: Path, founded: Path
) -> None:
    async with pushing(tmp_path / "bot", founded) as (site, service, ann):
        for endpoint in (
            "https://evil.example/x",
            "http://127.0.0.1:1/x",
            f"http://localhost:{service.port}/x",
            "http://169.254.169.254/latest",
        ):
            assert not await asks(ann, "start", endpoint)
        refused = await ann.posts("push", {"wish": "start", "endpoint": "x" * 2000})
        assert refused.told == (400, "malformed")
        unsigned = await ann.posts("push", {"wish": "look", "endpoint": ""}, proof="")
        assert unsigned.told == (401, "not-known")
        assert site.rows(COUNT) == [(0,)]

        bare = PagePerson.of(site, ann.http)
        await bare.opens(await site.code(), with_key=False)
        answer = await bare.posts("push", {"wish": "look", "endpoint": ""})
        assert answer.told == (403, "needs-key")


async def test_where_nothing_is_pushed_nothing_is_offered(tmp_path: Path, founded: Path) -> None:
    async with (
        PageWorld.opened(tmp_path / "bot", founded=founded) as site,
        ClientSession(cookie_jar=DummyCookieJar()) as http,
    ):
        ann = PagePerson.of(site, http)
        await joins(ann, await site.code())
        await ann.says("/channels")
        assert "Notices by this browser" not in str(ann.shown)
        answer = await ann.posts("push", {"wish": "start", "endpoint": "https://a.example/x"})
        del answer.said["now"]
        assert answer.said == {"key": "", "told": False}
        assert "pushes" not in {tick.name for tick in site.now_running.parts.ticks}


async def test_notices_by_the_browser_are_wanted_and_given_up(
    tmp_path: Path, founded: Path
) -> None:
    async with pushing(tmp_path / "bot", founded) as (_, service, ann):
        await ann.says("/language")
        await ann.taps("中文")
        await ann.says("/channels")
        await ann.taps("浏览器通知")
        assert ann.shown == (PUSH, [["在此浏览器中通知我"], BACK])
        assert await asks(ann, "start", f"{service.origin}/send/lu")
        await ann.taps("在此浏览器中通知我")
        assert ann.shown == (
            "浏览器通知\n\n网页上有消息等候、而您 10 分钟未打开网页时，您的 1 个浏览器会显示一行不含内容的提示，每 6 "
            "小时最多一次。退出登录的浏览器不再显示。",
            [["在此浏览器中通知我"], ["停止通知"], BACK],
        )
        await ann.taps("停止通知")
        assert ann.shown == (PUSH, [["在此浏览器中通知我"], BACK])
