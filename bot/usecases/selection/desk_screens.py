"""The selection desk: its first screen, the list of candidates, and who reads."""

from collections.abc import Sequence

from bot.domain.callback_words import selection as words
from bot.domain.callback_words.selection import Post
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, Keyboard, Lane, Message
from bot.domain.messages.texts import Detail, Lines, Said, Words
from bot.domain.people.rights import RIGHTS, Right
from bot.domain.selection.candidates import Candidate, Reader, Reading
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN, HOME
from bot.usecases.selection.finding import Read, reader_among
from bot.usecases.selection.phrases import again_mark, name_button, readers_said
from storage.people.guests import Membership
from storage.work import Work

_PAGE = 7
TO_DESK = (Button("go-selection", words.SHOW.to()), HOME)


def show_desk(work: Work, here: Here) -> None:
    """Show how far the selection is, in counts of people and in no names."""
    shelf, event = work.candidates, here.event
    readers = shelf.readings.readers(event.id)
    left = shelf.waves.tombstones(event.id)
    reads = any(each.person_id == here.person.id for each in readers)
    listed = (Button("selection-list-open", words.LIST.to(0)),) if reads else ()
    rows: Keyboard = (
        *((listed,) if listed else ()),
        (
            Button("selection-add", words.ADD.to()),
            Button("selection-add-list", words.ADD_LIST.to()),
        ),
        (
            Button("selection-waves-open", words.WAVES.to()),
            Button("selection-readers-open", words.READERS.to()),
        ),
        (ADMIN, HOME),
    )
    work.reply(
        here,
        "selection",
        {
            "title": event.title,
            "count": shelf.count(event.id),
            "readers": readers_said(len([each for each in readers if not each.stands_in])),
            "invited-count": left.invited,
            "not-invited-count": left.not_invited,
            "withdrawn-count": left.withdrawn,
        },
        rows,
    )


def show_list(work: Work, here: Here, number: int) -> None:
    """Show a page of candidates by name, a button each. Raises NotReader."""
    event, shelf = here.event, work.candidates
    readers = shelf.readings.readers(event.id)
    reader_among(readers, here)
    readings = shelf.readings.of_event(event.id)
    listed = sorted(shelf.of_event(event.id), key=lambda each: (each.name.casefold(), each.id))
    page = page_of(listed, number, most=_PAGE)
    work.audit.note(event.id, actor=here.person.id, act="saw-candidates", subject=event.id)
    rows: Keyboard = tuple(
        (
            Button(
                name_button(_read(here, each, readings.get(each.id, ()), readers)),
                words.OPEN.to(each.id),
                {"name": each.name, "again": again_mark(each)},
            ),
        )
        for each in page.items
    )
    work.reply(
        here,
        "selection-list" if listed else "selection-list-none",
        {"range": Lines(page.range_line())} if listed else {},
        (*rows, *turning_row(words.LIST.to, page.number, more=page.more), TO_DESK),
        protect=True,
        vanish_after=NAMES_VANISH_AFTER,
    )


def show_readers(work: Work, here: Here) -> None:
    """Show who may be appointed, and who is."""
    posts = posts_of(work, here.event)
    rows: Keyboard = tuple(
        (
            Button(
                f"selection-post-{posts.get(each.person_id, Post.NONE)}",
                words.READER.to(each.person_id),
                {"name": _name(each)},
            ),
        )
        for each in able(work, here)
    )
    work.reply(here, "selection-readers", {}, (*rows, TO_DESK))


def show_reader(work: Work, here: Here, member: Membership) -> None:
    """Show what somebody may be appointed to."""
    now = posts_of(work, here.event).get(member.person_id, Post.NONE)
    rows: Keyboard = tuple(
        (Button(f"selection-appoint-{post}", words.APPOINT_ASK.to(member.person_id, post)),)
        for post in Post
        if post is not now
    )
    back = (Button("go-back", words.READERS.to()), HOME)
    details: dict[str, Detail] = {"name": _name(member), "post": Said(f"selection-post-is-{now}")}
    work.reply(here, "selection-reader", details, (*rows, back))


def show_appointing(work: Work, here: Here, member: Membership, post: Post) -> None:
    """Show what somebody would learn who is appointed, and ask once."""
    details: dict[str, Detail] = {
        "name": _name(member),
        "post": Said(f"selection-post-is-{post}"),
    }
    rows: Keyboard = (
        (Button("selection-appoint-sure", words.APPOINT.to(member.person_id, post)),),
        (Button("go-back", words.READERS.to()), HOME),
    )
    work.reply(here, "selection-appointing", details, rows)


def appointed(event: Event, to: PersonId, post: Post) -> Message:
    """Return the message that tells somebody what they were appointed to."""
    details: dict[str, Detail] = {
        "title": event.title,
        "post": Said(f"selection-post-is-{post}"),
    }
    rows: Keyboard = ((Button("selection-open", words.SHOW.to()), HOME),)
    return Message(to, "selection-appointed", details, rows, Lane.REMINDER, about=event.id)


def able(work: Work, here: Here) -> list[Membership]:
    """Return whoever has the right to select."""
    return [
        each for each in work.guests.all_of(here.event.id) if Right.SELECT in RIGHTS[each.powers]
    ]


def posts_of(work: Work, event: Event) -> dict[PersonId, Post]:
    """Return what those who are appointed to something are appointed to."""
    return {
        each.person_id: Post.STAND_IN if each.stands_in else Post.READER
        for each in work.candidates.readings.readers(event.id)
    }


def show_added(work: Work, here: Here, count: int, unused: Sequence[str] = ()) -> None:
    """Say how many candidates were added."""
    lines = (Said("selection-unused", {"names": Words.listed(unused)}),) if unused else ()
    details: dict[str, Detail] = {"count": count, "remarks": Lines(lines)}
    work.reply(here, "selection-added", details, (TO_DESK,))


def _read(
    here: Here, candidate: Candidate, readings: Sequence[Reading], readers: Sequence[Reader]
) -> Read:
    nothing = Reading(candidate.id, here.person.id)
    own = next((each for each in readings if each.person_id == here.person.id), nothing)
    return Read(candidate, readings, readers, own)


def _name(member: Membership) -> str | Said:
    return member.profile.name or Said("name-not-given")
