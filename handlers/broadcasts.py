"""Broadcasts as organizers make them and guests read them; people who are not reached."""

from bot.domain.callback_words import broadcasts as words
from bot.domain.people.rights import Right
from bot.usecases.broadcasts import (
    attaching,
    composing,
    polls,
    reading,
    recalling,
    screens,
    sending,
)
from bot.usecases.broadcasts.unreached import unreachable, unreachable_screens
from handlers.refusals import NotForYou
from handlers.routes import Route, Stricter, command, tap

_RIGHT = Right.BROADCAST
_TO_ALL = Stricter(Right.BROADCAST_TO_ALL, sending.is_to_all, NotForYou)

ROUTES: tuple[Route, ...] = (
    command("broadcast", screens.show_broadcasts, button=words.SHOW, right=_RIGHT),
    tap(words.NEW, composing.start_draft, right=_RIGHT),
    tap(words.ASK_SILENT, composing.draft_for_silent, right=_RIGHT),
    tap(words.ASK_DATE, polls.draft_to_ask, right=_RIGHT),
    tap(words.TELL_DATE, polls.draft_outcome, right=_RIGHT),
    tap(words.OPEN, screens.show_broadcast, right=_RIGHT),
    tap(words.WRITE, composing.start_text, right=_RIGHT),
    tap(words.CHOOSE, composing.choose, right=_RIGHT),
    tap(words.AUDIENCES, screens.show_audiences, right=_RIGHT),
    tap(words.TO_CROWD, composing.address_to_crowd, right=_RIGHT),
    tap(words.TO_SESSION, composing.address_to_session, right=_RIGHT),
    tap(words.FILES, attaching.show_files, right=_RIGHT),
    tap(words.ATTACH, attaching.start_files, right=_RIGHT),
    tap(words.DETACH, attaching.detach, right=_RIGHT),
    tap(words.PREVIEW, composing.preview, right=_RIGHT),
    tap(words.DISCARD, composing.discard, right=_RIGHT),
    tap(words.SEND, sending.launch, right=_RIGHT, stricter=_TO_ALL),
    tap(words.PLAN, sending.plan, right=_RIGHT, stricter=_TO_ALL),
    tap(words.STOP, sending.stop, right=_RIGHT),
    tap(words.PAUSE, sending.pause, right=_RIGHT),
    tap(words.RESUME, sending.resume, right=_RIGHT),
    tap(words.RECALL, screens.ask_to_recall, right=_RIGHT),
    tap(words.RECALL_NOW, recalling.recall, right=_RIGHT),
    tap(words.REPEAT, recalling.draft_again, right=_RIGHT),
    tap(words.UNDELIVERED, recalling.draft_for_missed, right=_RIGHT),
    tap(words.UNCONFIRMED, screens.send_unconfirmed, right=Right.SEE_NAMES, reads=True),
    tap(words.UNCONFIRMED_PAGE, screens.send_unconfirmed, right=Right.SEE_NAMES, reads=True),
    command(
        "unreachable",
        unreachable_screens.show_unreachable,
        button=words.UNREACHABLE,
        right=_RIGHT,
        reads=True,
    ),
    tap(words.UNREACHABLE_CODES, unreachable_screens.send_codes, right=_RIGHT, reads=True),
    tap(words.UNREACHABLE_NAMES, unreachable_screens.send_names, right=Right.SEE_NAMES, reads=True),
    tap(words.LIAISON_NOTE, unreachable.start_note, right=_RIGHT),
    tap(words.NEWS, reading.send_news, right=Right.LOOK),
    tap(words.READ_AGAIN, reading.read_again, right=Right.LOOK),
    tap(words.REVEAL, reading.reveal, right=Right.LOOK),
    tap(words.HIDE, reading.hide, right=Right.LOOK),
    tap(words.ACKNOWLEDGE, reading.acknowledge, right=Right.LOOK),
)
FORMS = (*composing.FORMS, *attaching.FORMS, *sending.FORMS, *unreachable.FORMS)
