"""Base64url without padding (RFC 4648, section 5), read strictly: one text for every value."""

import base64
import binascii


class NotBase64url(ValueError):
    """A text is not unpadded base64url, or not of the expected size; the text is not quoted."""

    def __init__(self) -> None:
        super().__init__("a value is not base64url of the expected size")


def encode_base64url(value: bytes) -> str:
    """Return the text of `value`, unpadded."""
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def decode_base64url(text: object, *, size: int | None = None) -> bytes:
    """Return the bytes of a text; `size` is their exact number. Raises NotBase64url.

    Anything may be passed, since it comes out of foreign JSON. A text that another text of the
    same bytes exists for (stray bits in the last letter) is refused.
    """
    if not isinstance(text, str):
        raise NotBase64url
    if size is not None and len(text) != (size * 4 + 2) // 3:
        raise NotBase64url
    try:
        value = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise NotBase64url from None
    if encode_base64url(value) != text or (size is not None and len(value) != size):
        raise NotBase64url
    return value
