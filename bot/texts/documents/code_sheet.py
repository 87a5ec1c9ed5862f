"""A page of QR codes to print and to cut into cards: one HTML file that loads nothing."""

import html

import segno

from bot.domain.messages.messages import CodeSheet
from bot.domain.people.people import Language
from bot.texts.catalog import Catalog
from bot.texts.inert import one_line

MIME_TYPE = "text/html"
_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>{title}</title><style>
@page {{ size: A4; margin: 12mm }}
body {{ margin: 0; color: #1f2d3a; font: 11pt/1.3 system-ui, "Noto Sans SC", sans-serif }}
main {{ display: grid; grid-template-columns: repeat(3, 1fr); gap: 4mm }}
section {{ break-inside: avoid; padding: 4mm; border: .3mm dashed #a9b6c2; text-align: center }}
svg {{ display: block; width: 100%; height: auto; margin-bottom: 2mm }}
p {{ margin: 0; overflow-wrap: anywhere }}
</style></head><body><main>
{cards}
</main></body></html>
"""


def lay_out_codes(sheet: CodeSheet, *, language: Language, catalog: Catalog) -> bytes:
    """Return an HTML page (UTF-8), three cards a row on A4, each a QR code above its label.

    Raises segno.DataOverflowError for a link of more than 2331 bytes.
    """
    title = html.escape(catalog.plain("code-sheet-title", {}, language))
    cards = "\n".join(_card(label, link) for label, link in sheet.codes)
    return _PAGE.format(language=language.value, title=title, cards=cards).encode()


def _card(label: str, link: str) -> str:
    code = segno.make(link, error="m", micro=False)
    drawing = code.svg_inline(border=4, omitsize=True, svgclass=None, lineclass=None)
    return f"<section>{drawing}<p>{html.escape(one_line(label))}</p></section>"
