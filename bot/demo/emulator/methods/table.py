"""Every method of the Bot API: done, accepted without effect, or not done and why."""

from typing import Literal

from bot.demo.emulator.methods import stickers
from bot.demo.emulator.methods.asked import Handler
from bot.demo.emulator.methods.asking import inline, payments, taps
from bot.demo.emulator.methods.bots import commands, profile, webhooks
from bot.demo.emulator.methods.changing import deleting, editing, marks
from bot.demo.emulator.methods.chats import chats, entrance, looks, members, topics
from bot.demo.emulator.methods.sending import copies, games, media, messages, places, polls
from bot.demo.emulator.schema.methods import methods

Standing = Literal["done", "without effect", "not done"]

_ROOMS = (
    messages,
    media,
    places,
    polls,
    games,
    copies,
    editing,
    deleting,
    marks,
    taps,
    inline,
    payments,
    chats,
    members,
    entrance,
    looks,
    topics,
    stickers,
    commands,
    profile,
    webhooks,
)
HANDLERS: dict[str, Handler] = {
    name: handler for room in _ROOMS for name, handler in room.HANDLERS.items()
}
POLLING = "getUpdates"
"""The one method that waits; dispatch.py does it."""

WITHOUT_EFFECT = {
    "logOut": "the emulator is the local server already",
    "close": "nothing is moved to another server",
    "answerWebAppQuery": "the result is checked and goes nowhere",
    "createInvoiceLink": "the address leads nowhere",
    "answerShippingQuery": "nobody is asked for an address; a test may inject such a query",
    "setStickerKeywords": "nobody searches stickers",
    "setCustomEmojiStickerSetThumbnail": "nobody sees it",
    "getForumTopicIconStickers": "an empty list",
    "getUserProfileAudios": "an empty list",
    "getUserChatBoosts": "an empty list",
    "getUserPersonalChatMessages": "an empty list",
}
"""Accepted and checked, and what comes of it."""

_BUSINESS = "no business accounts"
_GIFTS = "no gifts: they cost Stars, which nobody has here"
_EPHEMERAL = "no ephemeral messages"
_STORIES = "no stories: they belong to business accounts"
_MANAGED = "no managed bots"
_SUGGESTED = "no channels with suggested posts"
_VERIFIED = "no organizations that verify others"
_GUESTS = "no queries of guests and of join requests, which Telegram sends to chosen bots only"
NOT_DONE = {
    **dict.fromkeys(
        [
            "sendChecklist",
            "editMessageChecklist",
            "getBusinessConnection",
            "readBusinessMessage",
            "deleteBusinessMessages",
            "setBusinessAccountName",
            "setBusinessAccountUsername",
            "setBusinessAccountBio",
            "setBusinessAccountProfilePhoto",
            "removeBusinessAccountProfilePhoto",
            "setBusinessAccountGiftSettings",
            "getBusinessAccountStarBalance",
            "transferBusinessAccountStars",
            "getBusinessAccountGifts",
        ],
        _BUSINESS,
    ),
    **dict.fromkeys(
        [
            "getAvailableGifts",
            "sendGift",
            "giftPremiumSubscription",
            "getUserGifts",
            "getChatGifts",
            "convertGiftToStars",
            "upgradeGift",
            "transferGift",
        ],
        _GIFTS,
    ),
    **dict.fromkeys(["postStory", "repostStory", "editStory", "deleteStory"], _STORIES),
    **dict.fromkeys(
        [
            "editEphemeralMessageText",
            "editEphemeralMessageMedia",
            "editEphemeralMessageCaption",
            "editEphemeralMessageReplyMarkup",
            "deleteEphemeralMessage",
        ],
        _EPHEMERAL,
    ),
    **dict.fromkeys(
        [
            "getManagedBotToken",
            "replaceManagedBotToken",
            "getManagedBotAccessSettings",
            "setManagedBotAccessSettings",
            "savePreparedKeyboardButton",
        ],
        _MANAGED,
    ),
    **dict.fromkeys(["approveSuggestedPost", "declineSuggestedPost"], _SUGGESTED),
    **dict.fromkeys(
        ["verifyUser", "verifyChat", "removeUserVerification", "removeChatVerification"],
        _VERIFIED,
    ),
    **dict.fromkeys(
        ["answerGuestQuery", "answerChatJoinRequestQuery", "sendChatJoinRequestWebApp"], _GUESTS
    ),
    "banChatSenderChat": "nobody writes in the name of a channel",
    "unbanChatSenderChat": "nobody writes in the name of a channel",
    "editUserStarSubscription": "no subscriptions",
    "setUserEmojiStatus": "nobody has allowed a bot to",
    "setPassportDataErrors": "no Telegram Passport",
}
"""Refused with a sentence that says so, and why."""


def standing_of(name: str) -> tuple[Standing, str]:
    """Whether a method is done, and the reason or effect where there is something to say."""
    if name in NOT_DONE:
        return "not done", NOT_DONE[name]
    if name in WITHOUT_EFFECT:
        return "without effect", WITHOUT_EFFECT[name]
    return "done", ""


def describe_methods() -> str:
    """The table as the documentation shows it, in Markdown."""
    found = method_table()
    done = [name for name, standing, _ in found if standing == "done"]
    hollow = [(name, effect) for name, standing, effect in found if standing == "without effect"]
    reasons = {why: [n for n, _, each in found if each == why] for why in NOT_DONE.values()}
    lines = [
        f"**Done ({len(done)}):** {', '.join(f'`{name}`' for name in done)}.",
        "",
        f"**Accepted and checked, without effect ({len(hollow)}):**",
        "",
        *(f"- `{name}`: {effect}" for name, effect in hollow),
        "",
        f"**Not done ({len(NOT_DONE)});** the call is refused and says why:",
        "",
        *(f"- {why}: {', '.join(f'`{name}`' for name in names)}" for why, names in reasons.items()),
    ]
    return "\n".join(lines)


def method_table() -> list[tuple[str, Standing, str]]:
    """Name, standing and remark of every method, in the Bot API's order."""
    return [(each.name, *standing_of(each.name)) for each in methods().values()]
