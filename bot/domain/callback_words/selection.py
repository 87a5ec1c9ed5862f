"""Buttons about candidates, who reads them, and waves. Candidates stand in them by opaque ids."""

from enum import StrEnum

from bot.domain.ids import CandidateId, EventId, PersonId, WaveId
from bot.domain.messages.callback_data import word
from bot.domain.selection.balance import Side
from bot.domain.selection.candidates import Criterion, Finding, Need, Why


class Post(StrEnum):
    """What somebody is appointed to."""

    READER = "reader"
    STAND_IN = "stand-in"
    NONE = "none"


SHOW = word("selection")
LIST = word("selection-list", int)
ADD = word("selection-add")
ADD_LIST = word("selection-add-list")
ADD_FORMER = word("selection-add-former", EventId)
"""The earlier event of the series whose guests agreed to be invited again."""
READERS = word("selection-readers")
READER = word("selection-reader", PersonId)
APPOINT_ASK = word("selection-appoint-ask", PersonId, Post)
APPOINT = word("selection-appoint", PersonId, Post)
OPEN = word("selection-open", CandidateId)
CRITERIA = word("selection-criteria", CandidateId)
CRITERION = word("selection-criterion", CandidateId, Criterion)
FIND = word("selection-find", CandidateId, Criterion, Finding)
FACTS = word("selection-facts", CandidateId)
NOTE = word("selection-note", CandidateId)
COUNTRY = word("selection-country", CandidateId)
FIELDS = word("selection-fields", CandidateId)
FIELD = word("selection-field", CandidateId, int)
NEEDS = word("selection-needs", CandidateId)
NEED = word("selection-need", CandidateId, Need)
STANCES = word("selection-stances", CandidateId)
STANCE = word("selection-stance", CandidateId, int)
STANCE_DROP = word("selection-stance-drop", CandidateId)
JUDGE = word("selection-judge", CandidateId)
YES = word("selection-yes", CandidateId)
WHY_NOT = word("selection-why-not", CandidateId)
NO = word("selection-no", CandidateId, Why)
NO_SURE = word("selection-no-sure", CandidateId)
UNSAY = word("selection-unsay", CandidateId)
TIED = word("selection-tied", CandidateId)
WITHDRAW_ASK = word("selection-withdraw-ask", CandidateId)
WITHDRAW = word("selection-withdraw", CandidateId)
EXPORT_ASK = word("selection-export-ask", CandidateId)
EXPORT = word("selection-export", CandidateId)
WAVES = word("selection-waves")
NEW_WAVE = word("selection-new-wave")
WAVE = word("selection-wave", WaveId)
PICK = word("selection-pick", WaveId, int)
PUT = word("wave-put", WaveId, CandidateId, int)
BALANCE = word("selection-balance", WaveId, Side)
TELL_ASK = word("selection-tell-ask", WaveId)
TELL = word("selection-tell", WaveId)
INVITE_ASK = word("selection-invite-ask", WaveId)
INVITE = word("selection-invite", WaveId)
