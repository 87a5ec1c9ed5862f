"""`colloquy feedback install, close, take-out`: on the host of the box.

They know public keys and sealed ballots only. On a host of its own, --box names the box's folder;
beside the bot it is found by event and round.
"""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.feedback.boxfolders import Which, box_folder, told_of_boxes
from bot.cli.feedback.files import (
    CannotDo,
    read_file,
    read_signed_manifest,
    show_fingerprint,
    told_in_one_line,
    write_new,
)
from bot.cli.feedback.preparing import (
    count_tokens,
    destroy_issuing_keys,
    note_installed,
    refuse_given_tokens,
    refuse_other_ballots,
    refuse_too_few_people,
)
from bot.cli.feedback.takeout import SealedBallot, TakeOut, write_take_out
from bot.crypto.feedback.manifests import BallotKind, Entitlement, SignedManifest
from bot.crypto.feedback.signed.card_lists import Nullifiers, read_cards
from bot.crypto.feedback.signed.files import SignedFileWrong
from bot.usecases.feedback.votes.judging import judge_round
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.round_boxes import MANIFEST_NAME, found_box

_MOST_PEOPLE = 2000
BoxFolder = Annotated[
    Path | None, typer.Option("--box", help="The box's folder, on a host of its own.")
]
OfEvent = Annotated[str, typer.Option("--event", help="The event's id, if there are several.")]
OfRound = Annotated[str, typer.Option("--round", help="The round, if there are several.")]


def install_box(
    manifest: Annotated[Path, typer.Argument(help="manifest.json of the ceremony.")],
    cards: Annotated[Path | None, typer.Argument(help="cards.json, with paper cards.")] = None,
    people: Annotated[
        int, typer.Option(min=1, max=_MOST_PEOPLE, help="At most so many people answer.")
    ] = 200,
    box: BoxFolder = None,
) -> None:
    """Check the signatures and make the empty box; the page is open from then on."""
    with told_in_one_line():
        signed = read_signed_manifest(manifest)
        listed = _card_list(cards, signed)
        folder = box or box_folder(signed.manifest.event, signed.manifest.round_id)
        if box is None:
            refuse_other_ballots(signed.manifest)
            refuse_too_few_people(signed.manifest.event, people)
        if (folder / MANIFEST_NAME).exists():
            raise CannotDo(f"{folder} has a box already; a box is never replaced")
        with told_of_boxes():
            found_box(folder, signed.text().encode(), people=people, cards=listed)
        if box is None:
            note_installed(signed)
    typer.echo(f"The box is in {folder}. Compare these words with those of the ceremony:")
    show_fingerprint(signed)


def uninstall_box(
    event: OfEvent = "",
    round_id: OfRound = "",
    box: BoxFolder = None,
) -> None:
    """Take an installed box back, as long as nobody has been given a right or handed anything in."""
    with told_in_one_line():
        folder, signed = Which(box, event, round_id).find()
        if box is None:
            refuse_given_tokens(signed.manifest.event, signed.manifest.round_id)
        with told_of_boxes(), closing(Box.open(folder / FILE_NAME)) as opened:
            if not opened.is_untouched:
                raise CannotDo("something has been handed in already; close the box instead")
            # The manifest first: a folder without one is no box.
            (folder / MANIFEST_NAME).unlink()
            for file in (folder / FILE_NAME, folder / f"{FILE_NAME}-journal"):
                file.unlink(missing_ok=True)
    typer.echo("The box is gone. Prepare, hold a ceremony and install again.")


def close_box(event: OfEvent = "", round_id: OfRound = "", box: BoxFolder = None) -> None:
    """Close the box for good once its time is over; a running bot does so by itself."""
    with told_in_one_line():
        folder, signed = Which(box, event, round_id).find()
        _refuse_before_close(signed)
        with told_of_boxes():
            with closing(Box.open(folder / FILE_NAME, only_reading=True)) as opened:
                is_finished = opened.is_finished
            if not is_finished:
                with closing(Box.open(folder / FILE_NAME)) as opened:
                    opened.finish()
        if box is None and signed.manifest.entitlement is Entitlement.TOKENS:
            destroy_issuing_keys()
    typer.echo("The box is closed. Next: colloquy feedback take-out ballots.bin")


def take_out(
    out: Annotated[Path, typer.Argument(help="New file, to be carried to the share keepers.")],
    concerns: Annotated[
        bool,
        typer.Option(
            "--concerns", help="Only concerns for the safeguarding contact; before the close too."
        ),
    ] = False,
    event: OfEvent = "",
    round_id: OfRound = "",
    box: BoxFolder = None,
) -> None:
    """Write the sealed ballots to a file, shuffled, once the box is closed."""
    with told_in_one_line():
        folder, signed = Which(box, event, round_id).find()
        with (
            told_of_boxes(),
            closing(Box.open(folder / FILE_NAME, only_reading=True)) as opened,
        ):
            if not concerns:
                _refuse_unless_closed(opened, signed)
            chosen = _concerns(signed) if concerns else None
            sealed = [
                SealedBallot(each.ballot, each.proof, each.content)
                for each in opened.take_out(chosen)
            ]
            room = opened.room
        of = signed.manifest
        has_tokens = box is None and of.entitlement is Entitlement.TOKENS
        taken = TakeOut(
            event=of.event,
            round_id=of.round_id,
            manifest=signed.digest,
            ballots=tuple(sealed),
            room=room,
            whole=not concerns,
            given=count_tokens(of.event, of.round_id) if has_tokens else None,
        )
        write_new(out, write_take_out(taken))
    typer.echo(f"{len(sealed)} sealed ballots are in {out}. Carry it to the keepers of the shares:")
    typer.echo(f"  colloquy feedback open {out.name} --manifest manifest.json --out DIR")
    if concerns:
        typer.echo("Take out seldom: two early files show which concerns came between them.")


def count_votes(event: OfEvent = "", round_id: OfRound = "", box: BoxFolder = None) -> None:
    """Say what came of a closed round of votes: a word for each item, and no number.

    A word needs eleven votes, so that nobody's follows from it.
    """
    with told_in_one_line():
        folder, signed = Which(box, event, round_id).find()
        scales = {each.id: each.scale for each in signed.manifest.ballots if each.scale}
        if not scales:
            raise CannotDo("nothing was voted on in this round; choose another with --round")
        with (
            told_of_boxes(),
            closing(Box.open(folder / FILE_NAME, only_reading=True)) as opened,
        ):
            _refuse_unless_closed(opened, signed)
            tallies = opened.votes(scales)
        of = signed.manifest
        again = count_tokens(of.event, of.round_id).again if box is None else 0
    words = judge_round(of, tallies, again=again)
    for ballot in of.ballots:
        if ballot.scale:
            word = words.get(ballot.id, "too few to say")
            typer.echo(f"{ballot.title.en} / {ballot.title.zh}: {word}")


def _card_list(path: Path | None, signed: SignedManifest) -> Nullifiers | None:
    if signed.manifest.entitlement is Entitlement.TOKENS:
        if path is not None:
            raise CannotDo("this event hands out tokens at check-in; it has no cards")
        return None
    if path is None:
        raise CannotDo("this event has paper cards: name cards.json too")
    try:
        return read_cards(read_file(path), under=signed)
    except SignedFileWrong as wrong:
        raise CannotDo(f"{path} {wrong}") from None


def _concerns(signed: SignedManifest) -> list[str]:
    ballots = signed.manifest.ballots
    return [ballot.id for ballot in ballots if ballot.kind is BallotKind.CONCERN]


def _refuse_unless_closed(box: Box, signed: SignedManifest) -> None:
    """Raises CannotDo for a box that still takes ballots; organizers may have closed it early."""
    if not box.is_finished:
        _refuse_before_close(signed)
        raise CannotDo("the box is not closed yet: colloquy feedback close")


def _refuse_before_close(signed: SignedManifest) -> None:
    closes = max(ballot.closes for ballot in signed.manifest.ballots)
    if datetime.now(UTC) < closes:
        raise CannotDo(f"the box closes at {closes:%Y-%m-%d %H:%M} UTC; nothing comes out before")
