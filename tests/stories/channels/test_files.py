"""Files that the page brings: they answer the open question in the same transaction, without Telegram."""

import io

import openpyxl

from bot.domain.people.people import Role
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.world import PageWorld

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0" + bytes(600)


def workbook(*rows: tuple[str, ...]) -> bytes:
    """A workbook with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


async def opens_list(site: PageWorld, olga: PagePerson) -> None:
    """An owner joins by the page and opens the question for a list."""
    await joins(olga, await site.code(role=Role.OWNER), "Olga")
    await olga.says("/invite")
    await olga.taps("Invite from a list")


async def test_a_table_or_a_workbook_answers_at_once(site: PageWorld, browser: Browser) -> None:
    olga = browser()
    await opens_list(site, olga)
    asked = olga.screen

    answer = await olga.sends(OLD_WORKBOOK)
    assert (answer.status, olga.screen.split("\n")[0]) == (
        200,
        "That is a workbook in the format of before 2007 (XLS). Please save it as XLSX or CSV (UTF-8)"
        " and send it again.",
    )
    for content, names in (
        ("name;language\nAnn Weiß;en\n".encode("cp1252"), ["1. Ann Weiß – English"]),
        (
            workbook(("name", "language"), ("Bo", "en"), ("Cy", "zh")),
            ["1. Bo – English", "2. Cy – 中文"],
        ),
    ):
        await olga.sends(content)
        read = olga.messages[-2]["text"].splitlines()
        assert [line for line in read if line[1:3] == ". "] == names
        await olga.taps("Cancel")
        await olga.says("/invite")
        await olga.taps("Invite from a list")
        assert olga.screen == asked
    # Nothing is to be fetched; menus wait for the clock.
    while (job := await site.do(lambda work: work.telegram_jobs.lease())) is not None:
        assert job.purpose == "menu"


async def test_a_file_nobody_asked_for_is_told_of(site: PageWorld, browser: Browser) -> None:
    ann = browser()
    await joins(ann, await site.code())
    await ann.sends(b"\x89PNG\r\n\x1a\n" + bytes(60))
    assert ann.screen.startswith("I cannot keep a file here: I only take words.")
