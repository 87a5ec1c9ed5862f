"""What Telegram is told for a message."""

import io
import json
from typing import Any

import pytest
import segno

from bot.delivery.vanishing import Cleared, clear_away
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Message
from bot.texts.rendering import Rendered, RenderedFile
from tests.delivery.world import DeliveryWorld

TO = PersonId("ada")
KEYBOARD = (({"text": "Yes", "callback_data": "rsvp:1:yes"},),)


def picture() -> bytes:
    drawn = io.BytesIO()
    segno.make("x").save(drawn, kind="png", scale=4)
    return drawn.getvalue()


def params(office: DeliveryWorld, method: str) -> list[dict[str, Any]]:
    return [json.loads(call.params) for call in office.calls(method)]


async def test_a_text_is_sent_as_html_without_preview(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)

    (message_id,) = await office.telegram.deliver(
        ada, Rendered("<b>hi</b>", KEYBOARD), Message(TO, "x", protect=True, about=None)
    )

    assert office.texts(ada) == ["hi"]
    assert params(office, "sendMessage") == [
        {
            "chat_id": ada,
            "text": "<b>hi</b>",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            "protect_content": True,
            "reply_markup": {"inline_keyboard": [[{"text": "Yes", "callback_data": "rsvp:1:yes"}]]},
        }
    ]
    assert office.calls()[-1].message_id == message_id


@pytest.mark.parametrize(
    ("kind", "method", "content"),
    [("document", "sendDocument", b"BEGIN:VCALENDAR"), ("photo", "sendPhoto", picture())],
)
async def test_a_file_goes_with_its_caption(
    office: DeliveryWorld, kind: Any, method: str, content: bytes
) -> None:
    [ada] = office.guests(1)
    file = RenderedFile(kind, "event.bin", "application/octet-stream", content)

    await office.telegram.deliver(
        ada, Rendered("<i>here</i>", KEYBOARD, file), Message(TO, "x", about=None)
    )

    [call] = office.calls()
    assert (call.method, call.status) == (method, 200)
    assert call.files == ((kind, "event.bin", len(content)),)
    assert json.loads(call.params)["caption"] == "<i>here</i>"


async def test_a_text_too_long_for_a_caption_goes_ahead_of_its_file(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)
    file = RenderedFile("document", "list.csv", "text/csv", b"a,b")

    ids = await office.telegram.deliver(
        ada, Rendered("x" * 2000, KEYBOARD, file), Message(TO, "x", about=None)
    )

    text, document = office.calls()
    assert (text.method, document.method) == ("sendMessage", "sendDocument")
    assert ids == (text.message_id, document.message_id)
    assert "reply_markup" not in json.loads(document.params)


async def test_taps_are_answered_without_waiting_and_stale_ones_do_no_harm(
    office: DeliveryWorld,
) -> None:
    [ada] = office.guests(1)
    tap = office.world.tap(ada, 1, "x")["callback_query_id"]

    office.telegram.answer_callback(tap, "Saved", alert=True)
    office.telegram.answer_callback("nonsense")
    await office.telegram.finish()

    assert sorted(office.statuses()) == [("answerCallbackQuery", 200), ("answerCallbackQuery", 400)]


async def test_what_is_to_vanish_is_deleted_or_emptied_or_known_to_stay(
    office: DeliveryWorld,
) -> None:
    [ada] = office.guests(1)
    file = RenderedFile("document", "list.csv", "text/csv", b"a,b")
    to_send = (Rendered("a"), Rendered("b", KEYBOARD), Rendered("c", None, file))
    message = Message(TO, "x", about=None)
    sent = [await office.telegram.deliver(ada, each, message) for each in to_send]
    (kept,), (old,), (document,) = sent
    office.fault("500", method="deleteMessage")

    async def clear(message_id: int) -> Cleared:
        return await clear_away(office.telegram, ada, message_id, words="(empty)")

    assert await clear(kept) is Cleared.LATER
    assert await clear(kept) is Cleared.GONE
    assert await clear(4242) is Cleared.GONE
    office.world.clock.advance(48 * 3600)
    assert await clear(old) is Cleared.EMPTIED
    assert await clear(document) is Cleared.STAYS
    [edit, refused] = office.calls("editMessageText")
    assert (edit.status, json.loads(edit.params)["text"]) == (200, "(empty)")
    assert refused.status == 400


async def test_the_menu_of_commands_can_be_set_for_one_chat(office: DeliveryWorld) -> None:
    [ada] = office.guests(1)

    await office.telegram.set_commands([("help", "All commands")], language="en")
    await office.telegram.set_commands([("admin", "Panel")], chat_id=ada)

    assert [call.status for call in office.calls("setMyCommands")] == [200, 200]
