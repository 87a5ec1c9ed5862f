"""A process of its own that turns one SVG into a PNG and ends.

`python -m bot.texts.documents.painter` reads the SVG from standard input and writes the PNG to standard
output. resvg does not let go of the interpreter while it paints: in the bot's own process everybody
would wait. Nothing is in its arguments, its environment or in files.
"""

import resource
import sys

import pylopdf_fonts_zh_cn
import resvg_py

SCALE = 2
MOST_MEMORY = 1_000_000_000
"""Bytes of address space: a picture takes a tenth."""
_MOST_SVG = 1_000_000


def paint(svg: str) -> bytes:
    """Return an SVG as a PNG of twice its size, set in the one font that is the same everywhere."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=SCALE,
        skip_system_fonts=True,
        font_files=[str(pylopdf_fonts_zh_cn.sans_path())],
        font_family="Noto Sans SC",
        sans_serif_family="Noto Sans SC",
    )


def main() -> None:
    """Paint what comes in."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    svg = sys.stdin.buffer.read(_MOST_SVG).decode()
    sys.stdout.buffer.write(paint(svg))


if __name__ == "__main__":
    main()
