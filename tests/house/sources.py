"""The product's sources, read and parsed once for all checks of the house."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "storage")


@dataclass(frozen=True)
class Source:
    """One file of Python; `place` is its path from the root of the house."""

    place: str
    text: str

    @classmethod
    def read(cls, path: Path) -> Self:
        return cls(path.relative_to(ROOT).as_posix(), path.read_text())

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text)

    @property
    def module(self) -> str:
        """Its name when imported."""
        return self.place.removesuffix(".py").replace("/", ".")

    def at(self, node: ast.AST) -> str:
        """Say where a node of the tree is."""
        return f"{self.place}:{getattr(node, 'lineno', 0)}"


def _paths() -> Iterator[Path]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if not {"node_modules", "versions"} & set(path.parts):
                yield path


SOURCES = tuple(map(Source.read, _paths()))
