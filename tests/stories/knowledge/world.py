"""What stories about prepared answers share: some entries, and looking at what came of a question."""

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.ids import EntryId
from bot.domain.knowledge.entries import KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.usecases.knowledge.finding import entries_of
from storage.work import Work
from tests.stories.sample_event import DINNER, EVENT, NOW
from tests.stories.someone import Someone
from tests.stories.world import World

AIRPORT = KnowledgeEntry(
    key="airport",
    questions=(
        Words("How do I get from the airport to the venue?", "从机场怎么到会场？"),
        Words("Is there a shuttle?", "有接驳车吗？"),
    ),
    answer=Words("Take the <b>train</b> & walk.", "请乘火车，然后步行。"),
    id=EntryId("airport00001"),
    approved_at=NOW,
)
WIFI = KnowledgeEntry(
    key="wifi",
    questions=(Words("What is the wifi password?", "无线网密码是多少？"),),
    answer=Words("It is on the card in your room.", "密码印在您房间的卡片上。"),
    id=EntryId("wifi00000001"),
    approved_by="organizer001",
    approved_at=NOW,
)
LETTER = KnowledgeEntry(
    key="letter",
    questions=(Words("How do I get an invitation letter for my visa?"),),
    answer=Words("Send /visa."),
    category="visa",
    id=EntryId("letter000001"),
    approved_at=NOW,
)
SEATING = KnowledgeEntry(
    key="seating",
    questions=(Words("What is the seating plan of the dinner?", "晚宴座位怎么安排？"),),
    answer=Words("The round table is by the window.", "圆桌在窗边。"),
    audience=Audience(AudienceKind.SESSION, DINNER),
    id=EntryId("seating00001"),
    approved_at=NOW,
)
ALL = (AIRPORT, WIFI, LETTER, SEATING)


async def teach(world: World, *entries: KnowledgeEntry) -> None:
    """Give the event these prepared answers."""

    def keep(work: Work) -> None:
        for entry in entries or ALL:
            work.knowledge.keep(EVENT, entry)

    await world.do(keep)


def answer(
    question: str, text: str, *, by: str = "the organizers", notes: str = "", thanks: str = ""
) -> str:
    """The English screen that answers a question."""
    return (
        f"{thanks}I understood: {question}\n\n{text}\n\n{notes}"
        f"This answer was approved by {by} on Sun 10 Jan 2027."
    )


def nothing(question: str) -> str:
    """The English screen where there is no answer."""
    return (
        f"You asked: “{question}”\n\n"
        "I have no approved answer to that. Would you like to pass your question on to the organizers?"
    )


def suggestions(question: str, *suggested: tuple[str, str], notes: str = "") -> str:
    """The English screen that suggests questions, each with its short answer."""
    lines = "\n".join(
        f"{number}. {each}\n{text}" for number, (each, text) in enumerate(suggested, start=1)
    )
    return (
        f"You asked: “{question}”\n\n"
        "I am not sure which of these you mean. The most likely comes first; tap a quote to read"
        f" on.\n\n{lines}{notes}"
    )


def below_suggestions(count: int) -> list[list[str]]:
    """The buttons below so many suggestions."""
    ones = [f"This is it: {number}" for number in range(1, count + 1)]
    return [ones, ["None: ask the organizers"], ["« Start"]]


BELOW_ANSWER = [["✅ This helps"], ["Ask the organizers"], ["« Start"]]
BELOW_NOTHING = [["Ask the organizers"], ["Ask something else", "« Start"]]


async def is_offered(someone: Someone, question: str, entry: KnowledgeEntry) -> bool:
    """Ask something, and say whether an entry comes up in the answer or the suggestions."""
    await someone.says(question)
    text = f"{someone.screen.removeprefix(f'You asked: “{question}”')} {someone.buttons}"
    return any(wording in text for wording, _ in entry.phrasings())


ENTRY = [
    ["✎ 1"],
    ["One more way to ask"],
    ["Answer in English", "Answer in Chinese"],
    ["Topic", "Category"],
    ["Who it is for", "Valid until"],
    ["Delete"],
    ["« Prepared answers", "« Organizers"],
]


async def entries(world: World) -> list[KnowledgeEntry]:
    """What the event knows."""
    return list(await world.do(lambda work: entries_of(work, EVENT)))
