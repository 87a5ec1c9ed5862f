"""The groups of the pretend Telegram: founded, and grown into supergroups."""

from collections.abc import Sequence

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.state.accounts import BotAccount, Group
from bot.demo.emulator.state.members import member
from bot.demo.emulator.state.state import State, StoryImpossible

FIRST_GROUP = -2001


class Groups(State):
    """The state, to which groups can be added."""

    def add_group(
        self,
        *,
        title: str,
        members: Sequence[int],
        admins: Sequence[int] = (),
        bot_is_admin: bool = False,
        kind: str = "group",
        username: str = "",
        is_forum: bool = False,
    ) -> Json:
        """A new group or supergroup with people and every bot in it: the Bot API Chat.

        Raises:
            StoryImpossible: it is to be something else.
        """
        if kind not in ("group", "supergroup"):
            raise StoryImpossible("type: group or supergroup is expected")
        statuses = {self.person(user_id).id: "member" for user_id in members}
        statuses |= {self.person(user_id).id: "administrator" for user_id in admins}
        if statuses:
            statuses[next(iter(admins or members))] = "creator"
        if is_forum or username:
            kind = "supergroup"
        number = self._free_number(supergroup=kind == "supergroup")
        group = Group(number, title, statuses, kind, username=username, is_forum=is_forum)
        self.groups[group.id] = group
        creator = next(iter(admins or members), None)
        for account in self.bots.values():
            group.members[account.id] = "administrator" if bot_is_admin else "member"
            self.tell(account, "group", group.id)
            if creator is not None:
                self.membership(account, group.chat(), creator, "left", group.members[account.id])
        return group.chat()

    def _free_number(self, *, supergroup: bool) -> int:
        number = FIRST_GROUP
        while number in self.groups or self.supergroup_id(number) in self.groups:
            number -= 1
        return self.supergroup_id(number) if supergroup else number

    def membership(
        self, account: BotAccount, chat: Json, by: int, before: str, after: str
    ) -> int | None:
        """Tell a bot that it is something else in a chat now: the update's id."""
        payload = {
            "chat": chat,
            "from": self.person(by).user,
            "date": int(self.clock.now()),
            "old_chat_member": member(account.user, before),
            "new_chat_member": member(account.user, after),
        }
        return account.updates.push("my_chat_member", payload, chat["id"])

    def migrate(self, chat_id: int) -> Json:
        """A group becomes a supergroup: its new Chat; both rooms get the service message.

        Raises:
            StoryImpossible: it was upgraded already.
        """
        old = self.group(chat_id)
        if old.migrated_to is not None:
            raise StoryImpossible("the group was upgraded already")
        new = Group(self.supergroup_id(chat_id), old.title, dict(old.members), "supergroup")
        self.groups[new.id] = new
        someone = next((self.people[n] for n in old.members if n in self.people), None)
        for account in self.bots.values():
            if someone is not None:
                for group, note in (
                    (old, {"migrate_to_chat_id": new.id}),
                    (new, {"migrate_from_chat_id": old.id}),
                ):
                    room = self.room(account, group.id)
                    message = self.new_message(account, room, someone.user) | note
                    self.store(account, room, message)
                    account.updates.push("message", message, group.id)
            self.tell(account, "group", new.id)
        old.migrated_to = new.id
        return new.chat()
