"""Votes by taps: asked, opened, given on a page, closed, seen and published."""

from collections.abc import Sequence

from bot.crypto.feedback.manifests import Manifest, read_manifest
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone

WAY = ("Feedback", "Votes")
QUESTION = "We should meet again in a year."


def round_of(world: FeedbackWorld) -> Manifest:
    """The only vote there is, as the page reads it."""
    [file] = (world.folder / "boxes" / EVENT).glob("vote-*/manifest.json")
    return read_manifest(file.read_bytes()).manifest


async def orders(
    world: FeedbackWorld, olga: Someone, *, scale: str = "For, neither, against"
) -> None:
    """Go through the questions and let the clock make it."""
    await olga.says("/admin")
    await olga.taps(*WAY, "New vote")
    await olga.says(QUESTION)
    await olga.says("一年后再聚")
    await olga.taps(scale, "24 hours", "Yes, open it")
    await world.tick(seconds=1)


async def fetches(world: FeedbackWorld, guest: Someone, manifest: Manifest) -> dict[str, str]:
    """Do what the page does before it shows what can be chosen; return the right."""
    request = TokenRequest.make(manifest)
    body = {"init_data": world.init_data(guest), "blinded": request.blinded}
    path = f"/checkin/{EVENT}/{manifest.round_id}/tokens"
    status, answer = await world.post(path, body)
    assert status == 200, answer
    [token] = request.finish(answer["signatures"]).values()
    return token


async def vote(world: FeedbackWorld, manifest: Manifest, token: dict[str, str], choice: int) -> int:
    """Hand a vote in; return the status."""
    body = {"ballot": manifest.ballots[0].id, "token": token, "vote": choice}
    status, _ = await world.post(f"/feedback/{EVENT}/{manifest.round_id}/ballots", body)
    return status


def told(olga: Someone) -> str:
    """What organizers hear of a vote that is open; the end of the chain is posted beside it."""
    return next(each["text"] for each in olga.messages if "🗳" in each.get("text", ""))


async def all_vote(
    world: FeedbackWorld, guests: Sequence[Someone], choices: Sequence[int]
) -> list[int]:
    """Let each guest choose."""
    manifest = round_of(world)
    return [
        await vote(world, manifest, await fetches(world, guest, manifest), choice)
        for guest, choice in zip(guests, choices, strict=True)
    ]


async def test_vote_is_ordered_given_closed_seen_and_published_by_taps(
    polled: FeedbackWorld,
) -> None:
    world = polled
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(12)]
    await olga.says("/admin")
    await olga.taps(*WAY)
    none = olga.shown
    await olga.taps("New vote")
    await olga.says(QUESTION)
    await olga.says("一年后再聚")
    await olga.taps("For, neither, against", "24 hours")
    await guests[0].says("/start")
    await guests[0].taps("More", *WAY[:1])
    before = guests[0].buttons
    sure = olga.shown
    await olga.taps("Yes, open it")
    ordered = olga.screen
    await world.tick(seconds=1)
    opened = told(olga)
    await guests[0].says("/start")
    await guests[0].taps("More", *WAY)
    seen = guests[0].shown
    manifest = round_of(world)
    taken = await all_vote(world, guests, [3] * 11 + [1])
    await olga.says("/admin")
    await olga.taps(*WAY, QUESTION)
    shown = olga.shown
    await olga.taps("Close now", "Yes, close")
    closed = olga.buttons
    late = await world.post(
        f"/checkin/{EVENT}/{manifest.round_id}/tokens",
        {"init_data": world.init_data(olga), "blinded": TokenRequest.make(manifest).blinded},
    )
    await guests[1].says("/start")
    await guests[1].taps("More", *WAY)
    waiting = guests[1].screen
    await olga.taps("Preview the result")
    first = olga.screen
    await olga.taps("Publish to everybody", "Yes, publish")
    published = olga.screen
    await olga.taps_data(f"vote-publish-sure:{manifest.round_id}")
    twice = olga.screen
    await guests[1].says("/start")
    await guests[1].taps("More", *WAY)

    assert none == (
        "Votes\n\nThere has been none yet. One question each; guests choose on a page, and the "
        "result is one word.\n\nGuests find them under /feedback. Tell them with /broadcast when "
        "there is a new one.",
        [["New vote"], ["« Feedback", "« Organizers"]],
    )
    assert QUESTION in sure[0]
    assert "For, neither, against, or cannot say" in sure[0]
    assert sure[1] == [["Yes, open it"], ["Cancel"]]
    assert f"⏳ {QUESTION} · is being prepared, which takes some seconds" in ordered
    assert ["Votes"] not in before
    assert opened.startswith(f"🗳 The vote “{QUESTION}” is open until ")
    assert seen[0].startswith(f"Votes\n\n🔵 {QUESTION} · until ")
    assert seen[1] == [[f"🗳 {QUESTION}"], ["« Feedback", "« Start"]]
    assert taken == [201] * 12
    assert "🔵 Open" in shown[0]
    assert "Opened the page: 12 of 13" in shown[0]
    assert shown[1] == [["Close now"], ["« Votes", "« Organizers"]]
    assert closed == [["Preview the result"], ["« Votes", "« Organizers"]]
    assert late == (404, {"state": "unknown"})
    assert waiting.startswith(f"Votes\n\n⚪ {QUESTION} · closed\n")
    assert f"✅ {QUESTION} · nearly all for it" in first
    assert "So far only organizers see this." in first
    assert published.startswith(f"✅ {QUESTION} · nearly all for it\n\nPublished:")
    assert twice == "The results have been published already."
    assert guests[1].screen.startswith(f"Votes\n\n✅ {QUESTION} · nearly all for it\n")
    assert world.rows("SELECT act FROM audit WHERE act LIKE '%vote' ORDER BY id") == [
        ("opened-vote",),
        ("closed-vote",),
        ("published-vote",),
    ]


async def test_few_votes_say_nothing_and_it_closes_by_itself(polled: FeedbackWorld) -> None:
    world = polled
    olga = await world.organizer("Olga", "zh")
    guests = [await world.guest(f"Guest {number}") for number in range(3)]
    await olga.says("/admin")
    await olga.taps("反馈", "投票", "新的投票")
    await olga.says("How well do the plans fit?")
    await olga.taps("跳过", "1 到 5", "1 小时", "是，开放")
    await world.tick(seconds=1)
    await all_vote(world, guests, [5, 4, 0])
    manifest = round_of(world)
    token = await fetches(world, olga, manifest)
    await olga.taps("查看这次投票")
    await olga.taps_data(f"vote-preview:{manifest.round_id}")
    early = olga.screen
    await olga.taps_data(f"vote:{manifest.round_id}")
    words, hidden = olga.screen.split("\n")[-3::2]
    world.clock.move(hours=1, minutes=1)
    after = await vote(world, manifest, token, 5)
    assert world.now_running.parts.boxes.tend(world.clock.now) == []
    await olga.taps_data(f"vote:{manifest.round_id}")
    closed = olga.screen
    await olga.taps("先看结果")

    assert early == "反馈关闭之后才能公布结果。"
    assert after == 409
    assert hidden == "关闭之前，任何人都看不到选择的情况。"
    assert (closed.split("\n")[2], closed.split("\n")[-1]) == ("⚪ 已关闭", words)
    assert "✅ How well do the plans fit? · 作答人数太少，无法评价" in olga.screen


async def test_votes_are_for_organizers_to_open_and_belong_to_their_event(
    polled: FeedbackWorld,
) -> None:
    world = polled
    olga, ann = await world.organizer(), await world.guest("Ann")
    await orders(world, olga)
    manifest = round_of(world)
    await ann.taps_data(f"vote-close-sure:{manifest.round_id}")
    refused = ann.screen
    await olga.taps_data("vote:vote-000000")

    assert refused == "That is for organizers only. Send /help to see what you can do here."
    assert "out of date" in olga.screen
    assert manifest.recipients == {}
    assert world.rows("SELECT count(*) FROM vote_orders") == [(0,)]


async def test_vote_whose_box_was_left_by_a_crash_is_made_anew(polled: FeedbackWorld) -> None:
    world = polled
    olga = await world.organizer()
    await olga.says("/admin")
    await olga.taps(*WAY, "New vote")
    await olga.says(QUESTION)
    await olga.taps("Skip", "1 to 5", "1 hour", "Yes, open it")
    [(round_id,)] = world.rows("SELECT round_id FROM vote_orders")
    left = world.folder / "boxes" / EVENT / str(round_id)
    left.mkdir(parents=True)
    (left / "box.sqlite3").write_bytes(b"half of it")
    await world.tick(seconds=1)

    assert told(olga).startswith(f"🗳 The vote “{QUESTION}” is open until ")
    assert round_of(world).round_id == round_id
