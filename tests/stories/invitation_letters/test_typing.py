"""How little a guest types for a letter, and in which script: counted, and caught while typing."""

from bot.domain.callback_words.invitation_letters import ASK_ALL
from bot.domain.invitation_letters.requests import Destination
from tests.stories.invitation_letters.world import fills_letterhead, letter_of
from tests.stories.someone import Someone
from tests.stories.visa.world import holds, load
from tests.stories.world import World

MOST_TYPED = 5


class Counted:
    """Somebody whose taps and typed messages are counted."""

    def __init__(self, someone: Someone) -> None:
        self.someone, self.tapped, self.typed = someone, 0, 0

    async def taps(self, *labels: str) -> None:
        """Tap, and count."""
        self.tapped += len(labels)
        await self.someone.taps(*labels)

    async def says(self, text: str) -> None:
        """Type, and count."""
        self.typed += 1
        await self.someone.says(text)


async def test_known_answers_are_used_and_the_rest_is_typed_in_three_messages(
    world: World,
) -> None:
    await load(world)
    olga = await world.organizer()
    await fills_letterhead(olga)
    ann = await world.guest("LI Ann")
    await holds(ann, "CN")
    await ann.says("/start")
    guest = Counted(ann)
    await guest.taps("Visa", "Ask for the letter", "Switzerland")
    assert ann.shown == (
        "Known already: letter for Switzerland\n\n• Name in the passport: LI Ann\n"
        "• Nationality: China\n• Who pays: I pay my travel only\n\n"
        "Should I use this? You check everything before the organizers see it, and can change"
        " each item then.",
        [["Use these 3 answers"], ["Ask me everything"], ["« Visa", "« Start"]],
    )
    await guest.taps("Use these 3 answers")
    assert ann.screen.endswith(
        "You can answer all of this in one message, a line each:\n"
        "• Date of birth\n• Passport number (or a dash)"
    )
    await guest.says("21 July 1985\nEA1234567")
    await guest.says("5 Renmin Rd，Beijing")
    await guest.says("Tsinghua University; professor")
    await guest.taps("Speaker", "Mon 1 Mar 2027", "Fri 5 Mar 2027")
    assert ann.screen.split("\n\n")[1] == (
        "• Name in the passport: LI Ann\n• Date of birth: 1985-07-21\n• Nationality: China\n"
        "• Passport number: EA1234567\n• Home address: 5 Renmin Rd, Beijing\n"
        "• Employer: Tsinghua University\n• Position: professor\n• Part in the event: Speaker\n"
        "• Arrival: 2027-03-01\n• Departure: 2027-03-05\n• Who pays: I pay my travel only"
    )
    complete = ann.shown
    await ann.taps_data(ASK_ALL.to(Destination.SWITZERLAND))
    assert ann.shown == complete
    await guest.taps("Send to the organizers")

    assert (guest.tapped, guest.typed) == (8, 3)


async def test_with_nothing_known_every_letter_takes_at_most_five_messages(world: World) -> None:
    kinds = {
        "Switzerland": ["1985-07-21\nPoland\n-", "Gdańsk"],
        "Singapore": ["1985-07-21\nPoland\nEA1234567\n2031-01-05"],
        "USA": ["1985-07-21\nGdańsk, Poland\nPoland\nEA1234567"],
        "China": ["王小明", "1985-07-21\nPoland\n-"],
    }
    typed: list[int] = []
    for kind, lines in kinds.items():
        ann = await world.guest(f"Ann {kind}")
        guest = Counted(ann)
        await ann.says("/start")
        await guest.taps("Visa", "Invitation letter", kind, "Ask me everything")
        await guest.says("Anna Nowak")
        for each in lines:
            if "Male" in str(ann.buttons):
                await guest.taps("Female")
            await guest.says(each)
        await guest.says("University of Gdańsk\nsenior researcher")
        await guest.taps("Speaker", "Mon 1 Mar 2027", "Fri 5 Mar 2027", "I do")
        assert "• Position: senior researcher" in ann.screen
        await guest.taps("Send to the organizers")
        typed.append(guest.typed)

    assert typed == [4, 3, 3, 4]
    assert max(typed) <= MOST_TYPED


async def test_what_a_letter_cannot_hold_is_caught_while_typing_and_nothing_is_lost(
    world: World,
) -> None:
    xu = await world.guest("徐", "zh")
    await xu.says("/start")
    await xu.taps("签证", "邀请函", "瑞士")
    await xu.says("徐明")
    assert xu.screen.split("\n\n")[0] == (
        "⚠️ 这封邀请函只用英文，不能写 徐明。姓名请按护照填写拼音，其他内容请填写英文译文。"
        "之前填写的内容都已保留。"
    )
    await xu.says_all("XU Ming", "1985年7月21日\n中国\nE12345678")
    assert xu.screen.split("\n\n")[0].startswith("⚠️ 这封邀请函只用英文，不能写 中国。")
    await xu.says_all("China", "北京市海淀区")
    assert xu.screen.split("\n\n")[0].startswith("⚠️ 这封邀请函只用英文，不能写 北京市海淀区。")
    await xu.says_all("Haidian, Beijing", "清华大学；教授")
    assert xu.screen.split("\n\n")[0].startswith("⚠️ 这封邀请函只用英文，不能写 清华大学。")
    await xu.says("Tsinghua University")
    assert xu.screen.split("\n\n")[0].startswith("✓ 已记下：“Tsinghua University”")
    await xu.says("профессор")
    assert xu.screen.split("\n\n")[0] == (
        "⚠️ 这封邀请函不能写 профес。请用拉丁字母填写，姓名与护照一致。之前填写的内容都已保留。"
    )
    await xu.says("professor")
    await xu.taps("报告人", "2027年3月1日（周一）", "2027年3月5日（周五）", "由我本人承担")
    assert (await letter_of(world, xu)).answers == {
        "letter-name": "XU Ming",
        "letter-birth": "1985-07-21",
        "letter-nationality": "China",
        "letter-passport": "E12345678",
        "letter-address": "Haidian, Beijing",
        "letter-employer": "Tsinghua University",
        "letter-position": "professor",
        "letter-role": "speaker",
        "letter-arrival": "2027-03-01",
        "letter-departure": "2027-03-05",
        "letter-pays": "self",
    }


async def test_a_letter_that_changes_its_destination_is_checked_anew(world: World) -> None:
    xu, olga = await world.guest("徐"), await world.organizer()
    await fills_letterhead(olga)
    await olga.taps("Host's address")
    await olga.says("上海市黄浦区")
    await xu.says("/start")
    await xu.taps("Visa", "Invitation letter", "China", "Ask me everything")
    await xu.says_all("XU Ming", "徐明")
    await xu.taps("Female")
    await xu.says_all("1985-07-21; 中国; -", "清华大学; 教授")
    await xu.taps("Speaker", "Mon 1 Mar 2027", "Fri 5 Mar 2027", "I do")
    assert xu.buttons[0] == ["Send to the organizers"]
    await xu.taps("For another destination", "United Kingdom")
    assert "⚠️ Employer: this letter is in English only and cannot hold 清华大学." in xu.screen
    assert xu.buttons[0] == ["Name in the passport", "Date of birth"]
    await xu.taps("Nationality")
    await xu.says("China")
    await xu.taps("Employer")
    await xu.says("Tsinghua University")
    await xu.taps("Position")
    await xu.says("professor")
    await xu.taps("Send to the organizers")
    await olga.says("/start")
    await olga.taps_data("visaletters")
    await olga.taps(olga.buttons[0][0], "Approve")
    assert (
        "⚠️ Host's address: this letter is in English only and cannot hold 上海市黄浦区."
        in olga.screen
    )
