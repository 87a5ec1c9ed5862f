"""Rights to write that were lost: two organizers give them once more, and none gives their own.

One organizer alone gave rights to themselves until the threshold was theirs; the only other answer
was the victim's.
"""

import re
import secrets

from bot.domain.ids import PersonId
from bot.domain.people.codes import Desk
from storage.work import Work
from tests.stories.feedback.world import FeedbackWorld, TokenRequest
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone

LOST = "I lost my right to write"
TOLD = (
    "The organizers have been told, by a code and without your name. "
    "You will hear from me when you can check in once more."
)
NOBODY_ELSE = (
    "Two organizers besides the guest have to agree, and there are not two. An owner of the event "
    "can invite another organizer with /invite; until then, whoever needs to be heard can turn to "
    "the contact under /help."
)
AGAIN = "You can check in for written feedback on Quiet Lake Dialogue once more."


async def checks_in(polled: FeedbackWorld, *people: Someone) -> None:
    """Each fetches rights as their page would, with values of their own."""
    for each in people:
        request = TokenRequest.make(polled.manifest)
        assert (await polled.check_in(polled.init_data(each), request))[0] == 200


async def loses(someone: Someone) -> None:
    await someone.says("/feedback")
    await someone.taps(LOST)


async def counts(polled: FeedbackWorld) -> tuple[int, int]:
    return await polled.do(lambda work: work.token_issuers.counts(EVENT))


async def lost_code_of(polled: FeedbackWorld, someone: Someone) -> str:
    def find(work: Work) -> str:
        person = work.people.behind(someone.at)
        assert person is not None
        return work.codes.of(EVENT, person.id, Desk.CHECKIN)

    return await polled.do(find)


async def test_lost_right_is_given_once_more_by_two_organizers(polled: FeedbackWorld) -> None:
    olga, otto = await polled.organizer(), await polled.organizer("Otto", "zh")
    ann = await polled.guest("Ann Lee")
    await checks_in(polled, ann)

    await loses(ann)
    asked = ann.screen
    olga_told, otto_told = olga.shown, otto.shown
    olga.forget_past()
    await loses(ann)
    twice = [each for each in olga.hears if "has lost" in each]
    await olga.taps_data(f"reissue:{await lost_code_of(polled, ann)}")
    agreed, otto_asked, ann_before = olga.shown, otto.shown, ann.screen
    await olga.taps_data(f"reissue:{await lost_code_of(polled, ann)}")
    by_one = olga.screen
    refused = await polled.check_in(polled.init_data(ann), TokenRequest.make(polled.manifest))
    await polled.restart()
    _, [label] = otto.buttons
    await otto.taps(label)
    given, heard = otto.screen, ann.shown
    await otto.taps_data(f"reissue:{await lost_code_of(polled, ann)}")
    too_late = otto.screen
    await checks_in(polled, ann)

    code = re.findall(r"C-\w+", olga_told[0])[0]
    assert (asked, ann_before) == (TOLD, TOLD)
    assert olga_told == (
        f"💬 Quiet Lake Dialogue: guest {code} has lost the right to write feedback along with "
        "their device or its data. It can be given once more if two organizers agree, each by a "
        "tap. What they had may still be used, so it is counted, and the count is published.",
        [["Show the name"], [f"Give it to {code} once more"]],
    )
    assert otto_told[1] == [["显示姓名"], [f"补发给 {code}"]]
    assert twice == []
    assert agreed == (
        f"✓ You agree that guest {code} is given the right once more. The other organizers have "
        "been asked; one of them has to agree too.",
        [["« Feedback", "« Organizers"]],
    )
    assert by_one == "You have agreed already. Now another organizer has to."
    assert otto_asked == (
        f"💬 静湖对话：一位主办方成员同意为嘉宾 {code} 补发反馈凭证，还需您点选一次同意。"
        "这将是本活动第 1 次补发；此后每个场次至少有 6 份反馈才会显示。",
        [["显示姓名"], [f"补发给 {code}"]],
    )
    assert refused == (409, {"state": "already-issued"})
    assert given == (
        f"✓ 嘉宾 {code} 可以再签到一次。本活动已补发 1 次，次数会随结果公布；"
        "每个场次至少有 6 份反馈才会显示。"
    )
    assert too_late == "已经补发过，或该嘉宾没有提出申请。"
    assert heard == (AGAIN, [["Check in for written feedback"], ["« Start"]])
    assert await counts(polled) == (1, 1)
    assert polled.rows("SELECT act FROM audit WHERE act LIKE '%reissue%' ORDER BY id") == [
        ("agreed-to-reissue",),
        ("reissued-tokens",),
    ]


async def test_organizer_alone_gives_nobody_a_right_once_more(polled: FeedbackWorld) -> None:
    """Neither to themselves nor, as the only one besides the guest, to anybody else."""
    olga = await polled.organizer()
    ann = await polled.guest("Ann")
    await checks_in(polled, olga, ann)
    screens: list[str] = []
    for each in (olga, ann):
        await loses(each)
        screens.append(each.screen)
        await olga.taps_data(f"reissue:{await lost_code_of(polled, each)}")
        screens.append(olga.screen)
    otto = await polled.organizer("Otto")
    await loses(olga)
    await olga.taps_data(f"reissue:{await lost_code_of(polled, olga)}")
    own = olga.screen
    await otto.taps_data(f"reissue:{await lost_code_of(polled, olga)}")

    assert screens == [
        NOBODY_ELSE,
        "Nobody gives their own right once more. Two other organizers have to agree.",
        NOBODY_ELSE,
        "That has been done already, or the guest has not asked for it.",
    ]
    assert own == "Nobody gives their own right once more. Two other organizers have to agree."
    assert otto.screen == "That has been done already, or the guest has not asked for it."
    for each in (olga, ann):
        again = await polled.check_in(polled.init_data(each), TokenRequest.make(polled.manifest))
        assert again == (409, {"state": "already-issued"})
    assert await counts(polled) == (2, 0)


async def test_right_is_given_once_more_twice_at_most(polled: FeedbackWorld) -> None:
    olga, otto, oli = [await polled.organizer(name) for name in ("Olga", "Otto", "Oli")]
    ann = await polled.guest("Ann")
    await checks_in(polled, ann)
    for first, second in ((olga, otto), (oli, olga)):
        await loses(ann)
        for each in (first, second):
            await each.taps_data(f"reissue:{await lost_code_of(polled, ann)}")
        await checks_in(polled, ann)
    await loses(ann)

    assert ann.screen == (
        "This right has been given once more 2 times already, and that is the most. "
        "Whoever still needs to be heard can turn to the contact under /help."
    )
    assert otto.hears[-1].startswith("💬 Quiet Lake Dialogue: an organizer agrees")
    assert await counts(polled) == (1, 2)


async def test_ten_rights_are_given_once_more_in_an_event(polled: FeedbackWorld) -> None:
    olga, otto = await polled.organizer(), await polled.organizer("Otto")
    ann = await polled.guest("Ann")
    await checks_in(polled, ann)
    await loses(ann)
    await olga.taps_data(f"reissue:{await lost_code_of(polled, ann)}")

    def give(work: Work) -> None:
        for number in range(10):
            other = PersonId(f"other{number}")
            work.token_issuers.note_issued(EVENT, other, digest=secrets.token_bytes(32))
            work.token_issuers.allow_again(EVENT, other)

    await polled.do(give)
    await otto.taps_data(f"reissue:{await lost_code_of(polled, ann)}")

    assert otto.screen == (
        "In this event no more rights can be given once more: 10 times is the most, as each could "
        "be used twice. Whoever still needs to be heard can turn to the contact under /help."
    )


async def test_agreement_of_who_is_an_organizer_no_more_counts_no_more(
    polled: FeedbackWorld,
) -> None:
    olga, otto, oli = [await polled.organizer(name) for name in ("Olga", "Otto", "Oli")]
    ann = await polled.guest("Ann")
    await checks_in(polled, ann)
    await loses(ann)
    await olga.taps_data(f"reissue:{await lost_code_of(polled, ann)}")
    await olga.says("/privacy")
    await olga.taps("Forget me", "Yes, forget me")
    await otto.taps_data(f"reissue:{await lost_code_of(polled, ann)}")
    first = otto.screen
    await oli.taps_data(f"reissue:{await lost_code_of(polled, ann)}")

    assert first.startswith("✓ You agree that guest C-")
    assert oli.screen.startswith("✓ Guest C-")


async def test_whoever_has_a_right_has_a_slot_in_the_box(polled: FeedbackWorld) -> None:
    """One guest with three sets filled a box for three, and the next found no room for good."""
    box = polled.now_running.parts.boxes.find(EVENT)
    assert box is not None
    sets = box.box.room // len(polled.manifest.ballots)
    ann, bo = await polled.guest("Ann"), await polled.guest("Bo")

    def fill(work: Work) -> None:
        for number in range(sets - 1):
            other = PersonId(f"other{number}")
            work.token_issuers.note_issued(EVENT, other, digest=secrets.token_bytes(32))

    await polled.do(fill)
    await checks_in(polled, ann)
    refused = await polled.check_in(polled.init_data(bo), TokenRequest.make(polled.manifest))

    assert refused == (507, {"state": "full"})
    assert await counts(polled) == (sets, 0)
    assert sets == 60 + 10
