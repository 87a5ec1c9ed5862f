"""The second factor on the page: the same codes, asked for before the same acts."""

from aiohttp import ClientSession, DummyCookieJar
from pyotp.totp import TOTP

from bot.domain.people.people import Role
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import joins
from tests.stories.channels.world import PageWorld
from tests.stories.second_factor.world import secret_of


async def test_an_organizer_by_page_alone_needs_a_code_for_names(guarded: PageWorld) -> None:
    async with ClientSession(cookie_jar=DummyCookieJar()) as http:
        olga = PagePerson.of(guarded, http)
        await guarded.guest("Ann Guest")
        await joins(olga, await guarded.code(role=Role.ORGANIZER), "Olga")
        await olga.taps("For organizers", "Attendance", "Names")
        assert olga.screen.startswith("Please set up your second factor first")
        await olga.taps("Set it up")
        secret = secret_of("\n".join(each["text"] for each in olga.messages))
        await olga.says(TOTP(secret).at(guarded.clock()))
        shown = [each["text"] for each in olga.messages]
        assert any("Your second factor is set up." in text for text in shown)
        assert any("Ann Guest" in text for text in shown)

        # What deletes itself goes from the page as well, and no job waits for a Telegram that is not there.
        await guarded.tick(minutes=11)
        await olga.looks()
        left = "".join(each["text"] for each in olga.messages)
        assert "Ann Guest" not in left
        assert secret[:4] not in left
        assert guarded.rows("SELECT count(*) FROM telegram_jobs") == [(0,)]
