"""YAML read without trust: composed into nodes, never constructed; only if small and plain."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as datafield
from pathlib import Path
from typing import cast

import yaml
from yaml.nodes import MappingNode

from bot.domain.messages.texts import Words

FILE_BYTES = 1_000_000
DEEPEST = 12
MOST_ALIASES = 200
MOST_PIECES = 100_000
FAULTS_TOLD = 20
_LOADER = cast("type[yaml.SafeLoader]", getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to correct: `line` from 1 (0 = the file itself), `field` like event.title.

    `sentence` is for the command line. `code` names the same sentence on the sheet of the chat
    (`fault-<code>`), which `details` fill; "" where nobody is in a chat.
    """

    line: int
    field: str
    sentence: str
    code: str = datafield(default="", compare=False)
    details: Mapping[str, str | int | Words] = datafield(
        default_factory=dict[str, str | int | Words], compare=False
    )

    def __str__(self) -> str:
        where = f"line {self.line}: " if self.line else ""
        field = f"{self.field} " if self.field else ""
        return f"{where}{field}{self.sentence}"


class EventFileWrong(Exception):
    """An event file cannot be used; `faults` are all that were found, in the file's order.

    As text it is a line for each of the first ones, and how many more there are.
    """

    def __init__(self, path: Path, faults: Sequence[Fault]) -> None:
        self.path = path
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        super().__init__(path, self.faults)

    def __str__(self) -> str:
        lines = [f"{self.path}: {fault}" for fault in self.faults[:FAULTS_TOLD]]
        if len(self.faults) > FAULTS_TOLD:
            lines.append(f"{self.path}: {len(self.faults) - FAULTS_TOLD} more faults")
        return "\n".join(lines)


class NotPlainYaml(Exception):
    """The content cannot be read at all; `fault` says why."""

    def __init__(self, line: int, sentence: str, code: str = "unreadable") -> None:
        super().__init__(line, sentence)
        self.fault = Fault(line, "", sentence, code)


def compose(content: bytes) -> MappingNode:
    """Return the one mapping a file consists of.

    Raises:
        NotPlainYaml: it is too large, no UTF-8, no YAML, or uses tags, depth or many aliases.
    """
    text = _decode(content)
    try:
        for line, sentence in _dangers(text):
            raise NotPlainYaml(line, sentence)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise NotPlainYaml(line, f"This is not YAML: {error.problem}.") from None
    except yaml.YAMLError:
        raise NotPlainYaml(0, "This is not YAML: it contains a forbidden character.") from None
    if not isinstance(node, MappingNode):
        raise NotPlainYaml(1, "The file must start with a field: event.")
    return node


def _decode(content: bytes) -> str:
    if len(content) > FILE_BYTES:
        raise NotPlainYaml(0, "The file is larger than 1 MB.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    raise NotPlainYaml(line, "This is not UTF-8 text; save the file as UTF-8.")


def _dangers(text: str) -> Iterator[tuple[int, str]]:
    """Find what would make the tree dangerous, before it is built."""
    depth = aliases = 0
    for pieces, event in enumerate(yaml.parse(text, Loader=_LOADER)):
        line = event.start_mark.line + 1 if event.start_mark else 0
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        aliases += isinstance(event, yaml.AliasEvent)
        tag = cast("str | None", getattr(event, "tag", None))
        if depth > DEEPEST or pieces > MOST_PIECES:
            yield line, "The file is nested too deeply or has too many parts."
        if aliases > MOST_ALIASES:
            yield line, f"The file repeats parts too often; at most {MOST_ALIASES} aliases (*)."
        if tag not in {None, "!"}:
            yield line, "YAML tags (!...) are not allowed; put the text in quotes."
