"""`colloquy feedback reply`: replies to people nobody knows, sealed off-line for their pages."""

import json
import re
from pathlib import Path
from random import SystemRandom
from typing import Annotated

import typer

from bot.cli.feedback.files import (
    PUBLIC,
    CannotDo,
    read_file,
    read_signed_manifest,
    read_signing_key,
    read_text,
    refuse_existing,
    told_in_one_line,
    write_new,
)
from bot.crypto.base64url import NotBase64url, decode_base64url
from bot.crypto.feedback.ballots import REPLY_KEY_BYTES, REPLY_TAG_BYTES, ReplyAddress
from bot.crypto.feedback.replies import ReplyTooLong, seal_reply
from bot.crypto.feedback.signed.files import FileKind, sign_file
from bot.crypto.secret import Secret

_HEADING = re.compile(r"##[ \t]+(\S+)[ \t]*")
SLIPS = "slips.json"


def write_replies(
    answers: Annotated[Path, typer.Argument(help="replies.md of `feedback open`, filled in.")],
    manifest: Annotated[Path, typer.Option("--manifest", help="manifest.json of the ceremony.")],
    out: Annotated[Path, typer.Option("--out", help="New file of sealed replies.")] = Path(
        "replies.json"
    ),
    slips: Annotated[
        Path | None, typer.Option(help="slips.json of `feedback open`; else beside the replies.")
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", help="The signing key; else beside the manifest.")
    ] = None,
) -> None:
    """Seal the replies, each for the one page that has the receipt, and sign them for the server."""
    with told_in_one_line():
        refuse_existing([out])
        signed = read_signed_manifest(manifest)
        signer = read_signing_key(key, manifest, signed)
        addresses = _addresses(slips or answers.with_name(SLIPS))
        replies = _replies(read_text(answers))
        if not replies:
            raise CannotDo(f"{answers} has no reply in it")
        records = [_sealed(addresses, ref, text) for ref, text in replies.items()]
        SystemRandom().shuffle(records)
        content = sign_file(FileKind.REPLIES, b"".join(records), under=signed, key=signer)
        write_new(out, content, mode=PUBLIC)
    typer.echo(f"Replies to {len(records)} of {len(addresses)} are in {out}.")
    typer.echo(f"On the server: colloquy feedback publish-replies {out.name}")


def _replies(form: str) -> dict[str, str]:
    """Return what is written under each heading; quotes and empty sections are left out."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for number, line in enumerate(form.splitlines(), 1):
        if heading := _HEADING.fullmatch(line):
            ref = heading[1].strip("`")
            if ref in sections:
                raise CannotDo(f"line {number}: {ref} has a section already")
            current = sections.setdefault(ref, [])
        elif line.startswith("##"):
            raise CannotDo(f"line {number}: a heading here is ## and the name of a question")
        elif not line.startswith(">"):
            current.append(line)
    texts = {ref: "\n".join(lines).strip() for ref, lines in sections.items()}
    return {ref: text for ref, text in texts.items() if text}


def _addresses(path: Path) -> dict[str, ReplyAddress]:
    try:
        return {
            ref: ReplyAddress(
                Secret(decode_base64url(slip["key"], size=REPLY_KEY_BYTES)),
                Secret(decode_base64url(slip["tag"], size=REPLY_TAG_BYTES)),
            )
            for ref, slip in json.loads(read_file(path))["slips"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, NotBase64url):
        raise CannotDo(f"{path} is not a slips.json of `feedback open`") from None


def _sealed(addresses: dict[str, ReplyAddress], ref: str, text: str) -> bytes:
    if ref not in addresses:
        raise CannotDo(f"{ref} is not a question that can be replied to")
    try:
        return seal_reply(addresses[ref], text)
    except ReplyTooLong as wrong:
        raise CannotDo(f"{ref}: {wrong}; this one has {len(text.encode())}") from None
