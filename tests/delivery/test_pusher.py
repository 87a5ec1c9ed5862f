"""One empty message to a push service: who it is from, that it says nothing, and what each answer means."""

import datetime as dt
import logging
from typing import Any

import pytest

from bot.crypto.channels.push_keys import PushKey
from bot.delivery.push.answers import Answer, Fate, Push, ServiceAway
from bot.domain.channels.push_notices import LONGEST_ENDPOINT, SERVICES, lies_at
from tests.delivery.push_service import claims_of, push_service

pusher: Any = pytest.importorskip(
    "bot.delivery.push.pusher",
    reason="Web Push comes with the extra push",
    exc_type=ModuleNotFoundError,
)
NOW = dt.datetime(2027, 1, 4, 9, tzinfo=dt.UTC)
KEY = PushKey(bytes(32))


def _push() -> Push:
    return pusher.Pusher(KEY, "push@site.example", lambda: NOW).push


async def test_a_message_is_signed_empty_and_says_nothing_of_us() -> None:
    async with push_service() as service:
        answer = await _push()(f"{service.origin}/send/canary%2Bof-a-browser")
        assert answer == Answer(Fate.TAKEN, 201)
        [said] = service.said
        key, claims = claims_of(said.pop("authorization"))
        assert key == KEY.public
        assert claims == {
            "aud": service.origin,
            "sub": "mailto:push@site.example",
            "exp": int((NOW + dt.timedelta(hours=12)).timestamp()),
        }
        del said["host"], said["accept"], said["accept-encoding"]
        # No content, and so none that is encrypted; an older one that still waits is replaced.
        assert said == {
            "content-length": "0",
            "ttl": "21600",
            "topic": "waiting",
            "urgency": "normal",
        }
        assert service.bodies == [b""]


async def test_what_each_answer_means(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with push_service() as service:
        push, address = _push(), f"{service.origin}/send/canary-7731"
        answers: list[Answer] = []
        for status, headers in (
            *((200, {}), (202, {}), (404, {}), (410, {}), (403, {}), (500, {})),
            *(
                (429, {"Retry-After": "90"}),
                (429, {"Retry-After": "999999"}),
                (429, {"Retry-After": "soon"}),
            ),
            # It would have us ask somebody else, for instance on our own network.
            (307, {"Location": f"{service.origin}/elsewhere"}),
        ):
            service.status, service.headers = status, headers
            answers.append(await push(address))
        none, longest = dt.timedelta(), dt.timedelta(hours=4)
        assert answers == [
            *(Answer(Fate.TAKEN, 200), Answer(Fate.TAKEN, 202)),
            *(Answer(Fate.GONE, 404), Answer(Fate.GONE, 410)),
            *(Answer(Fate.LATER, 403, none), Answer(Fate.LATER, 500, none)),
            Answer(Fate.LATER, 429, dt.timedelta(seconds=90)),
            *(Answer(Fate.LATER, 429, longest), Answer(Fate.LATER, 429, none)),
            Answer(Fate.LATER, 307, none),
        ]
        assert set(service.pushed) == {"/send/canary-7731"}
    with pytest.raises(ServiceAway):
        await push(address)
    ours = [each for each in caplog.records if not each.name.startswith("aiohttp.access")]
    assert not [each for each in ours if "canary-7731" in each.getMessage()]


def test_the_key_is_the_same_for_every_copy_and_another_for_another_house() -> None:
    assert PushKey(bytes(32)).public == KEY.public != PushKey(b"\x01" * 32).public
    assert repr(KEY) == "PushKey(hidden)"


def test_only_addresses_at_the_makers_services_are_written_to() -> None:
    good = (
        "https://fcm.googleapis.com/fcm/send/eqQ:APA91b-G_T",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA==",
        "https://web.push.apple.com/QGuQ",
    )
    assert [lies_at(each, SERVICES) for each in good] == [True] * 3
    bad = (
        "",
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com",
        "https://fcm.googleapis.com.evil.example/x",
        "https://fcm.googleapis.com@evil.example/x",
        "https://fcm.googleapis.com:8443/x",
        "https://us@fcm.googleapis.com/x",
        "https://evil.example/https://fcm.googleapis.com/x",
        "https://fcm.googleapis.com\\@evil.example/x",
        "https://fcm.googleapis.com/x\r\nHost: y",
        "https://fcm.googleapis.com/x#y",
        "https://fcmXgoogleapis.com/x",
        "https://push.apple.com/x",
        "https://a.b.push.apple.com/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "http://169.254.169.254/latest",
        "https://fcm.googleapis.com/" + "x" * LONGEST_ENDPOINT,
    )
    assert [each for each in bad if lies_at(each, SERVICES)] == []
