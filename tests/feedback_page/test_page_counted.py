"""Each writer can find out whether their answer is in the box and was counted; and what counts is said."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from playwright.async_api import Route, expect

from bot.crypto.feedback.ballots import SealedAnswer
from bot.crypto.feedback.commitments import commit, write_code
from bot.crypto.feedback.signed.files import FileKind, sign_file
from bot.domain.people.people import Language
from storage.ballot_box.box import FILE_NAME
from storage.ballot_box.published import COUNTED, Published
from tests.feedback_page.browser import Visitor
from tests.feedback_page.world import SCOPE, SIGNER, PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def send(visitor: Visitor, session: str, text: str) -> str:
    """Answer a session; return the code as the page shows it."""
    await visitor.card(session).click()
    await visitor.text.fill(text)
    await visitor.send.click()
    await expect(visitor.heading).to_have_text("Recorded")
    await visitor.page.get_by_text("Code to check later").click()
    code = " ".join((await visitor.page.locator(".code").inner_text()).split())
    await visitor.page.get_by_role("button", name="Back to the list").click()
    return code


async def look_up(visitor: Visitor, code: str) -> str:
    """Type a code; return what the page says."""
    await visitor.page.locator("input").fill(code)
    await visitor.page.get_by_role("button", name="Look it up").click()
    answer = visitor.page.locator("[aria-live] .notice p")
    await answer.wait_for()
    return await answer.inner_text()


def close(gathering: PageWorld) -> None:
    """The time is over."""
    gathering.ahead = timedelta(days=4)
    gathering.tend()


def publish_counted(gathering: PageWorld, *commitments: bytes) -> None:
    """What the keepers sign after they have opened the box."""
    content = sign_file(FileKind.COUNTED, b"".join(commitments), under=gathering.signed, key=SIGNER)
    Published(COUNTED, gathering.folder, gathering.signed).publish(content.encode())


async def test_writer_finds_their_answer_in_the_box_and_among_the_counted(
    visitor: Visitor, gathering: PageWorld
) -> None:
    await visitor.come_with_rights()
    code = await send(visitor, "Opening", "Count me.")
    [kept] = gathering.taken_out()
    commitment = commit(SCOPE, b"opening", kept.nullifier, kept.content)
    assert code == write_code(commitment)
    await visitor.card("Check that an answer was counted").click()
    assert await look_up(visitor, code) == (
        "The lists are published when feedback has closed. Open this page again then."
    )
    close(gathering)
    await visitor.page.reload()
    assert (await look_up(visitor, code.lower().replace(" ", ""))).startswith(
        "Your answer is in the closed box. The people who open it"
    )
    publish_counted(gathering, commitment, bytes(16))
    await visitor.page.reload()

    assert await look_up(visitor, code) == "Your answer is in the closed box and was counted."
    assert not any(code.replace(" ", "") in str(each) for each in (await visitor.kept()).values())


async def test_writer_whose_answer_was_dropped_sees_it(
    visitor: Visitor, gathering: PageWorld
) -> None:
    """Once by the operator, in the box; once on the way to the keepers."""
    await visitor.come_with_rights()
    dropped = await send(visitor, "Opening", "Dropped by the operator.")
    uncounted = await send(visitor, "Working groups", "Dropped on the way.")
    stolen = next(each for each in gathering.taken_out() if each.ballot == "opening")
    await gathering.stop()
    with closing(sqlite3.connect(gathering.folder / FILE_NAME)) as database, database:
        database.execute("UPDATE slot SET used = 0 WHERE nullifier = ?", (stolen.nullifier,))
    await gathering.start()
    close(gathering)
    publish_counted(gathering, bytes(16))
    await visitor.page.reload()
    await visitor.card("Check that an answer was counted").click()

    assert (await look_up(visitor, dropped)).startswith("Your answer is NOT in the closed box.")
    assert (await look_up(visitor, uncounted)).startswith(
        "Your answer is in the closed box, but not in the list of those counted so far."
    )
    await visitor.page.locator("input").fill("ABCD EFGH")
    await visitor.page.get_by_role("button", name="Look it up").click()
    await expect(visitor.problem).to_contain_text("That is not a code.")


async def lose(route: Route) -> None:
    """The server heard it, the page does not hear the answer."""
    await route.fetch()
    await route.abort()


async def test_correction_after_a_lost_answer_is_not_dropped_in_silence(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page = visitor.page
    await visitor.come_with_rights()
    await visitor.card("Opening").click()
    await visitor.text.fill("First thought")
    await page.route("**/ballots", lose)
    await visitor.send.click()
    await expect(visitor.problem).to_contain_text("No connection to the server.")
    await page.unroute("**/ballots")
    await visitor.text.fill("Second thought, which is the opposite")
    await visitor.send.click()

    await expect(visitor.heading).to_have_text("An earlier version counts")
    both = ["First thought", "Second thought, which is the opposite"]
    await expect(page.locator(".quoted p")).to_have_text(both)
    await page.close()
    page = visitor.page = await page.context.new_page()
    visitor.listen(page)
    await page.goto(f"{gathering.url}/feedback")
    await expect(page.locator(".quoted p")).to_have_text(both)
    await page.get_by_role("button", name="I have read this").click()
    await expect(visitor.heading).to_have_text("Already recorded")
    await expect(page.locator(".quoted")).to_have_count(0)
    assert not any(name.startswith(("draft", "tries", "unseen")) for name in await visitor.kept())
    assert gathering.opened() == {"opening": SealedAnswer(Language.EN, None, "First thought", None)}


async def test_lists_and_replies_are_fetched_by_everybody_who_opens_the_page(
    visitor: Visitor, gathering: PageWorld
) -> None:
    """Whoever has nothing to look up asks for the same, and looking something up asks for nothing."""
    await visitor.page.goto(gathering.slide_link)
    await visitor.card("Read a reply").wait_for()
    asked = [path.rsplit("/", 1)[1] for _, path in gathering.asked if "/main/" in path]
    await visitor.card("Read a reply").click()
    await visitor.page.locator("input").fill("A" * 26)
    await visitor.page.get_by_role("button", name="Find my reply").click()
    await expect(visitor.page.locator(".empty")).to_be_visible()
    await visitor.page.get_by_role("button", name="Back to the list").click()
    await visitor.card("Check that an answer was counted").click()
    await look_up(visitor, "A" * 16)

    assert sorted(asked) == ["list", "manifest", "replies"]
    assert [path.rsplit("/", 1)[1] for _, path in gathering.asked if "/main/" in path] == asked
