"""Files on the chat page in Chromium: whatever they are called, several at once, and as large as may be."""

import re
import struct
import zlib
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from playwright.async_api import Browser, expect

from bot.domain.broadcasts import FILES
from bot.domain.invitation_letters.scans import SCAN_BYTES
from bot.domain.people.people import Role
from tests.feedback_page.chat_phone import Phone, phone
from tests.feedback_page.test_chat_access import introduced
from tests.feedback_page.test_chat_page import founded_site, site, url_of
from tests.feedback_page.test_chat_story import introduces_herself
from tests.feedback_page.test_page_access import CONTRAST, LABELS
from tests.stories.broadcasts.world import write
from tests.stories.channels.test_ways import link_in, until
from tests.stories.channels.world import PageWorld
from tests.stories.invitation_letters.world import receives

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]
__all__ = ("founded_site", "site")

STRIKING = ("<img src=x onerror=window.struck=1>.pdf", '"><svg onload=window.struck=1>.pdf')
HOSTILE = {
    **dict(zip(STRIKING, STRIKING, strict=True)),
    "plan\u202efdp.exe": "planfdp.exe",
    "two\r\nSet-Cookie: a=b\nlines.pdf": "two Set-Cookie: a=b lines.pdf",
    'it\'s "quoted"; filename=evil.exe.pdf': 'it\'s "quoted"; filename=evil.exe.pdf',
    "..\\..\\%2e%2e%2f plan.pdf": ".._.._%2e%2e%2f plan.pdf",
    f"{'长' * 120}.pdf": f"{'长' * 96}.pdf",
    "javascript:window.struck=1": "javascript:window.struck=1",
}
"""Names as a phone gives them, and as others read them."""
_STRUCK = """[window.struck ?? null, document.images.length,
  document.querySelectorAll('[onerror], [onload]').length]"""
_NOTHING = [None, 0, 0]
_OPEN = "window.struck === 1"
_LAID = """() => [...document.querySelectorAll('.several')].map((several) => {
  const whole = several.getBoundingClientRect();
  return [...several.children].map((each) => { const box = each.getBoundingClientRect();
    return [Math.round((box.left - whole.left) / whole.width * 2), Math.round(box.width / whole.width * 2),
      box.height > 20 && box.right <= innerWidth]; }); })"""
"""Where each file of an album begins, and how wide it is, in halves of the album; whether it is all there."""
_ROOM = "document.querySelector('.log').clientHeight"
_SHOWN = "[...document.images].every((each) => each.complete && each.naturalWidth > 1)"


def picture(width: int, height: int, shade: int) -> bytes:
    """A grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([shade]) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


async def test_whatever_a_file_is_called_nothing_runs_and_it_is_saved_as_what_it_is(
    chromium: Browser, site: PageWorld
) -> None:
    (desk, olga), (pocket, ann) = [await phone(chromium, url_of(site)) for _ in range(2)]
    await olga.opens(await site.code(role=Role.OWNER))
    await introduces_herself(olga, "Olga")
    await ann.opens(await site.code())
    await introduces_herself(ann, "")
    await olga.says("/broadcast")
    await olga.tap("New broadcast")
    await olga.newest("Question 1 of 2")
    await olga.says("The bus leaves at 8.")
    await olga.newest("Question 2 of 2")
    await olga.tap("Skip", "Pictures and files")
    await olga.newest("Which pictures or files")
    contents = [b"%%PDF-1.7 %d" % number for number in range(len(HOSTILE))]
    await olga.chooses(*zip(HOSTILE, contents, strict=True))
    assert "\u202e" not in await olga.page.locator(".chips").inner_text()
    await olga.page.keyboard.press("Enter")
    await olga.newest("Attached to the broadcast")
    listed = [f"{number}. {name}" for number, name in enumerate(HOSTILE.values(), 1)]
    assert (await olga.page.locator(".theirs .words").last.text_content() or "").splitlines()[
        2 : 2 + len(HOSTILE)
    ] == listed
    said = await olga.page.locator(".mine .words").last.text_content() or ""
    assert ("\u202e" in said, *(name in said for name in STRIKING)) == (False, True, True)
    await olga.tap("« Draft", "Send now")
    await olga.newest("about to be sent")
    await site.tick(seconds=31)
    await site.tick(seconds=4)
    cards = ann.page.locator(".theirs .document")
    await expect(cards).to_have_count(len(HOSTILE))
    names = await ann.page.locator(".theirs .file-name").all_text_contents()
    assert names == [*HOSTILE.values()]

    async with httpx.AsyncClient() as http:
        for number, (name, content) in enumerate(zip(names, contents, strict=True)):
            async with ann.page.expect_download() as coming:
                await cards.nth(number).click()
            download = await coming.value
            assert (await download.path()).read_bytes() == content
            assert not {*"/\\\u202e\n"} & {*download.suggested_filename}
            told = await http.get(download.url)
            way = told.headers["content-disposition"]
            found = re.fullmatch(r"attachment; filename=\"([ -~]+)\"; filename\*=UTF-8''(\S+)", way)
            assert found is not None
            assert unquote(found[2]) == name
            assert not {*'"\\;%'} & {*found[1]}
            assert told.headers["content-security-policy"] == "default-src 'none'; sandbox"
            assert (told.status_code, "set-cookie" in told.headers) == (200, False)

    # A guest's own, which is kept nowhere.
    await ann.chooses((STRIKING[0], b"%PDF-1.7 hers"))
    await ann.page.keyboard.press("Enter")
    await ann.newest("I cannot keep a file here")
    await expect(ann.page.locator(".mine").last).to_contain_text(STRIKING[0])
    for each in (olga, ann):
        assert await each.page.evaluate(_STRUCK) == _NOTHING
        assert each.complaints == []
    # Control: on a page that takes names for HTML the same ones run, and it would be seen.
    await ann.page.goto("about:blank")
    await ann.page.set_content("".join(f"<p>{name}</p>" for name in HOSTILE))
    await ann.page.wait_for_function(_OPEN)
    assert await ann.page.evaluate(_STRUCK) == [1, 1, 2]
    for context in (desk, pocket):
        await context.close()


async def test_pictures_that_come_together_lie_side_by_side(
    chromium: Browser, site: PageWorld
) -> None:
    olga = await site.organizer()
    (desk, ann), (pocket, li) = [
        await phone(chromium, url_of(site), language=language) for language in ("en-GB", "zh-CN")
    ]
    await ann.opens(await site.code())
    await introduces_herself(ann, "")
    await introduced(li, await site.code())
    await write(olga)
    await olga.taps("Pictures and files")
    await olga.sends_pictures(
        *(picture(*size) for size in ((64, 48, 90), (48, 64, 150), (48, 48, 210)))
    )
    await site.tick(seconds=4)
    for name in ("plan of the house.pdf", "programme-of-the-last-day-with-a-rather-long-name.pdf"):
        await olga.taps("Add more")
        await olga.sends_file(name, b"%PDF-1.7 plan")
        await site.tick(seconds=4)
    await olga.taps("« Draft", "Send now")
    await site.tick(seconds=31)
    await site.tick(seconds=4)
    for who, language in ((ann, "en"), (li, "zh")):
        await expect(who.page.locator(".several .picture")).to_have_count(3)
        await expect(who.page.locator(".several .document")).to_have_count(2)
        await who.page.wait_for_function(_SHOWN)
        assert await who.page.evaluate(_LAID) == [
            [[0, 2, True], [0, 1, True], [1, 1, True]],
            [[0, 2, True], [0, 2, True]],
        ]
        await looks_well(who, f"album-390-{language}")
    for context in (desk, pocket):
        await context.close()


@pytest.mark.parametrize("language", ["en-GB", "zh-CN"])
async def test_more_files_are_chosen_than_go_together(
    chromium: Browser, site: PageWorld, language: str
) -> None:
    context, olga = await phone(chromium, url_of(site), language=language)
    code = await site.code(role=Role.ORGANIZER)
    if language == "zh-CN":
        await introduced(olga, code)
    else:
        await olga.opens(code)
        await introduces_herself(olga, "Olga")
    await olga.chooses(*((f"file {number}.pdf", b"%PDF-1.7") for number in range(FILES + 2)))
    await expect(olga.page.locator(".chip")).to_have_count(FILES)
    told = {
        "en-GB": "At most 10 files go together; the others were left out.",
        "zh-CN": "一次最多 10 个文件，其余未添加。",
    }
    await expect(olga.page.locator(".toast")).to_have_text([told[language]])
    assert await olga.page.evaluate(_ROOM) >= 200
    await looks_well(olga, f"chosen-390-{language[:2]}")
    await olga.page.locator(".chip-drop").first.click()
    await expect(olga.page.locator(".chip > span")).to_have_text(
        [f"file {number}.pdf" for number in range(1, FILES)]
    )
    await context.close()


async def looks_well(who: Phone, name: str) -> None:
    """Look at a screen of 390 px by day and by night."""
    schemes: tuple[Any, ...] = ("light", "dark")
    for scheme in schemes:
        await who.page.emulate_media(color_scheme=scheme)
        assert await who.page.evaluate(CONTRAST) == []
        assert await who.page.evaluate(LABELS) == []
        await who.is_well_made(f"{name}-{scheme}")
    assert who.complaints == []


async def test_a_scan_as_large_as_may_be_goes_from_the_page_to_the_guest(
    chromium: Browser, site: PageWorld
) -> None:
    ann, olga = await site.guest("Ann"), await site.organizer()
    await receives(site, ann, olga)
    await olga.says("/channels")
    await olga.taps("Add our own page")
    context, laptop = await phone(chromium, url_of(site))
    await laptop.opens(link_in(olga.screen).partition("#")[2])
    await laptop.tap("Open my invitation")
    number = await laptop.page.locator(".number").inner_text()
    await until(lambda: olga.screen.startswith("Which number does the new browser show?"))
    await olga.taps(number)
    await laptop.newest("Quiet Lake Dialogue")

    site.clock.move(seconds=30)  # she has tapped a lot until now, all at the same moment
    await laptop.says("/visadesk")
    await laptop.tap("Invitation letters (0)")
    await laptop.newest("Of these not signed by hand: 1")
    await laptop.page.locator(".theirs").last.locator(".key").first.click()
    await laptop.tap("Send the signed letter")
    await laptop.newest("As a file or a photo: PDF, JPEG or PNG")
    scan = b"%PDF-1.7 " + bytes(SCAN_BYTES - 15) + b"%%EOF\n"
    await laptop.chooses(("Ann Guest signed.pdf", b"%PDF-1.7 cut off"))
    await laptop.page.keyboard.press("Enter")
    await laptop.newest("That file is no whole PDF, JPEG or PNG")
    await laptop.chooses(("Ann Guest signed.pdf", scan))
    await laptop.page.keyboard.press("Enter")
    await laptop.newest("signed-LD-2027-0001.pdf, 5,000 kB. Send?")
    await laptop.tap("Send it to the guest")
    await laptop.newest("is on its way to the guest")
    await site.tick(seconds=2)
    assert ann.document == ("signed-LD-2027-0001.pdf", scan)
    assert laptop.complaints == []
    await context.close()
