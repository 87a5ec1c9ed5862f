"""Without a mouse, with a screen reader, in the dark, in Chinese, on a screen 320 pixels wide."""

import pytest
from playwright.async_api import Page, expect

from bot.crypto.feedback.ballots import SealedAnswer
from bot.domain.people.people import Language
from tests.feedback_page.axe import violations
from tests.feedback_page.browser import Visitor
from tests.feedback_page.world import PageWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Everything one can tap, but what stands in a sentence: its height, and whether it has a name.
# Of a box to tick it is the label.
TARGETS = """() => [...document.querySelectorAll('button, a.main, a.key, summary, label.choice, label.check, textarea, input:not([type=file], [type=checkbox], [type=radio])')]
  .filter((e) => e.checkVisibility() && !e.closest('.skip, .words'))
  .filter((e) => { const box = e.getBoundingClientRect();
    const name = e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.[0]?.textContent || '';
    return box.height < 44 || box.width < 44 || !name; })
  .map((e) => e.outerHTML.slice(0, 90))"""

# WCAG 2.2 contrast of every text against the nearest painted ground; large text needs less.
CONTRAST = """() => {
  const rgb = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest('.unseen, .skip')) continue;
    const style = getComputedStyle(e);
    const [a, b] = [light(rgb(style.color)), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(`${e.textContent.slice(0, 40)} ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  return poor; }"""

LABELS = """() => [
  document.querySelectorAll('h1').length === 1 ? '' : 'h1',
  document.querySelectorAll('main').length === 1 ? '' : 'main',
  [...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i).join(),
  [...document.querySelectorAll('[aria-describedby], [aria-labelledby]')].flatMap((e) => [e.getAttribute('aria-describedby'), e.getAttribute('aria-labelledby')])
    .filter((id) => id && !document.getElementById(id)).join(),
  [...document.querySelectorAll('input, textarea')].filter((e) => !e.labels.length && !e.getAttribute('aria-label')).length ? 'label' : '',
  document.documentElement.scrollWidth > innerWidth ? `wide ${document.documentElement.scrollWidth}` : '',
].filter(Boolean)"""


async def check(page: Page) -> None:
    """Everything a checker would look at in the view that is shown."""
    await page.evaluate(
        "document.querySelectorAll('details').forEach((each) => (each.open = true))"
    )
    assert await page.evaluate(LABELS) == []
    assert await page.evaluate(TARGETS) == []
    for scheme in ("dark", "light"):
        await page.emulate_media(color_scheme=scheme)
        assert await page.evaluate(CONTRAST) == []
    assert await violations(page, 320) == []


@pytest.mark.parametrize("language", ["en-GB", "zh-CN"])
async def test_every_view_has_names_room_for_thumbs_and_contrast(visitor: Visitor) -> None:
    page = visitor.page
    await visitor.open_checkin()
    await page.locator("a.main").wait_for()
    await check(page)
    await check(page)
    await page.locator("a.main").click()
    await page.locator(".cards").first.wait_for()
    await page.locator(".compare button.quiet").click()
    await page.locator(".compare .problem p").wait_for()
    await check(page)
    await visitor.fill_in_words(visitor.gathering.signed.fingerprint)
    await page.locator("details .words").wait_for(state="attached")
    await check(page)
    await page.locator("button.card").first.click()
    await page.locator(".choice").nth(2).click()
    await visitor.text.fill("长" * 1500)
    await check(page)
    await visitor.send.click()
    await check(page)
    await page.locator(".back").click()
    await page.locator("button.card").nth(3).click()
    await visitor.text.fill("?")
    await check(page)
    await visitor.send.click()
    await page.locator(".receipt-box .receipt").wait_for()
    await check(page)
    await page.locator("main > .main").click()
    await page.locator(".back").click()
    for place in (-1, -2):
        await page.locator("button.card").nth(place).click()
        await visitor.page.locator("input").fill("x")
        await page.locator("form .main").click()
        await check(page)
        await page.locator(".back").click()


async def test_checks_find_what_is_poor(visitor: Visitor) -> None:
    await visitor.come_with_rights()
    await visitor.page.evaluate(
        "document.querySelector('h2').style.color = '#999';"
        "document.querySelector('button.card').style.cssText = 'min-height: 0; height: 30px'"
    )

    assert len(await visitor.page.evaluate(CONTRAST)) == 1
    assert len(await visitor.page.evaluate(TARGETS)) == 1
    assert {each.split()[1] for each in await violations(visitor.page, 320)} == {"color-contrast:"}


async def test_keyboard_alone_rates_writes_and_sends(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page, keys = visitor.page, visitor.page.keyboard
    await visitor.come_with_rights()
    await page.reload()
    await visitor.card("Opening").wait_for()

    await keys.press("Tab")
    await expect(page.locator("#skip")).to_be_focused()
    await keys.press("Enter")
    await expect(page.locator("main")).to_be_focused()
    assert page.url == f"{gathering.url}/feedback"
    for _ in range(3):  # what is protected, the later session, the first session
        await keys.press("Tab")
    await expect(page.locator("button.card", has_text="Opening")).to_be_focused()
    await keys.press("Enter")
    await expect(visitor.heading).to_be_focused()
    await keys.press("Tab")  # the eight words
    await keys.press("Tab")
    await keys.press("Space")
    await keys.press("ArrowRight")
    await keys.press("ArrowRight")
    await expect(page.get_by_role("radio", name="3 of 5")).to_be_checked()
    await keys.press("Tab")
    await expect(page.get_by_role("button", name="No rating")).to_be_focused()
    await keys.press("Tab")
    await keys.type("Good.")
    await keys.press("Tab")
    await expect(page.get_by_role("checkbox")).to_be_focused()
    await keys.press("Tab")
    await expect(visitor.send).to_be_focused()
    outline = "getComputedStyle(document.activeElement).outlineWidth"
    assert await page.evaluate(outline) == "3px"
    await keys.press("Enter")

    await expect(visitor.heading).to_have_text("Recorded")
    await expect(visitor.heading).to_be_focused()
    assert gathering.opened() == {"opening": SealedAnswer(Language.EN, 3, "Good.", None)}


async def test_sealed_words_are_not_shown_to_the_browsers_helpers(visitor: Visitor) -> None:
    """Spelling, correcting, suggesting and translating may each send what is typed to a company."""
    await visitor.come_with_rights()
    await visitor.card("Opening").click()
    area = visitor.text

    wanted = ["spellcheck", "autocorrect", "autocomplete", "translate", "writingsuggestions"]
    assert [await area.get_attribute(name) for name in wanted] == [
        "false",
        "off",
        "off",
        "no",
        "false",
    ]
    assert await visitor.page.locator("html").get_attribute("translate") == "no"
    assert await visitor.page.locator("meta[name=google]").get_attribute("content") == "notranslate"


async def test_language_is_switched_and_remembered_without_losing_a_word(visitor: Visitor) -> None:
    page = visitor.page
    await visitor.come_with_rights()
    assert await page.evaluate("document.documentElement.lang") == "en"
    await visitor.card("Opening").click()
    await visitor.text.fill("Half a thought")
    await expect(page.get_by_text("Your draft is kept")).to_be_visible()
    await page.get_by_role("button", name="中文: 将页面切换为中文").click()

    await expect(visitor.heading).to_have_text("开幕对话：什么能让您放心？")
    await expect(visitor.text).to_have_value("Half a thought")
    await page.reload()
    await expect(page.get_by_role("button", name="密封并发送")).to_be_visible()
    assert await page.evaluate("document.documentElement.lang") == "zh-CN"
    assert await page.title() == "密封反馈"
    assert (await visitor.kept())["colloquy.language"] == "zh"


async def test_screen_reader_hears_the_limit_and_the_eight_words_are_shown(
    visitor: Visitor, gathering: PageWorld
) -> None:
    page = visitor.page
    await visitor.come_with_rights()
    await page.get_by_text("The eight words were compared").click()
    assert await page.locator(".words li").all_inner_texts() == list(gathering.signed.fingerprint)
    await visitor.card("Opening").click()
    await visitor.text.fill("x" * 3000)

    await expect(page.locator("#said")).to_contain_text("Please shorten it")
    await expect(visitor.text).to_have_attribute("aria-invalid", "true")
