"""The pack of topics: what a file may hold, and that ours hold it."""

from pathlib import Path

import pytest

from bot.answers.language.normaliser import plain
from bot.answers.topics.pack import PackWrong, read_pack, screens, small_talk, topics
from bot.domain.people.people import Language

WHOLE = "topics:\n  coffee-break:\n    title: Coffee\n    wordings: [is there coffee, yes]\n"


def folder(tmp_path: Path, *, en: str = WHOLE, zh: str = "", name: str = "food.yaml") -> Path:
    for language, text in (("en", en), ("zh", zh or WHOLE.replace("coffee,", "咖啡,"))):
        (tmp_path / language).mkdir()
        (tmp_path / language / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "place"), [("food.yaml", 0), ("screens.yaml", 1), ("smalltalk.yaml", 2)]
)
def test_pack_is_read_by_the_name_of_its_files(tmp_path: Path, name: str, place: int) -> None:
    found = read_pack(folder(tmp_path, name=name))

    assert [len(each) for each in found] == [int(at == place) for at in range(3)]
    topic = found[place]["coffee-break"]
    assert (topic.id, topic.titles[Language.ZH]) == ("coffee-break", "Coffee")
    # "yes" is a word here, not a truth value.
    assert topic.wordings[Language.EN] == ("is there coffee", "yes")


@pytest.mark.parametrize(
    ("en", "said"),
    [
        ("topics: [", "en/food.yaml: is not YAML."),
        ("a: b", 'en/food.yaml: needs "topics", from id to title and wordings.'),
        ("- a", "en/food.yaml: is not a mapping."),
        (WHOLE.replace("coffee-break", "Coffee Break"), "'Coffee Break' is not an id"),
        (WHOLE.replace("title: Coffee", "title: ''"), "coffee-break needs a title."),
        (WHOLE.replace("[is there coffee, yes]", "[]"), "coffee-break needs wordings."),
        (WHOLE.replace("yes", "'?!'"), "'?!' is not a wording."),
        (WHOLE.replace("yes", "[a]"), "['a'] is not a wording."),
        (WHOLE + WHOLE[8:].replace("coffee-break", "tea"), "tea and coffee-break share a wording."),
        (WHOLE + WHOLE[8:].replace("coffee-break", "tea").replace("[", "[x,").replace("is there coffee, yes", "y"), "zh: lacks tea"),
    ],
)  # fmt: skip
def test_wrong_file_is_named_with_its_place(tmp_path: Path, en: str, said: str) -> None:
    with pytest.raises(PackWrong) as refused:
        read_pack(folder(tmp_path, en=en))
    assert said in str(refused.value)


def test_id_stands_in_one_file_only(tmp_path: Path) -> None:
    made = folder(tmp_path)
    for language in ("en", "zh"):
        (made / language / "drinks.yaml").write_text(
            WHOLE.replace("coffee,", "tea,").replace("yes", "no")
        )
    with pytest.raises(PackWrong, match="coffee-break is there twice"):
        read_pack(made)


def test_our_pack_is_whole() -> None:
    for topic in (*topics().values(), *screens().values(), *small_talk().values()):
        for language in Language:
            wordings = topic.wordings[language]
            assert len({plain(each) for each in wordings}) == len(wordings), topic.id
            assert len(wordings) >= 6, topic.id
