"""What makes a dialogue work, in one place: a button for each family of features that is on."""

from bot.domain.callback_words import (
    common_ground,
    goals,
    interpreting,
    languages,
    pairings,
    readout,
    series,
    session_desk,
    working_groups,
)
from bot.domain.callback_words import home as words
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.rows import HOME_ROW, allowed
from storage.work import Work


def show_dialogue(work: Work, here: Here) -> None:
    """Show what of the dialogue's features this person may use. Raises StaleButton: all are off."""
    rows = _rows(here)
    if not rows:
        raise StaleButton
    work.reply(here, "dialogue", {"title": here.event.title}, (*rows, *HOME_ROW))


def dialogue_row(here: Here) -> Keyboard:
    """Return the way to them, none where all are off."""
    return ((Button("home-dialogue", words.DIALOGUE.to()),),) if _rows(here) else ()


def _rows(here: Here) -> Keyboard:
    rows = (
        ((Gate(Right.LOOK, Feature.GOALS), Button("dialogue-goals", goals.SHOW.to())),),
        (
            (
                Gate(Right.LOOK, Feature.COMMON_GROUND),
                Button("dialogue-ground", common_ground.SHOW.to()),
            ),
        ),
        ((Gate(Right.LOOK, Feature.READOUT), Button("dialogue-readout", readout.SHOW.to())),),
        (
            (
                Gate(Right.LEAD_SESSIONS, Feature.DESK),
                Button("dialogue-desk", session_desk.DESKS.to()),
            ),
        ),
        (
            (
                Gate(Right.LOOK, Feature.GROUPS),
                Button("dialogue-groups", working_groups.SHOW.to()),
            ),
        ),
        ((Gate(Right.TAKE_PART, Feature.SERIES), Button("dialogue-series", series.SHOW.to())),),
        ((Gate(Right.LOOK, Feature.PAIRINGS), Button("dialogue-pairings", pairings.SHOW.to())),),
        (
            (
                Gate(Right.TRANSLATE_TEXTS, Feature.LANGUAGES),
                Button("dialogue-languages", languages.SHOW.to()),
            ),
        ),
        (
            (
                Gate(Right.LOOK, Feature.LANGUAGES),
                Button("dialogue-interpreting", interpreting.SHOW.to()),
            ),
        ),
        ((Gate(Right.TAKE_PART, Feature.LANGUAGES), Button("define", languages.DEFINE.to())),),
    )
    return allowed(here, rows)
