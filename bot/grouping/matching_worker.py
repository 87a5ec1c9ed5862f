"""The process that finds pairs: edges come in by a pipe, and pairs go out by one."""

import sys

import orjson

from bot.grouping.matching import match


def main() -> None:
    """Match the edges on standard input."""
    sys.stdout.buffer.write(orjson.dumps(match(orjson.loads(sys.stdin.buffer.read()))))


if __name__ == "__main__":
    main()
