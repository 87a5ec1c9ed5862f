"""What the emulator says when it refuses, word for word as Telegram says it.

Sources: tdlib/telegram-bot-api ``Client.cpp`` (its own strings and its rewriting of server
errors) and the server strings collected at github.com/vrumger/telegram-errors.
"""

from typing import Any

_CODES = {
    "Bad Request": 400,
    "Unauthorized": 401,
    "Forbidden": 403,
    "Not Found": 404,
    "Conflict": 409,
    "Request Entity Too Large": 413,
    "Too Many Requests": 429,
    "Internal Server Error": 500,
    "Bad Gateway": 502,
}

UNAUTHORIZED = "Unauthorized"
METHOD_NOT_FOUND = "Not Found: method not found"
FILE_NOT_FOUND = "Not Found"
REQUEST_TOO_LARGE = "Request Entity Too Large"

CHAT_ID_EMPTY = "Bad Request: chat_id is empty"
CHAT_NOT_FOUND = "Bad Request: chat not found"
USER_NOT_FOUND = "Bad Request: user not found"
TEXT_EMPTY = "Bad Request: message text is empty"
TEXT_TOO_LONG = "Bad Request: message is too long"
CAPTION_TOO_LONG = "Bad Request: message caption is too long"
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
EDIT_NOT_FOUND = "Bad Request: message to edit not found"
EDIT_FORBIDDEN = "Bad Request: message can't be edited"
NO_TEXT_TO_EDIT = "Bad Request: there is no text in the message to edit"
NO_CAPTION_TO_EDIT = "Bad Request: there is no caption in the message to edit"
NO_MEDIA_TO_EDIT = "Bad Request: there is no media in the message to edit"
DELETE_NOT_FOUND = "Bad Request: message to delete not found"
DELETE_FORBIDDEN = "Bad Request: message can't be deleted"
REPLY_NOT_FOUND = "Bad Request: message to be replied not found"
THREAD_NOT_FOUND = "Bad Request: message thread not found"
TOPIC_CLOSED = "Bad Request: TOPIC_CLOSED"
QUOTE_INVALID = "Bad Request: QUOTE_TEXT_INVALID"
BUSINESS_UNKNOWN = "Bad Request: business connection not found"
LOCATION_INVALID = "Bad Request: invalid location specified"
LIVE_PERIOD_INVALID = "Bad Request: LIVE_PERIOD_INVALID"
MESSAGE_IDS_INVALID = "Bad Request: MESSAGE_IDS_INVALID"
MESSAGE_IDS_UNSORTED = "Bad Request: message identifiers must be in a strictly increasing order"
NOTHING_TO_FORWARD = "Bad Request: there are no messages to forward"
FORWARD_TOO_MANY = "Bad Request: too many messages to forward"
FORWARD_NONE = "Bad Request: messages can't be forwarded"
COPY_NOT_FOUND = "Bad Request: message to copy not found"
COPY_FORBIDDEN = "Bad Request: message can't be copied"
FORWARD_NOT_FOUND = "Bad Request: message to forward not found"
FORWARD_FORBIDDEN = "Bad Request: message can't be forwarded"
PIN_NOT_FOUND = "Bad Request: message to pin not found"
UNPIN_NOT_FOUND = "Bad Request: message to unpin not found"
REACT_NOT_FOUND = "Bad Request: message to react not found"
REACTION_INVALID = "Bad Request: REACTION_INVALID"
QUERY_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
ANSWER_TOO_LONG = "Bad Request: MESSAGE_TOO_LONG"
INLINE_ID_INVALID = "Bad Request: MESSAGE_ID_INVALID"
NO_LOCATION_TO_EDIT = "Bad Request: there is no live location in the message to edit"
PIN_FORBIDDEN = "Bad Request: not enough rights to manage pinned messages in the chat"
NEXT_OFFSET_INVALID = "Bad Request: NEXT_OFFSET_INVALID"
RESULTS_TOO_MANY = "Bad Request: RESULTS_TOO_MUCH"
RESULT_ID_INVALID = "Bad Request: RESULT_ID_INVALID"
RESULT_ID_TWICE = "Bad Request: RESULT_ID_DUPLICATE"
PRICES_WRONG = "Bad Request: INVOICE_PRICES_INVALID"
PROVIDER_INVALID = "Bad Request: PAYMENT_PROVIDER_INVALID"
AMOUNT_INVALID = "Bad Request: CURRENCY_TOTAL_AMOUNT_INVALID"
ERROR_MESSAGE_EMPTY = "Bad Request: ERROR_TEXT_EMPTY"
SHIPPING_OPTIONS_EMPTY = "Bad Request: SHIPPING_OPTIONS_EMPTY"
CHARGE_NOT_FOUND = "Bad Request: CHARGE_ID_INVALID"
CHARGE_REFUNDED = "Bad Request: CHARGE_ALREADY_REFUNDED"
BUTTON_DATA_INVALID = "Bad Request: BUTTON_DATA_INVALID"
BUTTON_TYPE_INVALID = "Bad Request: BUTTON_TYPE_INVALID"
BUTTON_WITHOUT_ACTION = (
    "Bad Request: can't parse inline keyboard button: "
    "Text buttons are unallowed in the inline keyboard"
)
CHAT_ACTION_WRONG = "Bad Request: wrong parameter action in request"
COMMAND_INVALID = "Bad Request: BOT_COMMAND_INVALID"
COMMANDS_TOO_MANY = "Bad Request: BOT_COMMANDS_TOO_MUCH"
FILE_ID_WRONG = "Bad Request: wrong file_id or the file is temporarily unavailable"
FILE_ID_INVALID = "Bad Request: invalid file_id"
FILE_TOO_BIG = "Bad Request: file is too big"
FILE_EMPTY = "Bad Request: file must be non-empty"
FILE_URL_UNREACHABLE = "Bad Request: failed to get HTTP URL content"
PHOTO_TOO_BIG = "Bad Request: PHOTO_FILE_TOO_BIG"
PHOTO_BROKEN = "Bad Request: IMAGE_PROCESS_FAILED"
ALBUM_SIZE = "Bad Request: media group must include 2-10 items"
ALBUM_TYPE = "Bad Request: can't use the media of the specified type in the album"
POLL_OPTIONS = "Bad Request: poll must have 1-12 answer options"
POLL_OPTION_EMPTY = "Bad Request: poll options must be non-empty"
POLL_TYPE = "Bad Request: unsupported poll type"
QUIZ_CORRECT = "Bad Request: wrong correct option ID specified"
POLL_NOT_FOUND = "Bad Request: message with poll to stop not found"
POLL_FOREIGN = "Bad Request: poll can't be stopped"
POLL_CLOSED = "Bad Request: poll has already been closed"
DICE_EMOJI = "Bad Request: EMOTICON_INVALID"
GAME_NAME = "Bad Request: GAME_BOT_INVALID"
GAME_NOT_FOUND = "Bad Request: message with the game not found"
SCORE_NOT_MODIFIED = "Bad Request: BOT_SCORE_NOT_MODIFIED"
NO_ADMINISTRATORS = "Bad Request: there are no administrators in the private chat"
USER_IS_ADMINISTRATOR = "Bad Request: user is an administrator of the chat"
ONLY_SUPERGROUPS = "Bad Request: method is available only for supergroups"
CANT_REMOVE_OWNER = "Bad Request: can't remove chat owner"
NOT_A_PARTICIPANT = "Bad Request: USER_NOT_PARTICIPANT"
NOT_AN_ADMINISTRATOR = "Bad Request: user is not an administrator"
RANK_INVALID = "Bad Request: ADMIN_RANK_INVALID"
LINK_INVALID = "Bad Request: INVITE_HASH_INVALID"
LINK_REVOKED = "Bad Request: INVITE_HASH_EXPIRED"
LINK_LIMITED = (
    "Bad Request: member limit can't be specified for links requiring administrator approval"
)
REQUESTER_MISSING = "Bad Request: HIDE_REQUESTER_MISSING"
TITLE_INVALID = "Bad Request: CHAT_TITLE_EMPTY"
CHAT_NOT_MODIFIED = "Bad Request: CHAT_NOT_MODIFIED"
ABOUT_TOO_LONG = "Bad Request: CHAT_ABOUT_TOO_LONG"
DESCRIPTION_NOT_MODIFIED = "Bad Request: chat description is not modified"
PHOTO_UPLOADED_ONLY = "Bad Request: photo should be uploaded as an InputFile"
STICKERSET_INVALID = "Bad Request: STICKERSET_INVALID"
STICKER_INVALID = "Bad Request: STICKER_ID_INVALID"
STICKERSET_NAME = "Bad Request: invalid sticker set name is specified"
STICKERSET_TAKEN = "Bad Request: sticker set name is already occupied"
STICKERS_EMPTY = "Bad Request: STICKERS_EMPTY"
STICKERS_TOO_MUCH = "Bad Request: STICKERS_TOO_MUCH"
STICKER_FORMAT = "Bad Request: invalid sticker format specified"
STICKER_EMOJI = "Bad Request: STICKER_EMOJI_INVALID"
STICKER_NO_MASK = "Bad Request: STICKER_MASK_COORDS_NOT_SUPPORTED"
PHOTO_ANIMATED = "Bad Request: an animated profile photo is not implemented by the emulator"
PHOTO_MISSING = "Bad Request: PHOTO_ID_INVALID"
NOT_A_FORUM = "Bad Request: the chat is not a forum"
TOPIC_TITLE = "Bad Request: TOPIC_TITLE_EMPTY"
TOPIC_COLOR = "Bad Request: wrong icon color specified"
TOPIC_INVALID = "Bad Request: TOPIC_ID_INVALID"
TOPIC_NOT_MODIFIED = "Bad Request: TOPIC_NOT_MODIFIED"
NOT_IN_PRIVATE = "Bad Request: method is available only for supergroups and channel chats"
NOT_ENOUGH_RIGHTS = "Bad Request: not enough rights"
PARSE_MODE_UNKNOWN = "Bad Request: unsupported parse_mode"
RICH_AMBIGUOUS = "Bad Request: rich message must have exactly one of blocks, html or markdown"
DRAFT_PRIVATE_ONLY = "Bad Request: drafts can be sent only to private chats"
DRAFT_ID_INVALID = "Bad Request: RANDOM_ID_INVALID"

BLOCKED = "Forbidden: bot was blocked by the user"
NEVER_STARTED = "Forbidden: bot can't initiate conversation with a user"
DEACTIVATED = "Forbidden: user is deactivated"
NOT_A_MEMBER = "Forbidden: bot is not a member of the group chat"
KICKED = "Forbidden: bot was kicked from the group chat"
UPGRADED = "Bad Request: group chat was upgraded to a supergroup chat"

OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
POLL_ENDED_BY_WEBHOOK = "Conflict: terminated by setWebhook request"
WEBHOOK_BAD_URL = "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
WEBHOOK_BAD_PORT = (
    "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
)
WEBHOOK_BAD_SECRET = "Bad Request: secret token contains unallowed characters"


class Refusal(Exception):
    """A Bot API call the emulator refuses.

    ``description`` is Telegram's sentence; its first words decide the HTTP status.
    ``parameters`` is Bot API ``ResponseParameters`` (retry_after, migrate_to_chat_id) or None.
    """

    def __init__(self, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.description = description
        self.parameters = parameters
        self.code = _CODES.get(description.split(":", 1)[0], 400)

    def envelope(self) -> dict[str, Any]:
        """The Bot API error answer ``{ok, error_code, description[, parameters]}``."""
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_entities(reason: str) -> Refusal:
    """Markup Telegram cannot parse; reason is tdlib's sentence."""
    return Refusal(f"Bad Request: can't parse entities: {reason}")


def too_many_requests(seconds: int) -> Refusal:
    """Flood limit reached; seconds is the whole-second wait Telegram asks for."""
    return Refusal(f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def not_implemented(method: str, reason: str) -> Refusal:
    """A method the schema knows and the emulator does not do; reason says why."""
    return Refusal(f"Bad Request: method {method} is not implemented by the emulator: {reason}")
