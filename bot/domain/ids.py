"""The names things go by: opaque, random, meaningless to an outsider."""

from typing import NewType

EventId = NewType("EventId", str)
SessionId = NewType("SessionId", str)
Subject = NewType("Subject", str)
"""What an answer is about: an event as a whole (`Event.subject`) or one session (`Session.subject`)."""

PersonId = NewType("PersonId", str)
OutboxId = NewType("OutboxId", int)
DeviceId = NewType("DeviceId", str)
InvitationId = NewType("InvitationId", str)
BroadcastId = NewType("BroadcastId", str)
ChangeId = NewType("ChangeId", str)
TermId = NewType("TermId", str)
BallotId = NewType("BallotId", str)
RoundId = NewType("RoundId", str)
"""A round of feedback within its event, which is also the name of its folder."""
DatePollId = NewType("DatePollId", str)
ItemId = NewType("ItemId", str)
PointId = NewType("PointId", str)
"""A statement or an intervention, in all its versions."""
DeskTextId = NewType("DeskTextId", str)
"""A prompt or an input card of an event's own."""
ParkedId = NewType("ParkedId", str)
CandidateId = NewType("CandidateId", str)
WaveId = NewType("WaveId", str)
TextKey = NewType("TextKey", str)
"""What a text lacks in one language, as translators take it."""
DefinitionId = NewType("DefinitionId", str)
"""What somebody proposes that a term means, and what is agreed of it."""
GroupPlanId = NewType("GroupPlanId", str)
PairRuleId = NewType("PairRuleId", str)
ReminderId = NewType("ReminderId", int)
TicketId = NewType("TicketId", str)
WordingId = NewType("WordingId", str)
AskedId = NewType("AskedId", str)
EntryId = NewType("EntryId", str)
TopicId = NewType("TopicId", str)
"""A topic of the pack that comes with the bot, such as coffee-break."""
ScreenId = NewType("ScreenId", str)
"""One of the bot's own screens that a question can ask for."""

HOUSE = EventId("house")
"""The pseudo event whose key seals what belongs to an account rather than to an event."""

OPERATOR = PersonId("operator")
"""Who acts when somebody acts on the command line."""

OUTSIDER = PersonId("outsider")
"""Who acts when somebody says something at the page's door whom it does not know."""

FORGOTTEN = PersonId("forgotten")
"""Who stands where somebody has been forgotten since."""
