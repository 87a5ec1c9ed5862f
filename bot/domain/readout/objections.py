"""Objections to points in sealed words: rounds of the ballot box, beside the votes on the same points."""

from bot.domain.readout.points import MOST_VERSIONS

OBJECTION_ROUNDS = (
    "objections",
    *(f"objections-{number}" for number in range(2, MOST_VERSIONS + 1)),
)
"""The rounds in which guests say why they object, one for each time that points are voted on."""
OBJECTIONS_EACH = 3
"""Objections one person may hand in, in one round."""
