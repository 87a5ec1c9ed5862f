"""How texts are measured and JSON is kept."""

from typing import Any

import orjson


def keep_json(value: Any) -> bytes:
    """Encode for keeping. orjson's own result holds on to a 4 kB buffer, so copy it."""
    return b"%b" % orjson.dumps(value)


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of every Telegram length and offset."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
