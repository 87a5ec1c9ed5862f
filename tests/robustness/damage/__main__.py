"""The long run: `python -m tests.robustness.damage` damages every sealed row there is, one by one.

For each it says who came upon it, and what was not as it should be; some two minutes.
"""

import asyncio
import logging
import sys
import tempfile
from pathlib import Path

from tests.robustness.damage.everything import everything
from tests.robustness.damage.judging import complaints
from tests.robustness.damage.rounds import Rounds
from tests.stories.feedback.world import prepare_feedback


async def main(folder: Path, founded: Path) -> int:
    """Damage one row after the other; return how many went wrong."""
    wrong = 0
    async with everything(folder, founded) as (world, players):
        rounds = Rounds(world, players)
        whole = rounds.find_taps()
        taps = sum(map(len, rounds.taps.values()))
        sys.stdout.write(f"{taps} taps and commands of {len(players)} people each time\n")
        for row in rounds.rows():
            seen = rounds.play([row])
            faults = [*complaints(seen, [row], whole=whole, players=players)]
            wrong += bool(faults)
            owned_up = sum(seen.troubles.values())
            said = f"WRONG: {'; '.join(faults)}" if faults else "ok"
            noted = "noted" if row.table in seen.noted else "come upon by nobody"
            whose = [each.role.name.lower() for each in players if each.person == row.person]
            sys.stdout.write(
                f"{row.table:28} {''.join(whose):10} {owned_up:4} apologies, {noted}: {said}\n"
            )
    return wrong


if __name__ == "__main__":
    logging.disable()
    with tempfile.TemporaryDirectory(prefix="colloquy-damage-") as name:
        prepared = Path(name) / "founded"
        prepared.mkdir()
        sys.exit(asyncio.run(main(Path(name) / "bot", prepare_feedback(prepared))) > 0)
