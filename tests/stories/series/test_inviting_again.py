"""Guests say that they may be invited again, and organizers of a later event invite them in one go."""

from bot.domain.people.people import Language
from tests.stories.sample_event import EVENT, OTHER_EVENT
from tests.stories.series.world import allows, hosts_later, in_series, opens_list
from tests.stories.world import World


async def test_guest_allows_and_takes_back_by_taps_in_both_languages(world: World) -> None:
    await in_series(world)
    ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
    await ann.says("/start")
    await ann.taps("More", "Dialogue", "Later meetings")
    before = ann.shown
    await ann.taps("Invite me again")
    allowed = ann.shown
    await ann.taps("Do not invite me")
    taken_back = ann.shown
    await allows(xu, language="zh")

    screen = (
        "Later meetings\nQuiet Lake Dialogue\n\nThis meeting is one of a series. For later ones nobody"
        " keeps your name unless you allow it here.\n\nMay be invited again: {}\n"
        "May be written to after this meeting: no\n\nWhat you allow holds until 2 later meetings are"
        " over, at the latest until Mon 4 Mar 2030, and you can take it back here at any time. Your"
        " name and language are kept for it, and nothing else; where guests are selected, you are a candidate by it. They are deleted, too, if this event or"
        " your part in it is.\n\nOrganizers of a later meeting read in a word, such as “about a third”,"
        " how many of its guests have come before; never who."
    )
    foot = [["« Dialogue", "« Start"]]
    ask = [["Invite me again"], ["Write to me afterwards"]]
    assert before == (screen.format("no"), [*ask, *foot])
    assert allowed == (screen.format("yes"), [["Do not invite me"], ask[1], *foot])
    assert taken_back == before
    assert xu.shown == (
        "以后的会议\n静湖对话\n\n本次会议属于一个系列。除非您在这里允许，否则没有人会为以后的会议保留您的姓名。\n\n"
        "可以再次邀请：是\n会后可以联系：否\n\n您的许可在以后 2 次会议结束后失效，最迟到 2030年3月4日（周一）；"
        "您可以随时在这里撤回。为此只保留您的姓名和语言，不保留其他任何内容；如果以后的会议要遴选嘉宾，您会因此成为候选人。"
        "如果本次活动或您在其中的参与被删除，它们也会一并删除。\n\n"
        "以后会议的主办方只会看到一个词（如“约三分之一”），说明有多少嘉宾以前来过，从不说是谁。",
        [["请勿再邀请我"], ["会后请联系我"], ["« 对话", "« 首页"]],
    )


async def test_only_who_agreed_is_listed_and_invited(world: World) -> None:
    await in_series(world)
    ann, xu = await world.guest("Ann Canary"), await world.guest("徐", "zh")
    await world.guest("Bob Silent")
    await allows(ann)
    await allows(xu, language="zh")
    olga = await hosts_later(world)
    await opens_list(olga)
    listed = olga.shown
    olga.forget_past()
    await olga.taps("Make 2 links")

    assert listed == (
        "May be invited again\nQuiet Lake Dialogue\n\n• Ann Canary, English\n• 徐, 中文\n\n"
        "2 people agreed and are not here yet; 2 are shown. If you invite them, each gets a link with"
        " the name and language that stand here. This message deletes itself in 10 minutes.",
        [["Make 2 links"], ["« Series", "« Organizers"]],
    )
    made = await world.do(
        lambda work: [
            (each.name, each.language)
            for (number,) in world.rows(
                "SELECT id FROM invitations WHERE event_id = ? AND role = 10", OTHER_EVENT
            )
            if (each := work.invitations.get(OTHER_EVENT, number))
        ]
    )
    assert sorted(made) == [("Ann Canary", Language.EN), ("徐", Language.ZH)]
    acts = world.rows("SELECT act FROM audit WHERE event_id = ? ORDER BY id", OTHER_EVENT)
    assert [act for (act,) in acts if act in {"saw-again-list", "invited-again"}] == [
        "saw-again-list",
        "invited-again",
    ]
    await opens_list(olga)
    await olga.taps("Make 2 links")
    assert olga.screen == ("Everybody on this list has been invited before. No new link was made.")


async def test_what_is_taken_back_or_forgotten_is_on_no_list(world: World) -> None:
    await in_series(world)
    ann, bob = await world.guest("Ann"), await world.guest("Bob")
    for each in (ann, bob):
        await allows(each)
    await ann.taps("Do not invite me")
    await bob.says("/start")
    await bob.taps("More", "Privacy", "Forget me", "Yes, forget me")
    olga = await hosts_later(world)
    await opens_list(olga)

    assert olga.screen.split("\n")[0] == "Quiet Lake Dialogue"
    assert "Nobody who agreed" in olga.screen
    assert world.rows("SELECT count(*) FROM series_consents") == [(0,)]
    assert world.rows("SELECT count(*) FROM guests WHERE event_id = ?", EVENT) == [(1,)]
