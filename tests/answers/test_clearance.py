"""When a high confidence counts: how near, how much asked, and which entries are rivals."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.bands import Band, Phrasing
from bot.answers.embedder import Embedder
from bot.answers.evidence import Evidence, WordEvidence, stands_clear
from bot.answers.index import Entry, Index
from bot.answers.ranking import Ranker
from bot.answers.rules.critical import is_critical
from bot.domain.people.people import Language

WORDS = WordEvidence(0.0, 0.0, 0.0, 0.0, 0.3, crosses=False)
EVIDENCE = Evidence(0.9, 0.9, 0.9, 0.9, 0.5, 0.3, 5.0, WORDS, other_form=False, less_asked=False)
DESTINATIONS = ("Germany", "Japan", "Spain", "Ireland", "Malaysia", "Brazil")
OTHERS = (
    "Poland",
    "Austria",
    "China",
    "the US",
    "Korea",
    "Georgia",
    "Chad",
    "South Africa",
    "Peru",
)
REST = ("What is the wifi password?", "Is there a dress code?", "How do I get to the hotel?")


def evidence(cosine: float, unasked: float, *, crosses: bool) -> Evidence:
    words = dataclasses.replace(WORDS, unasked=unasked, crosses=crosses)
    return dataclasses.replace(EVIDENCE, cosine=cosine, words=words)


def index(embedder: Embedder, *more: str) -> Index:
    texts = (*(f"Do I need a visa for {place}?" for place in DESTINATIONS), *REST, *more)
    entries = [
        Entry(text, (Phrasing(text, Language.EN),), critical=is_critical(text)) for text in texts
    ]
    return Index.build(entries, embedder=embedder)


@pytest.fixture(scope="module")
def visas(embedder: Embedder) -> Index:
    return index(embedder)


def evidence_for(embedder: Embedder, question: str, *more: str) -> Evidence:
    texts = [*(f"Do I need a visa for {place}?" for place in DESTINATIONS), *REST, *more]
    ranker = Ranker(texts, range(len(texts)), [True] * len(texts), embedder=embedder, vectors={})
    found = ranker.rank(question).evidence
    assert found is not None
    return found


@given(st.floats(-1, 1), st.floats(0, 1), st.booleans())
def test_half_asked_phrasing_must_be_nearer(cosine: float, unasked: float, crosses: bool) -> None:
    least = 0.75 if unasked >= 0.5 and not crosses else 0.7
    found = stands_clear(evidence(cosine, unasked, crosses=crosses), critical=False)
    assert found == (cosine >= least)


@pytest.mark.parametrize("place", DESTINATIONS)
def test_other_countries_do_not_compete_with_the_one_asked_for(visas: Index, place: str) -> None:
    found = visas.find(f"Will I need a visa for {place}?")
    assert (found.band, found.matches[0].entry_id) == (
        Band.ANSWER,
        f"Do I need a visa for {place}?",
    )


@given(st.sampled_from(OTHERS), st.sampled_from(["Do", "Will", "Would", "Might"]))
@settings(max_examples=24, deadline=None)
def test_another_country_is_never_answered(visas: Index, place: str, how: str) -> None:
    found = visas.find(f"{how} I need a visa for {place}?")
    assert found.band is not Band.ANSWER


@pytest.mark.parametrize(
    "question",
    [
        "how much is a visa for Germany",
        "how long does a visa for Germany take",
        "Where do I get a visa for Germany?",
        "Do I need a visa for Germany and Japan?",
        "Do I need a passport for Germany?",
        "Do I need a letter for a visa for Germany?",
        "Do I need a visa for Germany with an Indian passport?",
        "Do I not need a visa for Germany?",
    ],
)
def test_another_matter_of_the_same_country_is_never_answered(visas: Index, question: str) -> None:
    assert visas.find(question).band is not Band.ANSWER


def test_entry_without_a_place_remains_a_rival(embedder: Embedder, visas: Index) -> None:
    question = "is a visa needed for Germany"
    assert visas.find(question).band in {Band.ANSWER, Band.PROBABLY}
    beside_it = index(embedder, "Do I need a visa?").find(question)
    assert beside_it.matches[0].entry_id == "Do I need a visa for Germany?"
    alone, beside = (
        evidence_for(embedder, question),
        evidence_for(embedder, question, "Do I need a visa?"),
    )
    assert beside.cosine_lead < 0.2 < alone.cosine_lead


def test_question_without_a_place_has_every_entry_for_a_rival(embedder: Embedder) -> None:
    assert evidence_for(embedder, "Do I need a visa?").lead < 0.1
