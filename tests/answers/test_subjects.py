"""Things that are near in meaning and yet not the same."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.bands import Band, Phrasing
from bot.answers.embedder import Embedder
from bot.answers.index import Entry, Index
from bot.answers.language.normaliser import plain
from bot.answers.rules.exchanges import exchanged
from bot.answers.rules.guards import Conflict, conflicts, facts_of
from bot.answers.rules.subjects import are_others, subjects_in
from bot.domain.people.people import Language

PREPARED = (
    "What time is breakfast served?",
    "How do I book a hotel room?",
    "How do I get my travel costs reimbursed?",
    "Where do I enter my arrival time?",
    "What should I read before the session?",
    "May I bring a guest to the dinner?",
    "Where do I pick up my badge?",
    "Is there wifi at the venue?",
    "How long does it take to get a visa?",
    "Is the vaccine safe?",
    "Should I bring a gift for the host?",
    "Is there a swimming pool?",
    "早餐几点开始？",
    "怎么预订酒店？",
    "在哪里签到？",
    "有人接机吗？",
    "我应该哪天到？",
    "会前需要读什么资料？",
    "会场可以拍照吗？",
    "机票由谁订？",
    "酒店有洗衣服务吗？",
)
NOTHING: set[Conflict] = set()
NAMES = st.frozensets(st.sampled_from(["meal:lunch", "meal:dinner", "place:hotel", "place:venue"]))


@pytest.fixture(scope="module")
def index(embedder: Embedder) -> Index:
    entries = [
        Entry(text, (Phrasing(text, Language.ZH if text[0] > "一" else Language.EN),))
        for text in PREPARED
    ]
    return Index.build(entries, embedder=embedder)


@pytest.mark.parametrize(
    "question",
    [
        "What time is dinner served?",
        "How do I cancel my hotel room booking?",
        "How do I change my hotel room booking?",
        "Do I have to pay my travel costs?",
        "Are travel costs for my partner reimbursed?",
        "Where do I enter my departure time?",
        "What should I read after the session?",
        "Must I bring a guest to the dinner?",
        "May I bring a guest to the lunch?",
        "May I bring a dog to the dinner?",
        "Where do I return my badge?",
        "I lost my badge, where do I go?",
        "Is there wifi at the hotel?",
        "Is there a wifi password at the venue?",
        "How long can I stay with a visa?",
        "How long is a visa valid?",
        "Is the vaccine free?",
        "What gift should I bring?",
        "Is there a pool table?",
        "午餐几点开始？",
        "怎么取消酒店预订？",
        "在哪里签退？",
        "有人送机吗？",
        "我应该哪天走？",
        "会后需要读什么资料？",
        "会场必须拍照吗？",
        "机票由谁付？",
        "酒店有熨衣服务吗？",
        "酒店的洗衣服务多少钱？",
    ],
)
def test_what_is_only_near_is_never_answered(index: Index, question: str) -> None:
    assert index.find(question).band is not Band.ANSWER


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("when is breakfast", "What time is breakfast served?"),
        ("how can I reserve a room at the hotel", "How do I book a hotel room?"),
        ("will the venue have wifi", "Is there wifi at the venue?"),
        ("where can I collect my badge", "Where do I pick up my badge?"),
        ("Where to enter time of arrival?", "Where do I enter my arrival time?"),
        ("are the vaccines safe", "Is the vaccine safe?"),
        ("几点有早餐", "早餐几点开始？"),
        ("签到地点在哪儿", "在哪里签到？"),
        ("会场里能拍照吗", "会场可以拍照吗？"),
        ("机票是谁来订", "机票由谁订？"),
        ("酒店提供洗衣吗", "酒店有洗衣服务吗？"),
    ],
)
def test_other_words_for_the_same_are_answered_or_probable(
    index: Index, question: str, entry: str
) -> None:
    found = index.find(question)
    assert found.band in {Band.ANSWER, Band.PROBABLY}
    assert found.matches[0].entry_id == entry


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Is there a bus?", "Is there a taxi?", {Conflict.SUBJECT}),
        ("有素食吗", "有清真餐吗", {Conflict.SUBJECT}),
        ("my passport is lost", "my passport has expired", {Conflict.SUBJECT}),
        ("Is there a vegan lunch?", "有纯素午餐吗？", NOTHING),
        ("Where do I change my room booking?", "在哪里修改房间预订？", NOTHING),
        ("Should I bring a gift?", "What gift should I bring?", {Conflict.QUESTION_WORD}),
        ("How do I do it?", "When do I do it?", {Conflict.QUESTION_WORD}),
        ("How do I get there?", "Can I get there?", NOTHING),
        ("I saw the doctor", "Did I see the doctor?", {Conflict.QUESTION_WORD}),
        ("Can my cat get it?", "Can I get it from my cat?", {Conflict.DIRECTION}),
        ("the opening ceremony", "the closing ceremony", {Conflict.OPPOSITE}),
        ("Must I go?", "May I go?", {Conflict.OPPOSITE}),
        ("last year's list", "the list", {Conflict.FIGURES}),
    ],
)
def test_rules_tell_near_things_apart(one: str, other: str, found: set[Conflict]) -> None:
    for left, right in ((one, other), (other, one)):
        assert set(conflicts(facts_of(left), facts_of(right), critical=True)) == found


@given(NAMES, NAMES)
def test_only_things_of_one_kind_exclude_each_other(
    one: frozenset[str], other: frozenset[str]
) -> None:
    def of(kind: str, names: frozenset[str]) -> set[str]:
        return {name for name in names if name.startswith(kind)}

    kinds = [(of(kind, one), of(kind, other)) for kind in ("meal", "place")]
    assert are_others(one, other) == any(a and b and a != b for a, b in kinds)


def test_subjects_are_read_in_both_languages() -> None:
    assert subjects_in(plain("mit dem Motorrad?")) == frozenset()
    assert subjects_in(plain("Visa 还是 passport 丢了?")) == {
        "paper:visa",
        "paper:passport",
        "trouble:lost",
    }
    assert subjects_in(plain("Where do I park at the hotel?")) == {"act:park", "place:hotel"}
    assert subjects_in(plain("在酒店哪裡停車？")) == {"act:park", "place:hotel"}


@pytest.mark.parametrize(
    ("question", "phrasing", "found"),
    [
        ("May I bring a bike", "May I bring a suitcase", ("bike", "suitcase")),
        ("酒店有熨衣服务吗", "酒店有洗衣服务吗", ("熨", "洗")),
        ("do you provide wifi please", "is there wifi", None),
        ("is there fast wifi", "is there wifi", None),
        ("有无线网吗", "is there wifi", None),
    ],
)
def test_exchanged_words_are_those_only_one_text_has(
    question: str, phrasing: str, found: tuple[str, str] | None
) -> None:
    assert exchanged(question, phrasing) == found


def test_self_check_stops_after_each_phrasing(index: Index) -> None:
    pauses: list[float] = []
    assert index.lost_phrasings(pause=lambda: pauses.append(time.monotonic())) == ()
    assert index.near_duplicates(pause=lambda: pauses.append(time.monotonic())) == ()
    assert len(pauses) == 2 * len(PREPARED)
