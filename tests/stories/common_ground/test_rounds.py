"""Rounds of votes on items: opened, given item by item, released in words, once; then a second round."""

from collections.abc import Sequence
from dataclasses import replace

from bot.crypto.feedback.manifests import Manifest, read_manifest
from bot.domain.common_ground.items import ItemKind
from bot.domain.features import Feature
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from storage.work import Work
from tests.stories.common_ground.test_items import WAY, WAY_ZH, listed_item
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone


async def with_items(world: FeedbackWorld, kind: ItemKind, count: int = 2) -> Someone:
    """Have items on the list; return an organizer, who may open rounds and publish."""
    await world.switch(Feature.COMMON_GROUND)
    for number in range(1, count + 1):
        item = listed_item(number, kind)
        await world.do(lambda work, item=item: work.common_ground.keep(item))
    return await world.organizer()


async def opens_round(world: FeedbackWorld, olga: Someone, *taps: str) -> Manifest:
    """Open a round and let the clock make it."""
    known = set((world.folder / "boxes" / EVENT).glob("ground-*"))
    await olga.says("/ground")
    await olga.taps("For facilitators", *taps, "24 hours", "Yes, open it")
    await world.tick(seconds=1)
    [folder] = set((world.folder / "boxes" / EVENT).glob("ground-*")) - known
    return read_manifest((folder / "manifest.json").read_bytes()).manifest


async def votes(
    world: FeedbackWorld,
    guest: Someone,
    manifest: Manifest,
    choices: Sequence[int],
    *,
    band: int = 0,
) -> set[int]:
    """Do what the page does: fetch the rights at once, and hand each vote in by itself."""
    request = TokenRequest.make(manifest)
    body = {"init_data": world.init_data(guest), "blinded": request.blinded}
    status, answer = await world.post(f"/checkin/{EVENT}/{manifest.round_id}/tokens", body)
    if status != 200:
        return {status}
    tokens = request.finish(answer["signatures"])
    handed = [
        await world.post(
            f"/feedback/{EVENT}/{manifest.round_id}/ballots",
            {"ballot": ballot.id, "token": tokens[ballot.id], "vote": choice, "band": band},
        )
        for ballot, choice in zip(manifest.ballots, choices, strict=True)
    ]
    return {status for status, _ in handed}


async def publishes(olga: Someone, label: str) -> None:
    """Close a round, look at it, and tell everybody."""
    await olga.says("/ground")
    await olga.taps("For facilitators", label, "Close now", "Yes, close", "Preview the result")
    await olga.taps("Publish to everybody", "Yes, publish")


async def test_round_on_statements_is_opened_given_and_told_once(polled: FeedbackWorld) -> None:
    world = polled
    olga = await with_items(world, ItemKind.STATEMENT)
    guests = [await world.guest(f"Guest {number}") for number in range(11)]
    await olga.says("/start")
    await olga.taps(*WAY, "For facilitators", "Vote on statements", "24 hours")
    sure = olga.shown
    await olga.taps("Yes, open it")
    await world.tick(seconds=1)
    heard = [each for each in olga.hears if "🗳" in each]
    [file] = (world.folder / "boxes" / EVENT).glob("ground-*/manifest.json")
    manifest = read_manifest(file.read_bytes()).manifest
    world.clock.move(minutes=1)
    late = await world.guest("Late")
    await guests[0].says("/start")
    await guests[0].taps(*WAY)
    offered = guests[0].buttons
    given = [
        await votes(world, each, manifest, (3, 1 + 2 * (index % 2)))
        for index, each in enumerate(guests)
    ]
    refused = await votes(world, late, manifest, (1, 1))
    await guests[0].taps_data("votes-show")
    elsewhere = guests[0].screen
    await publishes(olga, "Round on statements")
    xu = await world.guest("徐", "zh")
    await xu.says("/start")
    await xu.taps(*WAY_ZH, "观点投票的结果")
    told = xu.shown
    await olga.says("/ground")
    await olga.taps("For facilitators", "Vote on statements")
    again = olga.screen

    assert "2 statements: for, neither or against\n" in sure[0]
    assert "12 people; whoever joins later may not." in sure[0]
    assert heard[0].startswith("🗳 The round that begins with “Item 1” is open until ")
    assert offered[0] == ["🗳 Vote: statements"]
    assert given == [{201}] * 11
    assert refused == {403}
    assert elsewhere.startswith("Votes\n\nThere is nothing to vote on now.")
    assert told == (
        "结果\n\n1. 第1条\n几乎都赞成\n2. 第2条\n意见分化\n\n作答达到 11 份才用词语表示，不足则不作表示，"
        "数字不告诉任何人。选“说不好”的不计入。",
        [["« 共识", "« 首页"]],
    )
    assert "第一轮" not in again
    assert "Which round?" not in again  # only the second is possible, so it is not asked
    assert "How long is it open?" in again


async def test_interventions_have_three_questions_and_a_second_round_says_what_changed(
    polled: FeedbackWorld,
) -> None:
    world = polled
    olga = await with_items(world, ItemKind.INTERVENTION, count=1)
    guests = [await world.guest(f"Guest {number}") for number in range(11)]
    manifest = await opens_round(world, olga, "Vote on interventions")
    scales = [str(each.scale) for each in manifest.ballots]
    for guest in guests:
        assert await votes(world, guest, manifest, (5, 3, 0)) == {201}
    await publishes(olga, "Round on interventions")
    await guests[0].says("/ground")
    await guests[0].taps("Results: interventions")
    first = guests[0].shown
    await guests[0].taps("Picture: technical")
    pictured = guests[0].screen, guests[0].photo
    second = await opens_round(world, olga, "Vote on interventions")
    for guest in guests:
        assert await votes(world, guest, second, (5, 3, 1, 3)) == {201}
    await publishes(olga, "Round on interventions")
    await guests[0].says("/ground")
    await guests[0].taps("Second: interventions")

    assert pictured[0] == "How desirable, how feasible\n\n1. Item 1"
    assert pictured[1].startswith(b"\x89PNG")
    assert scales == ["desirable", "technical", "political"]
    assert first[0].startswith(
        "What came of it\n\n1. Item 1\ndesirable: broad support\ntechnically feasible: open\n"
        "politically feasible: too few to say\n"
    )
    assert [str(each.scale) for each in second.ballots][3:] == ["change"]
    assert "compared with before: nearly everybody is more for it\n" in guests[0].screen


async def test_round_between_bands_tells_of_bands_and_never_of_all_together(
    polled: FeedbackWorld,
) -> None:
    world = polled
    olga = await with_items(world, ItemKind.STATEMENT)
    bands = (Words("East", "东"), Words("Elsewhere", "别处"))

    def set_bands(work: Work) -> None:
        work.events.keep(replace(work.events.get(EVENT), bands=bands))

    await world.do(set_bands)
    guests = [await world.guest(f"Guest {number}") for number in range(22)]
    await olga.says("/ground")
    await olga.taps("For facilitators", "Vote on statements")
    asked = olga.screen
    await olga.taps("Yes, between bands", "24 hours", "Yes, open it")
    await world.tick(seconds=1)
    [file] = (world.folder / "boxes" / EVENT).glob("ground-*/manifest.json")
    manifest = read_manifest(file.read_bytes()).manifest
    for number, guest in enumerate(guests):
        choices = (3, 3 if number % 2 else 1)
        given = await votes(world, guest, manifest, choices, band=1 + number % 2)
        assert given == {201}
    olga_is_in = await votes(world, olga, manifest, (1, 1), band=3)
    await publishes(olga, "Round on statements")
    await guests[0].says("/ground")
    await guests[0].taps("Results: statements")
    told = guests[0].screen
    await olga.says("/ground")
    await olga.taps("For facilitators", "Vote on statements")

    assert "there is no word on all together" in asked
    assert manifest.bands == bands
    assert olga_is_in == {400}  # there is no third band
    assert told.startswith(
        "What came of it\n\n1. Item 1\nmost are for it in each band\n2. Item 2\nnot most in each band\n"
    )
    assert "Between bands?" not in olga.screen  # what was told between bands is never told of all
    assert "How long is it open?" in olga.screen


async def test_no_table_holds_a_person_beside_a_vote(polled: FeedbackWorld) -> None:
    """The control is a table that is naive, and is found."""
    world = polled
    olga = await with_items(world, ItemKind.STATEMENT, count=1)
    ann = await world.guest("Ann", role=Role.FACILITATOR)
    manifest = await opens_round(world, olga, "Vote on statements")
    assert await votes(world, ann, manifest, (3,)) == {201}
    world.spoil("CREATE TABLE naive_votes (person_id TEXT, ballot TEXT, vote INTEGER)")
    ballots = {each.id for each in manifest.ballots}

    def beside(names: set[str]) -> bool:
        return bool(names & {"person_id", "telegram_id"}) and bool(
            names & {"vote", "choice", "nullifier", "ballot", "ballot_id"}
        )

    tables = [name for (name,) in world.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {
        name
        for name in tables
        if beside({row[1] for row in world.rows(f"PRAGMA table_info({name})")})
    }
    holding = {
        name
        for name in tables
        for row in world.rows(f"SELECT * FROM {name}")
        if any(str(value) in ballots for value in row)
    }
    assert found == {"naive_votes"}
    assert holding == {"ballots"}
