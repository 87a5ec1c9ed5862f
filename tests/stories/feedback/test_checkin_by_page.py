"""Check-in without Telegram: a device of the chat page signs for its guest; the feedback page gets no cookie."""

from collections.abc import AsyncGenerator

import pytest
from aiohttp import ClientSession, DummyCookieJar

from bot.crypto.codes import new_id
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import joins
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.sample_event import EVENT


@pytest.fixture
async def ann(polled: FeedbackWorld) -> AsyncGenerator[PagePerson]:
    """A browser that was never here."""
    async with ClientSession(cookie_jar=DummyCookieJar()) as http:
        yield PagePerson.of(polled, http)


def asked(request: TokenRequest, event: str = EVENT) -> dict[str, object]:
    """What the check-in page asks a device's name for."""
    return {"event": event, "round": "main", "blinded": request.blinded}


async def test_a_device_is_given_tokens_once_and_again_the_same(
    polled: FeedbackWorld, ann: PagePerson
) -> None:
    await joins(ann, await polled.code())
    request = TokenRequest.make(polled.manifest)
    first = await ann.posts("tokens", asked(request))
    again = await ann.posts("tokens", asked(request))
    other = await ann.posts("tokens", asked(TokenRequest.make(polled.manifest)))
    assert (first.status, again.status, other.told) == (200, 200, (409, "already-issued"))
    assert first.said == again.said
    # Checked as the browser checks them: they are rights to every ballot there is.
    assert request.finish(first.said["signatures"]).keys() == request.blinded.keys()
    assert (await ann.posts("tokens", asked(request, new_id()))).told == (404, "unknown")
    assert (await ann.posts("tokens", {**asked(request), "blinded": []})).told == (400, "malformed")


async def test_nobody_is_given_any_without_a_key_of_theirs(
    polled: FeedbackWorld, ann: PagePerson
) -> None:
    request = TokenRequest.make(polled.manifest)
    assert (await ann.posts("tokens", asked(request))).told == (401, "not-known")
    answer = await ann.opens(await polled.code(), with_key=False)
    assert (answer.status, bool(answer.cookie)) == (200, True)
    assert (await ann.posts("tokens", asked(request))).told == (403, "needs-key")


async def test_a_round_with_a_long_name_is_asked_for_as_well(
    polled: FeedbackWorld, ann: PagePerson
) -> None:
    await joins(ann, await polled.code())
    asked: dict[str, object] = {"event": EVENT, "blinded": {}}
    for name in ("readout-0123abcd", "ground-goal-0123abcd", "ground-intervention-0123abcd"):
        assert (await ann.posts("tokens", {**asked, "round": name})).told == (404, "unknown")
