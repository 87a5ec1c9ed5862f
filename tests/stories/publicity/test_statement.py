"""Public statements: what organizers preview and publish, and what the guests hear of it."""

from dataclasses import replace
from pathlib import Path

from bot.domain.events import Security
from bot.domain.ids import PersonId, Subject
from bot.domain.people.people import Language, Profile, Role
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases.publicity import choosing
from storage.work import Work
from tests.stories.sample_event import sample_plan
from tests.stories.second_factor.world import guarded_world, sets_up
from tests.stories.someone import Someone
from tests.stories.world import World

TITLE = "Quiet Lake Dialogue"
FOOT = (
    "Only those are named who agreed to it; others may take part without being named. Affiliations"
    " are for identification only."
)


async def come(world: World, country: str, count: int, *, first: int) -> None:
    """Let guests join who come and have told the organizers their country; their chats are off stage."""
    event = world.plan.event

    def join(work: Work) -> None:
        accounts = [(7_000_000 + first + number, Language.EN) for number in range(count)]
        people = work.people.add_all(accounts, zone=event.zone)
        for (account, _), person in zip(accounts, people, strict=True):
            profile = Profile(f"Guest {account}")
            work.guests.add(event.id, person.id, role=Role.GUEST, profile=profile)
            work.guests.accept_norms(event.id, person.id, version=event.norms.version)
            tell(work, world, person.id, country)

    await world.do(join)


def tell(work: Work, world: World, person: PersonId, country: str) -> None:
    """Answer yes and tell the organizers a country."""
    event = world.plan.event
    work.rsvps.keep(Rsvp(event.id, Subject(event.id), person, Standing.GOING, work.now))
    choosing.keep(
        work, event, person, fact=Fact.COUNTRY, audience=Audience.ORGANIZERS, said=country
    )


async def says_yes(world: World, someone: Someone, country: str) -> None:
    """Answer yes and tell the organizers a country."""

    def answer(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        tell(work, world, person.id, country)

    await world.do(answer)


async def previews(olga: Someone) -> list[str]:
    """Go from the first screen to the preview by taps; return the messages that come."""
    await olga.says("/start")
    await olga.taps("For organizers", "Public statements")
    olga.forget_past()
    await olga.taps("Preview the next one")
    return olga.hears


async def test_statement_is_previewed_published_and_kept(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann", seen_by=Audience.PUBLIC)
    await come(world, "CN", 6, first=0)
    await come(world, "CH", 1, first=10)
    await says_yes(world, ann, "CH")

    english, chinese, draft = await previews(olga)

    assert english == (
        f"{TITLE}\n\nAt least 5 people have said that they take part.\n\n"
        "They come, among others, from:\n▫️ China\n\n"
        f"Among those who take part:\n• Ann\n\n{FOOT}"
    )
    assert chinese == (
        "静湖对话\n\n至少有 5 人表示参加。\n\n参加者来自以下国家或地区等：\n▫️ 中国\n\n其中包括：\n• Ann\n\n"
        "只列出同意者的姓名；也可能有人参加而不列出姓名。单位仅供识别身份。"
    )
    assert draft == (
        "This would be statement № 1, in both languages as shown above.\n\n"
        "Once it is published it cannot be taken back: later statements are made to fit it. A guest"
        " who takes a name back is left out of the next one."
    )
    assert olga.buttons == [["Publish it"], ["« Public statements"]]
    assert world.rows("SELECT count(*) FROM statements") == [(0,)]

    await olga.taps("Publish it")

    assert olga.screen == (
        "Statement № 1 is in the ledger. Its text is in this file and above, in both languages. What"
        " stands here deletes itself in 10 minutes."
    )
    name, content = olga.document
    assert name == "statement.txt"
    assert content.decode() == f"{english}\n\n{'-' * 40}\n\n{chinese}\n"
    assert ann.screen == (
        f"Your name stands in a public statement about {TITLE}, as you allowed. You can take it back"
        " for later statements at any time."
    )
    await olga.taps("« Public statements")
    assert olga.screen.split("\n\n")[2].split("\n") == [
        "Published so far",
        "• № 1, Sun 10 Jan 2027: at least 5; named 1; countries or territories:",
        "▫️ China",
    ]


async def test_name_that_would_leave_a_few_unnamed_waits(world: World) -> None:
    olga = await world.organizer()
    ann = await world.guest("Ann")
    await come(world, "CH", 4, first=0)
    await come(world, "CN", 6, first=10)
    await says_yes(world, ann, "CH")
    await previews(olga)
    await olga.taps("Publish it")

    await ann.says("/publicity")
    await ann.taps("Name", "Everybody, in public")
    english, _, draft = await previews(olga)

    assert "Switzerland" in english
    assert "Ann" not in english
    assert "1 name waits: too few of the same country or territory would stay unnamed." in draft
    assert (
        "Your name waits: in a statement that named a country or territory, too few others of it would stay"
        " unnamed, and one could guess who they are. It comes once more of them agree."
    ) in ann.screen


async def test_too_few_people_and_damaged_ledgers_are_refused(world: World) -> None:
    olga = await world.organizer()
    await come(world, "CH", 4, first=0)
    (few,) = await previews(olga)
    assert few == (
        "Fewer than five people are coming. A statement about so few would say who they are; please"
        " wait until there are more."
    )
    await come(world, "CH", 4, first=10)
    await previews(olga)
    await olga.taps("Publish it")

    world.spoil("DELETE FROM statements")
    (refused,) = await previews(olga)

    assert "Switzerland" not in refused
    assert world.rows("SELECT count(*) FROM statements") == [(0,)]


async def test_name_that_is_taken_back_is_left_out_and_organizers_are_told(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann", seen_by=Audience.PUBLIC)
    bo = await world.guest("Bo", seen_by=Audience.PUBLIC)
    await come(world, "CN", 8, first=0)
    for someone in (ann, bo):
        await says_yes(world, someone, "CN")
    await previews(olga)
    await olga.taps("Publish it")
    olga.forget_past()

    await ann.says("/publicity")
    assert "Your name stands in a public statement or below the readout." in ann.screen
    await ann.taps("Name", "Only the organizers")
    told = (
        f"A guest who is named in a public statement about {TITLE} has taken the name back. Please"
        " publish a new statement, which leaves it out, and replace the old text wherever it stands."
    )
    assert olga.hears == [told]
    await bo.says("/privacy")
    await bo.taps("Forget me", "Yes, forget me")
    assert olga.hears == [told, told]

    english, *_ = await previews(olga)

    assert "Ann" not in english
    assert "Bo" not in english
    # The numbers stay, and nothing of Bo does.
    assert "At least 10 people have said that they take part.\n\n" in english
    assert world.rows("SELECT count(*) FROM roster_people WHERE named") == [(1,)]


async def test_facts_beside_a_name_are_those_that_are_public(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann", seen_by=Audience.PUBLIC)
    await come(world, "CN", 8, first=0)
    await says_yes(world, ann, "CN")
    await ann.says("/publicity")
    await ann.taps("Affiliation", "Guests who agreed, too")
    await ann.says("Lake University")
    english, *_ = await previews(olga)
    assert "• Ann\n" in english

    await ann.says("/publicity")
    await ann.taps("Affiliation", "Everybody, in public")
    await ann.says("/publicity")
    await ann.taps("Country or territory", "Everybody, in public")
    english, *_ = await previews(olga)

    assert "• Ann, Lake University, China\n" in english


async def test_two_organizers_publish_and_it_is_noted(tmp_path: Path) -> None:
    async with guarded_world(tmp_path / "bot", four_eyes=True) as world:
        olga, xu = await world.organizer(), await world.organizer("徐", "zh")
        ann = await world.guest("Ann", seen_by=Audience.PUBLIC)
        await come(world, "CN", 8, first=0)
        await says_yes(world, ann, "CN")
        await olga.says("/statements")
        assert olga.screen.startswith("Please set up your second factor first")
        await sets_up(world, olga)
        await sets_up(world, xu, language="zh")
        await olga.says("/statements")
        await olga.taps("Preview the next one", "Publish it")
        assert olga.screen.startswith("Another organizer is asked")
        assert world.rows("SELECT count(*) FROM statements") == [(0,)]
        xu.forget_past()
        await xu.says("/approvals")
        await xu.taps("1")
        shown = "".join(xu.hears)
        assert "At least 5 people have said" in shown
        assert "至少有 5 人表示参加" in shown
        assert "• Ann" in shown

        await xu.taps("同意并执行")

        assert world.rows("SELECT number FROM statements") == [(1,)]
        acts = [act for (act,) in world.rows("SELECT act FROM audit ORDER BY id")]
        assert acts[-5:] == [
            *("saw-statement", "asked-for-two", "saw-request", "agreed-as-second"),
            "published-statement",
        ]


async def test_what_was_previewed_and_has_changed_is_not_published(tmp_path: Path) -> None:
    plan = sample_plan()
    event = replace(plan.event, security=Security(second_factor=False, four_eyes=True))
    async with World.opened(tmp_path / "bot", plan=replace(plan, event=event)) as world:
        olga, owen = await world.organizer(), await world.owner()
        ann = await world.guest("Ann", seen_by=Audience.PUBLIC)
        await come(world, "CN", 8, first=0)
        await says_yes(world, ann, "CN")
        await previews(olga)
        await olga.taps("Publish it")
        await owen.taps("Look at it")
        await ann.says("/publicity")
        await ann.taps("Name", "Only the organizers")

        await owen.taps("I agree, do it")

        assert owen.screen.startswith("Nothing was done")
        assert world.rows("SELECT count(*) FROM statements") == [(0,)]
