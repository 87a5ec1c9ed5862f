"""The learnt decision: bands, its file of weights, encoders of other names, and what it never does."""

import json
from collections.abc import Sequence
from dataclasses import fields
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.bands import Band, Entry, Phrasing
from bot.answers.deciding.agreement import FEATURES, Agreement
from bot.answers.deciding.decider import WeightsWrong, decider_for, read_deciders
from bot.answers.embedder import Embedder
from bot.answers.index import Index
from bot.answers.topics.pack import topics
from bot.answers.topics.table import topic_table
from bot.domain.ids import TopicId
from bot.domain.people.people import Language

_EN, _ZH = Language.EN, Language.ZH
WRITTEN = {
    "wifi": (("What is the wifi password?",), ("无线网密码是多少？",)),
    "breakfast": (("Is breakfast included?",), ("早餐几点开始？",)),
    "check-in": (("When can I check in at the hotel?",), ("酒店几点可以入住？",)),
    "visa": (("Do I need a visa for Switzerland?",), ("去瑞士要签证吗？",)),
    "dress": (("What should I wear?",), ("有着装要求吗？",)),
    "photographs": (("May I take photos?",), ("可以拍照吗？",)),
}
ENTRIES = [
    Entry(
        name,
        (*(Phrasing(text, _EN) for text in en), *(Phrasing(text, _ZH) for text in zh)),
        critical=name == "visa",
        topic=TopicId(name),
    )
    for name, (en, zh) in WRITTEN.items()
]


@pytest.fixture(scope="module")
def tied(embedder: Embedder) -> Index:
    return Index.build(ENTRIES, embedder=embedder)


class _Renamed:
    """The encoders under another name, as after an update of theirs."""

    def __init__(self, embedder: Embedder) -> None:
        self.name, self.widths, self._embedder = "another/9", embedder.widths, embedder

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        return self._embedder.encode(texts)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("whats the wifi password", "wifi"),
        ("do we get breakfast", "breakfast"),
        ("酒店什么时候能办入住", "check-in"),
        ("can i take pictures", "photographs"),
        ("拍照可以吗", "photographs"),
        ("is there a dress code", "dress"),
    ],
)
def test_tied_entry_is_answered_or_probable_in_new_words(
    tied: Index, question: str, entry: str
) -> None:
    found = tied.find(question)
    assert found.band in {Band.ANSWER, Band.PROBABLY}
    assert found.matches[0].entry_id == entry
    # What is shown as understood is one of the entry's own wordings, not its topic's.
    assert found.matches[0].phrasing in ENTRIES[list(WRITTEN).index(entry)].phrasings


@pytest.mark.parametrize(
    ("question", "topic"),
    [("Is there a gym at the hotel?", "gym"), ("酒店有健身房吗？", "gym"), ("which sim card should I buy", "sim-card")],
)  # fmt: skip
def test_topic_without_an_entry_is_a_gap(tied: Index, question: str, topic: str) -> None:
    found = tied.find(question)
    assert (found.band, found.topic) == (Band.NO_PREPARED_ANSWER, topic)


@pytest.mark.parametrize(
    ("question", "band", "told"),
    [
        ("Thanks!", Band.SMALL_TALK, "thanks"),
        ("谢谢！", Band.SMALL_TALK, "thanks"),
        ("asdfgh", Band.NOISE, None),
        ("？？？", Band.NOISE, None),
        ("remind me", Band.SCREEN, "remind-me"),
        ("提醒我", Band.SCREEN, "remind-me"),
        ("switch to Chinese", Band.SCREEN, "language"),
        ("when is my next session", Band.SCREEN, "next-session"),
    ],
)
def test_what_is_no_question_has_a_band_of_its_own_also_without_the_encoder(
    tied: Index, question: str, band: Band, told: str | None
) -> None:
    for index in (tied, Index.build(ENTRIES, embedder=None), Index.build([], embedder=None)):
        found = index.find(question)
        assert (found.band, found.screen or found.topic) == (band, told)


_NAMES = ("Maria Lopez", "Wei Zhang", "Nobody Atall", "李伟", "Zxqv")
_COMING = (
    "Is {} coming?",
    "Will {} be there?",
    "Has {} accepted?",
    "Do you know if {} is coming?",
    "{}会来吗？",
    "Hello! Is {} coming? What is the wifi password?",
)


@pytest.mark.parametrize("question", _COMING)
def test_whoever_is_asked_about_the_finding_is_the_same(tied: Index, question: str) -> None:
    assert {tied.find(question.format(name)).band for name in _NAMES} == {Band.OTHER_GUESTS}


@pytest.mark.parametrize(
    "wording", ["Will the list of participants be published?", "机票谁来订？", "Is Anna coming?"]
)
def test_prepared_wording_wins_over_the_refusal(embedder: Embedder, wording: str) -> None:
    entry = Entry("prepared", (Phrasing(wording, _EN),))
    for encoder in (embedder, None):
        found = Index.build([*ENTRIES, entry], embedder=encoder).find(wording)
        assert (found.band, found.matches[0].entry_id) == (Band.ANSWER, "prepared")


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(
        [
            ("Do I need a visa for {}?", ("Spain", "France", "Japan", "the US", "Chad", "Peru")),
            ("去{}要签证吗？", ("西班牙", "法国", "日本", "美国")),
            ("Is breakfast {} included?", ("on Sunday", "on 3 May", "at 6 am", "not")),
            ("When do I have to check {} the hotel?", ("out of", "out at")),
            ("{}可以拍照吗？", ("不", "周日", "晚上")),
        ]
    ).flatmap(lambda each: st.tuples(st.just(each[0]), st.sampled_from(each[1])))
)
def test_rules_of_places_opposites_negation_and_times_are_never_outvoted(
    tied: Index, asked: tuple[str, str]
) -> None:
    """A topic adds wordings, and no wording of it opens what a rule shuts."""
    found = tied.find(asked[0].format(asked[1]))
    assert found.band not in {Band.ANSWER, Band.PROBABLY}


def test_encoder_of_another_name_falls_back_to_the_strict_rule(
    embedder: Embedder, tied: Index
) -> None:
    renamed = Index.build(ENTRIES, embedder=_Renamed(embedder))
    assert (decider_for("another/9"), topic_table("another/9")) == (None, None)
    assert renamed.find("What is the wifi password?").band is Band.ANSWER
    # In other words there is nothing probable, and no gap: only what the strict rule knows.
    bands = {renamed.find(q).band for q in ("do we get breakfast", "Is there a gym at the hotel?")}
    assert bands <= {Band.ANSWER, Band.SUGGESTIONS}


def test_weights_that_come_with_the_bot_are_of_todays_features() -> None:
    text = (files("bot.answers.deciding") / "weights.json").read_text(encoding="utf-8")
    found = read_deciders(text)
    assert len(found) == 2
    for decider in found.values():
        assert 0.5 < decider.probably < decider.answer <= decider.answer_critical < 1
        assert len(decider.data) == 64
        surest = Agreement(**dict.fromkeys(FEATURES, 1.0) | dict.fromkeys(("unknown", "foreign", "other_form", "less_asked", "off_subject", "unnamed", "off_question", "own_unnamed", "own_unasked", "own_unsided", "figures_added", "figures_missing", "negation_added", "negation_missing", "blocked"), 0.0))  # fmt: skip
        least = Agreement(**dict.fromkeys(FEATURES, 0.0))
        assert decider.first.probability(least) < 0.5 < decider.first.probability(surest)


@pytest.mark.parametrize("lost", ["data", "limits", "first", "shown"])
def test_file_of_weights_that_lacks_something_is_refused(lost: str) -> None:
    text = (files("bot.answers.deciding") / "weights.json").read_text(encoding="utf-8")
    held = json.loads(text)
    del next(iter(held.values()))[lost]
    with pytest.raises(WeightsWrong):
        read_deciders(json.dumps(held))
    with pytest.raises(WeightsWrong):
        read_deciders("{")
    renamed = text.replace('"likeness"', '"likelihood"')
    with pytest.raises(WeightsWrong, match="other features"):
        read_deciders(renamed)


def test_numbers_of_an_agreement_are_bounded() -> None:
    wild = Agreement(**dict.fromkeys((field.name for field in fields(Agreement)), 1e9))
    assert set(wild.features()) == {1.2}


def test_nearly_every_wording_of_the_pack_has_its_vector(embedder: Embedder) -> None:
    table = topic_table(embedder.name)
    assert table is not None, "python tools/train_answers.py --vectors"
    every = sum(len(texts) for topic in topics().values() for texts in topic.wordings.values())
    assert len(table.texts) >= 0.9 * every, "python tools/train_answers.py --vectors"
    nearest = abs(table.vectors.rows[:5, :512] ** 2).sum(1)
    assert all(abs(float(each) - 1) < 0.01 for each in nearest)
