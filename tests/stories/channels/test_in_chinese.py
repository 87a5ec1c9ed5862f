"""Ways, devices, e-mail notices, urgent copies and contested links as somebody who reads Chinese sees them."""

import re
from pathlib import Path

from bot.domain.people.people import Role
from tests.stories.broadcasts.world import write
from tests.stories.channels.test_email_notices import ADDRESS, mailing
from tests.stories.channels.test_page import Browser
from tests.stories.channels.test_ways import link_in, until
from tests.stories.channels.world import PUBLIC_URL, PageWorld

ONLY = "\n\n目前只有这一种方式：答复、提醒和主办方的消息都发到这里。"
WHERE = (
    "\n\n您在哪里提问，就在哪里得到答复。提醒和主办方的消息只发到第一项。紧急消息若在 2 小时内未获确认或未能送达，"
    "会再发到另一处，只发一次。"
)
BACK = ["« 我的联系方式", "« 首页"]
EMAIL = (
    "邮件提示\n\n如果网页上有消息等您查看，而您 10 分钟没有打开网页，我可以发一封邮件。邮件只写“有一条消息等您"
    "查看”，不含活动、姓名或消息内容，每 6 小时最多一封。\n\n请您权衡：您的邮箱服务商，以及能看到您邮件的人，会"
    "知道本服务器在何时给您写信。您的邮箱地址加密保存，不给任何人看，并随您的资料一起删除。"
)
WHICH_EMAIL = "不含内容的提示要发到哪个邮箱？会先发一个验证码。"
SENT = f"已将六位验证码发送到 {ADDRESS}，请在这里输入，半小时内有效。"


async def test_ways_a_second_device_and_signing_out(site: PageWorld, browser: Browser) -> None:
    li, page = await site.guest("Li", "zh"), browser()
    await li.says("/channels")
    assert li.shown == (
        "您的联系方式\n\n• Telegram（提醒和消息发到这里）" + ONLY,
        [["添加网页"], ["« 首页"]],
    )

    await li.taps("添加网页")
    link = link_in(li.screen)
    assert li.shown == (
        f"请在要使用的浏览器中打开此链接\n\n{link}\n\n链接在 15 分钟内有效，只能用一次。该浏览器会显示一个数字，请在"
        "这里选择相同的数字。其他手机可扫描图片。请勿将链接转给任何人。在网页上，您写的内容只经过主办方自己的服务"
        "器。本消息会自动删除。",
        [["复制链接"], BACK],
    )
    code = link.removeprefix(f"{PUBLIC_URL}/c#")
    await page.opens(code)
    await until(lambda: li.screen.startswith("新浏览器显示的是哪个数字？"))
    asked, [numbers, none] = li.shown
    assert asked == (
        "新浏览器显示的是哪个数字？\n\n有浏览器（?）打开了您的链接。您在 5 分钟内选择它显示的数字后，它才会以您的身"
        "份登录。如果都不是，或您没有打开链接，请选“都不是”。"
    )
    assert (len(numbers), page.number in numbers, none) == (3, True, ["都不是"])
    await li.taps(page.number)
    await page.opens(code)
    await until(lambda: "✅ 该浏览器（?）现已以您的身份登录。" in li.hears)
    await until(lambda: any(each.startswith("✅ 今后也可以") for each in li.hears))

    await li.says("/channels")
    assert li.shown == (
        "您的联系方式\n\n• Telegram（提醒和消息发到这里）\n• 浏览器中的本站网页" + WHERE,
        [
            *([each] for each in ("添加另一个浏览器", "提醒发到网页", "已登录的浏览器（1）")),
            *([each] for each in ("停用 Telegram", "停用网页", "« 首页")),
        ],
    )
    await li.taps("提醒发到网页")
    assert (
        li.screen
        == "您的联系方式\n\n• 浏览器中的本站网页（提醒和消息发到这里）\n• Telegram" + WHERE
    )
    await li.taps("停用 Telegram")
    assert li.shown == (
        "停用 Telegram？本机器人将不再在那里给您发消息。其他内容不变，您可以随时在这里生成新链接回来。",
        [["确定停用"], BACK],
    )
    await li.taps("« 我的联系方式", "已登录的浏览器（1）")
    noon = "2027年1月10日（周日）12:00（UTC）"
    assert li.shown == (
        f"以您的身份登录的浏览器\n\n1. ? · 登录于 {noon} · 最近使用 {noon} · 有自己的密钥\n\n"
        "不是您的、或已不在您手中的，请将其退出。",
        [["退出 1"], BACK],
    )
    await li.taps("退出 1")
    assert li.shown == ("没有浏览器以您的身份登录。", [BACK])


async def test_an_urgent_copy_and_a_link_that_should_be_anothers(
    site: PageWorld, browser: Browser
) -> None:
    olga, li = await site.organizer(), await site.guest("Li", "zh")
    page = browser()
    await li.says("/channels")
    await li.taps("添加网页")
    code = link_in(li.screen).partition("#")[2]
    await page.opens(code)
    await until(lambda: li.screen.startswith("新浏览器显示的是哪个数字？"))
    await li.taps(page.number)
    await page.opens(code)
    await write(olga)
    await olga.taps("Mark as urgent", "Ask to confirm reading", "Send now")
    await site.tick(seconds=31)
    await site.tick(seconds=4)
    await site.tick(minutes=122)
    await page.looks()
    assert page.shown == (
        "⚠️ 这条消息已发到您的 Telegram，但未见回应，因此也发到这里：\n\n❗️ 紧急 · 静湖对话\n\n大巴八点出发。\n请准时。",
        [["✅ 我已阅读"]],
    )

    lu, bo, other = await site.guest("Lu", "zh", role=Role.OWNER), browser(), browser()
    used = await site.code("Bo")
    await bo.opens(used)
    lu.forget_past()
    assert (await other.opens(used)).told == (404, "no-such-code")
    assert (await other.posts("contest", {"code": used})).status == 200
    await site.settle()
    [(code,)] = [re.findall(r"M-[A-Z0-9]{6}", lu.screen)]
    assert lu.shown == (
        f"静湖对话 · 有人表示某个邀请原本是给自己的，但已被另一账号使用：{code}。在终止该参与资格之前，请先通过可信的"
        "渠道与您邀请的人核实。",
        [["« 参与资格"]],
    )


async def test_an_email_address_is_confirmed_and_taken_back(tmp_path: Path, founded: Path) -> None:
    async with mailing(tmp_path / "bot", founded) as (site, server, ann):
        await ann.says("/language")
        await ann.taps("中文")
        await ann.says("/channels")
        assert ann.shown == (
            "您的联系方式\n\n• 浏览器中的本站网页（提醒和消息发到这里）" + ONLY,
            [
                *([each] for each in ("添加另一个浏览器", "添加 Telegram", "已登录的浏览器（1）")),
                *([each] for each in ("邮件提示", "« 首页")),
            ],
        )
        await ann.taps("邮件提示")
        assert ann.shown == (EMAIL, [["填写邮箱地址"], BACK])
        await ann.taps("填写邮箱地址")
        assert ann.shown == (WHICH_EMAIL, [["取消"]])
        await ann.says("x")
        assert ann.shown == (
            f"⚠️ 这不是邮箱地址。请按 name@example.org 的格式输入。\n\n{WHICH_EMAIL}",
            [["取消"]],
        )
        await ann.says(ADDRESS)
        assert ann.shown == (SENT, [["取消"]])
        await site.later(seconds=10)
        [code] = re.findall(r"\d{6}", server.bodies[-1])
        assert server.bodies == [
            f"您的验证码是 {code}\n\n半小时内有效。如果您没有申请，请忽略本邮件。\n"
        ]
        await ann.says("000000" if code != "000000" else "111111")
        assert ann.shown == (
            f"⚠️ 与发送的验证码不符。请核对后输入全部六位数字。\n\n{SENT}",
            [["取消"]],
        )
        await ann.says(code)
        assert ann.shown == (
            f"邮件提示\n\n网页上有消息等候、而您 10 分钟未打开网页时，{ADDRESS} 会收到一行不含内容的提示，每 6 小时最"
            "多一封。",
            [["更换邮箱"], ["停止发送邮件"], BACK],
        )
        await ann.taps("停止发送邮件")
        assert ann.shown == (EMAIL, [["填写邮箱地址"], BACK])
