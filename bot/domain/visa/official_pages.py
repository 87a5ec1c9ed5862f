"""Where some forty host countries publish who needs a visa.

`official_pages.json` was written from what is known of these sites on the day it names; none was
opened then, so that each has to be looked at before it is relied on.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple


@cache
def official_pages() -> Mapping[str, str]:
    """Return the pages by the host country's code."""
    return MappingProxyType(dict(_read().pages))


@cache
def noted_on() -> date:
    """Return the day the pages were written down."""
    return _read().noted


class _Pages(NamedTuple):
    noted: date
    pages: Mapping[str, str]


@cache
def _read() -> _Pages:
    path = Path(__file__).with_name("official_pages.json")
    read = json.loads(path.read_text(encoding="utf-8"))
    return _Pages(date.fromisoformat(read["noted"]), read["pages"])
