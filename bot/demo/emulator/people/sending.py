"""What people send beside texts: media, contacts, locations, dice, what a keyboard asks for."""

from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.people.wishes import Wish
from bot.demo.emulator.people.world import World, read_bytes
from bot.demo.emulator.state.files import KINDS, KeptFile, Upload
from bot.demo.emulator.state.state import StoryImpossible

_USUAL = {
    "photo": ("photo.png", "image/png"),
    "voice": ("voice.ogg", "audio/ogg"),
    "audio": ("music.mp3", "audio/mpeg"),
    "video": ("video.mp4", "video/mp4"),
    "video_note": ("round.mp4", "video/mp4"),
    "animation": ("animation.mp4", "video/mp4"),
    "sticker": ("sticker.webp", "image/webp"),
}
SENDABLE = tuple(_USUAL)
_A_PICTURE = (  # one grey pixel, for whoever only wants a photo
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
_NUMBERS = ("duration", "width", "height", "length")


def send_media(world: World, user_id: int, kind: str, wish: Wish) -> Json:
    """A person sends a photo, a voice message and the like: {update_id, message}.

    Its bytes are the wish's base64, something small of its kind without; or the file of a file_id.
    """
    kept = _file(world, kind, wish)
    said: Json = {kind: kept.shown()}
    caption = wish.text_or_none("caption")
    if caption:
        said["caption"] = caption
    return _say(world, user_id, said, wish)


def _file(world: World, kind: str, wish: Wish) -> KeptFile:
    if "file_id" in wish:
        kept = world.files.by_id(wish.text("file_id"))
        if kept is None or kept.kind != kind or kind not in KINDS:
            raise StoryImpossible(f"file_id: no {kind} has this id")
        return kept
    name, mime_type = _USUAL[kind]
    usual = _A_PICTURE if kind in ("photo", "sticker") else "AA=="
    upload = Upload(
        wish.text_or_none("file_name") or name,
        wish.text_or_none("mime_type") or mime_type,
        read_bytes(wish.text_or_none("base64") or usual),
    )
    about: Json = {key: wish.number(key) for key in _NUMBERS if key in wish}
    if kind == "sticker":
        emoji = wish.text_or_none("emoji")
        return world.files.keep_sticker(upload, {"emoji": emoji} if emoji else {})
    if kind != "photo":
        return world.files.keep(kind, upload, about)
    kept = world.files.keep_photo(upload)
    if kept is None:
        raise StoryImpossible("the content is no picture")
    return kept


def _say(world: World, user_id: int, said: Json, wish: Wish) -> Json:
    return world.speak(
        user_id,
        said,
        chat_id=wish.number_or_none("chat_id"),
        reply_to=wish.number_or_none("reply_to"),
        bot_id=wish.number_or_none("bot_id"),
    )


def share_contact(world: World, user_id: int, wish: Wish) -> Json:
    """A person shares a contact, the own one unless a first_name says whose: {update_id, message}."""
    user = world.person(user_id).user
    contact: Json = {"phone_number": wish.text_or_none("phone_number") or f"+888{user_id:08d}"}
    if "first_name" in wish:
        contact["first_name"] = wish.text("first_name")
        if "last_name" in wish:
            contact["last_name"] = wish.text("last_name")
    else:
        names = {key: user[key] for key in ("first_name", "last_name") if key in user}
        contact |= names | {"user_id": user_id}
    return _say(world, user_id, {"contact": contact}, wish)


def share_location(world: World, user_id: int, wish: Wish) -> Json:
    """A person shares a location, with a live_period (seconds) a live one: {update_id, message}.

    Raises StoryImpossible.
    """
    latitude, longitude = wish.amount("latitude"), wish.amount("longitude")
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise StoryImpossible("latitude, longitude: they lie on no globe")
    location: Json = {"latitude": latitude, "longitude": longitude}
    if "live_period" in wish:
        location["live_period"] = wish.number("live_period")
    return _say(world, user_id, {"location": location}, wish)


def roll_dice(world: World, user_id: int, wish: Wish) -> Json:
    """A person sends a dice with a value that the wish names: {update_id, message}."""
    dice = {"emoji": wish.text_or_none("emoji") or "🎲", "value": wish.number("value")}
    return _say(world, user_id, {"dice": dice}, wish)


def share_users(world: World, user_id: int, wish: Wish) -> Json:
    """A person picks others for a request_users key: {update_id, message}."""
    users = [{"user_id": world.person(number).id} for number in wish.numbers("user_ids")]
    shared = {"request_id": wish.number("request_id"), "users": users}
    return _say(world, user_id, {"users_shared": shared}, wish)


def share_chat(world: World, user_id: int, wish: Wish) -> Json:
    """A person picks a group for a request_chat key: {update_id, message}."""
    chosen = world.group(wish.number("shared_chat_id"))
    shared = {"request_id": wish.number("request_id"), "chat_id": chosen.id}
    return _say(world, user_id, {"chat_shared": shared}, wish)


def send_web_app_data(world: World, user_id: int, wish: Wish) -> Json:
    """A Mini App that a key opened sends its data and closes: {update_id, message}."""
    given = {"data": wish.text("data"), "button_text": wish.text("button_text")}
    return _say(world, user_id, {"web_app_data": given}, wish)
