"""What somebody may try at the page: each is refused, and changes nothing."""

import asyncio

import orjson
import pytest

from bot.crypto.codes import new_code
from bot.domain.channels.devices import COOKIE_LIFE, SAME_ANSWER
from bot.domain.ids import PersonId
from bot.domain.people.people import Role
from bot.web.chat.door import GUESSES
from bot.web.chat.proofs import LEEWAY
from storage.work import Work
from tests.stories.channels.page_person import NOBODY, OURS
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.world import PageWorld
from tests.stories.sample_event import EVENT
from tests.web.chat.device import Device

NO_CODE, NOT_KNOWN = (404, "no-such-code"), (401, "not-known")


def count(site: PageWorld, table: str) -> int:
    [(number,)] = site.rows(f"SELECT count(*) FROM {table}")
    return number


async def test_looking_at_a_link_burns_no_code(site: PageWorld, browser: Browser) -> None:
    code, ann = await site.code(), browser()
    for path in ("/c", "/c/", "/c/page.js", "/c/join", f"/c?code={code}"):
        for method in ("GET", "HEAD"):
            async with ann.http.request(method, ann.url(path)) as answer:
                assert answer.status in {200, 405, 503}
                assert "Set-Cookie" not in answer.headers
    assert (await ann.opens(code)).status == 200


async def test_of_two_who_race_for_a_code_one_comes_in(site: PageWorld, browser: Browser) -> None:
    code = await site.code()
    before = count(site, "people")
    ann, bo = browser(), browser()
    answers = await asyncio.gather(ann.opens(code), bo.opens(code))
    assert sorted(each.status for each in answers) == [200, 404]
    # Of the other one nothing is left, not even an account.
    assert (count(site, "people") - before, count(site, "devices")) == (1, 1)


async def test_a_lost_answer_is_given_again_to_the_same_key_alone(
    site: PageWorld, browser: Browser
) -> None:
    code, ann, thief = await site.code(), browser(), browser()
    assert (await ann.opens(code)).status == 200
    again = browser()
    again.device = ann.device
    name, again.device.id = ann.device.id, NOBODY
    assert (await again.opens(code)).said["device"] == name
    assert (await thief.opens(code)).told == NO_CODE

    site.clock.move(seconds=SAME_ANSWER.total_seconds())
    late = browser()
    late.device, late.device.id = ann.device, NOBODY
    assert (await late.opens(code)).told == NO_CODE
    assert count(site, "devices") == 1


async def test_a_recorded_request_is_good_for_nothing(site: PageWorld, browser: Browser) -> None:
    ann, bo = browser(), browser()
    await joins(ann, await site.code())
    await joins(bo, await site.code(), "Bo")
    said = {"after": "0", "drawn": "0", "wait": False}
    body, now = orjson.dumps(said), int(site.clock().timestamp())

    proof = ann.device.proof("POST", "/c/poll", body, now)
    assert (await ann.posts("poll", said, proof=proof)).status == 200
    assert (await ann.posts("poll", said, proof=proof)).told == NOT_KNOWN
    other = ann.device.proof("POST", "/c/poll", body, now)
    assert (await ann.posts("menu", said, proof=other)).told == NOT_KNOWN
    assert (await ann.posts("poll", {**said, "after": "1"}, proof=other)).told == NOT_KNOWN
    for beside in (-LEEWAY - 1, LEEWAY + 1):
        old = ann.device.proof("POST", "/c/poll", body, now + int(beside))
        answer = await ann.posts("poll", said, proof=old)
        assert answer.told == (401, "clock")
        assert int(answer.said["now"]) == now
    # The name of one device with the key of another, and a key that nobody knows.
    bo.device.id, name = ann.device.id, bo.device.id
    assert (await bo.posts("poll", said)).told == NOT_KNOWN
    stranger = Device()
    stranger.id = name
    assert (
        await bo.posts("poll", said, proof=stranger.proof("POST", "/c/poll", body, now))
    ).told == NOT_KNOWN
    for proof in ("", "x", "a.b.c.d"):
        assert (await ann.posts("poll", said, proof=proof)).told == NOT_KNOWN


async def test_requests_held_back_and_put_in_another_order_count_once_and_not_for_long(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    before, now = len(ann.messages), int(site.clock().timestamp())
    said = [
        {"id": new_code(), "text": text, "after": "0"}
        for text in ("/schedule", "/privacy", "/venue")
    ]
    proofs = [ann.device.proof("POST", "/c/say", orjson.dumps(each), now) for each in said]
    for number in (1, 0):
        answer = await ann.posts("say", said[number], proof=proofs[number])
        assert answer.status == 200
    for number in (0, 1):
        answer = await ann.posts("say", said[number], proof=proofs[number])
        assert answer.told == NOT_KNOWN
    # One request's proof is none for another, and what was held back for long is refused.
    assert (await ann.posts("say", said[2], proof=proofs[0])).told == NOT_KNOWN
    site.clock.move(seconds=LEEWAY + 1)
    assert (await ann.posts("say", said[2], proof=proofs[2])).told == (401, "clock")
    await ann.looks()
    assert len(ann.messages) == before + 2


async def test_an_answer_that_was_lost_is_asked_for_again_without_harm(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    before = len(ann.messages)
    name = new_code()
    for drawn in range(3):
        # Its page has heard of other news between two tries: what is asked for is the same.
        said = {"id": name, "text": "/schedule", "after": str(drawn)}
        assert ann.takes(await ann.posts("say", said)).status == 200
    assert len(ann.messages) == before + 1
    other = {"id": name, "text": "/privacy", "after": "0"}
    assert (await ann.posts("say", other)).told == (409, "other-body")
    assert len(ann.messages) == before + 1
    # Somebody else may call their own words the same.
    bo = browser()
    await joins(bo, await site.code(), "Bo")
    assert (await bo.says("/privacy", name=name)).status == 200


async def test_a_cookie_alone_is_a_guests_for_a_while_and_never_an_organizers(
    site: PageWorld, browser: Browser
) -> None:
    olga, code = browser(), await site.code(role=Role.ORGANIZER)
    assert (await olga.opens(code, with_key=False)).told == (403, "needs-key")
    assert (await olga.opens(code)).status == 200

    ann, thief = browser(), browser()
    answer = await ann.opens(await site.code(), with_key=False)
    assert answer.status == 200
    assert answer.cookie
    await ann.taps("English")
    # Made an organizer later, they have to come by a key.
    person = await site.do(lambda work: found(work, answer.cookie))
    await site.do(lambda work: work.guests.set_role(EVENT, person, Role.ORGANIZER))
    assert (await ann.looks()).told == (403, "needs-key")
    await site.do(lambda work: work.guests.set_role(EVENT, person, Role.GUEST))
    assert (await ann.looks()).status == 200
    site.clock.move(seconds=COOKIE_LIFE.total_seconds())
    assert (await ann.looks()).told == NOT_KNOWN

    # Of a browser that has a key no cookie is worth anything, were it even known.
    thief.cookie = new_code()
    assert (await thief.looks()).told == NOT_KNOWN


def found(work: Work, cookie: str) -> PersonId:
    """Return whose cookie it is."""
    device = work.devices.with_cookie(cookie)
    assert device is not None
    return device.person_id


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
async def test_other_sites_cannot_ask_in_somebodys_name(
    site: PageWorld, browser: Browser, headers: dict[str, str]
) -> None:
    ann = browser()
    await ann.opens(await site.code(), with_key=False)
    said = {"id": new_code(), "text": "/privacy", "after": "0"}
    assert (await ann.posts("say", said, headers=headers)).told == (403, "not-known")
    assert (await ann.posts("say", said)).status == 200


async def test_a_browser_that_says_less_names_where_it_comes_from(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await ann.opens(await site.code(), with_key=False)
    body = orjson.dumps({"after": "0", "drawn": "0", "wait": False})
    plain = {"Content-Type": OURS["Content-Type"], "Cookie": f"__Secure-c={ann.cookie}"}
    for origin, status in ((ann.url(""), 200), ("https://evil.example", 403), ("null", 403)):
        headers = {**plain, "Origin": origin}
        async with ann.http.post(ann.url("/c/poll"), data=body, headers=headers) as answer:
            assert answer.status == status


async def test_codes_cannot_be_guessed(site: PageWorld, browser: Browser) -> None:
    guesser, ann = browser(), browser()
    afar = {"X-Forwarded-For": "203.0.113.9"}
    told = [
        (await guesser.posts("join", {"code": new_code(), "key": ""}, proof="", headers=afar)).told
        for _ in range(GUESSES + 2)
    ]
    assert told == [NO_CODE] * GUESSES + [(429, "busy")] * 2
    # Whoever has a code is let in all the same.
    assert (await ann.opens(await site.code())).status == 200


async def test_words_of_people_stay_words(site: PageWorld, browser: Browser) -> None:
    ann = browser()
    name = "<img src=x onerror=alert(1)> <a href='javascript:alert(1)'>x</a>"
    await joins(ann, await site.code(), name)
    await ann.says("/privacy")
    shown = [each for each in ann.messages if "onerror" in each["text"]]
    assert [name in each["text"] for each in shown] == [True] * len(shown)
    for each in ann.messages:
        links = [entity.get("url", "") for entity in each["entities"]]
        assert not any(url.startswith("javascript:") for url in links)


async def test_somebody_elses_message_is_not_changed(site: PageWorld, browser: Browser) -> None:
    ann, bo = browser(), browser()
    await joins(ann, await site.code())
    await joins(bo, await site.code(), "Bo")
    _, key = bo.find("My attendance")
    theirs = ann.messages[-1]
    said = {"id": new_code(), "message": theirs["id"], "data": key["data"], "after": "0"}
    assert (await bo.posts("tap", said)).status == 200
    ann.rev = "0"
    await ann.looks()
    assert ann.messages[-1] == theirs


async def test_too_much_and_nonsense_is_refused(site: PageWorld, browser: Browser) -> None:
    ann = browser()
    await joins(ann, await site.code())
    nonsense: list[object] = [{"after": "x"}, {"after": "-1", "drawn": "0"}, {"after": 0}, "x"]
    for said in nonsense:
        assert (await ann.posts("poll", said)).told == (400, "malformed")
    for after in ("9" * 19, "9" * 30, "１"):
        assert (await ann.posts("poll", {"after": after, "drawn": "0"})).told == (400, "malformed")
    async with ann.http.post(ann.url("/c/say"), data=b"x" * 400_000, headers=OURS) as answer:
        assert answer.status == 413
    long = {"id": new_code(), "text": "x" * 5000, "after": "0"}
    assert (await ann.posts("say", long)).told == (400, "malformed")
    for file in ("", new_code()):
        async with ann.http.get(ann.url(f"/c/f/{file}")) as answer:
            assert answer.status == 404


async def test_a_device_that_is_signed_out_comes_in_no_more(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    answer = await ann.posts("leave", {})
    assert answer.status == 200
    assert (await ann.looks()).told == NOT_KNOWN


async def test_of_who_is_forgotten_no_page_is_left(site: PageWorld, browser: Browser) -> None:
    ann = browser()
    await joins(ann, await site.code())
    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    await site.tick(days=2)
    assert (await ann.looks()).told == NOT_KNOWN
    assert count(site, "devices") == 0


async def test_no_code_and_no_name_is_in_the_log(
    site: PageWorld, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    ann, code = browser(), await site.code()
    await joins(ann, code, "Ann Weiß")
    await ann.opens(new_code())
    for secret in (code, "Weiß", ann.device.id):
        assert secret not in caplog.text
