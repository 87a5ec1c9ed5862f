"""The selection desk: candidates, who reads them, and waves."""

from bot.domain.callback_words import selection as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.selection import (
    adding,
    appointing,
    candidate_screens,
    desk_screens,
    ending,
    exporting,
    marking,
    reading,
    wave_screens,
    waves,
)
from handlers.routes import Route, command, of_feature, tap

_SELECT = Right.SELECT

ROUTES: tuple[Route, ...] = of_feature(
    Feature.SELECTION,
    (
        command("selection", desk_screens.show_desk, button=words.SHOW, right=_SELECT),
        tap(words.LIST, desk_screens.show_list, right=_SELECT, reads=True),
        tap(words.ADD, adding.start_adding, right=_SELECT),
        tap(words.ADD_LIST, adding.start_list, right=_SELECT),
        tap(words.ADD_FORMER, adding.add_former, right=_SELECT),
        tap(words.READERS, desk_screens.show_readers, right=_SELECT),
        tap(words.READER, appointing.choose_post, right=_SELECT),
        tap(words.APPOINT_ASK, appointing.ask_to_appoint, right=_SELECT),
        tap(words.APPOINT, appointing.appoint, right=_SELECT),
        tap(words.OPEN, candidate_screens.show_candidate, right=_SELECT),
        tap(words.CRITERIA, candidate_screens.show_criteria, right=_SELECT),
        tap(words.CRITERION, candidate_screens.show_criterion, right=_SELECT),
        tap(words.FIND, marking.find, right=_SELECT),
        tap(words.FACTS, candidate_screens.show_facts, right=_SELECT),
        tap(words.NOTE, marking.start_note, right=_SELECT),
        tap(words.COUNTRY, marking.start_country, right=_SELECT),
        tap(words.FIELDS, candidate_screens.show_fields, right=_SELECT),
        tap(words.FIELD, marking.set_field, right=_SELECT),
        tap(words.NEEDS, candidate_screens.show_needs, right=_SELECT),
        tap(words.NEED, marking.set_need, right=_SELECT),
        tap(words.STANCES, candidate_screens.show_stances, right=_SELECT),
        tap(words.STANCE, marking.start_stance, right=_SELECT),
        tap(words.STANCE_DROP, marking.drop_stance, right=_SELECT),
        tap(words.JUDGE, candidate_screens.show_judging, right=_SELECT),
        tap(words.YES, reading.say_yes, right=_SELECT),
        tap(words.WHY_NOT, candidate_screens.show_reasons, right=_SELECT),
        tap(words.NO, reading.say_no, right=_SELECT),
        tap(words.NO_SURE, reading.say_no_all_the_same, right=_SELECT),
        tap(words.UNSAY, reading.unsay, right=_SELECT),
        tap(words.TIED, reading.switch_tie, right=_SELECT),
        tap(words.WITHDRAW_ASK, candidate_screens.show_withdrawing, right=_SELECT),
        tap(words.WITHDRAW, ending.withdraw, right=_SELECT),
        tap(words.EXPORT_ASK, exporting.ask_to_export, right=_SELECT),
        tap(words.EXPORT, exporting.export, right=Right.EXPORT),
        tap(words.WAVES, wave_screens.show_waves, right=_SELECT),
        tap(words.NEW_WAVE, waves.begin_wave, right=_SELECT),
        tap(words.WAVE, waves.show_wave, right=_SELECT, reads=True),
        tap(words.PICK, waves.pick, right=_SELECT, reads=True),
        tap(words.PUT, waves.put, right=_SELECT),
        tap(words.BALANCE, wave_screens.show_balance, right=_SELECT, reads=True),
        tap(words.TELL_ASK, waves.ask_to_tell, right=_SELECT),
        tap(words.TELL, waves.tell, right=_SELECT),
        tap(words.INVITE_ASK, waves.ask_to_invite, right=_SELECT),
        tap(words.INVITE, waves.invite_wave, right=_SELECT),
    ),
)
FORMS = (*adding.FORMS, *marking.FORMS)
