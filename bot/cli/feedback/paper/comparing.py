"""`colloquy feedback slide` and `compare`: whether everybody is shown the same manifest and page.

The words of the slide come from the ceremony's file, never from a server. `compare` asks one or
more hosts, from any computer and network, what they show, and is for everybody.
"""

import hashlib
from pathlib import Path
from typing import Annotated
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import typer

from bot.cli.feedback.files import (
    CannotDo,
    read_signed_manifest,
    show_fingerprint,
    told_in_one_line,
    write_new,
)
from bot.cli.feedback.paper.links import page_host, page_link
from bot.crypto.feedback.manifests import ManifestWrong, SignedManifest, read_manifest
from bot.texts.catalog import Catalog
from bot.texts.documents.word_slide import lay_out_slide

PAGE_FILES = ("", "/page.js", "/page.css")
"""What a browser loads of the feedback page."""
PATIENCE = 20.0
LONGEST = 4_000_000
_Manifest = Annotated[Path, typer.Argument(help="manifest.json of the ceremony.")]


def print_slide(
    manifest: _Manifest,
    url: Annotated[str, typer.Option(help="Where the feedback page is: https://host")],
    out: Annotated[Path, typer.Option(help="New PDF to show and to print.")] = Path("slide.pdf"),
) -> None:
    """Make the slide with the eight words, off-line from the ceremony's own file."""
    with told_in_one_line():
        signed = read_signed_manifest(manifest)
        link = page_link(signed, page_host(url))
        title = signed.manifest.title
        words = signed.fingerprint
        write_new(out, lay_out_slide(link, title=title, fingerprint=words, catalog=Catalog()))
    typer.echo(f"The slide is in {out}: show it before people write, and hang it up.")
    show_fingerprint(signed)


def compare_hosts(
    urls: Annotated[list[str], typer.Argument(help="Hosts of the page: https://host …")],
    event: Annotated[str, typer.Option("--event", help="The event's id, as in the link.")] = "",
    manifest: Annotated[
        Path | None, typer.Option("--manifest", help="manifest.json of the ceremony, if at hand.")
    ] = None,
) -> None:
    """Show the eight words and the page's hash as each host gives them to this computer.

    Ends with 1 when two differ. Run it again from another network, or ask somebody else to.
    """
    with told_in_one_line():
        known = read_signed_manifest(manifest) if manifest else None
        name = event or (known.manifest.event if known else "")
        if not name:
            raise CannotDo("name the event with --event, or give --manifest")
        hosts = [page_host(url) for url in urls]
        shown = {host: (_manifest_of(host, name), _page_of(host)) for host in hosts}
    for host, (signed, page) in shown.items():
        typer.echo(f"{host}  page {page[:16]}")
        show_fingerprint(signed)
    words = {signed.fingerprint for signed, _ in shown.values()}
    words |= {known.fingerprint} if known else set()
    pages = {page for _, page in shown.values()}
    typer.echo("The words are the same." if len(words) == 1 else "THE WORDS DIFFER.")
    typer.echo("The page is the same." if len(pages) == 1 else "THE PAGE DIFFERS.")
    if len(words) > 1 or len(pages) > 1:
        raise SystemExit(1)


def _manifest_of(host: str, event: str) -> SignedManifest:
    """Return what a host says. Raises CannotDo."""
    try:
        return read_manifest(_fetch(f"{host}/feedback/{event}/main/manifest"))
    except ManifestWrong:
        raise CannotDo(f"{host} shows no manifest that is signed by its own key") from None


def _page_of(host: str) -> str:
    """Return one hash (hex) of all that a browser would load."""
    together = hashlib.sha256()
    for file in PAGE_FILES:
        together.update(hashlib.sha256(_fetch(f"{host}/feedback{file}")).digest())
    return together.hexdigest()


def _fetch(address: str) -> bytes:
    """Return what is at an https address that `page_host` has let pass. Raises CannotDo."""
    request = Request(address, headers={"Accept-Encoding": "identity"})  # noqa: S310 - https, see above
    try:
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - the same
            return bytes(answer.read(LONGEST))
    except HTTPError as error:
        error.close()
        raise CannotDo(f"{address} answers {error.code}") from None
    except (URLError, OSError, ValueError) as error:
        raise CannotDo(f"{address} cannot be had ({type(error).__name__})") from None
