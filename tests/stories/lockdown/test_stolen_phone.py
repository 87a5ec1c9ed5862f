"""The table of what a thief can do with an organizer's phone is what comes of playing it."""

from pathlib import Path

from tests.stories.lockdown.stolen_phone import (
    GONE,
    OPEN,
    REFUSED,
    TAKES_CODE,
    play,
    printed,
    table,
)


async def test_the_table_in_the_threat_model_is_what_a_thief_gets(tmp_path: Path) -> None:
    without, later, soon, frozen = moments = await play(tmp_path)

    assert set(without.values()) == {OPEN}
    assert set(later.values()) == {OPEN, TAKES_CODE, GONE}
    assert set(soon.values()) == {OPEN}
    assert set(frozen.values()) == {REFUSED, GONE}
    assert printed() == table(moments)
