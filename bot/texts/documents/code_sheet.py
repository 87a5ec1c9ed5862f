"""A page of QR codes to print and to cut into cards: one HTML file that loads nothing."""

import html

import segno

from bot.domain.messages.messages import CodeSheet
from bot.domain.people.invitation_links import mirrored
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
main {{ display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 4mm }}
section {{ break-inside: avoid; padding: 4mm; border: .3mm dashed #a9b6c2; text-align: center }}
svg {{ display: block; width: 100%; height: auto; margin-bottom: 2mm }}
p {{ margin: 0; overflow-wrap: anywhere }}
.else {{ margin: 2mm 0 1mm; font-size: 8pt; text-align: left }}
aside {{ display: flex; gap: 2mm; align-items: center; margin-top: 1mm; font-size: 7pt; text-align: left }}
aside svg {{ flex: 0 0 22mm; margin: 0 }}
aside span {{ min-width: 0; overflow-wrap: anywhere }}
</style></head><body><main>
{cards}
</main></body></html>
"""


def lay_out_codes(sheet: CodeSheet, *, language: Language, catalog: Catalog) -> bytes:
    """Return an HTML page (UTF-8), three cards a row on A4, each a QR code above its label.

    Below a code of our own page stand the same at its other addresses, small, and in letters for whoever
    types; whoever is given the card reads either language.

    Raises segno.DataOverflowError for a link of more than 2331 bytes.
    """
    title = html.escape(catalog.plain("code-sheet-title", {}, language))
    doors = [(label, link, mirrored(link, sheet.mirrors)) for label, link in sheet.codes]
    cards = "\n".join(_card(label, link, _others(others, catalog)) for label, link, others in doors)
    return _PAGE.format(language=language.value, title=title, cards=cards).encode()


def _card(label: str, link: str, others: str) -> str:
    named = f"<p>{html.escape(one_line(label))}</p>"
    return f"<section>{_drawing(link)}{named}{others}</section>"


def _others(links: tuple[str, ...], catalog: Catalog) -> str:
    if not links:
        return ""
    said = [catalog.plain("code-sheet-mirrors", {}, each) for each in Language]
    heading = f'<p class="else">{"<br>".join(map(html.escape, said))}</p>'
    asides = (f"<aside>{_drawing(each)}<span>{html.escape(each)}</span></aside>" for each in links)
    return heading + "".join(asides)


def _drawing(link: str) -> str:
    code = segno.make(link, error="m", micro=False)
    return code.svg_inline(border=4, omitsize=True, svgclass=None, lineclass=None)
