"""Check-in for written feedback: once each, repeatable, after Telegram's word, never for strangers."""

from dataclasses import replace

import aiohttp

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import HEADER, SealedAnswer, seal_ballot
from bot.crypto.feedback.cards import nullifier
from bot.crypto.feedback.commitments import commit
from bot.domain.people.people import Language
from storage.ballot_box.box_file import SEALED_BYTES
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.sample_event import EVENT


async def test_guest_gets_a_token_for_every_ballot_and_the_box_takes_it(
    polled: FeedbackWorld,
) -> None:
    ann = await polled.guest("Ann")
    manifest = polled.manifest
    request = TokenRequest.make(manifest)

    status, answer = await polled.check_in(polled.init_data(ann), request)
    tokens = request.finish(answer["signatures"])
    ballot = manifest.ballots[0]
    assert ballot.recipient
    used = nullifier(decode_base64url(tokens[ballot.id]["message"]))
    sealed = seal_ballot(
        manifest.recipients[ballot.recipient],
        SealedAnswer(Language.EN, 4, "Thank you"),
        scope=manifest.scope,
        ballot=ballot.id,
        nullifier=used,
    )
    body = {"ballot": ballot.id, "token": tokens[ballot.id], "sealed": encode_base64url(sealed)}
    first = await polled.post(f"/feedback/{EVENT}/main/ballots", body)
    await polled.restart()
    again = await polled.post(f"/feedback/{EVENT}/main/ballots", body)

    kept = commit(manifest.scope, ballot.id.encode(), used, sealed)
    assert status == 200
    assert [each.kind for each in manifest.ballots] == [
        "session",
        "session",
        "question",
        "question",
        "concern",
        "concern",
    ]
    assert (first, again) == (
        (201, {"state": "recorded"}),
        (200, {"state": "already-recorded", "commitment": encode_base64url(kept)}),
    )


async def test_manifest_comes_with_the_bots_time_and_says_nothing_else(
    polled: FeedbackWorld,
) -> None:
    """A page follows it, so that a rehearsal may move the clock."""
    polled.clock.move(days=3, seconds=5)
    url = f"http://127.0.0.1:{polled.port}/feedback/{EVENT}/main/manifest"
    async with aiohttp.ClientSession() as client, client.get(url) as got:
        told = got.headers["Colloquy-Time"]

    assert told == "2027-01-13T12:00:05+00:00"
    assert "Set-Cookie" not in got.headers


async def test_lost_answer_is_given_again_and_other_values_are_not_signed(
    polled: FeedbackWorld,
) -> None:
    ann = await polled.guest("Ann")
    request, other = TokenRequest.make(polled.manifest), TokenRequest.make(polled.manifest)
    proof = polled.init_data(ann)

    first = await polled.check_in(proof, request)
    await polled.restart()
    again = await polled.check_in(proof, request)
    refused = await polled.check_in(proof, other)

    assert first[0] == 200
    assert again == first
    assert refused == (409, {"state": "already-issued"})


async def test_only_guests_of_the_event_are_let_in(polled: FeedbackWorld) -> None:
    stranger = await polled.person("Stranger")
    ann = await polled.guest("Ann")
    request = TokenRequest.make(polled.manifest)
    proof = polled.init_data(ann)
    forged = proof.replace(str(ann.id), str(stranger.id))
    missing = dict(request.blinded)
    missing.popitem()

    answers = [
        await polled.check_in(polled.init_data(stranger), request),
        await polled.check_in(forged, request),
        await polled.check_in(proof, replace(request, blinded=missing)),
        await polled.check_in(proof, replace(request, blinded={})),
        await polled.post("/checkin/event0000009/main/tokens", {"init_data": proof, "blinded": {}}),
        await polled.post(f"/checkin/{EVENT}/main/tokens", {"init_data": proof, "blinded": []}),
        await polled.post(f"/checkin/{EVENT}/main/tokens", ["x"]),
        await polled.post(
            f"/checkin/{EVENT}/main/tokens", {"init_data": "x" * 300_000, "blinded": {}}
        ),
    ]
    polled.clock.move(minutes=11)
    late = await polled.check_in(proof, request)

    assert answers == [
        (403, {"state": "not-a-guest"}),
        (401, {"state": "not-from-telegram"}),
        (400, {"state": "other-ballots"}),
        (400, {"state": "other-ballots"}),
        (404, {"state": "unknown"}),
        (400, {"state": "malformed"}),
        (400, {"state": "malformed"}),
        (413, {"state": "too-long"}),
    ]
    assert late == (401, {"state": "not-from-telegram"})
    assert polled.rows("SELECT count(*) FROM issued") == [(0,)]


async def test_ballots_for_another_host_are_not_taken_here(polled: FeedbackWorld) -> None:
    polled.elsewhere = "https://box.example.org"
    await polled.restart()
    ann = await polled.guest("Ann")

    request = TokenRequest.make(polled.manifest)
    checked_in, answer = await polled.check_in(polled.init_data(ann), request)
    [(ballot, token), *_] = request.finish(answer["signatures"]).items()
    sealed = encode_base64url(HEADER.ljust(SEALED_BYTES, b"\0"))
    body = {"ballot": ballot, "token": token, "sealed": sealed}
    taken, _ = await polled.post(f"/feedback/{EVENT}/main/ballots", body)
    replies = await polled.get(f"/feedback/{EVENT}/main/replies")
    await ann.says("/feedback")

    assert (checked_in, taken, replies) == (200, 404, 404)
    opened = ann.opens("Open the page").partition("#")[0]
    assert opened == f"https://box.example.org/feedback?e={EVENT}"


async def test_keys_are_destroyed_when_ballots_close_and_nobody_is_let_in_then(
    polled: FeedbackWorld,
) -> None:
    ann = await polled.guest("Ann")
    request = TokenRequest.make(polled.manifest)

    polled.clock.now = polled.manifest.ballots[0].closes
    await polled.tick(minutes=2)
    answer = await polled.check_in(polled.init_data(ann), request)

    assert answer == (404, {"state": "unknown"})
    assert polled.rows("SELECT count(*) FROM ballots WHERE sealed IS NOT NULL") == [(0,)]


async def test_forgotten_guest_leaves_a_count_and_no_name(polled: FeedbackWorld) -> None:
    ann = await polled.guest("Ann")
    await polled.check_in(polled.init_data(ann), TokenRequest.make(polled.manifest))
    before = polled.rows("SELECT person_id FROM issued")

    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    after = polled.rows("SELECT person_id FROM issued")

    assert len(after) == 1
    assert after != before
