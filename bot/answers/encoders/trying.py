"""`python -m bot.answers.encoders.trying`: ends with 0 if the second encoder works on this machine.

Native code that a processor does not know ends the process, so this is one of its own.
"""

import math
import sys

from bot.answers.encoders.loading import SecondEncoder
from bot.answers.vectors import arrays

_SAME = ("Where is the conference venue?", "会场在哪里？")
_OTHER = "My suitcase has not arrived."


def works() -> bool:
    """Tell whether it loads and finds two wordings of one question nearer than another question."""
    numpy = arrays()
    one, same, other = (
        numpy.frombuffer(blob, dtype="float32") for blob in SecondEncoder().encode([*_SAME, _OTHER])
    )
    near, far = float(one @ same), float(one @ other)
    is_whole = len(one) == SecondEncoder.widths[0] and math.isclose(
        float(one @ one), 1, abs_tol=0.01
    )
    return is_whole and near > far


if __name__ == "__main__":
    sys.exit(0 if works() else 1)
