"""Appointing the two readers, and who stands in for them."""

from bot.domain.callback_words.selection import Post
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.selection.candidates import Reader
from bot.domain.selection.deciding import MOST_STAND_INS, READERS
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.selection.desk_screens import (
    able,
    appointed,
    posts_of,
    show_appointing,
    show_reader,
    show_readers,
)
from storage.people.guests import Membership
from storage.work import Work

_MOST = {Post.READER: READERS, Post.STAND_IN: MOST_STAND_INS}


class EnoughReaders(Refused):
    """Two read already, or two stand in."""

    text = "selection-enough-readers"


def choose_post(work: Work, here: Here, person_id: PersonId) -> None:
    """Show what somebody may be appointed to. Raises StaleButton."""
    show_reader(work, here, _able(work, here, person_id))


def ask_to_appoint(work: Work, here: Here, person_id: PersonId, post: Post) -> None:
    """Show what follows, and ask once. Raises as `appoint`."""
    show_appointing(work, here, _checked(work, here, person_id, post), post)


def appoint(work: Work, here: Here, person_id: PersonId, post: Post) -> None:
    """Appoint somebody, or let them read no more; they are told.

    Raises:
        StaleButton: they cannot be appointed, or are already.
        EnoughReaders: as many are as may be.
    """
    _checked(work, here, person_id, post)
    readings = work.candidates.readings
    if post is Post.NONE:
        readings.dismiss(here.event.id, person_id)
    else:
        readings.appoint(here.event.id, Reader(person_id, stands_in=post is Post.STAND_IN))
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="dismissed-reader" if post is Post.NONE else "appointed-reader",
        subject=person_id,
    )
    if person_id != here.person.id:
        work.outbox.try_put(appointed(here.event, person_id, post))
    show_readers(work, here)


def _checked(work: Work, here: Here, person_id: PersonId, post: Post) -> Membership:
    member = _able(work, here, person_id)
    posts = posts_of(work, here.event)
    if posts.get(person_id, Post.NONE) is post:
        raise StaleButton
    if post in _MOST and [*posts.values()].count(post) >= _MOST[post]:
        raise EnoughReaders
    return member


def _able(work: Work, here: Here, person_id: PersonId) -> Membership:
    for each in able(work, here):
        if each.person_id == person_id:
            return each
    raise StaleButton
