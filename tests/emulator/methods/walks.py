"""A walk through each family of methods, in which every call succeeds."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.demo.emulator.schema.methods import methods
from tests.emulator.walker import PNG, Walker
from tests.emulator.world import ANN, BEN, TOKEN

BOT = int(TOKEN.partition(":")[0])


async def _sending(walker: Walker) -> None:
    await walker.do("sendMessage", chat_id=ANN, text="x")
    for kind in ("document", "audio", "video", "animation", "voice", "video_note", "sticker"):
        method = "send" + "".join(word.title() for word in kind.split("_"))
        sent = await walker.upload(method, {kind: b"x"}, chat_id=ANN)
        await walker.do(method, chat_id=ANN, **{kind: sent[kind]["file_id"]})
    photo = await walker.upload("sendPhoto", {"photo": PNG}, chat_id=ANN)
    file_id = photo["photo"][0]["file_id"]
    await walker.do("getFile", file_id=file_id)
    await walker.upload("sendLivePhoto", {"live_photo": b"x", "photo": PNG}, chat_id=ANN)
    item = {"type": "photo", "media": file_id}
    await walker.do("sendMediaGroup", chat_id=ANN, media=[item, item | {"has_spoiler": True}])
    await walker.do("sendPaidMedia", chat_id=ANN, star_count=5, media=[item])
    await walker.do("sendContact", chat_id=ANN, phone_number="+1", first_name="x")
    await walker.do("sendVenue", chat_id=ANN, latitude=1, longitude=2, title="x", address="y")
    await walker.do("sendDice", chat_id=ANN, emoji="🎰")
    await walker.do("sendChatAction", chat_id=ANN, action="typing")
    await walker.do("sendMessageDraft", chat_id=ANN, draft_id=1, text="x")
    rich = {"html": "one\ntwo"}
    await walker.do("sendRichMessageDraft", chat_id=ANN, draft_id=1, rich_message=rich)
    await walker.do("sendRichMessage", chat_id=ANN, rich_message=rich)


async def _places_and_polls(walker: Walker) -> None:
    place = {"latitude": 1.0, "longitude": 2.0}
    live = await walker.do("sendLocation", chat_id=ANN, live_period=60, **place)
    number = live["message_id"]
    await walker.do(
        "editMessageLiveLocation", chat_id=ANN, message_id=number, latitude=3, longitude=4
    )
    await walker.do("stopMessageLiveLocation", chat_id=ANN, message_id=number)
    poll = await walker.do("sendPoll", chat_id=ANN, question="x", options=[{"text": "a"}])
    await walker.do("stopPoll", chat_id=ANN, message_id=poll["message_id"])
    game = await walker.do("sendGame", chat_id=ANN, game_short_name="chess")
    played = {"chat_id": ANN, "message_id": game["message_id"], "user_id": ANN}
    await walker.do("setGameScore", score=3, **played)
    await walker.do("getGameHighScores", **played)


async def _again_and_changed(walker: Walker) -> None:
    first = await walker.do("sendMessage", chat_id=ANN, text="x")
    file = await walker.upload("sendDocument", {"document": b"x"}, chat_id=ANN, caption="x")
    numbers = [first["message_id"], file["message_id"]]
    one, there = {"message_id": numbers[0]}, {"chat_id": BEN, "from_chat_id": ANN}
    await walker.do("copyMessage", **there, **one)
    await walker.do("copyMessages", **there, message_ids=numbers)
    await walker.do("forwardMessage", **there, **one)
    await walker.do("forwardMessages", **there, message_ids=numbers)
    await walker.do("editMessageText", chat_id=ANN, text="y", **one)
    await walker.do("editMessageCaption", chat_id=ANN, message_id=numbers[1], caption="y")
    media = {"type": "document", "media": file["document"]["file_id"]}
    await walker.do("editMessageMedia", chat_id=ANN, media=media, **one)
    keys = {"inline_keyboard": [[{"text": "A", "callback_data": "x"}]]}
    await walker.do("editMessageReplyMarkup", chat_id=ANN, reply_markup=keys, **one)
    await walker.do("setMessageReaction", chat_id=ANN, reaction=[_thumb()], **one)
    await walker.do("pinChatMessage", chat_id=ANN, **one)
    await walker.do("unpinChatMessage", chat_id=ANN)
    await walker.do("unpinAllChatMessages", chat_id=ANN)
    tapped = walker.act(ANN, "tap", message_id=numbers[0], data="x")
    await walker.do("answerCallbackQuery", callback_query_id=tapped["callback_query_id"])
    await walker.do("deleteMessage", chat_id=ANN, **one)
    await walker.do("deleteMessages", chat_id=ANN, message_ids=numbers)


def _thumb() -> dict[str, str]:
    return {"type": "emoji", "emoji": "👍"}


async def _groups(walker: Walker) -> None:
    group = walker.group()
    here, ben = {"chat_id": group}, {"chat_id": group, "user_id": BEN}
    said = walker.act(BEN, "say", text="x", chat_id=group)["message"]["message_id"]
    walker.act(BEN, "react", message_id=said, emoji="👍", chat_id=group)
    await walker.do("deleteMessageReaction", message_id=said, **ben)
    await walker.do("deleteAllMessageReactions", **ben)
    await walker.do("getChat", **here)
    await walker.do("getChatAdministrators", **here)
    await walker.do("getChatMemberCount", **here)
    await walker.do("getUserChatBoosts", **ben)
    await walker.do("setChatMemberTag", tag="x", **ben)
    await walker.do("restrictChatMember", permissions={"can_send_messages": True}, **ben)
    await walker.do("getChatMember", **ben)
    await walker.do("promoteChatMember", can_pin_messages=True, **ben)
    await walker.do("setChatAdministratorCustomTitle", custom_title="x", **ben)
    await walker.do("getChatMember", **ben)
    await walker.do("promoteChatMember", **ben)
    await walker.do("banChatMember", **ben)
    await walker.do("unbanChatMember", **ben)
    await walker.do("setChatPermissions", permissions={"can_send_polls": True}, **here)
    await _entrance(walker, group)
    await walker.do("setChatTitle", title="Hill", **here)
    await walker.do("setChatDescription", description="x", **here)
    await walker.upload("setChatPhoto", {"photo": PNG}, **here)
    await walker.do("deleteChatPhoto", **here)
    await walker.do("leaveChat", **here)


async def _entrance(walker: Walker, group: int) -> None:
    here, ben = {"chat_id": group}, {"chat_id": group, "user_id": BEN}
    await walker.do("exportChatInviteLink", **here)
    await walker.do(
        "createChatSubscriptionInviteLink",
        subscription_period=2592000,
        subscription_price=1,
        **here,
    )
    link = (await walker.do("createChatInviteLink", creates_join_request=True, **here))[
        "invite_link"
    ]
    for verdict in ("decline", "approve"):
        walker.act(BEN, "join", chat_id=group, invite_link=link)
        await walker.do(f"{verdict}ChatJoinRequest", **ben)
    await walker.do("editChatInviteLink", invite_link=link, name="x", **here)
    await walker.do("editChatSubscriptionInviteLink", invite_link=link, name="y", **here)
    await walker.do("revokeChatInviteLink", invite_link=link, **here)


async def _topics(walker: Walker) -> None:
    here = {"chat_id": walker.group(is_forum=True)}
    await walker.do("getForumTopicIconStickers")
    made = await walker.do("createForumTopic", name="x", **here)
    topic = here | {"message_thread_id": made["message_thread_id"]}
    await walker.do("sendMessage", text="x", **topic)
    await walker.do("editForumTopic", name="y", **topic)
    await walker.do("closeForumTopic", **topic)
    await walker.do("reopenForumTopic", **topic)
    await walker.do("unpinAllForumTopicMessages", **topic)
    await walker.do("deleteForumTopic", **topic)
    await walker.do("editGeneralForumTopic", name="z", **here)
    for verb in ("close", "reopen", "hide", "unhide"):
        await walker.do(f"{verb}GeneralForumTopic", **here)
    await walker.do("unpinAllGeneralForumTopicMessages", **here)


async def _stickers(walker: Walker) -> None:
    name, here = "lake_by_colloquy_demo_bot", {"chat_id": walker.group()}
    kept = await walker.upload(
        "uploadStickerFile", {"sticker": PNG}, user_id=ANN, sticker_format="static"
    )
    one = {"sticker": kept["file_id"], "format": "static", "emoji_list": ["🙂"]}
    await walker.do("createNewStickerSet", user_id=ANN, name=name, title="x", stickers=[one])
    await walker.do("addStickerToSet", user_id=ANN, name=name, sticker=one)
    first, second = (each["file_id"] for each in (await _set(walker, name))["stickers"])
    await walker.do("setStickerPositionInSet", sticker=second, position=0)
    await walker.do("setStickerEmojiList", sticker=second, emoji_list=["🙃"])
    await walker.do("setStickerKeywords", sticker=second, keywords=["x"])
    await walker.do("replaceStickerInSet", user_id=ANN, name=name, old_sticker=second, sticker=one)
    await walker.do("deleteStickerFromSet", sticker=first)
    await walker.do("setStickerSetTitle", name=name, title="y")
    await walker.upload(
        "setStickerSetThumbnail", {"thumbnail": PNG}, name=name, user_id=ANN, format="static"
    )
    await walker.do("setChatStickerSet", sticker_set_name=name, **here)
    await walker.do("deleteChatStickerSet", **here)
    await walker.do("deleteStickerSet", name=name)
    await _masks_and_emoji(walker, one)


async def _masks_and_emoji(walker: Walker, one: dict[str, Any]) -> None:
    for kind in ("mask", "custom_emoji"):
        named = {"name": f"{kind}_by_colloquy_demo_bot"}
        made = {"user_id": ANN, "title": "x", "stickers": [one], "sticker_type": kind}
        await walker.do("createNewStickerSet", **named, **made)
    masks, emoji = [
        (await _set(walker, f"{kind}_by_colloquy_demo_bot"))["stickers"][0]
        for kind in ("mask", "custom_emoji")
    ]
    await walker.do("setStickerMaskPosition", sticker=masks["file_id"])
    await walker.do("setCustomEmojiStickerSetThumbnail", name="custom_emoji_by_colloquy_demo_bot")
    await walker.do("getCustomEmojiStickers", custom_emoji_ids=[emoji["custom_emoji_id"]])


async def _set(walker: Walker, name: str) -> dict[str, Any]:
    return await walker.do("getStickerSet", name=name)


async def _itself(walker: Walker) -> None:
    for method in ("getMe", "logOut", "close", "deleteMyCommands", "getMyCommands"):
        await walker.do(method)
    await walker.do("setMyCommands", commands=[{"command": "start", "description": "x"}])
    for field in ("name", "description", "short_description"):
        method = "".join(word.title() for word in field.split("_"))
        await walker.do(f"setMy{method}", **{field: "x"})
        await walker.do(f"getMy{method}")
    await walker.do("setChatMenuButton", menu_button={"type": "commands"})
    await walker.do("getChatMenuButton")
    await walker.do("setMyDefaultAdministratorRights", rights=_all_rights())
    await walker.do("getMyDefaultAdministratorRights")
    photo = {"type": "static", "photo": "attach://p"}
    await walker.upload("setMyProfilePhoto", {"p": PNG}, photo=photo)
    await walker.do("getUserProfilePhotos", user_id=BOT)
    await walker.do("removeMyProfilePhoto")
    await walker.do("getUserProfileAudios", user_id=ANN)
    await walker.do("getUserPersonalChatMessages", user_id=ANN, limit=1)
    await walker.updates()
    await walker.do("setWebhook", url="https://e.x/h")
    await walker.do("getWebhookInfo")
    await walker.do("deleteWebhook", drop_pending_updates=True)


def _all_rights() -> dict[str, bool]:
    fields = methods()["promotechatmember"].arguments
    return {name: True for name in fields if name.startswith(("can_", "is_"))}


async def _asked(walker: Walker) -> None:
    words = {"input_message_content": {"message_text": "x"}}
    result = {"type": "article", "id": "1", "title": "x", **words}
    asked = walker.act(ANN, "inline", query="x")
    await walker.do("answerInlineQuery", inline_query_id=asked["inline_query_id"], results=[result])
    await walker.do("savePreparedInlineMessage", user_id=ANN, result=result)
    keys = {"inline_keyboard": [[{"text": "A", "web_app": {"url": "https://e.x"}}]]}
    opener = await walker.do("sendMessage", chat_id=ANN, text="x", reply_markup=keys)
    walker.act(ANN, "web_app", message_id=opener["message_id"], url="https://e.x")
    (query_id,) = walker.world.bot().web_app_queries
    await walker.do("answerWebAppQuery", web_app_query_id=query_id, result=result)
    prices = [{"label": "x", "amount": 5}]
    bill = {"title": "x", "description": "x", "payload": "x", "currency": "XTR", "prices": prices}
    await walker.do("createInvoiceLink", **bill)
    sent = await walker.do("sendInvoice", chat_id=ANN, **bill)
    paying = walker.act(ANN, "pay", message_id=sent["message_id"])
    await walker.do(
        "answerPreCheckoutQuery",
        pre_checkout_query_id=paying["pre_checkout_query_id"],
        ok=True,
    )
    shipping = {"id": "1", "from": walker.world.person(ANN).user, "invoice_payload": "x"}
    walker.world.inject({"shipping_query": shipping})
    options = [{"id": "1", "title": "x", "prices": prices}]
    await walker.do("answerShippingQuery", shipping_query_id="1", ok=True, shipping_options=options)
    await walker.do("getMyStarBalance")
    (paid,) = (await walker.do("getStarTransactions"))["transactions"]
    await walker.do("refundStarPayment", user_id=ANN, telegram_payment_charge_id=paid["id"])


ALL: tuple[Callable[[Walker], Awaitable[None]], ...] = (
    _sending,
    _places_and_polls,
    _again_and_changed,
    _groups,
    _topics,
    _stickers,
    _itself,
    _asked,
)
