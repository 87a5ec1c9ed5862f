"""Who the bot is, its picture and the rights it wants; what it can see of people's profiles."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.uploads import find_file
from bot.demo.emulator.refusals import Refusal
from bot.demo.emulator.state.members import RIGHTS


def get_me(asked: Asked) -> Json:
    """getMe."""
    return asked.bot.full_user()


def agree(asked: Asked) -> bool:
    """logOut and close: allowed, without effect here."""
    del asked
    return True


def set_my_profile_photo(asked: Asked) -> bool:
    """setMyProfilePhoto: the newest stands first."""
    photo: Json = asked.params["photo"]
    if photo["type"] != "static":
        raise Refusal(refusals.PHOTO_ANIMATED)
    shown = find_file(asked, "photo", photo["photo"]).shown()
    asked.bot.profile.photos.insert(0, shown if isinstance(shown, list) else [shown])
    return True


def remove_my_profile_photo(asked: Asked) -> bool:
    """removeMyProfilePhoto: the newest."""
    if not asked.bot.profile.photos:
        raise Refusal(refusals.PHOTO_MISSING)
    del asked.bot.profile.photos[0]
    return True


def get_user_profile_photos(asked: Asked) -> Json:
    """getUserProfilePhotos: people have none here, the bot may."""
    user_id, offset = asked.params["user_id"], asked.params.get("offset", 0)
    if user_id == asked.bot.id:
        photos = asked.bot.profile.photos
    elif asked.world.find_user(user_id) is None:
        raise Refusal(refusals.USER_NOT_FOUND)
    else:
        photos = []
    limit: int = asked.params.get("limit", 100)
    return {"total_count": len(photos), "photos": photos[offset : offset + limit]}


def get_user_profile_audios(asked: Asked) -> Json:
    """getUserProfileAudios: nobody has any here."""
    _known_user(asked)
    return {"total_count": 0, "audios": []}


def get_user_chat_boosts(asked: Asked) -> Json:
    """getUserChatBoosts: nobody boosts here."""
    asked.known_room()
    _known_user(asked)
    return {"boosts": []}


def get_user_personal_chat_messages(asked: Asked) -> list[Json]:
    """getUserPersonalChatMessages: nobody has a channel of their own here."""
    _known_user(asked)
    return []


def _known_user(asked: Asked) -> None:
    if asked.world.find_user(asked.params["user_id"]) is None:
        raise Refusal(refusals.USER_NOT_FOUND)


def set_my_default_administrator_rights(asked: Asked) -> bool:
    """setMyDefaultAdministratorRights: none clears them."""
    rights, for_channels = asked.params.get("rights"), asked.params.get("for_channels", False)
    asked.bot.profile.rights.pop(for_channels, None)
    if rights:
        asked.bot.profile.rights[for_channels] = rights
    return True


def get_my_default_administrator_rights(asked: Asked) -> Json:
    """getMyDefaultAdministratorRights."""
    known = asked.bot.profile.rights.get(asked.params.get("for_channels", False), {})
    return dict.fromkeys(RIGHTS, False) | known


HANDLERS: dict[str, Handler] = {
    "getMe": get_me,
    "logOut": agree,
    "close": agree,
    "setMyProfilePhoto": set_my_profile_photo,
    "removeMyProfilePhoto": remove_my_profile_photo,
    "getUserProfilePhotos": get_user_profile_photos,
    "getUserProfileAudios": get_user_profile_audios,
    "getUserChatBoosts": get_user_chat_boosts,
    "getUserPersonalChatMessages": get_user_personal_chat_messages,
    "setMyDefaultAdministratorRights": set_my_default_administrator_rights,
    "getMyDefaultAdministratorRights": get_my_default_administrator_rights,
}
