"""Public statements: what organizers preview and publish, and what the guests hear of it."""

from bot.domain.ids import PersonId, Subject
from bot.domain.people.people import Language, Profile, Role
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases.publicity import choosing
from storage.work import Work
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
        for person in work.people.add_all(accounts, zone=event.zone):
            profile = Profile(f"Guest {person.telegram_id}")
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
        person = work.people.find(someone.id)
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
