"""What is counted of the page, in static names: what came, what was refused and why, who waits.

Nobody stands in it: no device, no address, no code. A refusal says more here than to whoever is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

ACTS = ("tap", "words", "file")
REASONS = (
    # Who asks: no device of ours, or none that shows that it is.
    *("unknown-device", "bad-proof", "replayed", "clock", "bad-cookie", "needs-key", "asleep"),
    # How: another site's page, what nobody's page sends, too often, too many at once.
    *("other-site", "malformed", "too-long", "too-fast", "too-many-tries", "full"),
    # What for: codes that open nothing, files that are not there, another content by the same name.
    *("no-such-code", "wrong-code", "gone", "incomplete", "other-body", "unavailable"),
)


@dataclass(frozen=True, slots=True)
class PageFigures:
    """What is so at this moment, since the process started; `waiting` are the pages that wait now."""

    acts: Mapping[str, int] = field(default_factory=dict[str, int])
    refused: Mapping[str, int] = field(default_factory=dict[str, int])
    waiting: int = 0


class PageCounts:
    """Counts for one copy; used from the event loop. All that may be counted is there from the start."""

    def __init__(self) -> None:
        self._acts: dict[str, int] = dict.fromkeys(ACTS, 0)
        self._refused: dict[str, int] = dict.fromkeys(REASONS, 0)

    def act(self, kind: str) -> None:
        """Count something that was taken in; `kind` is one of ACTS."""
        self._acts[kind] += 1

    def refuse(self, reason: str) -> None:
        """Count a refusal; `reason` is one of REASONS."""
        self._refused[reason] += 1

    def figures(self, *, waiting: int) -> PageFigures:
        """Return what was counted until now."""
        return PageFigures({**self._acts}, {**self._refused}, waiting)
