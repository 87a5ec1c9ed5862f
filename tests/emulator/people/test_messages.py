"""People edit, react, vote and share; the bot is told as Telegram tells it."""

import base64

import pytest

from bot.demo.emulator.state.state import StoryImpossible
from tests.emulator.walker import PNG, Walker
from tests.emulator.world import ANN, BEN

THUMB = [{"type": "emoji", "emoji": "👍"}]


async def test_a_person_edits_an_own_message(walker: Walker) -> None:
    number = walker.act(ANN, "say", text="red /start")["message"]["message_id"]
    walker.act(ANN, "edit", message_id=number, text="blue")
    _, update = await walker.updates()
    edited = update["edited_message"]

    assert (edited["text"], edited["message_id"], "entities" in edited) == ("blue", number, False)
    assert edited["edit_date"] >= edited["date"]


async def test_nobody_edits_what_others_said(walker: Walker) -> None:
    sent = await walker.do("sendMessage", chat_id=ANN, text="x")
    for number in (sent["message_id"], 99):
        with pytest.raises(StoryImpossible):
            walker.act(ANN, "edit", message_id=number, text="y")


async def test_a_caption_is_edited_away(walker: Walker) -> None:
    sent = walker.act(ANN, "send_photo", caption="x")["message"]
    edited = walker.act(ANN, "edit", message_id=sent["message_id"], text="")["message"]

    assert (sent["caption"], "caption" in edited) == ("x", False)


async def test_a_reaction_comes_and_goes(walker: Walker) -> None:
    number = (await walker.do("sendMessage", chat_id=ANN, text="x"))["message_id"]
    for emoji in ("👍", "👍", ""):
        walker.act(ANN, "react", message_id=number, emoji=emoji)
    told = [update["message_reaction"] for update in await walker.updates()]

    assert [(each["old_reaction"], each["new_reaction"]) for each in told] == [
        ([], THUMB),
        (THUMB, []),
    ]


async def test_reactions_in_a_group_reach_administrators_only(walker: Walker) -> None:
    for is_admin, kinds in ((True, ["message_reaction"]), (False, [])):
        group = walker.group(bot_is_admin=is_admin)
        number = (await walker.do("sendMessage", chat_id=group, text="x"))["message_id"]
        await walker.updates()
        walker.act(BEN, "react", message_id=number, emoji="👍", chat_id=group)

        assert await walker.kinds() == kinds


async def test_people_share_what_a_keyboard_asks_for(walker: Walker) -> None:
    walker.act(ANN, "contact", phone_number="+1")
    walker.act(ANN, "contact", phone_number="+2", first_name="Eve", last_name="X")
    walker.act(ANN, "location", latitude=1.5, longitude=-2)
    walker.act(ANN, "share_users", request_id=7, user_ids=[BEN])
    walker.act(ANN, "share_chat", request_id=8, shared_chat_id=walker.group())
    walker.act(ANN, "web_app_data", data="{}", button_text="Open")
    kinds = ("contact", "location", "users_shared", "chat_shared", "web_app_data")
    told = [update["message"] for update in await walker.updates() if "message" in update]

    assert [message[kind] for message in told for kind in kinds if kind in message] == [
        {"phone_number": "+1", "first_name": "Ann", "user_id": ANN},
        {"phone_number": "+2", "first_name": "Eve", "last_name": "X"},
        {"latitude": 1.5, "longitude": -2.0},
        {"request_id": 7, "users": [{"user_id": BEN}]},
        {"request_id": 8, "chat_id": -1_000_000_002_001},
        {"data": "{}", "button_text": "Open"},
    ]


async def test_a_live_location_moves(walker: Walker) -> None:
    place = {"latitude": 1.0, "longitude": 2.0}
    number = walker.act(ANN, "location", live_period=60, **place)["message"]["message_id"]
    walker.act(ANN, "move", message_id=number, latitude=3.0, longitude=4.0)
    (_, update) = await walker.updates()

    assert update["edited_message"]["location"] == {
        "latitude": 3.0,
        "longitude": 4.0,
        "live_period": 60,
    }


@pytest.mark.parametrize(
    "kind", ["photo", "voice", "audio", "video", "video_note", "animation", "sticker"]
)
async def test_media_of_people_can_be_fetched_and_sent_on(walker: Walker, kind: str) -> None:
    content = base64.b64encode(PNG).decode()
    walker.act(ANN, f"send_{kind}", base64=content, duration=3)
    (update,) = await walker.updates()
    shown = update["message"][kind]
    file_id = (shown[0] if kind == "photo" else shown)["file_id"]
    method = "send" + "".join(word.title() for word in kind.split("_"))

    assert (await walker.do("getFile", file_id=file_id))["file_size"] == len(PNG)
    assert (await walker.do(method, chat_id=BEN, **{kind: file_id}))[kind] == shown
    assert walker.act(ANN, f"send_{kind}", file_id=file_id)["message"][kind] == shown


async def test_votes_are_counted_and_told(walker: Walker) -> None:
    options = [{"text": "a"}, {"text": "b"}]
    asked = {"chat_id": ANN, "question": "?", "options": options, "is_anonymous": False}
    number = (await walker.do("sendPoll", **asked))["message_id"]
    walker.act(ANN, "vote", message_id=number, options=[1])
    walker.act(ANN, "vote", message_id=number, options=[])
    found = await walker.updates()

    counted = [[each["voter_count"] for each in u["poll"]["options"]] for u in found if "poll" in u]
    told = [update["poll_answer"]["option_ids"] for update in found if "poll_answer" in update]
    assert (counted, told) == ([[0, 1], [0, 0]], [[1], []])


async def test_a_quiz_takes_one_answer_for_good(walker: Walker) -> None:
    quiz = {"question": "?", "options": [{"text": "a"}, {"text": "b"}], "type": "quiz"}
    sent = await walker.do("sendPoll", chat_id=ANN, correct_option_ids=[0], **quiz)
    number = sent["message_id"]
    walker.act(ANN, "vote", message_id=number, options=[1])
    await walker.do("stopPoll", chat_id=ANN, message_id=number)

    assert [update["poll"]["is_closed"] for update in await walker.updates()] == [False, True]
    for options in ([0], [0, 1], [5]):
        with pytest.raises(StoryImpossible):
            walker.act(ANN, "vote", message_id=number, options=options)
    assert await walker.refusal("stopPoll", chat_id=ANN, message_id=number) == (
        "poll has already been closed"
    )
