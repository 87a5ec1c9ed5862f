"""The reference of the event file as a page, in both languages."""

from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from tools.documentation.event_fields import Field, fields
from tools.documentation.tables import table

HEADS = {
    Language.EN: (
        "# The fields of the event file",
        "Made from the parser (`python -m tools.documentation.references`): what it takes, and nothing else."
        " What each field is for, with examples: [EVENTFILE.md](../EVENTFILE.md). *Needed* means: where what"
        " stands above it is there. `[]` stands for each item of a list.",
        ("field", "needed", "what", "if left out"),
    ),
    Language.ZH: (
        "# 活动文件的字段",
        "本页由解析器生成（`python -m tools.documentation.references`）：解析器接受什么，这里就写什么。各字段的用途和"
        "示例见 [EVENTFILE.md](../EVENTFILE.md)（英文）。“必填”指：上一级存在时必须填写。`[]` 代表列表中的每一项。",
        ("字段", "必填", "内容", "不写时"),
    ),
}
WORDS = {
    Language.EN: {
        "text": "text",
        "words": "text, in one or both languages",
        "both": "text in both languages",
        "list-text": "list of texts",
        "list-words": "list of texts, in one or both languages",
        "list-both": "list of texts in both languages",
        "items": "list",
        "fields": "fields below it",
        "whole": "",
        "yes": "yes",
        "unless": "without `{}`",
        "longest": "at most {} characters",
        "most": "at most {} items",
        "; ": "; ",
    },
    Language.ZH: {
        "text": "文字",
        "words": "文字，一种或两种语言",
        "both": "文字，须有两种语言",
        "list-text": "文字列表",
        "list-words": "文字列表，一种或两种语言",
        "list-both": "文字列表，须有两种语言",
        "items": "列表",
        "fields": "下级字段",
        "whole": "",
        "yes": "是",
        "unless": "没有 `{}` 时",
        "longest": "最多 {} 个字符",
        "most": "最多 {} 项",
        "; ": "；",
    },
}


def page(language: Language) -> str:
    """Return the reference of the event file in a language."""
    title, said, heads = HEADS[language]
    catalog = Catalog()
    rows = [_row(field, language, catalog) for field in fields()]
    return f"{title}\n\n{said}\n\n{table(heads, rows)}"


def _row(field: Field, language: Language, catalog: Catalog) -> tuple[str, str, str, str]:
    words = WORDS[language]
    parts = [
        # What must be one of some words is a text all the same.
        "" if field.refused and field.kind == "text" else words[field.kind],
        *([words["longest"].format(field.longest)] if field.longest else []),
        *([words["most"].format(field.most)] if field.most else []),
        *(catalog.plain(f"fault-{each.code}", each.details, language) for each in field.refused),
    ]
    needed = words["yes"] if field.needed else ""
    if field.unless:
        needed = words["unless"].format(field.unless)
    usual = f"`{field.usual}`" if field.usual else ""
    return f"`{field.name}`", needed, words["; "].join(filter(None, parts)), usual
