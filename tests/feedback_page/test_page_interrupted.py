"""Check-in is closed in the middle, at five moments: whoever comes back has every right, once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest
from playwright.async_api import Route, expect

from bot.crypto.base64url import decode_base64url
from bot.crypto.feedback.blind_rsa import verify_token
from tests.feedback_page.browser import Visitor, rights_in
from tests.feedback_page.world import SCOPE, PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")

Moment: TypeAlias = Callable[[Visitor], Awaitable[None]]
# A disk that takes the blinded values and then nothing more: the answer is here, and not kept yet.
_STUCK = """{
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const act = open.call(this, names, mode, options);
    if (globalThis.answered) { act.abort(); }
    return act;
  };
  const ask = globalThis.fetch;
  globalThis.fetch = async (path, options) => {
    const answer = await ask(path, options);
    if (String(path).endsWith("/tokens")) globalThis.answered = true;
    return answer;
  };
}"""


async def while_tokens_are_made(visitor: Visitor) -> None:
    await visitor.open_checkin()
    await visitor.page.locator("progress").wait_for()


async def before_the_question_arrives(visitor: Visitor) -> None:
    asked = asyncio.Event()

    async def hold(_: Route) -> None:
        asked.set()

    await visitor.page.route("**/tokens", hold)
    await visitor.open_checkin()
    await asked.wait()


async def before_the_answer_arrives(visitor: Visitor) -> None:
    answered = asyncio.Event()

    async def lose(route: Route) -> None:
        await route.fetch()
        answered.set()

    await visitor.page.route("**/tokens", lose)
    await visitor.open_checkin()
    await answered.wait()


async def before_the_answer_is_kept(visitor: Visitor) -> None:
    await visitor.page.add_init_script(_STUCK)
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("Not finished: this browser keeps nothing.")


async def when_it_is_done(visitor: Visitor) -> None:
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("You are checked in")


@pytest.mark.parametrize(
    "moment",
    [
        while_tokens_are_made,
        before_the_question_arrives,
        before_the_answer_arrives,
        before_the_answer_is_kept,
        when_it_is_done,
    ],
)
async def test_no_right_is_lost_or_doubled(
    visitor: Visitor, gathering: PageWorld, moment: Moment
) -> None:
    """The issuer signs each person's first question only: another one would be refused."""
    context = visitor.page.context
    await moment(visitor)
    await visitor.page.close()
    given = gathering.issued
    visitor.page = await context.new_page()
    visitor.listen(visitor.page)
    await visitor.open_checkin()
    await expect(visitor.heading).to_have_text("You are checked in")
    await visitor.page.close()

    # The button in the chat opens the page beside, with the storage that check-in had.
    visitor.page = await context.new_page()
    visitor.listen(visitor.page)
    await visitor.scan()
    tokens = rights_in(await visitor.kept())
    ballots = gathering.signed.manifest.ballots
    assert tokens.keys() == {ballot.id for ballot in ballots}
    for ballot in ballots:
        message, signature = (
            decode_base64url(tokens[ballot.id][part]) for part in ("message", "signature")
        )
        verify_token(ballot.rsa, message, signature, scope=SCOPE, ballot=ballot.id)
    assert given in (None, gathering.issued)
    await visitor.card("Opening").click()
    await visitor.text.fill("Once.")
    await visitor.send.click()
    await expect(visitor.heading).to_have_text("Recorded")
    assert list(gathering.opened()) == ["opening"]
