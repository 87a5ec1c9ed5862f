"""Finding points, and what is said of them: by the guard, by the glossary."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.chatham.guard import Guard
from bot.chatham.hits import Colour, Hit
from bot.chatham.roster import Attendee, Roster
from bot.domain.events import Event
from bot.domain.ids import PersonId, PointId, RoundId
from bot.domain.knowledge.glossary import MissingTerm
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Language
from bot.domain.publicity.consents import Audience, Consents, Fact, fact_for
from bot.domain.ratings import Bridge, Verdict
from bot.domain.readout.objections import OBJECTION_ROUNDS
from bot.domain.readout.points import Point, PointRound, PointState, digest_of, newest, shown
from bot.domain.readout.style import PointStyle, prescribing_words
from bot.usecases.care.phrases import hinted_words
from bot.usecases.feedback.finding import find_box
from bot.usecases.feedback.screens import is_open
from bot.usecases.feedback.votes.finding import Vote, every_vote
from bot.usecases.glossary.checking import missing_among
from storage.ballot_box.round_boxes import OpenBox
from storage.readout.people import AboutPerson
from storage.work import Work

Word = Verdict | Bridge | None
"""None stands for too few answers."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a point: hits by language, and agreed terms that one language lacks."""

    hits: tuple[tuple[Language, Hit], ...]
    missing: tuple[MissingTerm, ...]
    wording: tuple[str, ...] = ()
    """Words that set one country over another, where those are hinted at."""
    prescribing: tuple[str, ...] = ()
    """Words that prescribe something, where points are to be relevant without prescribing."""

    @property
    def is_red(self) -> bool:
        """Whether words in it find a person or fewer than five."""
        return any(hit.colour is Colour.RED for _, hit in self.hits)


def points_of(work: Work, event: Event) -> list[Point]:
    """Return the newest version of each point."""
    return list(newest(work.readouts.versions(event.id)))


def shown_points(work: Work, event: Event) -> list[Point]:
    """Return of each point the newest version that guests have seen."""
    return list(shown(work.readouts.versions(event.id)))


def find_point(work: Work, event: Event, point_id: PointId) -> Point:
    """Return the newest version of a point. Raises StaleButton where there is none any more."""
    for each in points_of(work, event):
        if each.id == point_id:
            return each
    raise StaleButton


def drafted(points: Iterable[Point]) -> list[Point]:
    """Return those that guests have not seen as they are now."""
    return [each for each in points if each.state is PointState.DRAFTED]


def check_points(work: Work, event: Event, points: Sequence[Point]) -> list[Checked]:
    """Let the guard and the glossary read points."""
    roster, terms = roster_of(work, event), work.glossary.of_event(event.id)
    return [
        Checked(
            tuple(
                (language, hit)
                for language in Language
                for hit in hits_in(roster, _said(each, language))
            ),
            missing_among(terms, each.texts),
            hinted_words(event, *each.texts),
            _prescribing(event, each),
        )
        for each in points
    ]


def _prescribing(event: Event, point: Point) -> tuple[str, ...]:
    if event.style is not PointStyle.RELEVANT:
        return ()
    return tuple(dict.fromkeys(each for text in point.texts for each in prescribing_words(text)))


def _said(point: Point, language: Language) -> str:
    return "\n".join(getattr(words, language.value) for words in point.texts)


def roster_of(work: Work, event: Event) -> Roster:
    """Return the guests as the guard knows them.

    Their names, what organizers noted of them, and what they let the organizers know of themselves.
    """
    held = work.readouts.people.of_event(event.id)
    chosen = work.consents.of_event(event.id)
    nothing: Consents = {}
    led = _led(work, event)
    known = [
        _attendee(
            member.profile.name,
            held.get(member.person_id, AboutPerson()).noted,
            led.get(member.person_id, ()),
            {
                fact: fact_for(
                    chosen.get(member.person_id, nothing), fact, Audience.ORGANIZERS, work.now
                )
                for fact in (Fact.COUNTRY, Fact.AFFILIATION)
            },
        )
        for member in work.guests.all_of(event.id)
    ]
    words = Attendee("", aliases=work.readouts.of_event(event.id).aliases)
    return Roster((*known, words))


def _led(work: Work, event: Event) -> Mapping[PersonId, Sequence[str]]:
    """Return the sessions that each leads, as the guard is told of roles, in both languages."""
    titles = {each.id: each.title for each in work.events.sessions_of(event.id)}
    led: dict[PersonId, list[str]] = {}
    for session_id, person_id in work.session_desks.leaders(event.id):
        title = titles.get(session_id)
        if title is not None:
            said = (title.en and f"chair: {title.en}", title.zh and f"{title.zh}的主持人")
            led.setdefault(person_id, []).extend(each for each in said if each)
    return led


def _attendee(
    name: str,
    noted: Mapping[str, str | Sequence[str]],
    led: Sequence[str],
    told: Mapping[Fact, str],
) -> Attendee:
    def text(field: str) -> str:
        return str(noted.get(field, ""))

    def several(field: str) -> tuple[str, ...]:
        return tuple(noted.get(field, ()))

    affiliation = told[Fact.AFFILIATION]
    return Attendee(
        name,
        text("zh"),
        text("country") or told[Fact.COUNTRY],
        text("gender"),
        text("kind"),
        (*several("affiliations"), *((affiliation,) if affiliation else ())),
        several("facts"),
        several("aliases"),
        (*several("roles"), *led),
    )


# The newest roster alone: whoever was forgotten is not remembered here for long.
@lru_cache(maxsize=1)
def _guard_of(roster: Roster) -> Guard:
    return Guard(roster)


def hits_in(roster: Roster, text: str) -> tuple[Hit, ...]:
    """Return what the guard finds in a text."""
    return _guard_of(roster).check(text) if text else ()


def named_now(
    work: Work, event: Event, points: Sequence[Point]
) -> list[tuple[PersonId, str, AboutPerson]]:
    """Return whom a text may name now: their consent is for these very words, and holds."""
    digest = digest_of(points)
    held = work.readouts.people.of_event(event.id)
    return [
        (member.person_id, member.profile.name, held[member.person_id])
        for member in work.guests.all_of(event.id)
        if member.profile.name
        and (naming := held.get(member.person_id, AboutPerson()).naming)
        and naming.holds(digest, work.now)
    ]


def published_points(work: Work, event: Event) -> list[Point]:
    """Return the versions that were published."""
    wanted = set(work.readouts.of_event(event.id).published)
    found = [each for each in work.readouts.versions(event.id) if (each.id, each.version) in wanted]
    return list(newest(found)) if found else []


def rounds_of(work: Work, event: Event) -> Iterator[tuple[PointRound, Vote]]:
    """Go through the votes on points that have a box here, the newest first."""
    known = {each.round_id: each for each in work.readouts.of_event(event.id).rounds}
    for vote in every_vote(work, event):
        if vote.round_id in known:
            yield known[vote.round_id], vote


def open_objections(work: Work, event: Event) -> OpenBox | None:
    """Return the box of the latest round in which guests can say now why they object, if one is open."""
    boxes = (find_box(work, event, RoundId(each)) for each in reversed(OBJECTION_ROUNDS))
    return next((each for each in boxes if each is not None and is_open(work, each)), None)


def words_told(work: Work, event: Event) -> Mapping[tuple[PointId, int], Word]:
    """Return the word for each version of a point whose round was counted."""
    told: dict[tuple[PointId, int], Word] = {}
    for opened, vote in rounds_of(work, event):
        results = work.rating_results.find(event.id, vote.round_id)
        if results is not None:
            for asked, ballot in zip(opened.asked, vote.box.manifest.ballots, strict=True):
                told[asked] = results.get(ballot.id)
    return told
