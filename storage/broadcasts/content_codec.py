"""What a broadcast says, and when it is planned for, as JSON values."""

from datetime import datetime
from typing import Any

from bot.domain.broadcasts import (
    Audience,
    AudienceKind,
    Content,
)
from bot.domain.messages.files import pack_files, unpack_files
from bot.domain.messages.texts import Words
from bot.domain.wall_time import moment_written, write_moment
from storage.database.timestamps import maybe_moment


def planned(due_at: datetime | None) -> dict[str, Any]:
    """The time it is planned for, as it was meant: by the wall clock."""
    return {} if due_at is None else {"due": write_moment(due_at)}


def due(opened: dict[str, Any], due_at: int | None) -> datetime | None:
    """Return the moment it is planned for, from what is sealed or from its column."""
    return moment_written(opened["due"]) if "due" in opened else maybe_moment(due_at)


def packed(content: Content) -> dict[str, Any]:
    """Pack what is said and how."""
    return {
        "text": [content.text.en, content.text.zh],
        "audience": [content.audience.kind, content.audience.value],
        "protect": content.protect,
        "self_delete": content.self_delete,
        "confidential": content.confidential,
        "acknowledge": content.acknowledge,
        **({"poll": content.poll} if content.poll else {}),
        **({"files": pack_files(content.files)} if content.files else {}),
    }


def unpacked(opened: dict[str, Any]) -> Content:
    """Undo `packed`."""
    kind, value = opened["audience"]
    return Content(
        text=Words(*opened["text"]),
        audience=Audience(AudienceKind(kind), value),
        protect=opened["protect"],
        self_delete=opened["self_delete"],
        confidential=opened["confidential"],
        acknowledge=opened["acknowledge"],
        poll=opened.get("poll", ""),
        files=unpack_files(opened["files"]) if "files" in opened else (),
    )
