"""Where a keystore is comes back from the word that another process is given."""

from pathlib import Path

import pytest

from storage.keys.place import KeystorePlace, ServerPlace, as_word, place_of


@pytest.mark.parametrize(
    "place", [Path("/srv/keystore.sqlite3"), ServerPlace("postgresql://db/keys")]
)
def test_a_place_comes_back_from_its_word(place: KeystorePlace) -> None:
    assert place_of(as_word(place)) == place


def test_a_file_is_named_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert as_word(Path("keystore.sqlite3")) == str(tmp_path / "keystore.sqlite3")
