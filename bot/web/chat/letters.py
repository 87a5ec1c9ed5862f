"""Messages as the page draws them: plain words, what stands out in them, keys to tap, a file to fetch.

Nothing in them is HTML, and an id is a text: JavaScript's numbers are too small for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.channels.devices import Device
from bot.domain.channels.envelopes import Envelope
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Message
from bot.texts.catalog import Catalog
from bot.texts.entities import words_and_entities
from bot.texts.file_names import named_files
from bot.texts.rendering import ButtonFields, Rendered, render
from bot.web.chat.knocking import address_of_device
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Drawer:
    """Puts messages into words for the page."""

    catalog: Catalog

    def drawn(self, envelope: Envelope, *, laid_at: datetime, now: datetime) -> dict[str, Any]:
        """Return a message as JSON."""
        message = envelope.message
        language = message.language or envelope.language
        rendered = self._words(envelope, now)
        words, entities = words_and_entities(rendered.text)
        files = (
            ()
            if message.attachment is None
            else named_files(message.attachment, language=language, catalog=self.catalog)
        )
        return {
            "id": str(envelope.id),
            "date": int(laid_at.timestamp()),
            "text": words,
            "entities": entities,
            "keys": [[_key(button) for button in row] for row in rendered.keyboard or ()],
            "files": [
                {"name": each.name, "kind": each.kind, "mime": each.mime_type} for each in files
            ],
            "protect": message.protect,
            "language": language.value,
        }

    def _words(self, envelope: Envelope, now: datetime) -> Rendered:
        """Put a message into words without its file, which is made when it is wanted."""
        message = replace(envelope.message, attachment=None)
        return render(
            message,
            language=message.language or envelope.language,
            zone=envelope.zone,
            catalog=self.catalog,
            now=now,
            carrier=envelope.to.carrier,
        )


def _key(button: ButtonFields) -> dict[str, Any]:
    key: dict[str, Any] = {"text": button["text"]}
    if "style" in button:
        key["style"] = button["style"]
    match button:
        case {"callback_data": data}:
            key["data"] = data
        case {"copy_text": Mapping() as copied}:
            key["copy"] = copied["text"]
        case {"web_app": Mapping() as app}:
            key["url"] = app["url"]
        case _:
            key["url"] = button["url"]
    return key


def envelope_to(work: Work, device: Device, message_id: OutboxId, message: Message) -> Envelope:
    """Return a message as it is drawn for the person whose device it is."""
    person = work.people.get(device.person_id)
    return Envelope(message_id, address_of_device(device), person.language, person.zone, message)
