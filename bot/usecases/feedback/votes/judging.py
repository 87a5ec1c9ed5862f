"""What may be said of a round of votes: a word for each, on all together or between bands, never both."""

from collections.abc import Mapping, Sequence

from bot.crypto.feedback.manifest_fields import Manifest
from bot.domain.common_ground.bridging import judge_bands
from bot.domain.ratings import Bridge, Verdict, judge_votes


def judge_round(
    manifest: Manifest, tallies: Mapping[str, Sequence[Sequence[int]]], *, again: int
) -> dict[str, Verdict | Bridge]:
    """Return the word for each ballot that enough people answered.

    `tallies` are those of `Box.votes`, `again` how often a right was given once more.
    """
    words: dict[str, Verdict | Bridge] = {}
    for ballot in manifest.ballots:
        if ballot.scale:
            none, *bands = tallies[ballot.id]
            word = (
                judge_bands(bands[: len(manifest.bands)], again=again)
                if manifest.bands
                else judge_votes(ballot.scale, none, again=again)
            )
            if word is not None:
                words[ballot.id] = word
    return words
