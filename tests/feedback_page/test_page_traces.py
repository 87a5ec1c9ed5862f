"""What is left of rights and words in the files of a browser, for whoever has the device in hand."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
import pytest_asyncio
from playwright.async_api import async_playwright, expect

from bot.crypto.feedback.manifests import Entitlement
from bot.crypto.feedback.replies import write_receipt
from tests.feedback_page import vault
from tests.feedback_page.browser import Visitor, rights_in
from tests.feedback_page.conftest import CHROMIUM_ARGS, PATIENCE
from tests.feedback_page.examiner import Profile
from tests.feedback_page.world import CARD, EVENT, PageWorld, rights

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]

Laptop: TypeAlias = Callable[[], AbstractAsyncContextManager[Visitor]]
TEXT = "Somebody at my table kept quiet."
_OPENLY = """async ([token, text]) => {
  localStorage.setItem("kept", token + text);
  const opening = indexedDB.open("openly");
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
  await new Promise((done) => { opening.onsuccess = done; });
  const act = opening.result.transaction("kept", "readwrite", { durability: "strict" });
  act.objectStore("kept").put(token + text, "kept");
  await new Promise((done) => { act.oncomplete = done; });
  opening.result.close();
}"""
_DELETED = """async () => {
  localStorage.clear();
  await new Promise((done) => { indexedDB.deleteDatabase("openly").onsuccess = done; });
}"""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """The browser's folder."""
    return Profile(tmp_path / "profile")


@pytest_asyncio.fixture(loop_scope="session")
async def laptop(
    chromium_path: str, profile: Profile, gathering: PageWorld
) -> AsyncIterator[Laptop]:
    """A browser that keeps its files; it is closed before anybody looks at them."""
    expect.set_options(timeout=PATIENCE)
    arguments = [each for each in CHROMIUM_ARGS if each != "--headless"]
    async with async_playwright() as playwright:

        @asynccontextmanager
        async def used() -> AsyncGenerator[Visitor]:
            context = await playwright.chromium.launch_persistent_context(
                profile.folder,
                executable_path=chromium_path,
                args=[*arguments, "--headless=new"],
                locale="en-GB",
            )
            context.set_default_timeout(PATIENCE)
            yield await Visitor.come(context, gathering)
            await context.close()

        yield used


async def write(visitor: Visitor) -> None:
    """Begin a question, which will have a receipt."""
    await visitor.card("Question").click()
    await visitor.text.fill(TEXT)
    await expect(visitor.page.get_by_text("Your draft is kept")).to_be_visible()


async def send(visitor: Visitor) -> list[str]:
    """Send it; return the receipt and the code as they were shown."""
    await visitor.send.click()
    await expect(visitor.heading).to_have_text("Recorded")
    shown = [
        " ".join(each.split())
        for each in await visitor.page.locator(".receipt").all_text_contents()
    ]
    await visitor.page.get_by_role("button", name="I have written it down").click()
    return shown


async def test_link_that_has_a_right_is_found_in_the_history_and_what_was_deleted_in_databases(
    laptop: Laptop, profile: Profile, gathering: PageWorld
) -> None:
    """The control: a right in a link, words and rights kept openly, all of it deleted again."""
    token = rights()["opening"]["message"]
    async with laptop() as visitor:
        await visitor.page.goto(f"{gathering.url}/feedback#e={EVENT}&t={token}")
        await visitor.heading.wait_for()
        assert visitor.page.url == f"{gathering.url}/feedback"
        await visitor.page.evaluate(_OPENLY, [token, TEXT])
    async with laptop() as visitor:
        await visitor.page.goto(f"{gathering.url}/feedback")
        await visitor.page.evaluate(_DELETED)

    found = profile.where([token, TEXT])
    assert {"History", "Sessions", "Local Storage", "IndexedDB"} <= found.keys()
    assert token in found["History"]
    assert found["Local Storage"] == found["IndexedDB"] == {token, TEXT}
    assert f"{gathering.url}/feedback#e={EVENT}&t={token}" in profile.visited()


async def test_no_file_has_a_right_or_a_word_while_they_are_in_use_nor_after_deletion(
    laptop: Laptop, profile: Profile, gathering: PageWorld
) -> None:
    async with laptop() as visitor:
        await visitor.check_in()
        await visitor.fill_in_words(gathering.signed.fingerprint)
        tokens = rights_in(await visitor.kept())
        await write(visitor)
        copy = await visitor.page.evaluate(vault.COPY, [EVENT])
    half = bytes(copy["half"])
    secrets = [TEXT, *(part for token in tokens.values() for part in token.values())]
    assert len(secrets) == 17
    assert profile.where(secrets) == {}
    # The control: whoever has all of the device finds both halves of the key, and opens everything.
    assert profile.holds(half)
    assert profile.opens(copy["rows"][0], half=half)

    async with laptop() as visitor:
        await visitor.page.goto(f"{gathering.url}/feedback")
        await visitor.card("Question").click()
        secrets += await send(visitor)
        await visitor.forget()
    assert len(secrets) == 19
    assert profile.where(secrets) == {}
    # The database remembers what it deleted; without the half that was a file of its own it is noise.
    assert not profile.holds(half)


@pytest.mark.parametrize("entitlement", [Entitlement.CARDS])
async def test_code_of_a_card_and_what_it_gives_are_in_no_file(
    laptop: Laptop, profile: Profile, gathering: PageWorld
) -> None:
    async with laptop() as visitor:
        await visitor.use_card()
        tokens = rights_in(await visitor.kept())
        await write(visitor)
        secrets = [TEXT, *(str(token["value"]) for token in tokens.values())]
        secrets += [
            write_receipt(CARD),
            write_receipt(CARD).lower(),
            write_receipt(CARD).replace(" ", ""),
        ]
        secrets += await send(visitor)

    assert len(secrets) == 14
    assert profile.where(secrets) == {}
    assert gathering.slide_link in profile.visited()
