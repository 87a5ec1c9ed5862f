"""Buttons about working groups. People stand in them by the code that organizers know them by."""

from bot.domain.ids import GroupPlanId, PairRuleId, SessionId
from bot.domain.messages.callback_data import word
from bot.domain.messages.table_files import TableFormat
from bot.domain.working_groups.plans import Demand, Mark, PairKind

SHOW = word("groups")
NEED = word("groups-need")
QUIET = word("groups-quiet")
CRAFT = word("groups-craft")
CRAFT_OF = word("groups-craft-of", str)
DESK = word("groups-desk")
OPEN = word("groups-open", SessionId)
PLAN = word("groups-plan", GroupPlanId, int)
COUNT = word("groups-count", GroupPlanId, int)
DEMAND = word("groups-demand", GroupPlanId, Demand)
MAKE = word("groups-make", GroupPlanId)
TAKE = word("groups-take", GroupPlanId)
PINS = word("groups-pins", GroupPlanId, int)
PIN = word("groups-pin", GroupPlanId, str, int)
ROOMS = word("groups-rooms", GroupPlanId)
PREVIEW = word("groups-preview", GroupPlanId)
WRITE_CHOOSE = word("groups-write-choose", GroupPlanId)
WRITE = word("groups-write", GroupPlanId, int)
PUBLISH = word("groups-publish", GroupPlanId)
SEATING = word("groups-seating", GroupPlanId)
SEATING_TABLE = word("groups-seating-table", GroupPlanId, TableFormat)
PEOPLE = word("groups-people", int)
PERSON = word("groups-person", str)
MARK = word("groups-mark", str, Mark)
RULES = word("groups-rules")
FIRST = word("groups-first", PairKind, int)
SECOND = word("groups-second", PairKind, str, int)
PAIR = word("groups-pair", PairKind, str, str)
DROP_RULE = word("groups-drop-rule", PairRuleId)
