"""Mini Apps: the address a client opens when somebody taps a `web_app` button."""

import hashlib
import hmac
import json
from urllib.parse import quote, urlencode

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.accounts import BotAccount
from bot.demo.emulator.state.state import StoryImpossible

VERSION = "9.1"


def open_web_app(
    world: World, user_id: int, *, message_id: int, url: str, bot_id: int | None = None
) -> Json:
    """A person taps a `web_app` button of a message: {url} with what Telegram adds after the #.

    Raises StoryImpossible: there is no such button.
    """
    account = world.bot(bot_id)
    message = world.room(account, user_id).get(message_id) or {}
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    if not any(key.get("web_app", {}).get("url") == url for row in rows for key in row):
        raise StoryImpossible("there is no such button")
    fields = {
        "tgWebAppData": sign_init_data(world, account, user_id),
        "tgWebAppVersion": VERSION,
        "tgWebAppPlatform": "web",
        "tgWebAppThemeParams": "{}",
    }
    return {"url": f"{url}#{urlencode(fields, quote_via=quote)}"}


def sign_init_data(world: World, account: BotAccount, user_id: int) -> str:
    """Return `initData` as Telegram signs it for the bot (Bot API, Mini Apps, "Validating data").

    Telegram's own Ed25519 `signature` for third parties is left out: nobody here holds its key.
    """
    person = {**world.person(user_id).user, "allows_write_to_pm": True}
    person.pop("is_bot", None)
    query_id = account.next_query_id()
    account.web_app_queries.add(query_id)
    fields = {
        "auth_date": str(int(world.clock.now())),
        "query_id": query_id,
        "user": json.dumps(person, ensure_ascii=False, separators=(",", ":")),
    }
    secret = hmac.digest(b"WebAppData", account.token.encode(), hashlib.sha256)
    checked = "\n".join(sorted(f"{name}={value}" for name, value in fields.items()))
    fields["hash"] = hmac.new(secret, checked.encode(), hashlib.sha256).hexdigest()
    return urlencode(fields, quote_via=quote)
