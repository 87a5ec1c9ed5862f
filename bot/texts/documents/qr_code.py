"""QR codes of links, as pictures that cameras read from a phone's screen."""

from io import BytesIO

import segno

from bot.domain.messages.messages import CodePicture

_SMALLEST = 640
_QUIET = 4
_DARK = "#16212b"


def draw_code(picture: CodePicture) -> bytes:
    """Return a PNG of a link's QR code (ISO/IEC 18004): error correction M, quiet zone 4 modules.

    It is at least 640 pixels wide, so that Telegram's photo compression leaves it sharp.
    Raises segno.DataOverflowError for a link of more than 2331 bytes.
    """
    code = segno.make(picture.link, error="m", micro=False, boost_error=True)
    modules = code.symbol_size(border=_QUIET)[0]
    png = BytesIO()
    code.save(
        png,
        kind="png",
        scale=-(-_SMALLEST // modules),
        border=_QUIET,
        dark=_DARK,
        light="white",
    )
    return png.getvalue()
