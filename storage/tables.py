"""Every table there is: whoever asks the metadata for all of them asks here."""

from storage.approvals import tables as approvals
from storage.broadcasts import tables as broadcasts
from storage.changes import tables as changes
from storage.channels import device_tables as devices
from storage.channels import email_tables as email
from storage.channels import push_tables as push
from storage.channels import tables as channels
from storage.common_ground import tables as common_ground
from storage.database import tables as database
from storage.database.metadata import metadata
from storage.date_polls import tables as date_polls
from storage.exports import tables as exports
from storage.feedback import tables as feedback
from storage.interpreting import tables as interpreting
from storage.invitation_letters import tables as invitation_letters
from storage.knowledge import tables as knowledge
from storage.languages import tables as languages
from storage.outbox import tables as outbox
from storage.pairings import tables as pairings
from storage.people import tables as people
from storage.publicity import tables as publicity
from storage.readout import tables as readout
from storage.reminders import tables as reminders
from storage.second_factor import tables as second_factor
from storage.selection import tables as selection
from storage.series import tables as series
from storage.session_desk import tables as session_desk
from storage.tickets import tables as tickets
from storage.travel import tables as travel
from storage.visa import tables as visa
from storage.working_groups import tables as working_groups

MODULES = (
    approvals,
    broadcasts,
    changes,
    channels,
    devices,
    email,
    push,
    common_ground,
    database,
    date_polls,
    exports,
    feedback,
    interpreting,
    invitation_letters,
    knowledge,
    languages,
    outbox,
    pairings,
    people,
    publicity,
    readout,
    reminders,
    second_factor,
    series,
    selection,
    session_desk,
    tickets,
    travel,
    visa,
    working_groups,
)
"""The modules that tables are declared in; importing them is what fills the metadata."""

TABLES = tuple(metadata.tables.values())
