"""The encoder is loaded once: it takes a second and 110 MB."""

import pytest

from bot.answers.embedder import Embedder
from bot.answers.encoders.loading import load_embedder
from bot.answers.index import Index
from tests.answers.prepared import prepared


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    found = load_embedder()
    assert found is not None, "the semantic extra is part of the lock file"
    return found


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
