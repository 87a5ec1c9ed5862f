"""Anybody can compare what hosts show, and the words of the slide come from the ceremony's file."""

import asyncio
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from bot.cli.feedback.paper.comparing import PAGE_FILES
from bot.crypto.feedback.manifests import SignedManifest, read_manifest, sign_manifest
from bot.crypto.feedback.signing import SigningKey
from bot.texts.catalog import Catalog
from bot.texts.documents.word_slide import lay_out_slide
from bot.web.feedback.ballots import ballot_routes
from bot.web.feedback.box_site import build_box_site
from bot.web.feedback.static_pages import feedback_routes
from bot.web.server import serve
from storage.ballot_box.boxes import Boxes
from storage.ballot_box.round_boxes import MANIFEST_NAME
from tests.cli.feedback.world import EVENT, NEXT_WEEK, NOW, CommandWorld


@contextmanager
def host(folder: Path, page: Path) -> Generator[str]:
    """A host that shows what is in a folder of boxes; its address."""
    loop = asyncio.new_event_loop()
    begun: asyncio.Future[int] = loop.create_future()
    with closing(Boxes(folder)) as boxes:
        site = build_box_site([*feedback_routes(page), *ballot_routes(boxes, now=lambda: NOW)])

        async def run() -> None:
            task = asyncio.create_task(serve(site, "127.0.0.1", 0, listening=begun.set_result))
            stopping.append(task)
            await asyncio.gather(task, return_exceptions=True)

        stopping: list[asyncio.Task[None]] = []
        thread = threading.Thread(target=lambda: loop.run_until_complete(run()))
        thread.start()
        while not begun.done():
            threading.Event().wait(0.01)
        yield f"http://127.0.0.1:{begun.result()}"
        loop.call_soon_threadsafe(stopping[0].cancel)
        thread.join()
    loop.close()


def page(folder: Path, script: bytes) -> Path:
    """A built page."""
    folder.mkdir()
    for name in ("feedback.html", "page.css", "mark.svg", "licences.txt"):
        (folder / name).write_bytes(b"the same")
    (folder / "feedback.js").write_bytes(script)
    return folder


def other_manifest(office: CommandWorld, folder: Path) -> SignedManifest:
    """A second host whose operator serves keys of their own."""
    forged = sign_manifest(replace(office.manifest, threshold=9), SigningKey(b"v" * 32))
    box = folder / EVENT / "main"
    box.mkdir(parents=True)
    (box / "box.sqlite3").write_bytes(office.box.read_bytes())
    (box / MANIFEST_NAME).write_text(forged.text())
    return forged


def test_two_hosts_that_show_the_same_are_told_from_two_that_do_not(
    office: CommandWorld, tmp_path: Path
) -> None:
    office.hold_ceremony(NEXT_WEEK, "--shares-to-files")
    office.print_cards()
    office.install()
    right = read_manifest(office.manifest_file.read_bytes())
    forged = other_manifest(office, tmp_path / "spy")
    one, two = page(tmp_path / "one", b"a"), page(tmp_path / "two", b"b")
    boxes = office.server / "boxes"
    with host(boxes, one) as good, host(tmp_path / "spy", two) as spy:
        same = office.run("compare", good, "--manifest", office.manifest_file)
        differ = office.run("compare", good, spy, "--event", EVENT)
        told = office.run("compare", spy, "--manifest", office.manifest_file)
        missing = office.run("compare", good, "--event", "nothing")

    assert same[0] == 0
    assert same[1].endswith("The words are the same.\nThe page is the same.\n")
    assert all(word.upper() in same[1] for word in right.fingerprint)
    assert differ[0] == 1
    assert differ[1].endswith("THE WORDS DIFFER.\nTHE PAGE DIFFERS.\n")
    assert all(word.upper() in differ[1] for word in forged.fingerprint)
    assert (told[0], "THE WORDS DIFFER.\nThe page is the same." in told[1]) == (1, True)
    assert missing[0] == 2
    assert missing[2].endswith("/feedback/nothing/main/manifest answers 404\n")
    assert PAGE_FILES == ("", "/page.js", "/page.css")


def test_slide_is_made_of_the_ceremonys_file_alone(office: CommandWorld) -> None:
    office.hold_ceremony(NEXT_WEEK, "--shares-to-files")
    signed = read_manifest(office.manifest_file.read_bytes())
    out = office.desk / "slide.pdf"

    said = office.do("slide", office.manifest_file, "--url", "https://box.example", "--out", out)

    assert all(word.upper() in said for word in signed.fingerprint)
    assert out.read_bytes() == lay_out_slide(
        f"https://box.example/feedback#e={EVENT}&w={signed.mark}",
        title=signed.manifest.title,
        fingerprint=signed.fingerprint,
        catalog=Catalog(),
    )
