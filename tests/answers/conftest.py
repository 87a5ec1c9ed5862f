"""Indexes over the same entries, with and without the encoders."""

import pytest

from bot.answers.embedder import Embedder
from bot.answers.index import Index
from tests.answers.encoders import remembering_encoder
from tests.answers.prepared import prepared


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return remembering_encoder()


@pytest.fixture(scope="session")
def semantic(embedder: Embedder) -> Index:
    return Index.build(prepared(), embedder=embedder)


@pytest.fixture(scope="session")
def lexical() -> Index:
    return Index.build(prepared(), embedder=None)


@pytest.fixture(params=["semantic", "lexical"])
def either(request: pytest.FixtureRequest) -> Index:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Index)
    return found
