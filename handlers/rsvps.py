"""The invitation, the programme and who comes."""

from bot.domain.callback_words import rsvps as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.care import asking_first, tagging
from bot.usecases.rsvps import (
    answering,
    attendance_screens,
    choosing,
    choosing_screen,
    name_screens,
    schedule_screen,
    screens,
)
from handlers.routes import Route, command, of_feature, tap

ROUTES: tuple[Route, ...] = (
    command("rsvp", screens.show_rsvp, button=words.SHOW),
    command("schedule", schedule_screen.show_schedule, button=words.SCHEDULE, right=Right.LOOK),
    command(
        "attendance",
        attendance_screens.show_attendance,
        button=words.ATTENDANCE,
        right=Right.SEE_COUNTS,
        reads=True,
    ),
    tap(words.ANSWER, answering.answer),
    tap(words.GIVE_UP, answering.give_up),
    tap(words.CHOOSE, choosing_screen.show_day),
    tap(words.TOGGLE, choosing.toggle),
    tap(words.CHOOSE_DAY, choosing.choose_day),
    tap(words.SEAT_RULES, choosing_screen.show_seat_rules),
    tap(words.SESSION, screens.show_session, right=Right.LOOK),
    tap(
        words.ATTENDANCE_PICTURE,
        attendance_screens.send_picture,
        right=Right.SEE_COUNTS,
        reads=True,
    ),
    *of_feature(
        Feature.TRUST,
        (
            tap(words.TAG, tagging.tag, right=Right.CHANGE_PROGRAMME),
            tap(words.TAGS, tagging.show_tags, right=Right.CHANGE_PROGRAMME),
            tap(words.MARK_DETAIL, tagging.mark_detail, right=Right.CHANGE_PROGRAMME),
            tap(words.ASK_FIRST, asking_first.start_asking),
            tap(words.ADVISE, asking_first.advise, right=Right.LEAD_SESSIONS),
        ),
    ),
    tap(words.SESSION_LISTS, name_screens.show_lists, right=Right.SEE_NAMES),
    tap(words.SESSION_NAMES, name_screens.send_session_names, right=Right.SEE_NAMES, reads=True),
    tap(words.NAMES_FILE, name_screens.send_names_file, right=Right.EXPORT, reads=True),
    tap(
        words.SESSION_NAMES_FILE,
        name_screens.send_session_file,
        right=Right.EXPORT,
        reads=True,
    ),
    tap(words.ATTENDANCE_NAMES, name_screens.send_names, right=Right.SEE_NAMES, reads=True),
)
FORMS = asking_first.FORMS
