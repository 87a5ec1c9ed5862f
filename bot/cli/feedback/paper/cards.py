"""`colloquy feedback cards` and `void`: paper cards, printed off-line and drawn from a hat."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.feedback.files import (
    PUBLIC,
    CannotDo,
    read_signed_manifest,
    read_signing_key,
    refuse_existing,
    told_in_one_line,
    write_new,
)
from bot.cli.feedback.paper.links import page_host, page_link
from bot.crypto.feedback.cards import list_nullifiers, new_card
from bot.crypto.feedback.manifests import Entitlement, SignedManifest
from bot.crypto.feedback.replies import ReplyUnreadable, read_receipt, write_receipt
from bot.crypto.feedback.signed.card_lists import Nullifiers, write_cards
from bot.texts.catalog import Catalog
from bot.texts.documents.card_sheet import lay_out_cards

MOST_CARDS = 2000
_Manifest = Annotated[Path, typer.Argument(help="manifest.json of the ceremony.")]
_Key = Annotated[
    Path | None, typer.Option("--key", help="The signing key; else beside the manifest.")
]


def print_cards(
    manifest: _Manifest,
    count: Annotated[int, typer.Option(min=1, max=MOST_CARDS, help="Cards for people.")],
    url: Annotated[str, typer.Option(help="Where the feedback page is: https://host")],
    spare: Annotated[int, typer.Option(min=0, max=MOST_CARDS, help="Cards beside them.")] = 0,
    out: Annotated[Path, typer.Option(help="New PDF to print.")] = Path("cards.pdf"),
    hashes: Annotated[Path, typer.Option(help="New list for the server.")] = Path("cards.json"),
    key: _Key = None,
) -> None:
    """Make cards to print (PDF, eight on a page) and the list of their hashes for the server."""
    with told_in_one_line():
        signed = _cards_manifest(manifest)
        host = page_host(url)
        refuse_existing([out, hashes])
        signer = read_signing_key(key, manifest, signed)
        cards = [new_card() for _ in range(count + spare)]
        sheet = lay_out_cards(
            [write_receipt(card) for card in cards],
            link=page_link(signed, host),
            fingerprint=signed.fingerprint,
            catalog=Catalog(),
        )
        listed = write_cards(_listed(signed, cards), under=signed, key=signer)
        write_new(hashes, listed, mode=PUBLIC)
        write_new(out, sheet)
    typer.echo(f"{count + spare} cards, {spare} of them spare, are in {out}. Next:")
    typer.echo(f"1. Print {out} on a printer that stores nothing, then delete it.")
    typer.echo("2. Cut, shuffle, fold; let everybody draw one. Nobody notes who drew which.")
    typer.echo(f"3. On the server: colloquy feedback install manifest.json {hashes.name}")
    typer.echo("4. Keep what nobody drew; make it void at the end: colloquy feedback void")


def void_cards(
    manifest: _Manifest,
    out: Annotated[Path, typer.Option(help="New list for the server.")] = Path("void.json"),
    key: _Key = None,
) -> None:
    """Make cards void that nobody drew: type their codes, one a line, then an empty line.

    Reads standard input; nothing of it is shown or stored but the hashes.
    """
    with told_in_one_line():
        signed = _cards_manifest(manifest)
        refuse_existing([out])
        signer = read_signing_key(key, manifest, signed)
        typer.echo("Type the code of each card that nobody drew; an empty line ends.")
        cards = _typed()
        if not cards:
            raise CannotDo("no code was typed")
        listed = write_cards(_listed(signed, cards), void=True, under=signed, key=signer)
        write_new(out, listed, mode=PUBLIC)
    typer.echo(f"{len(cards)} cards are in {out}.")
    typer.echo(f"On the server: colloquy feedback install-void {out.name}")


def _typed() -> list[bytes]:
    """Read codes until an empty line; one that is no code is told by its number, not quoted."""
    cards: dict[bytes, None] = {}
    for number, line in enumerate(_lines(), 1):
        if not line.strip():
            break
        try:
            cards[read_receipt(line)] = None
        except ReplyUnreadable:
            raise CannotDo(f"line {number}: this is not the code of a card") from None
    return list(cards)


def _lines() -> Iterator[str]:
    """Yield lines; at a terminal they are typed unseen, for a card's code is its secret."""
    if not sys.stdin.isatty():
        yield from sys.stdin
        return
    while True:
        yield typer.prompt("Card", hide_input=True, default="", show_default=False)


def _listed(signed: SignedManifest, cards: Sequence[bytes]) -> Nullifiers:
    manifest = signed.manifest
    ids = [ballot.id for ballot in manifest.ballots]
    return list_nullifiers(cards, scope=manifest.scope, ballots=ids)


def _cards_manifest(path: Path) -> SignedManifest:
    signed = read_signed_manifest(path)
    if signed.manifest.entitlement is not Entitlement.CARDS:
        raise CannotDo("this event hands out tokens at check-in, not cards")
    return signed
