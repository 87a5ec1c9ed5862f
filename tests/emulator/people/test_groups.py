"""People come into groups, ask to, leave, and are governed by the bot."""

from typing import Any

import pytest

from bot.demo.emulator.state.state import StoryImpossible
from tests.emulator.walker import Walker
from tests.emulator.world import ANN, BEN

CID = 1003


@pytest.fixture
def group(walker: Walker) -> int:
    walker.world.add_user(first_name="Cid")
    return walker.group()


def changes(updates: list[dict[str, Any]]) -> list[tuple[int, str, str]]:
    """Return who was told to have become what."""
    told = [update["chat_member"] for update in updates if "chat_member" in update]
    return [
        (
            each["new_chat_member"]["user"]["id"],
            each["old_chat_member"]["status"],
            each["new_chat_member"]["status"],
        )
        for each in told
    ]


async def test_whoever_joins_and_leaves_is_told_to_the_bot(walker: Walker, group: int) -> None:
    await walker.updates()
    walker.act(CID, "join", chat_id=group)
    walker.act(CID, "say", text="hello", chat_id=group)
    walker.act(CID, "leave", chat_id=group)
    found = await walker.updates()

    assert changes(found) == [(CID, "left", "member"), (CID, "member", "left")]
    said = [update["message"] for update in found if "message" in update]
    assert [message["new_chat_members"][0]["id"] for message in said[:1]] == [CID]
    assert (said[1]["text"], said[2]["left_chat_member"]["id"]) == ("hello", CID)
    with pytest.raises(StoryImpossible):
        walker.act(CID, "say", text="still here", chat_id=group)


async def test_a_request_to_join_is_approved(walker: Walker, group: int) -> None:
    made = {"chat_id": group, "creates_join_request": True, "name": "door"}
    link = await walker.do("createChatInviteLink", **made)
    await walker.updates()
    came = walker.act(CID, "join", chat_id=group, invite_link=link["invite_link"])
    (asked,) = await walker.updates()
    await walker.do("approveChatJoinRequest", chat_id=group, user_id=CID)
    found = await walker.updates()
    again = await walker.refusal("approveChatJoinRequest", chat_id=group, user_id=CID)

    assert came == {"status": "requested"}
    assert (
        asked["chat_join_request"]["from"]["id"],
        asked["chat_join_request"]["invite_link"],
    ) == (
        CID,
        link,
    )
    assert changes(found) == [(CID, "left", "member")]
    assert again == "HIDE_REQUESTER_MISSING"


async def test_a_link_lets_in_as_many_as_it_may_and_ends(walker: Walker, group: int) -> None:
    walker.world.add_user(first_name="Dan")
    link = await walker.do("createChatInviteLink", chat_id=group, member_limit=1)
    walker.act(CID, "join", chat_id=group, invite_link=link["invite_link"])
    with pytest.raises(StoryImpossible):
        walker.act(1004, "join", chat_id=group, invite_link=link["invite_link"])
    other = await walker.do("createChatInviteLink", chat_id=group)
    revoked = await walker.do(
        "revokeChatInviteLink", chat_id=group, invite_link=other["invite_link"]
    )
    with pytest.raises(StoryImpossible):
        walker.act(1004, "join", chat_id=group, invite_link=other["invite_link"])

    assert revoked["is_revoked"]


async def test_a_banned_person_stays_out_until_unbanned(walker: Walker, group: int) -> None:
    there = {"chat_id": group, "user_id": BEN}
    await walker.do("banChatMember", **there)
    with pytest.raises(StoryImpossible):
        walker.act(BEN, "join", chat_id=group)
    await walker.do("unbanChatMember", only_if_banned=True, **there)
    walker.act(BEN, "join", chat_id=group)

    assert changes(await walker.updates()) == [
        (BEN, "member", "kicked"),
        (BEN, "kicked", "left"),
        (BEN, "left", "member"),
    ]


async def test_a_restricted_person_reads_only(walker: Walker, group: int) -> None:
    there = {"chat_id": group, "user_id": BEN}
    await walker.do("restrictChatMember", permissions={}, **there)
    found = await walker.do("getChatMember", **there)
    with pytest.raises(StoryImpossible):
        walker.act(BEN, "say", text="x", chat_id=group)
    every = {"can_send_other_messages": True, "can_send_polls": True, "can_invite_users": True}
    more = {"can_change_info": True, "can_pin_messages": True, "can_edit_tag": True}
    await walker.do("restrictChatMember", permissions=every | more, **there)
    walker.act(BEN, "say", text="x", chat_id=group)

    assert (found["status"], found["is_member"], found["can_send_messages"]) == (
        "restricted",
        True,
        False,
    )


async def test_a_silenced_group_hears_administrators_only(walker: Walker, group: int) -> None:
    await walker.do("setChatPermissions", chat_id=group, permissions={})
    walker.act(ANN, "say", text="x", chat_id=group)
    with pytest.raises(StoryImpossible):
        walker.act(BEN, "say", text="x", chat_id=group)


async def test_a_promoted_person_has_the_rights_given_and_no_other(
    walker: Walker, group: int
) -> None:
    there = {"chat_id": group, "user_id": BEN}
    await walker.do("promoteChatMember", can_delete_messages=True, **there)
    await walker.do("setChatAdministratorCustomTitle", custom_title="Chair", **there)
    found = await walker.do("getChatMember", **there)
    banned = await walker.refusal("banChatMember", **there)

    assert (found["status"], found["custom_title"]) == ("administrator", "Chair")
    assert (found["can_delete_messages"], found["can_promote_members"]) == (True, False)
    assert banned == "user is an administrator of the chat"


async def test_a_bot_without_a_right_is_refused(walker: Walker) -> None:
    there = {"chat_id": walker.group(bot_is_admin=False), "user_id": BEN}

    assert [
        await walker.refusal("banChatMember", **there),
        await walker.refusal("promoteChatMember", **there),
        await walker.refusal("setChatTitle", chat_id=there["chat_id"], title="x"),
        await walker.refusal("createForumTopic", chat_id=there["chat_id"], name="x"),
    ] == ["not enough rights"] * 4


async def test_topics_hold_messages_until_they_are_closed(walker: Walker) -> None:
    forum = walker.group(is_forum=True)
    made = await walker.do("createForumTopic", chat_id=forum, name="Visas")
    topic = {"chat_id": forum, "message_thread_id": made["message_thread_id"]}
    sent = await walker.do("sendMessage", text="x", **topic)
    said = walker.act(BEN, "say", text="y", chat_id=forum, reply_to=sent["message_id"])["message"]
    await walker.do("closeForumTopic", **topic)

    assert (sent["is_topic_message"], said["message_thread_id"]) == (
        True,
        made["message_thread_id"],
    )
    assert [
        await walker.refusal("sendMessage", text="x", **topic),
        await walker.refusal("closeForumTopic", **topic),
        await walker.refusal("sendMessage", text="x", chat_id=forum, message_thread_id=999),
        await walker.refusal("createForumTopic", chat_id=walker.group(), name="x"),
    ] == [
        "TOPIC_CLOSED",
        "TOPIC_NOT_MODIFIED",
        "message thread not found",
        "the chat is not a forum",
    ]


async def test_a_group_is_found_by_its_name_and_tells_of_its_new_title(walker: Walker) -> None:
    named = walker.world.add_group(
        title="Lake", members=(ANN,), bot_is_admin=True, username="lake_talks"
    )
    await walker.updates()
    await walker.do("setChatTitle", chat_id="@Lake_Talks", title="Hill")
    (update,) = await walker.updates()
    chat = await walker.do("getChat", chat_id=named["id"])

    assert (update["message"]["new_chat_title"], chat["title"]) == ("Hill", "Hill")
    assert await walker.refusal("getChat", chat_id="@nobody_here") == "chat not found"
