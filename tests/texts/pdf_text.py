"""Reads the text of a typst PDF back, the way a consulate's copy-and-paste would."""

import re
import zlib

_OBJECT = re.compile(rb"(?<![0-9])(\d+) 0 obj(.*?)endobj", re.DOTALL)
_FONT = re.compile(rb"/(f\d+) [\d.]+ Tf$")
_PLAIN = {ord("n"): b"\n", ord("r"): b"\r", ord("t"): b"\t", ord("b"): b"\b", ord("f"): b"\f"}


def text_of(pdf: bytes) -> str:
    """Return the text of every page, one line per shown piece."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    return "\n".join(
        _page(_stream(objects[int(contents[1])]), _fonts(objects, body))
        for body in objects.values()
        if re.search(rb"/Type/Page[^s]", body)
        and (contents := re.search(rb"/Contents (\d+) 0 R", body))
    )


def _fonts(objects: dict[int, bytes], page: bytes) -> dict[bytes, dict[int, str]]:
    """Return what each font of a page shows; every page has names of its own."""
    resources = re.search(rb"/Resources (\d+) 0 R", page)
    named = re.findall(rb"/(f\d+) (\d+) 0 R", objects[int(resources[1])] if resources else page)
    return {
        name: _unicode(_stream(objects[int(found[1])]))
        for name, number in named
        if (found := re.search(rb"/ToUnicode (\d+) 0 R", objects[int(number)]))
    }


def _page(content: bytes, tables: dict[bytes, dict[int, str]]) -> str:
    shown: list[str] = []
    table: dict[int, str] = {}
    at = 0
    while at < len(content):
        if content[at : at + 2] == b"<<":
            at = content.index(b">>", at) + 2
            continue
        if content[at] in b"(<":
            end = _end(content, at)
            raw = _raw(content[at:end])
            codes = (int.from_bytes(raw[each : each + 2]) for each in range(0, len(raw), 2))
            shown.append("".join(table.get(code, "\ufffd") for code in codes))
            at = end
            continue
        at += 1
        if content[at - 2 : at] == b"Tf" and (found := _FONT.search(content[at - 40 : at])):
            table = tables[found[1]]
        elif content[at - 2 : at] == b"ET":
            shown.append("\n")
    return "".join(shown)


def _end(content: bytes, at: int) -> int:
    """Return the place after a string; one in brackets may hold pairs of brackets."""
    if content[at : at + 1] == b"<":
        return content.index(b">", at) + 1
    depth = 0
    while True:
        if content[at : at + 1] == b"\\":
            at += 1
        else:
            depth += {b"(": 1, b")": -1}.get(content[at : at + 1], 0)
        at += 1
        if not depth:
            return at


def _raw(piece: bytes) -> bytes:
    if piece.startswith(b"<"):
        return bytes.fromhex(piece[1:-1].decode())

    def plain(match: re.Match[bytes]) -> bytes:
        said = match[1]
        if said[:1].isdigit():
            return bytes([int(said, 8) & 0xFF])
        return _PLAIN.get(said[0], said)

    return re.sub(rb"\\([0-7]{1,3}|.)", plain, piece[1:-1], flags=re.DOTALL)


def _stream(body: bytes) -> bytes:
    _, _, rest = body.partition(b"stream")
    return zlib.decompressobj().decompress(rest.lstrip(b"\r\n"))


def _unicode(cmap: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, point in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(point.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, point in re.findall(
            rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block
        ):
            start = int(point, 16)
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(start + code - int(first, 16))
    return found
