"""A few thousand damaged submissions; `python -m tests.robustness.box_mutations` sends 100,000."""

from pathlib import Path

from tests.robustness.box_mutations import PROMISED, bombard

SEED = 20270303


async def test_damaged_submissions_get_promised_answers_only(tmp_path: Path) -> None:
    statuses = await bombard(tmp_path / "box", 3000, SEED)

    assert statuses.keys() <= PROMISED
    assert {400, 403, 404, 405, 413} <= statuses.keys()
