"""What the page's door refuses is counted by names that are known beforehand."""

import re
from pathlib import Path

from bot.web.chat.counts import REASONS, PageCounts

CHAT = Path(__file__).parents[3] / "bot" / "web" / "chat"
_REFUSED = re.compile(r'NotAdmitted\(\s*"([a-z-]+)",[^()]*?(?:reason="([a-z-]+)")?\s*\)')


def test_every_refusal_has_a_name_of_its_own() -> None:
    sources = [each.read_text(encoding="utf-8") for each in CHAT.rglob("*.py")]
    raised = sum(each.count("raise NotAdmitted(") for each in sources)
    found = [match for each in sources for match in _REFUSED.findall(each)]

    assert len(found) == raised > 30
    assert {reason or state for state, reason in found} == {*REASONS}


def test_what_was_counted_stays_as_it_was_read() -> None:
    counts = PageCounts()
    before = counts.figures(waiting=0)
    counts.act("tap")
    counts.refuse("replayed")
    after = counts.figures(waiting=3)

    assert {*before.acts.values(), *before.refused.values()} == {0}
    assert (after.acts["tap"], after.refused["replayed"], after.waiting) == (1, 1, 3)
