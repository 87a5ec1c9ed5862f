"""Browsers: a number that must match, a key that was cleared, an organizer's that did nothing for long."""

from aiohttp import ClientSession, DummyCookieJar
from pyotp.totp import TOTP

from bot.domain.people.people import Role
from tests.stories.channels.page_person import PagePerson
from tests.stories.channels.test_page import Browser, joins
from tests.stories.channels.test_ways import link_in, until
from tests.stories.channels.world import PageWorld
from tests.stories.second_factor.world import secret_of


async def makes_link(ann: PagePerson) -> str:
    """Make a link for one more browser, on the page; return its code."""
    await ann.says("/channels")
    await ann.taps("Add a browser")
    return link_in(ann.screen).partition("#")[2]


async def test_only_the_browser_whose_number_is_chosen_comes_in(
    site: PageWorld, browser: Browser
) -> None:
    ann, laptop, thief = browser(), browser(), browser()
    await joins(ann, await site.code())

    # It is asked where the link was made, and the answer is one of three numbers.
    code = await makes_link(ann)
    assert ann.messages[-1]["files"][0]["kind"] == "photo"
    await laptop.opens(code)
    await ann.looks()
    words, (numbers, *rest) = ann.shown
    assert words == (
        "Which number does the new browser show?\n\nA browser (?) opened your link. It is let in as"
        " you only if you choose the number that it shows, within 5 minutes. If none of them, or you"
        " opened no link, please choose “None of these”."
    )
    assert (len(set(numbers)), laptop.number in numbers, rest) == (3, True, [["None of these"]])
    # Meanwhile nobody is in: neither who waits, nor who knows the code and has another key.
    assert (await thief.opens(code)).told == (404, "no-such-code")
    assert (await laptop.looks()).told == (401, "not-known")
    await ann.taps(laptop.number)
    assert (await laptop.opens(code)).status == 200
    await laptop.says("/channels")
    assert "Browsers signed in (2)" in [row[0] for row in laptop.shown[1]]
    assert (await laptop.opens(code)).status == 200
    assert laptop.screen.startswith("This bot works by personal invitation only.")

    await site.tick()
    await ann.looks()
    # A thief with the link shows a number that nobody chooses: any other one ends it.
    for chosen in ("None of these", "wrong"):
        code = await makes_link(ann)
        thief = browser()
        await thief.opens(code)
        await ann.looks()
        wrong = next(each for each in ann.shown[1][0] if each != thief.number)
        await ann.taps(wrong if chosen == "wrong" else chosen)
        assert ann.screen.startswith("That browser was not let in.")
        assert (await thief.opens(code)).told == (404, "no-such-code")

    # Five minutes, and a browser that keeps no key waits by a secret of its own.
    code = await makes_link(ann)
    late = browser()
    await late.opens(code)
    site.clock.move(minutes=5)
    await ann.looks()
    await ann.taps(late.number)
    assert (await late.opens(code)).told == (404, "no-such-code")
    code = await makes_link(ann)
    bare, guesser = browser(), browser()
    await bare.opens(code, with_key=False)
    assert (await guesser.opens(code, with_key=False)).told == (404, "no-such-code")
    await ann.looks()
    await ann.taps(bare.number)
    assert (await guesser.opens(code, with_key=False)).told == (404, "no-such-code")
    assert (await bare.opens(code, with_key=False)).status == 200
    assert (await bare.looks()).status == 200


async def test_a_guests_browser_that_lost_its_key_goes_on_once_and_visibly(
    site: PageWorld, browser: Browser
) -> None:
    ann = browser()
    await joins(ann, await site.code())
    await ann.taps("My attendance", "Yes")
    cookie, old = ann.kept_cookie, ann.device
    cleared, thief = browser(), browser()
    # The cookie alone opens nothing.
    thief.cookie = cookie
    assert (await thief.looks()).told == (401, "not-known")

    assert (await cleared.rebinds(cookie)).status == 200
    await site.do(lambda work: work.outbox.posting.post_due(limit=100))
    await cleared.looks()
    assert cleared.screen.startswith("ℹ️ A browser (?) that had lost its key was signed in as you")
    await cleared.says("/rsvp")
    assert "✅ yes, you have a seat" in cleared.screen
    # A lost answer is given again to the same key; nobody else gets in by that cookie, nor does the old key.
    assert (await cleared.rebinds(cookie)).status == 200
    thief = browser()
    assert (await thief.rebinds(cookie)).told == (404, "no-such-code")
    ann.device = old
    assert (await ann.looks()).told == (401, "not-known")
    assert (await thief.rebinds("x" * 24)).told == (404, "no-such-code")
    assert (await thief.rebinds("")).told == (401, "not-known")

    # An organizer's cookie is not enough, ever.
    olga, again = browser(), browser()
    await joins(olga, await site.code(role=Role.ORGANIZER), "Olga")
    assert (await again.rebinds(olga.kept_cookie)).told == (403, "needs-key")
    assert (await olga.looks()).status == 200


async def test_an_organizers_browser_sleeps_after_twelve_hours_and_a_code_wakes_it(
    guarded: PageWorld,
) -> None:
    async with ClientSession(cookie_jar=DummyCookieJar()) as http:
        olga, ann = PagePerson.of(guarded, http), PagePerson.of(guarded, http)
        await joins(olga, await guarded.code(role=Role.ORGANIZER), "Olga")
        await joins(ann, await guarded.code())
        await olga.taps("For organizers", "Attendance", "Names", "Set it up")
        secret = secret_of("\n".join(each["text"] for each in olga.messages))
        await olga.says(TOTP(secret).at(guarded.clock()))

        # Asking what is new is no doing; a tap is.
        for _ in range(2):
            guarded.clock.move(hours=7)
            assert (await olga.looks()).status == 200
            await olga.says("/start")
        guarded.clock.move(hours=6)
        assert (await olga.looks()).status == 200
        guarded.clock.move(hours=6)
        last = await olga.looks()
        assert last.told == (403, "asleep")
        assert (await olga.says("/attendance")).told == (403, "asleep")
        assert (await ann.looks()).status == 200

        for wrong, told in (
            ("000000", (403, "wrong-code")),
            ("0" * 40, (403, "wrong-code")),
            ("0" * 41, (400, "malformed")),
        ):
            assert (await olga.posts("wake", {"code": wrong})).told == told
        assert (await olga.looks()).told == (403, "asleep")
        code = TOTP(secret).at(guarded.clock())
        assert (await olga.posts("wake", {"code": code})).status == 200
        assert (await olga.looks()).status == 200
        # The code counts once.
        guarded.clock.move(hours=13)
        assert (await olga.posts("wake", {"code": code})).told == (403, "wrong-code")


async def test_an_organizer_without_a_code_makes_a_new_link_by_telegram(
    site: PageWorld, browser: Browser
) -> None:
    olga, alone = await site.organizer(), browser()
    page = browser()
    await olga.says("/channels")
    await olga.taps("Add our own page")
    code = link_in(olga.screen).partition("#")[2]
    await page.opens(code)
    await until(lambda: olga.screen.startswith("Which number"))
    await olga.taps(page.number)
    await page.opens(code)
    await joins(alone, await site.code(role=Role.ORGANIZER), "Pia")
    site.clock.move(hours=12)
    assert (await page.looks()).told == (401, "not-known")
    # Whom nobody could help is not shut out; that it is so stands in THREATS.md.
    assert (await alone.looks()).status == 200


async def test_who_is_in_hears_in_the_chat_that_a_link_opens_nothing(
    site: PageWorld, browser: Browser
) -> None:
    ann, bo = browser(), browser()
    await joins(ann, await site.code())
    used = await site.code()
    await joins(bo, used, "Bo")
    heard: list[object] = []
    for code in (used, "x" * 24, "made-up"):
        assert (await ann.opens(code)).status == 200
        heard.append(ann.shown)
    assert heard == [(ann.screen, [["« Start"]])] * 3
    assert ann.screen.startswith("This bot works by personal invitation only.")
    await ann.taps("« Start")
    assert ann.screen.split("\n")[0] == "Quiet Lake Dialogue"
