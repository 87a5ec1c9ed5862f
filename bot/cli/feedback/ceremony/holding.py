"""`colloquy feedback ceremony`: the keys are born off-line, and their private halves leave at once.

Nothing here touches the network or the bot's data. What opens ballots exists afterwards only as
shares of its keepers; on disk stay the signed manifest and the key that signed it, which opens
nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.feedback.ceremony.shares import Files, Printer, Screen, Share
from bot.cli.feedback.files import (
    KEY_NAME,
    PUBLIC,
    CannotDo,
    new_folder,
    read_file,
    read_signed_manifest,
    read_signing_key,
    show_fingerprint,
    told_in_one_line,
    write_new,
    write_signing_key,
)
from bot.crypto.feedback.manifest_fields import LEAST_THRESHOLD
from bot.crypto.feedback.manifests import (
    BallotPlan,
    Entitlement,
    ManifestWrong,
    Recipient,
    SignedManifest,
    read_plan,
    sign_manifest,
)
from bot.crypto.feedback.shares import MADE, join, spell, split
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.crypto.feedback.xwing import XWingKey, new_seed
from bot.domain.limits import NAME_LENGTH
from bot.texts.inert import one_line

MANIFEST_NAME = "manifest.json"


def hold_ceremony(
    ballots: Annotated[Path, typer.Argument(help="ballots.json, made by `feedback prepare`.")],
    out: Annotated[Path, typer.Option("--out", help="New folder for what is made.")],
    keeper: Annotated[
        list[str] | None,
        typer.Option(help="Who keeps a share, as guests know them; give three. Guests see it."),
    ] = None,
    contact: Annotated[
        list[str] | None,
        typer.Option(help="The same for concerns: three, or one with --single; else the keepers."),
    ] = None,
    threshold: Annotated[
        int, typer.Option(min=LEAST_THRESHOLD, max=1000, help="Answers needed to show a session.")
    ] = LEAST_THRESHOLD,
    single: Annotated[
        bool,
        typer.Option(
            "--single", help="The safeguarding contact alone holds that key, as one file of words."
        ),
    ] = False,
    shares_to_files: Annotated[
        bool, typer.Option("--shares-to-files", help="Write all shares to files in --out.")
    ] = False,
    shares_to: Annotated[
        list[Path] | None,
        typer.Option(help="Write each keeper's shares to a folder of their own; give three."),
    ] = None,
    printer: Annotated[
        str, typer.Option(help="Print each share on a page of its own; the printer's name.")
    ] = "",
    again: Annotated[
        Path | None,
        typer.Option(help="manifest.json of an earlier round: sign this one, with the same keys."),
    ] = None,
) -> None:
    """Make the keys, hand out their shares and sign the manifest; on a computer without network.

    Unless files or a printer are named, shares are shown one by one on this terminal.
    """
    with told_in_one_line():
        plan = _plan(ballots)
        if again is not None:
            _say_what_is_next(out, _sign_again(plan, out, again), shares_on_disk=False)
            return
        keepers = _keepers(keeper or [], contact or [], single=single)
        folders = [out] if shares_to_files else shares_to
        giver = _giver(folders or [], printer)
        new_folder(out)
        keys = {role: _made_key(single=single, role=role) for role in Recipient}
        for role, made in keys.items():
            _hand_out(out, plan.event, role, made, keepers[role], giver)
        seed = new_signing_seed()
        recipients = {role: made.public for role, made in keys.items()}
        signed = sign_manifest(plan.with_keys(recipients, threshold, keepers), SigningKey(seed))
        write_signing_key(out / KEY_NAME, seed)
        write_new(out / MANIFEST_NAME, signed.text(), mode=PUBLIC)
    _say_what_is_next(out, signed, shares_on_disk=shares_to_files or single)


def _sign_again(plan: BallotPlan, out: Path, earlier: Path) -> SignedManifest:
    """Sign a further round with the keys of an earlier one. Raises CannotDo, OSError."""
    before = read_signed_manifest(earlier)
    signer = read_signing_key(None, earlier, before)
    known = before.manifest
    if plan.event != known.event or plan.round_id == known.round_id:
        raise CannotDo(f"{earlier} is not of another round of the same event")
    new_folder(out)
    manifest = plan.with_keys(known.recipients, known.threshold, known.keepers)
    signed = sign_manifest(manifest, signer)
    write_new(out / MANIFEST_NAME, signed.text(), mode=PUBLIC)
    return signed


_Keepers = Mapping[Recipient, tuple[str, ...]]


def _keepers(keepers: list[str], contacts: list[str], *, single: bool) -> _Keepers:
    """Return the names of who keeps what, asked for where they were not given. Raises CannotDo."""
    if not keepers:
        typer.echo("Who keeps the shares? Guests see these names, or roles, before they write.")
        keepers = [_asked(f"Keeper {number} of {MADE}") for number in range(1, MADE + 1)]
    if single and not contacts:
        contacts = [_asked("The safeguarding contact, who alone reads concerns")]
    named = {Recipient.FACILITATORS: keepers, Recipient.SAFEGUARDING: contacts or keepers}
    wanted = {Recipient.FACILITATORS: MADE, Recipient.SAFEGUARDING: 1 if single else MADE}
    tidied = {role: tuple(one_line(name)[:NAME_LENGTH] for name in named[role]) for role in named}
    for role, names in tidied.items():
        if len({name.casefold() for name in names if name}) != wanted[role]:
            raise CannotDo(
                f"{wanted[role]} different people keep the key of {role.value}: name them"
            )
    return tidied


def _asked(question: str) -> str:
    return str(typer.prompt(question))


def _giver(folders: list[Path], printer: str) -> Screen | Printer | Files:
    """Raises CannotDo, before anything is made."""
    if folders and printer:
        raise CannotDo("choose files or a printer for the shares, not both")
    if folders:
        return Files(folders)
    return Printer(printer) if printer else Screen()


@dataclass(frozen=True, slots=True)
class _MadeKey:
    """A public key, and its private half in words: three shares, or one line of its own."""

    public: bytes
    shares: tuple[str, ...]

    def __repr__(self) -> str:
        return "_MadeKey(hidden)"


def _plan(path: Path) -> BallotPlan:
    try:
        return read_plan(read_file(path))
    except ManifestWrong as wrong:
        raise CannotDo(f"{path}: {wrong}") from None


def _made_key(*, single: bool, role: Recipient) -> _MadeKey:
    """Make a key, and make sure that its words give it again before anybody relies on them."""
    seed = new_seed()
    public = XWingKey(seed).public
    is_single = single and role is Recipient.SAFEGUARDING
    shares = (spell(seed),) if is_single else split(seed)
    pairs = [shares] if is_single else [shares[:2], shares[1:], shares[::2]]
    if any(XWingKey(join(pair)).public != public for pair in pairs):
        raise CannotDo("the shares do not give the key again; nothing was made")
    return _MadeKey(public, shares)


def _hand_out(
    out: Path,
    event: str,
    role: Recipient,
    made: _MadeKey,
    keepers: tuple[str, ...],
    giver: Screen | Printer | Files,
) -> None:
    if len(made.shares) == 1:
        Files([out]).give(Share(role, 0, keepers[0], made.shares[0]), event)
        return
    for number, (keeper, words) in enumerate(zip(keepers, made.shares, strict=True), 1):
        giver.give(Share(role, number, keeper, words), event)


def _say_what_is_next(out: Path, signed: SignedManifest, *, shares_on_disk: bool) -> None:
    typer.echo("The fingerprint of this event's feedback:")
    show_fingerprint(signed)
    made = [name for name in (MANIFEST_NAME, KEY_NAME) if (out / name).exists()]
    notes = {MANIFEST_NAME: "public", KEY_NAME: "keep it off-line"}
    typer.echo(f"Made in {out}: {' and '.join(f'{name} ({notes[name]})' for name in made)}.\n")
    steps = [
        "Show the eight words on paper or a slide, and post them in the group chat:"
        " the feedback page must show the same.",
    ]
    if shares_on_disk:
        steps.append(
            "Move every share and key file to its keeper now, each to a different person,"
            " and delete it here. Two shares in one place open everything."
        )
    if any(ballot.recipient for ballot in signed.manifest.ballots):
        steps.append(
            "To open, two shares are put together on one computer, which then has the whole key:"
            " plan one without network, and switch it off or wipe it afterwards."
        )
    if signed.manifest.entitlement is Entitlement.CARDS:
        steps.append("Print the cards: colloquy feedback cards " + str(out / MANIFEST_NAME))
        steps.append("On the server: colloquy feedback install manifest.json cards.json")
    else:
        steps.append("On the server: colloquy feedback install manifest.json")
    for number, step in enumerate(steps, 1):
        typer.echo(f"{number}. {step}")
