"""Goals: written sealed before the event, made into shared ones by two, marked, and told at the opening."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.manifests import Manifest, read_manifest, sign_manifest
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.domain.common_ground.goals import GOALS_ROUND
from bot.domain.common_ground.items import Item, ItemKind, ItemState
from bot.domain.features import Feature
from bot.domain.ids import ItemId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from bot.usecases.feedback.ballots import prepare_goals
from storage.ballot_box.round_boxes import found_box
from storage.work import Work
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.reminders.world import EVE, TALK_AT_9, at, guest_of_talk, zurich
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

WAY = ("More", "Dialogue", "Goals")
WAY_ZH = ("更多", "对话", "目标")
NONE_YET = (
    "Goals of Quiet Lake Dialogue\n\nWriting is not open yet. Once it is, you can say here what the dialogue "
    "should achieve, sealed and without your name."
)


async def opens_goals(world: FeedbackWorld) -> Manifest:
    """Do what the host does: prepare the round, have it signed with the event's keys, install it."""
    await world.switch(Feature.GOALS)
    plan = await world.do(lambda work: prepare_goals(work, event=work.events.get(EVENT)))
    first = world.manifest
    signed = sign_manifest(
        plan.with_keys(first.recipients, first.threshold, first.keepers),
        SigningKey(new_signing_seed()),
    )
    folder = world.folder / "boxes" / EVENT / GOALS_ROUND
    found_box(folder, signed.text().encode(), people=20)
    return signed.manifest


async def fetches(
    world: FeedbackWorld, guest: Someone, manifest: Manifest
) -> tuple[int, dict[str, dict[str, str]]]:
    """Do what the check-in page does: have a right for every ballot signed blindly."""
    request = TokenRequest.make(manifest)
    body = {"init_data": world.init_data(guest), "blinded": request.blinded}
    status, answer = await world.post(f"/checkin/{EVENT}/{manifest.round_id}/tokens", body)
    return status, request.finish(answer["signatures"]) if status == 200 else {}


async def hands_in(
    world: FeedbackWorld, manifest: Manifest, ballot: str, token: object, body: Mapping[str, object]
) -> int:
    """Do what the page does with what it sealed, or with a mark."""
    path = f"/feedback/{EVENT}/{manifest.round_id}/ballots"
    status, _ = await world.post(path, {"ballot": ballot, "token": token, **body})
    return status


def shared(number: int) -> Item:
    """Return a goal that two facilitators stand for."""
    words = Words(f"Goal {number}", f"目标{number}")
    item_id = ItemId(f"goal{number:08}")
    return Item(item_id, EVENT, ItemKind.GOAL, 1, ItemState.LISTED, words)


async def has_shared(world: FeedbackWorld, count: int) -> None:
    """Have so many shared goals."""

    def keep(work: Work) -> None:
        for number in range(1, count + 1):
            work.common_ground.keep(shared(number))

    await world.do(keep)


async def test_goals_are_found_by_tapping_fetched_once_and_written_sealed(
    polled: FeedbackWorld,
) -> None:
    world = polled
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    looker = await world.guest("Otto", role=Role.OBSERVER)
    await ann.says("/goals")
    off = ann.screen
    await world.switch(Feature.GOALS)
    await ann.says("/start")
    await ann.taps(*WAY)
    before = ann.shown
    manifest = await opens_goals(world)
    await xu.says("/start")
    await xu.taps(*WAY_ZH)
    opened = xu.shown
    await ann.says("/goals")
    addresses = [
        ann.opens(label).partition("#")[0] for label in ("Get my right to write", "Write goals")
    ]
    await looker.says("/goals")
    looked = looker.buttons
    status, tokens = await fetches(world, ann, manifest)
    again, _ = await fetches(world, ann, manifest)
    sealed = encode_base64url(b"\x01\x00" + secrets.token_bytes(4094))
    handed = [
        await hands_in(world, manifest, each.id, tokens[each.id], {"sealed": sealed})
        for each in manifest.ballots
    ]
    await ann.says("/goals")
    fetched = ann.buttons
    world.clock.now = manifest.ballots[0].closes
    late, _ = await fetches(world, xu, manifest)
    await xu.says("/goals")

    assert off == "I do not know that command. Send /help to see what you can do here."
    assert before == (NONE_YET, [["« Dialogue", "« Start"]])
    assert opened[0].startswith("静湖对话的目标\n\n✍️ 应当实现什么？最多写 3 个目标，截止时间：")
    assert (
        "截止后须由Kim Ito、Lena Brandt和Sami Haddad三人中的两人共同打开。至少有 5 人写了目标"
        in opened[0]
    )
    assert opened[1] == [["领取写目标的凭证"], ["写目标"], ["« 对话", "« 首页"]]
    place = f"e={EVENT}&r=goals"
    assert addresses == [
        f"http://127.0.0.1:{world.port}/checkin?{place}",
        f"http://127.0.0.1:{world.port}/feedback?{place}",
    ]
    assert looked == [["« Dialogue", "« Start"]]
    assert (status, again, late) == (200, 409, 404)
    assert handed == [201, 201, 201]
    assert fetched == [["Write goals"], ["« Dialogue", "« Start"]]
    assert xu.shown == (
        "静湖对话的目标\n\n收集已截止。主持人会用自己的话，把所写内容整理成几个共同目标。",
        [["« 对话", "« 首页"]],
    )


async def test_it_says_when_it_is_too_late_for_goals(world: World) -> None:
    await world.switch(Feature.GOALS)
    fay = await world.guest("Fay", role=Role.FACILITATOR)
    xu = await world.guest("徐", "zh")
    world.clock.now = world.plan.event.starts_at - timedelta(days=2)
    await fay.says("/goals")
    shown = fay.screen
    await fay.taps("For facilitators")
    await xu.says("/goals")

    late = "Goals close three days before the event begins, and that is past."
    assert shown == f"Goals of Quiet Lake Dialogue\n\n{late}"
    assert fay.screen.split("\n\n")[1] == late
    assert xu.screen == "静湖对话的目标\n\n目标在活动开始前三天截止，现在已过截止时间。"


async def test_two_facilitators_make_shared_goals(polled: FeedbackWorld) -> None:
    world = polled
    await world.switch(Feature.GOALS, Feature.COMMON_GROUND)
    fay = await world.guest("Fay", role=Role.FACILITATOR)
    fang = await world.guest("方", "zh", role=Role.FACILITATOR)
    ann = await world.guest("Ann")
    await fay.says("/start")
    await fay.taps(*WAY, "For facilitators")
    desk = fay.shown
    await fay.taps("Write a shared goal")
    await fay.says("Learn what the others fear")
    await fay.says("了解彼此担心什么")
    mine = fay.shown
    [(item,)] = world.rows("SELECT item_id FROM ground_items")
    await fay.taps_data(f"goals-accept:{item}:1")
    twice = fay.screen
    await fay.says("/ground")
    await fay.taps("For facilitators")
    elsewhere = fay.buttons
    await fang.says("/start")
    await fang.taps(*WAY_ZH, "主持人专用", "了解彼此担心什么")
    half = fang.shown
    await fang.taps("采纳")
    await ann.says("/goals")
    seen = ann.screen
    await ann.taps_data("goals-desk")
    refused = ann.screen
    await fang.taps("了解彼此担心什么", "改写")
    await fang.says("Learn what others fear")
    await fang.says("了解他人担心什么")
    await ann.says("/goals")
    stays = ann.screen
    await fay.says("/goals")
    await fay.taps("For facilitators", "Have them marked")
    too_few = fay.screen
    await has_shared(world, 6)
    await fay.says("/goals")
    await fay.taps("For facilitators", "Write a shared goal")
    too_many = fay.screen

    assert desk == (
        "Goals, for facilitators\n\nWriting is not open yet: whoever runs the server prepares it "
        "(colloquy feedback prepare --round goals).\n\nShared goals\nThere is none yet.\n"
        "Waiting for another facilitator: 0\n\nWrite 3 to 7 of them from the sealed ones: never in "
        "anybody's own words, which would show whose they are. Each takes two of you.",
        [["Write a shared goal"], ["Have them marked"], ["« Goals", "« Start"]],
    )
    assert mine == (
        "A shared goal\n\n🇬🇧 Learn what the others fear\n🇨🇳 了解彼此担心什么\n\nYou stand for this "
        "wording; another facilitator has to accept it.",
        [["Word it anew"], ["Take it away"], ["« For facilitators", "« Start"]],
    )
    assert twice == "You have accepted this already; it takes another facilitator."
    assert ["Learn what the others fear"] not in elsewhere
    assert half[1][0] == ["采纳"]
    assert seen.endswith("Shared goals\n1. Learn what the others fear")
    assert refused == "That is for organizers only. Send /help to see what you can do here."
    assert stays == seen  # until the new words are accepted, the old ones are shared
    assert too_few.startswith("Please write at least 3 shared goals first")
    assert too_many.startswith("There are 7 shared goals, with those that wait, which is the most.")


async def test_shared_goals_are_marked_and_those_with_broad_support_open_the_event(
    polled: FeedbackWorld,
) -> None:
    world = polled
    await world.switch(Feature.GOALS)
    await has_shared(world, 3)
    olga = await world.organizer()
    guests = [await world.guest(f"Guest {number}") for number in range(11)]
    await olga.says("/start")
    await olga.taps(*WAY, "For facilitators", "Have them marked", "24 hours", "Yes, open it")
    await world.tick(seconds=1)
    told = [each for each in olga.hears if "🗳" in each]
    [file] = (world.folder / "boxes" / EVENT).glob("ground-goal-*/manifest.json")
    manifest = read_manifest(file.read_bytes()).manifest
    await guests[0].says("/goals")
    offered = guests[0].buttons
    for number, guest in enumerate(guests):
        marks = (3, 1 + 2 * (number % 2), 1)
        assert await marked(world, guest, manifest, marks) == {201}
    await olga.says("/goals")
    await olga.taps("For facilitators", "The round of marks", "Close now", "Yes, close")
    await olga.taps("Preview the result", "Publish to everybody", "Yes, publish")
    await guests[0].says("/goals")
    result = guests[0].screen
    await olga.says("/goals")
    await olga.taps("For facilitators", "Have them marked")
    again = olga.screen
    late = await guest_of_talk(world)
    await at(world, zurich(EVE, 9))
    [reminder] = [each for each in late.hears if "Opening talk" in each]

    assert told[0].startswith("🗳 Shared goals can be marked until ")
    assert offered[0] == ["🗳 Mark the shared goals"]
    assert result.endswith(
        "Shared goals\n1. Goal 1 (nearly all for it)\n2. Goal 2 (opinions are divided)\n"
        "3. Goal 3 (nearly all against it)"
    )
    assert again == "Every shared goal was put to everybody already, as it is worded now."
    assert reminder == f"{TALK_AT_9}\n\n🎯 Goals with broad support:\n• Goal 1"


async def marked(
    world: FeedbackWorld, guest: Someone, manifest: Manifest, marks: Sequence[int]
) -> set[int]:
    """Fetch the rights and mark every goal."""
    status, tokens = await fetches(world, guest, manifest)
    if status != 200:
        return {status}
    return {
        await hands_in(world, manifest, ballot.id, tokens[ballot.id], {"vote": mark})
        for ballot, mark in zip(manifest.ballots, marks, strict=True)
    }
