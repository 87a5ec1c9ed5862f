"""`colloquy feedback publish-replies, publish-counted, install-void`: signed files that come to the box later.

Each is checked before anything changes, and --take-back undoes what it did.
"""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.feedback.boxfolders import Which, told_of_boxes
from bot.cli.feedback.files import CannotDo, read_file, told_in_one_line
from bot.cli.feedback.server import BoxFolder, OfEvent, OfRound
from bot.crypto.feedback.signed.card_lists import read_cards
from bot.crypto.feedback.signed.files import SignedFileWrong
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.published import COUNTED, REPLIES, Published, Shelf, TooMuch

_TakeBack = Annotated[bool, typer.Option("--take-back", help="Undo it, with the same file.")]


def publish_replies(
    replies: Annotated[Path, typer.Argument(help="replies.json of `feedback reply`.")],
    take_back: _TakeBack = False,
    event: OfEvent = "",
    round_id: OfRound = "",
    box: BoxFolder = None,
) -> None:
    """Add replies to those that every page downloads; each opens with one receipt only."""
    with told_in_one_line():
        count, in_all = _publish(REPLIES, replies, Which(box, event, round_id), back=take_back)
    if take_back:
        typer.echo(f"Taken back: {count}; published now: {in_all}.")
        typer.echo("A page that has downloaded them has seen them.")
        return
    typer.echo(f"Published: {count}; in all: {in_all}.")
    typer.echo("Tell everybody at once that answers are posted, never single people.")


def publish_counted(
    counted: Annotated[Path, typer.Argument(help="counted.json of `feedback open`.")],
    take_back: _TakeBack = False,
    event: OfEvent = "",
    round_id: OfRound = "",
    box: BoxFolder = None,
) -> None:
    """Make the list of what was counted public; no page shows writers their own code in it yet."""
    with told_in_one_line():
        _publish(COUNTED, counted, Which(box, event, round_id), back=take_back)
    typer.echo("Taken back." if take_back else "Published: everybody can read the list now.")


def _publish(shelf: Shelf, file: Path, which: Which, *, back: bool) -> tuple[int, int]:
    """Publish a file or take it back; return its records, and all there are now."""
    folder, signed = which.find()
    published = Published(shelf, folder, signed)
    content = read_file(file)
    try:
        count = (published.take_back if back else published.publish)(content)
    except SignedFileWrong as wrong:
        raise CannotDo(f"{file} {wrong}") from None
    except TooMuch as too_much:
        raise CannotDo(str(too_much)) from None
    return count, len(published.all())


def install_void(
    void: Annotated[Path, typer.Argument(help="void.json of `feedback void`.")],
    take_back: _TakeBack = False,
    event: OfEvent = "",
    round_id: OfRound = "",
    box: BoxFolder = None,
) -> None:
    """Make the cards void that nobody drew; the bot must be stopped for this moment."""
    with told_in_one_line():
        folder, signed = Which(box, event, round_id).find()
        try:
            listed = read_cards(read_file(void), void=True, under=signed)
        except SignedFileWrong as wrong:
            raise CannotDo(f"{void} {wrong}") from None
        with told_of_boxes(), closing(Box.open(folder / FILE_NAME)) as opened:
            count = sum(opened.void(each, void=not take_back) for each in listed.values())
    cards = (
        f"{count} answers, which {count / len(signed.manifest.ballots):g} cards could have given."
    )
    typer.echo(f"Good again: {cards}" if take_back else f"Void now: {cards}")
