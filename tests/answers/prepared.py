"""A small bilingual knowledge base, as an organizer might write it."""

from bot.answers.bands import Phrasing
from bot.answers.index import Entry
from bot.answers.rules.critical import is_critical
from bot.domain.people.people import Language

_EN, _ZH = Language.EN, Language.ZH
_WRITTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "letter": (
        ("How do I get an invitation letter for my visa?", "Can you send me a visa letter?"),
        ("怎样申请签证用的邀请函？",),
    ),
    "visa-cn-ch": (("Do I need a visa for Switzerland with a Chinese passport?",), ()),
    "visa-us-ch": (("Do I need a visa for Switzerland with a US passport?",), ()),
    "visa-cn-sg": ((), ("持中国护照去新加坡需要签证吗？",)),
    "to-hotel": (("How do I get from the airport to the hotel?",), ("从机场怎么去酒店？",)),
    "wifi": (
        ("What is the wifi password?", "How do I get online at the venue?"),
        ("无线网密码是多少？",),
    ),
    "check-in": (("When can I check in at the hotel?",), ("几点可以办理入住？",)),
    "check-out": (("When do I have to check out of the hotel?",), ("几点要退房？",)),
    "dinner": (("Where is the dinner on Tuesday?",), ("周二的晚宴在哪里？",)),
    "chinese-dinner": (("Is there a Chinese dinner?",), ()),
    "allergy": (("I have a food allergy", "Do you serve halal food?"), ("我对食物过敏",)),
    "dress": (("Is there a dress code?", "What should I wear?"), ("有着装要求吗？",)),
    "interpretation": (
        ("Is there interpretation between English and Chinese?",),
        ("有中英文口译吗？",),
    ),
    "phones": (("Can I use my phone in the sessions?",), ("开会时可以用手机吗？",)),
    "photos": (("May I take photos?",), ("可以拍照吗？",)),
    "refund": (("How do I get my travel costs back?",), ("差旅费怎么报销？",)),
    "refund-when": (("When will my expenses be refunded?",), ()),
    "doctor": (("I feel ill. Where is a doctor?",), ("我身体不舒服，哪里有医生？",)),
    "room-2": (("Where is working group 2?",), ()),
    "room-3": (("Where is working group 3?",), ()),
    "bus": (("Does the shuttle leave at 5 pm?",), ()),
    "quiet": (("Is there a quiet room or a prayer room?",), ("有安静休息室吗？",)),
    "access": (("Is the venue accessible by wheelchair?",), ("会场方便轮椅通行吗？",)),
    "readout": (("Will anything be published?",), ("会议内容会公开吗？",)),
    "luggage": (("Where can I leave my luggage?",), ("行李可以寄存在哪里？",)),
    "luggage-not": (("My luggage has not arrived",), ("我的行李没有到",)),
}


def prepared(*without: str) -> list[Entry]:
    """Return the entries but those named; critical ones by their words."""
    found: list[Entry] = []
    for name, (english, chinese) in _WRITTEN.items():
        phrasings = tuple(Phrasing(text, _EN) for text in english) + tuple(
            Phrasing(text, _ZH) for text in chinese
        )
        if name not in without:
            critical = any(is_critical(phrasing.text) for phrasing in phrasings)
            found.append(Entry(name, phrasings, critical=critical))
    return found
