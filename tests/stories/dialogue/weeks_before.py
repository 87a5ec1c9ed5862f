"""The weeks before the first day: candidates become guests, goals are shared, groups and pairs are made."""

import secrets

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.manifests import read_manifest
from bot.domain.features import Feature
from tests.stories.dialogue.world import CANDIDATES, NAMES, NAMES_ZH, Dialogue, invites
from tests.stories.goals.test_goals import WAY as TO_GOALS
from tests.stories.goals.test_goals import fetches, hands_in, marked, opens_goals
from tests.stories.pairings.world import DAYS, EVENINGS, comes, opts_in
from tests.stories.sample_event import EVENT
from tests.stories.working_groups.world import makes, tells, told

GOALS = (
    ("Learn what others fear", "了解彼此担心什么"),
    ("Agree on words", "统一用语"),
    ("Meet again", "再次会面"),
)
DAY_ZH = "2027年3月3日（周三）"


async def candidates_become_guests(dialogue: Dialogue) -> None:
    """Two readers agree on two of three, whom a wave invites; the others come from a list; all join."""
    desk, olga = dialogue.desk, dialogue.olga
    await desk.adds("name,note\nKim Canary,CANARY-note\n金丝雀一,CANARY-笔记\nLee Canary,CANARY-no")
    await desk.opens("Kim Canary")
    await olga.taps("What was seen", "Keeps norms", "Seen")
    await olga.says_all("CANARY-seen", "CANARY-by")
    await desk.both_say_yes(*CANDIDATES)
    await desk.both_say_no("Lee Canary")
    await desk.puts(*CANDIDATES)
    wave = olga.screen
    await olga.taps("Invite", "Invite them")
    await olga.says("/selection")
    left = olga.screen
    await invites(olga, (*NAMES, *NAMES_ZH))
    await dialogue.guests.join(dialogue.world, olga)
    for each in (dialogue.kim, dialogue.yi):
        await each.says("/start")

    assert wave.split("\n\n")[1] == "✅ Kim Canary\n✅ 金丝雀一"
    assert left == (
        "Selection\nQuiet Lake Dialogue\n\nCountries are balanced across the group. Nobody is left "
        "out because of a passport.\n\nCandidates: 1\nTwo readers are appointed.\nGone from here: "
        "invited 2, not invited 0, withdrawn 0. Of these, nothing else is kept."
    )
    assert (len(dialogue.guests.english), len(dialogue.guests.chinese)) == (12, 12)
    assert dialogue.kim.screen.startswith(
        "Quiet Lake Dialogue\nLakeside House\nWed 3 Mar 2027 – Fri 5 Mar 2027\n\n"
        "Your answer: ✅ yes, you have a seat\n"
    )
    assert dialogue.yi.screen.startswith(
        "静湖对话\n湖畔楼\n2027年3月3日（周三）至2027年3月5日（周五）\n\n您的答复：✅ 出席，席位已确认\n"
    )


async def goals_are_shared(dialogue: Dialogue) -> None:
    """Half of the guests write sealed goals and mark the three that two facilitators word of them."""
    world, olga, guests = dialogue.world, dialogue.olga, dialogue.guests
    half = (*guests.english[:6], *guests.chinese[:6])
    manifest = await opens_goals(world)
    await world.switch(*Feature)
    for guest in half:
        _, tokens = await fetches(world, guest, manifest)
        body = {"sealed": encode_base64url(b"\x01\x00" + secrets.token_bytes(4094))}
        first = manifest.ballots[0].id
        assert await hands_in(world, manifest, first, tokens[first], body) == 201
    world.clock.now = manifest.ballots[0].closes
    await world.tick(seconds=61)
    for english, chinese in GOALS:
        world.clock.move(minutes=1)
        await dialogue.fay.says("/goals")
        await dialogue.fay.taps("For facilitators", "Write a shared goal")
        await dialogue.fay.says_all(english, chinese)
        await dialogue.fang.says("/goals")
        await dialogue.fang.taps("主持人专用", chinese, "采纳")
    await olga.says("/start")
    await olga.taps(*TO_GOALS, "For facilitators", "Have them marked", "24 hours", "Yes, open it")
    await world.tick(seconds=1)
    [file] = (world.folder / "boxes" / EVENT).glob("ground-goal-*/manifest.json")
    marks = read_manifest(file.read_bytes()).manifest
    for guest in half:
        assert await marked(world, guest, marks, (3, 3, 3)) == {201}
    await olga.says("/goals")
    await olga.taps("For facilitators", "The round of marks", "Close now", "Yes, close")
    await olga.taps("Preview the result", "Publish to everybody", "Yes, publish")
    for each in (dialogue.kim, dialogue.yi):
        await each.says("/goals")

    for each, place, word in (
        (dialogue.kim, 0, " (nearly all for it)"),
        (dialogue.yi, 1, "（几乎都赞成）"),
    ):
        *_, shown = each.screen.split("\n\n")
        lines = {line.partition(". ")[2] for line in shown.splitlines()[1:]}
        assert lines == {f"{words[place]}{word}" for words in GOALS}


async def groups_and_pairs_are_made(dialogue: Dialogue) -> None:
    """An organizer gives a desk and makes three groups; eight guests want to meet somebody new."""
    world, olga, guests = dialogue.world, dialogue.olga, dialogue.guests
    await olga.says("/start")
    await olga.taps("Programme", "▫️ Opening talk", "Who facilitates", "Fay Turner")
    given = olga.buttons
    await comes(world, EVENINGS[0])
    for each in guests.all:
        each.forget_past()
    await makes(world, olga, "Make the groups")
    made = olga.screen
    await tells(olga)
    await world.settle()
    letters = told(guests.all)
    for number, each in enumerate(guests.english[:4]):
        await opts_in(each, f"CANARY-line {number}", DAYS[0])
    for number, each in enumerate(guests.chinese[:4]):
        await opts_in(each, f"CANARY-句 {number}", DAY_ZH)

    assert ["✅ Fay Turner"] in given
    assert "\n\nPeople who come: 24. Groups: 3, with 8 people each.\n\n" in made
    assert sorted(letters) == list(range(24))
    own = {number: letter.split("\n")[0][-1] for number, letter in enumerate(_in_english(letters))}
    assert sorted(own.values()) == ["1"] * 8 + ["2"] * 8 + ["3"] * 8


def _in_english(letters: dict[int, str]) -> list[str]:
    """Return the first lines that name the group, those in Chinese as if they were English."""
    return [
        letters[each].replace("您在第 ", "Your group: ").replace(" 组\n", "\n")
        for each in range(24)
    ]
