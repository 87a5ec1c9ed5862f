"""The table of roles in the organizers' guide, printed from the code.

`python -m tests.house.role_table` writes it anew, in both languages.
"""

from collections.abc import Mapping
from pathlib import Path

from bot.domain.people.people import Language
from bot.domain.people.rights import RIGHTS, TENDED_WITH, Right
from tests.house.sheet_texts import sheet_texts
from tests.house.sources import ROOT

GUIDES: Mapping[Language, Path] = {
    Language.EN: ROOT / "deploy" / "ORGANIZERS.md",
    Language.ZH: ROOT / "deploy" / "ORGANIZERS.zh.md",
}
BEGIN = "<!-- roles: made by python -m tests.house.role_table -->\n"
END = "<!-- end of roles -->"


def table(language: Language) -> str:
    """Return the table in Markdown: a row for each right, a column for each role."""
    texts = sheet_texts(language)
    roles = list(TENDED_WITH)
    heads = [texts[f"role-name-{role.name.lower()}"][0] for role in roles]
    rows = [
        [texts[f"right-{right}"][0], *("✓" if right in RIGHTS[role] else "" for role in roles)]
        for right in Right
    ]
    lines = [["", *heads], ["---", *("---" for _ in roles)], *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def printed(guide: str) -> str:
    """Return the table that stands in a guide."""
    return guide.partition(BEGIN)[2].partition(END)[0]


def renewed(guide: str, language: Language) -> str:
    """Return a guide with the table as it is now."""
    before, begin, rest = guide.partition(BEGIN)
    return f"{before}{begin}{table(language)}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    for language, path in GUIDES.items():
        path.write_text(renewed(path.read_text(encoding="utf-8"), language), encoding="utf-8")
