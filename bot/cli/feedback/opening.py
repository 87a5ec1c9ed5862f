"""`colloquy feedback open`: two keepers of shares read what was written, off-line."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.feedback.ceremony.joining import ask_for_key
from bot.cli.feedback.files import (
    CannotDo,
    new_folder,
    read_file,
    read_signed_manifest,
    show_fingerprint,
    told_in_one_line,
    write_new,
)
from bot.cli.feedback.opened.answers import OpenedAnswer, Opening, open_all
from bot.cli.feedback.opened.checking import check_all
from bot.cli.feedback.opened.counted import (
    given_again,
    read_entitling_cards,
    read_list,
    write_counted,
)
from bot.cli.feedback.opened.remarks import remarks_on
from bot.cli.feedback.opened.sheets import count_words, write_csv, write_markdown, write_reply_form
from bot.cli.feedback.takeout import TakeOut, TakeOutWrong, read_take_out
from bot.crypto.base64url import encode_base64url
from bot.crypto.exports import seal_export
from bot.crypto.feedback.manifests import BallotKind, Recipient, SignedManifest

ANSWERS, TABLE, FORM, SLIPS = "answers.md", "answers.csv", "replies.md", "slips.json"
COUNTED = "counted.json"
_PUBLISH = "colloquy feedback publish-counted"


def open_answers(
    ballots: Annotated[Path, typer.Argument(help="File made by `feedback take-out`.")],
    manifest: Annotated[Path, typer.Option("--manifest", help="manifest.json of the ceremony.")],
    out: Annotated[Path, typer.Option("--out", help="New folder for what was written.")],
    shares: Annotated[
        list[Path] | None,
        typer.Option(
            "--shares", help="File of a share; give two. Without it, words are asked for."
        ),
    ] = None,
    cards: Annotated[
        Path | None, typer.Option("--cards", help="cards.json, where paper cards entitle.")
    ] = None,
    published: Annotated[
        Path | None,
        typer.Option("--published", help="The box's list, as anybody can download it."),
    ] = None,
    again: Annotated[
        int | None,
        typer.Option(
            "--given-again",
            min=0,
            help="Rights given once more, as /admin says, where the box is on another host.",
        ),
    ] = None,
    age: Annotated[
        list[str] | None,
        typer.Option("--age", help="Encrypt what comes out to this age or SSH public key."),
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", help="The signing key; else beside the manifest.")
    ] = None,
) -> None:
    """Check every right and open what was handed in; too few answers to a session stay unread."""
    with told_in_one_line():
        signed = read_signed_manifest(manifest)
        if not any(ballot.recipient for ballot in signed.manifest.ballots):
            raise CannotDo("nothing in this round was sealed: colloquy feedback votes counts it")
        taken = _taken(ballots, signed)
        again = given_again(taken, signed.manifest, again)
        checked = check_all(
            taken.ballots,
            signed.manifest,
            cards=read_entitling_cards(cards, signed),
            published=read_list(published),
        )
        typer.echo("Compare these eight words with those on paper:")
        show_fingerprint(signed)
        if age:
            seal_export(b"", age)
        new_folder(out)
        opener, role = ask_for_key(shares or [], signed)
        opening = open_all(
            checked.ballots,
            key=opener,
            role=role,
            manifest=signed.manifest,
            again=again,
            now=datetime.now(UTC),
        )
        if not opening.ballots:
            closes = max(ballot.closes for ballot in opening.too_early)
            raise CannotDo(f"nothing is opened before it closes: {closes:%Y-%m-%d %H:%M} UTC")
        threshold = signed.manifest.threshold
        remarks = remarks_on(opening, checked, taken, again=again, threshold=threshold)
        files = _files(opening, signed, remarks)
        _write(out, files, age or [])
        has_list = taken.whole and write_counted(
            out / COUNTED, checked, taken=taken, signed=signed, manifest=manifest, key=key
        )
    _tell(out, opening, role, threshold, has_form=FORM in files)
    for remark in remarks:
        typer.echo(remark)
    if has_list:
        typer.echo(f"So that writers can look for theirs, on the server: {_PUBLISH} {COUNTED}")


def _taken(path: Path, signed: SignedManifest) -> TakeOut:
    try:
        taken = read_take_out(read_file(path))
    except TakeOutWrong as wrong:
        raise CannotDo(f"{path}: {wrong}") from None
    of = (signed.manifest.event, signed.manifest.round_id, signed.digest)
    if (taken.event, taken.round_id, taken.manifest) != of:
        raise CannotDo(f"{path} was taken out under another manifest")
    return taken


def _files(opening: Opening, signed: SignedManifest, remarks: Sequence[str]) -> dict[str, str]:
    manifest = signed.manifest
    files = {ANSWERS: write_markdown(opening, manifest, remarks), TABLE: write_csv(opening)}
    asking = [each for opened in opening.ballots for each in opened.answers or () if each.ref]
    if asking:
        files |= {FORM: write_reply_form(asking), SLIPS: _slips(manifest.event, asking)}
    return files


def _slips(event: str, asking: Sequence[OpenedAnswer]) -> str:
    """Return where replies go, by ref. Whoever has it can read the replies, so it stays private."""
    slips = {
        each.ref: {
            "key": encode_base64url(each.answer.reply.key),
            "tag": encode_base64url(each.answer.reply.tag),
        }
        for each in asking
        if each.answer.reply
    }
    return json.dumps({"version": 1, "event": event, "slips": slips})


def _write(out: Path, files: Mapping[str, str], recipients: Sequence[str]) -> None:
    for name, content in files.items():
        if recipients:
            write_new(out / f"{name}.age", seal_export(content.encode(), recipients))
        else:
            write_new(out / name, content)


def _tell(out: Path, opening: Opening, role: Recipient, threshold: int, *, has_form: bool) -> None:
    shown = [each for each in opening.ballots if each.answers is not None]
    count = sum(len(each.answers or ()) for each in shown)
    typer.echo(f"Opened for {role.value}: {count_words(count, 'answer')}, in {out}.")
    if role is Recipient.SAFEGUARDING:
        typer.echo("Concerns are shown however few there are.")
    hidden = len(opening.ballots) - len(shown) - opening.hidden_by_again
    if hidden:
        what = (
            "Goals of fewer than {} people"
            if _are_goals(opening)
            else "Sessions with fewer than {} answers"
        )
        typer.echo(f"{what.format(threshold)}, not shown: {hidden}.")
    if _are_goals(opening) and shown:
        typer.echo(
            "For the facilitators, who make 3 to 7 shared goals of them, in words of their own."
        )
    if any(each.ballot.kind is BallotKind.OBJECTION for each in opening.ballots):
        typer.echo(
            "For the facilitators, in random order. Nothing that is published may say how many"
            " there are."
        )
    if opening.too_early:
        typer.echo(f"Not closed yet, not opened: {len(opening.too_early)}.")
    if has_form:
        typer.echo(f"To reply: write into {FORM}, then: colloquy feedback reply {out / FORM}")


def _are_goals(opening: Opening) -> bool:
    return any(each.ballot.kind is BallotKind.GOAL for each in opening.ballots)
