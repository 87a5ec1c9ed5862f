"""Files that are sealed, with a passphrase or for public keys, between being put into words and leaving."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from threading import Lock

from bot.crypto.exports import seal_export, seal_with_passphrase
from bot.domain.channels.envelopes import Envelope
from bot.texts.catalog import Catalog
from bot.texts.rendering import Rendered, render_envelope

_ONE_BY_ONE = Lock()
"""Stretching a passphrase takes memory: several at a time could be more than the machine has."""


def render_and_seal(
    envelope: Envelope, *, catalog: Catalog, now: Callable[[], datetime]
) -> Rendered:
    """Put a message into words, and seal its file for a passphrase or public keys; see `render`."""
    rendered = render_envelope(envelope, catalog=catalog, now=now)
    file = rendered.file
    if file is None or not (file.passphrase or file.keys):
        return rendered
    if file.keys:
        sealed = seal_export(file.content, file.keys)
    else:
        with _ONE_BY_ONE:
            sealed = seal_with_passphrase(file.content, file.passphrase)
    whole = replace(
        file,
        name=f"{file.name}.age",
        mime_type="application/octet-stream",
        content=sealed,
        passphrase="",
        keys=(),
    )
    return replace(rendered, file=whole)
