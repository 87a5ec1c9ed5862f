"""Where an event is: told or not, the question is the same; another country or city never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.bands import Band, Entry, Phrasing
from bot.answers.embedder import Embedder
from bot.answers.index import Index
from bot.answers.rules.guards import facts_of
from bot.answers.rules.host import Host, host_of
from bot.domain.ids import TopicId
from bot.domain.people.people import Language

_WRITTEN = {
    "visa": ("Do I need a visa for Portugal?", "去葡萄牙需要签证吗？"),
    "weather": ("What is the weather like in Lisbon?", "里斯本天气怎么样？"),
    "currency": ("Can I pay by card in Lisbon?", "在里斯本能刷卡吗？"),
    "wifi": ("What is the wifi password?", "无线网密码是多少？"),
    "dress": ("What should I wear?", "有着装要求吗？"),
}


def _entry(name: str, *texts: str) -> Entry:
    phrasings = tuple(
        Phrasing(text, Language.EN if text.isascii() else Language.ZH) for text in texts
    )
    return Entry(name, phrasings, critical=name == "visa", topic=TopicId(name))


ENTRIES = [_entry(name, *texts) for name, texts in _WRITTEN.items()]
PORTUGAL = Host("PT", frozenset({"lisbon"}))


def test_host_is_what_most_entries_that_name_a_place_name() -> None:
    def host(*entries: tuple[str, ...]) -> Host:
        return host_of([[facts_of(text) for text in texts] for texts in entries])

    assert host(*_WRITTEN.values()) == PORTUGAL
    for each in ("visa", "weather", "currency"):
        assert host(*(texts for name, texts in _WRITTEN.items() if name != each)) == Host()
    countries = ("Spain", "France", "Japan", "Chad", "Peru", "Portugal", "Portugal", "Portugal")
    assert host(*((f"Do I need a visa for {each}?",) for each in countries)) == Host()
    assert host(*((f"Visa for Korea, case {each}?",) for each in "abcd")) == Host()


@pytest.fixture(scope="module")
def index(embedder: Embedder) -> Index:
    return Index.build(ENTRIES, embedder=embedder)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("do i need a visa", "visa"),
        ("需要签证吗", "visa"),
        ("can I pay by card", "currency"),
        ("what should I wear in Lisbon", "dress"),
    ],
)
def test_question_that_does_not_name_the_host_is_answered_as_one_that_does(
    index: Index, question: str, entry: str
) -> None:
    found = index.find(question)
    assert (found.band, found.matches[0].entry_id) == (Band.ANSWER, entry)


@given(
    st.sampled_from(
        [
            "Do I need a visa for {}?",
            "What is the weather like in {}?",
            "Can I pay by card in {}?",
            "visa {}",
        ]
    ),
    st.sampled_from(["Spain", "Porto", "Japan", "the US", "Madrid", "Korea"]),
)
def test_another_country_or_city_is_never_taken_for_the_host(
    index: Index, question: str, place: str
) -> None:
    assert index.find(question.format(place)).band not in {Band.ANSWER, Band.PROBABLY}


def test_passport_and_journey_of_the_host_stay_named() -> None:
    for text in (
        "visa with a Portuguese passport",
        "a train from Lisbon",
        "is there a bus to Porto",
        "Portuguese food",
    ):
        facts = facts_of(text)
        assert facts.places
        assert PORTUGAL.unnamed_in(facts) == facts
    assert PORTUGAL.unnamed_in(facts_of("visa for Portugal")).places == frozenset()
    assert Host().unnamed_in(facts_of("visa for Portugal")).places
