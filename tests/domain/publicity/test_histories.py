"""Random histories, attacked by somebody who shares no code with what makes the statements.

The whole count is a command: `python -m tests.domain.publicity.histories 1500`.
"""

from tests.domain.publicity.histories import attack

COUNT = 60


def test_ours_gives_nothing_away_and_naive_is_caught() -> None:
    found = attack(COUNT)

    assert found.caught["ours"] == 0
    assert found.caught["ours with readouts"] == 0
    # The controls: the same attacker finds what others give away, also without our memory.
    assert found.caught["naive"] > 0.95 * COUNT
    assert found.caught["forgetful"] > 0.3 * COUNT
    assert found.caught["readouts apart"] > 0.5 * COUNT
    # So does the auditor, who knows nothing but what was published; and it lets ours pass.
    assert found.refused["naive"] > 0.95 * COUNT
    assert found.refused["ours"] == found.refused["ours with readouts"] == 0
    # And something is said.
    assert found.names["ours"] > 0.7 * found.names["naive"]
    assert found.countries["ours"] > 0
