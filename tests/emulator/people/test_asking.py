"""Inline mode and payments, from the question to what stands in the chat."""

from typing import Any

import pytest

from bot.demo.emulator.state.state import StoryImpossible
from tests.emulator.walker import Walker
from tests.emulator.world import ANN, BEN

KEYS = {"inline_keyboard": [[{"text": "A", "callback_data": "x"}]]}
BILL = {
    "title": "Dinner",
    "description": "x",
    "payload": "d1",
    "currency": "XTR",
    "prices": [{"label": "x", "amount": 5}],
}


def article(number: str, **more: Any) -> dict[str, Any]:
    words = {"message_text": f"*{number}*", "parse_mode": "MarkdownV2"}
    return {"type": "article", "id": number, "title": "x", "input_message_content": words, **more}


async def test_a_result_is_chosen_edited_and_tapped(walker: Walker) -> None:
    asked = walker.act(ANN, "inline", query="ab")["inline_query_id"]
    (update,) = await walker.updates()
    query = update["inline_query"]
    results = [article("1"), article("2", reply_markup=KEYS)]
    await walker.do("answerInlineQuery", inline_query_id=asked, results=results, next_offset="9")
    offer = walker.act(ANN, "offer", inline_query_id=asked)
    chosen = walker.act(ANN, "choose", inline_query_id=asked, result_id="2")
    await walker.do("editMessageText", inline_message_id=chosen["inline_message_id"], text="three")
    walker.act(ANN, "tap", message_id=chosen["message"]["message_id"], data="x")
    told = await walker.updates()

    assert (query["query"], query["offset"], query["chat_type"]) == ("ab", "", "sender")
    assert offer == {"answered": True, "results": results, "next_offset": "9"}
    assert (chosen["message"]["text"], chosen["message"]["via_bot"]["id"]) == ("2", 123456)
    assert [next(iter(each)) for each in told] == [
        "message",
        "chosen_inline_result",
        "callback_query",
    ]
    assert told[1]["chosen_inline_result"]["inline_message_id"] == chosen["inline_message_id"]
    assert told[2]["callback_query"]["inline_message_id"] == chosen["inline_message_id"]
    assert "message" not in told[2]["callback_query"]
    assert walker.world.room(walker.world.bot(), ANN).shown(deleted=False)[-1]["text"] == "three"


async def test_a_result_with_a_known_file_is_that_file(walker: Walker) -> None:
    photo = walker.act(ANN, "send_photo")["message"]["photo"]
    asked = walker.act(ANN, "inline", query="")["inline_query_id"]
    cached = {"type": "photo", "id": "1", "photo_file_id": photo[0]["file_id"], "caption": "c"}
    place = {
        "type": "venue",
        "id": "2",
        "latitude": 1,
        "longitude": 2,
        "title": "t",
        "address": "a",
    }
    await walker.do("answerInlineQuery", inline_query_id=asked, results=[cached, place])
    first, second = (
        walker.act(ANN, "choose", inline_query_id=asked, result_id=each)["message"]
        for each in ("1", "2")
    )

    assert (first["photo"], first["caption"]) == (photo, "c")
    assert (second["venue"]["title"], second["location"]["longitude"]) == ("t", 2)


async def test_an_inline_query_is_answered_once_and_in_time(walker: Walker) -> None:
    first, late = (walker.act(ANN, "inline", query="")["inline_query_id"] for _ in "ab")
    twins = {"inline_query_id": late, "results": [article("1"), article("1")]}
    await walker.do("answerInlineQuery", inline_query_id=first, results=[])
    twice = await walker.refusal("answerInlineQuery", inline_query_id=first, results=[])
    same = await walker.refusal("answerInlineQuery", **twins)
    walker.world.clock.advance(16)
    too_late = await walker.refusal("answerInlineQuery", inline_query_id=late, results=[])

    old = "query is too old and response timeout expired or query ID is invalid"
    assert (twice, same, too_late) == (old, "RESULT_ID_DUPLICATE", old)
    with pytest.raises(StoryImpossible):
        walker.act(BEN, "choose", inline_query_id=first, result_id="1")


async def test_a_bill_is_paid_when_the_bot_agrees(walker: Walker) -> None:
    sent = await walker.do("sendInvoice", chat_id=ANN, **BILL)
    for ok in (False, True):
        walker.act(ANN, "pay", message_id=sent["message_id"])
        (asked,) = await walker.updates()
        said = {} if ok else {"error_message": "Sold out"}
        query_id = asked["pre_checkout_query"]["id"]
        await walker.do("answerPreCheckoutQuery", pre_checkout_query_id=query_id, ok=ok, **said)
    (told,) = await walker.updates()
    paid = told["message"]["successful_payment"]
    charge = {"user_id": ANN, "telegram_payment_charge_id": paid["telegram_payment_charge_id"]}
    balance = await walker.do("getMyStarBalance")
    await walker.do("refundStarPayment", **charge)

    assert (paid["total_amount"], paid["invoice_payload"]) == (5, "d1")
    assert (balance, await walker.do("getMyStarBalance")) == ({"amount": 5}, {"amount": 0})
    assert await walker.refusal("refundStarPayment", **charge) == "CHARGE_ALREADY_REFUNDED"


async def test_a_bill_that_cannot_be_is_refused(walker: Walker) -> None:
    euros = BILL | {"currency": "EUR"}
    nothing = BILL | {"prices": [{"label": "x", "amount": 0}]}

    assert [
        await walker.refusal("sendInvoice", chat_id=ANN, **each) for each in (euros, nothing)
    ] == ["PAYMENT_PROVIDER_INVALID", "CURRENCY_TOTAL_AMOUNT_INVALID"]


async def test_copies_and_forwards_of_several_skip_what_cannot_be(walker: Walker) -> None:
    sent = [
        (await walker.do("sendMessage", chat_id=ANN, text=text, protect_content=text == "b"))
        for text in "abc"
    ]
    numbers = [each["message_id"] for each in sent]
    there = {"chat_id": BEN, "from_chat_id": ANN}
    copied = await walker.do("copyMessages", message_ids=[*numbers, 999], **there)
    forwarded = await walker.do("forwardMessages", message_ids=numbers[:1], **there)
    room = walker.world.room(walker.world.bot(), BEN)
    seen = [room.get(each["message_id"]) or {} for each in copied + forwarded]

    assert [(each["text"], "forward_origin" in each) for each in seen] == [
        ("a", False),
        ("c", False),
        ("a", True),
    ]
    assert [
        await walker.refusal("copyMessages", message_ids=each, **there)
        for each in ([], [2, 1], [999])
    ] == [
        "there are no messages to forward",
        "message identifiers must be in a strictly increasing order",
        "messages can't be forwarded",
    ]
