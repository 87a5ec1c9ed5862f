"""`colloquy feedback install, install-void, close, take-out, publish-replies`: on the box's host.

They know public keys and sealed ballots only. On a host of its own, --box names the box's folder;
beside the bot it is found by the manifest's event.
"""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.feedback.boxfolders import boxes_folder, chosen_box, told_of_boxes
from bot.cli.feedback.files import (
    CannotDo,
    read_file,
    read_signed_manifest,
    replace_file,
    show_fingerprint,
    told_in_one_line,
    write_new,
)
from bot.cli.feedback.preparing import count_tokens, destroy_issuing_keys, refuse_other_ballots
from bot.cli.feedback.replying import read_records
from bot.cli.feedback.takeout import SealedBallot, TakeOut, manifest_digest, write_take_out
from bot.crypto.feedback.manifests import (
    BallotKind,
    CardList,
    Entitlement,
    ManifestWrong,
    SignedManifest,
    read_card_list,
)
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.boxes import MANIFEST_NAME, REPLIES_NAME, found_box

MOST_REPLIES = 4000
_MOST_PEOPLE = 2000
_BoxFolder = Annotated[
    Path | None, typer.Option("--box", help="The box's folder, on a host of its own.")
]
_Event = Annotated[str, typer.Option("--event", help="The event's id, if there are several boxes.")]


def install_box(
    manifest: Annotated[Path, typer.Argument(help="manifest.json of the ceremony.")],
    cards: Annotated[Path | None, typer.Argument(help="cards.json, with paper cards.")] = None,
    people: Annotated[
        int, typer.Option(min=1, max=_MOST_PEOPLE, help="At most so many people answer.")
    ] = 200,
    box: _BoxFolder = None,
) -> None:
    """Check the signatures and make the empty box; the page is open from then on."""
    with told_in_one_line():
        signed = read_signed_manifest(manifest)
        listed = _card_list(cards, signed)
        folder = box or boxes_folder() / signed.manifest.event
        if box is None:
            refuse_other_ballots(signed.manifest)
        if (folder / MANIFEST_NAME).exists():
            raise CannotDo(f"{folder} has a box already; a box is never replaced")
        nullifiers = listed.ballots if listed else None
        with told_of_boxes():
            found_box(folder, signed.text().encode(), people=people, cards=nullifiers)
    typer.echo(f"The box is in {folder}. Compare these words with those of the ceremony:")
    show_fingerprint(signed)


def install_void(
    void: Annotated[Path, typer.Argument(help="void.json of `feedback void`.")],
    event: _Event = "",
    box: _BoxFolder = None,
) -> None:
    """Make the cards void that nobody drew; the bot must be stopped for this moment."""
    with told_in_one_line():
        folder, signed = chosen_box(box, event)
        listed = _listed(void, signed)
        with told_of_boxes(), closing(Box.open(folder / FILE_NAME)) as opened:
            count = sum(opened.void(nullifiers) for nullifiers in listed.ballots.values())
    rights = len(signed.manifest.ballots)
    typer.echo(f"Void now: {count} answers, which {count / rights:g} cards could have given.")


def close_box(event: _Event = "", box: _BoxFolder = None) -> None:
    """Close the box for good once its time is over; a running bot does so by itself."""
    with told_in_one_line():
        folder, signed = chosen_box(box, event)
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
    event: _Event = "",
    box: _BoxFolder = None,
) -> None:
    """Write the sealed ballots to a file, shuffled, once the box is closed."""
    with told_in_one_line():
        folder, signed = chosen_box(box, event)
        if not concerns:
            _refuse_before_close(signed)
        with (
            told_of_boxes(),
            closing(Box.open(folder / FILE_NAME, only_reading=True)) as opened,
        ):
            if not (opened.is_finished or concerns):
                raise CannotDo("the box is not closed yet: colloquy feedback close")
            chosen = _concerns(signed) if concerns else None
            sealed = [
                SealedBallot(each.ballot, each.nullifier, each.content)
                for each in opened.take_out(chosen)
            ]
        has_tokens = box is None and signed.manifest.entitlement is Entitlement.TOKENS
        counts = count_tokens(signed.manifest.event) if has_tokens else dict[str, int]()
        digest = manifest_digest(signed.canonical)
        taken = TakeOut(signed.manifest.event, digest, tuple(sealed), counts)
        write_new(out, write_take_out(taken))
    typer.echo(f"{len(sealed)} sealed ballots are in {out}. Carry it to the keepers of the shares:")
    typer.echo(f"  colloquy feedback open {out.name} --manifest manifest.json --out DIR")
    if concerns:
        typer.echo("Take out seldom: two early files show which concerns came between them.")


def publish_replies(
    replies: Annotated[Path, typer.Argument(help="replies.bin of `feedback reply`.")],
    event: _Event = "",
    box: _BoxFolder = None,
) -> None:
    """Add replies to those that every page downloads; each opens with one receipt only."""
    with told_in_one_line():
        folder, _ = chosen_box(box, event)
        place = folder / REPLIES_NAME
        kept = set(read_records(read_file(place))) if place.exists() else set[bytes]()
        fresh = set(read_records(read_file(replies)))
        if len(kept | fresh) > MOST_REPLIES:
            raise CannotDo(f"there would be more than {MOST_REPLIES} replies")
        replace_file(place, b"".join(sorted(kept | fresh)))
    typer.echo(f"Published: {len(fresh - kept)} new, {len(kept | fresh)} in all.")
    typer.echo("Tell everybody at once that answers are posted, never single people.")


def _card_list(path: Path | None, signed: SignedManifest) -> CardList | None:
    if signed.manifest.entitlement is Entitlement.TOKENS:
        if path is not None:
            raise CannotDo("this event hands out tokens at check-in; it has no cards")
        return None
    if path is None:
        raise CannotDo("this event has paper cards: name cards.json too")
    return _listed(path, signed)


def _listed(path: Path, signed: SignedManifest) -> CardList:
    try:
        return read_card_list(read_file(path), signed)
    except ManifestWrong as wrong:
        raise CannotDo(f"{path}: {wrong}") from None


def _concerns(signed: SignedManifest) -> list[str]:
    ballots = signed.manifest.ballots
    return [ballot.id for ballot in ballots if ballot.kind is BallotKind.CONCERN]


def _refuse_before_close(signed: SignedManifest) -> None:
    closes = max(ballot.closes for ballot in signed.manifest.ballots)
    if datetime.now(UTC) < closes:
        raise CannotDo(f"the box closes at {closes:%Y-%m-%d %H:%M} UTC; nothing comes out before")
