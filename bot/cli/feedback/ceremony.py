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

from bot.cli.feedback.files import (
    KEY_NAME,
    PUBLIC,
    CannotDo,
    new_folder,
    read_file,
    show_fingerprint,
    told_in_one_line,
    write_new,
    write_signing_key,
)
from bot.cli.feedback.shares import show_shares, write_share
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
from bot.crypto.feedback.shares import join, spell, split
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.crypto.feedback.xwing import XWingKey, new_seed

MANIFEST_NAME = "manifest.json"


def hold_ceremony(
    ballots: Annotated[Path, typer.Argument(help="ballots.json, made by `feedback prepare`.")],
    out: Annotated[Path, typer.Option("--out", help="New folder for what is made.")],
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
        bool, typer.Option("--shares-to-files", help="Write shares to files, show none.")
    ] = False,
) -> None:
    """Make the keys, hand out their shares and sign the manifest; on a computer without network."""
    with told_in_one_line():
        plan = _plan(ballots)
        new_folder(out)
        keys = {role: _made_key(single=single, role=role) for role in Recipient}
        for role, made in keys.items():
            _hand_out(out, plan.event, role, made, to_files=shares_to_files)
        seed = new_signing_seed()
        signed = _signed(plan, {role: made.public for role, made in keys.items()}, seed, threshold)
        write_signing_key(out / KEY_NAME, seed)
        write_new(out / MANIFEST_NAME, signed.text(), mode=PUBLIC)
    _say_what_is_next(out, signed, shares_on_disk=shares_to_files or single)


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


def _hand_out(out: Path, event: str, role: Recipient, made: _MadeKey, *, to_files: bool) -> None:
    if len(made.shares) == 1:
        what = f"the whole key of {role.value}; whoever has this file reads the concerns"
        write_share(out / f"{role.value}.key", made.shares[0], event=event, what=what)
    elif to_files:
        for number, words in enumerate(made.shares, 1):
            what = f"share {number} of 3 for {role.value}; any two open"
            path = out / f"{role.value}-share-{number}.txt"
            write_share(path, words, event=event, what=what)
    else:
        show_shares(role, made.shares)


def _signed(
    plan: BallotPlan, recipients: Mapping[Recipient, bytes], seed: bytes, threshold: int
) -> SignedManifest:
    return sign_manifest(plan.with_keys(recipients, threshold), SigningKey(seed))


def _say_what_is_next(out: Path, signed: SignedManifest, *, shares_on_disk: bool) -> None:
    typer.echo("The fingerprint of this event's feedback:")
    show_fingerprint(signed)
    typer.echo(f"Made in {out}: {MANIFEST_NAME} (public) and {KEY_NAME} (keep it off-line).\n")
    steps = [
        "Show the eight words on paper or a slide, and post them in the group chat:"
        " the feedback page must show the same.",
    ]
    if shares_on_disk:
        steps.append(
            "Move every share and key file to its keeper now, each to a different person,"
            " and delete it here. Two shares in one place open everything."
        )
    if signed.manifest.entitlement is Entitlement.CARDS:
        steps.append("Print the cards: colloquy feedback cards " + str(out / MANIFEST_NAME))
        steps.append("On the server: colloquy feedback install manifest.json cards.json")
    else:
        steps.append("On the server: colloquy feedback install manifest.json")
    for number, step in enumerate(steps, 1):
        typer.echo(f"{number}. {step}")
