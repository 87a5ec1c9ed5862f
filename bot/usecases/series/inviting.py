"""Inviting those again who agreed to it: a link for each, with their name and language, and nothing else."""

from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.people.invitation_list import Invitee, once_each
from bot.domain.people.people import Role
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.people.inviting import invite
from bot.usecases.people.inviting_list import known_names
from bot.usecases.people.list_screens import refuse_long_list, send_links, show_nobody_new
from bot.usecases.series.finding import find_earlier, to_invite
from storage.work import Work


def invite_again(work: Work, here: Here, event_id: EventId) -> None:
    """Make a link for each of an earlier event's guests who agreed and has none here yet.

    Raises:
        StaleButton: there is no such earlier event of the series.
        NobodyToOpen: there are too many for messages, and no recipient of files is registered.
    """
    event = here.event
    earlier = find_earlier(work, event, event_id)
    agreed = to_invite(work, event, earlier)
    listed = [Invitee(each.name, each.language) for each in agreed]
    fresh = once_each(listed, known_names(work, event.id))
    if not fresh:
        show_nobody_new(work, here)
        return
    refuse_long_list(work, here, len(fresh))
    work.invitations.expect(event.id, len(fresh))
    links = [
        (
            each,
            invite(
                work,
                event_id=event.id,
                actor=here.person.id,
                role=Role.GUEST,
                name=each.name,
                language=each.language,
            ),
        )
        for each in fresh
    ]
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="invited-again", subject=earlier.id
    )
    send_links(work, here.anew(), links)
