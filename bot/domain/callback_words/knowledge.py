"""Buttons about asking and prepared answers."""

from enum import StrEnum

from bot.domain.ids import AskedId, EntryId, ScreenId, TopicId, WordingId
from bot.domain.messages.callback_data import word
from bot.domain.people.people import Language


class Lack(StrEnum):
    """What organizers should look at: lists of entries that lack something."""

    DRAFTS = "drafts"
    EXPIRED = "expired"
    UNTRANSLATED = "untranslated"
    UNTIED = "untied"


class Then(StrEnum):
    """What is shown once an entry is tied to a topic: the entry, or the next without one."""

    ENTRY = "entry"
    NEXT = "next"


class FileKind(StrEnum):
    """The kinds of file that prepared answers are sent in."""

    YAML = "yaml"
    CSV = "csv"


ASK = word("ask")
CHOOSE = word("ask-choose", AskedId, int)
"""Its place among the suggestions, from 0."""
OTHERS = word("ask-others", AskedId)
LEAVE = word("ask-no", AskedId)
PASS_ON = word("ask-organizers", AskedId)
HELPED = word("ask-helps", AskedId)
OFFER_WORDING = word("ask-keep-wording", AskedId)
OPEN_SCREEN = word("ask-screen", ScreenId)

SHOW = word("knowledge")
LIST = word("entries", EntryId, int)
"""An entry that stands for its category (an event file may have made up the name), and the page."""
LACKING = word("entries-lacking", Lack, int)
SEARCH = word("entry-search")
ADD = word("entry-add")
REVIEW_WORDINGS = word("wordings")
TAKE_WORDINGS = word("wordings-take", str)
"""All that are shown, told apart by a digest, for others may have come meanwhile."""
LEAVE_WORDINGS = word("wordings-leave", str)
CHOOSE_WORDINGS = word("wordings-choose")
TAKE_WORDING = word("wording-take", WordingId)
LEAVE_WORDING = word("wording-leave", WordingId)
CHECK = word("knowledge-check")
CHECK_NOW = word("knowledge-check-now")
FILES = word("knowledge-files")
EXPORT = word("knowledge-export", FileKind)
IMPORT = word("knowledge-import")

ENTRY = word("entry", EntryId)
PUBLISH = word("entry-publish", EntryId)
ADD_WORDING = word("entry-wording-add", EntryId)
WORDING = word("entry-wording", EntryId, int)
TRANSLATE_WORDING = word("entry-wording-in", EntryId, int, Language)
DROP_WORDING = word("entry-wording-drop", EntryId, int)
WRITE_ANSWER = word("entry-answer", EntryId, Language)
CATEGORIES = word("entry-categories", EntryId)
SET_CATEGORY = word("entry-category", EntryId, str)
AUDIENCES = word("entry-audiences", EntryId, int)
SET_AUDIENCE = word("entry-for", EntryId, str)
"""All, confirmed, organizers or a session's id."""
TOPIC = word("entry-topic", EntryId, Then)
TOPICS = word("entry-topics", EntryId, Then, int)
"""The topics to choose from, most likely first, and the page."""
TIE = word("entry-tie", EntryId, Then, TopicId)
GAPS = word("knowledge-gaps", int)
FILL_GAP = word("gap-fill", TopicId)
EXPIRES = word("entry-expires", EntryId)
DELETE = word("entry-delete", EntryId)
DELETE_NOW = word("entry-delete-now", EntryId)
