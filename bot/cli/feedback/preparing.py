"""`colloquy feedback prepare`, and what the bot's own database says of an event's ballots."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.event.opened import opened_work
from bot.cli.feedback.boxfolders import box_folder
from bot.cli.feedback.files import PUBLIC, CannotDo, refuse_existing, told_in_one_line, write_new
from bot.cli.feedback.items import read_items
from bot.cli.feedback.takeout import Given
from bot.crypto.feedback.manifest_fields import FIRST_ROUND, asked_digest, is_round
from bot.crypto.feedback.manifests import Ballot, Entitlement, Manifest, SignedManifest, write_plan
from bot.domain.common_ground.goals import GOALS_ROUND
from bot.domain.events import Event
from bot.domain.ids import OPERATOR, EventId
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Language
from bot.domain.ratings import VoteItem
from bot.domain.readout.objections import OBJECTION_ROUNDS
from bot.texts.catalog import Catalog
from bot.usecases.feedback.ballots import (
    OPEN_AFTER_EVENT,
    prepare_ballots,
    prepare_goals,
    prepare_objections,
    prepare_votes,
)
from bot.usecases.feedback.checkin import destroy_keys
from storage.ballot_box.round_boxes import MANIFEST_NAME
from storage.ballot_box.star_boxes import STARS_ROUND
from storage.events import UnknownEvent
from storage.feedback.token_issuers import Issuer
from storage.work import Work


def prepare(
    out: Annotated[Path, typer.Argument(help="New file, to be carried to the ceremony.")],
    entitlement: Annotated[
        Entitlement,
        typer.Option("--with", help="cards: drawn from a hat on the spot; tokens: at check-in."),
    ],
    days: Annotated[
        int, typer.Option(min=0, max=60, help="Days after the event until everything closes.")
    ] = OPEN_AFTER_EVENT.days,
    event: Annotated[str, typer.Option("--event", help="The event's id, if several.")] = "",
    round_id: Annotated[
        str, typer.Option("--round", help="Name of a further round: small letters, digits, -.")
    ] = FIRST_ROUND,
    items: Annotated[
        Path | None,
        typer.Option(help="What a further round votes on: CSV with the columns en, zh, scale."),
    ] = None,
    hours: Annotated[
        int, typer.Option(min=1, max=1000, help="Hours from now until a further round closes.")
    ] = 24,
) -> None:
    """Make the event's ballots, and for tokens the keys that sign them; on the bot's server.

    With --round and --items: a further round, of votes that are counted without a ceremony.
    With --round goals alone: three sealed goals for every guest, until three days before the event.
    With --round objections alone: three sealed objections to points of the readout, for --hours.
    """
    with told_in_one_line():
        refuse_existing([out])
        are_goals = round_id == GOALS_ROUND and items is None
        are_objections = round_id in OBJECTION_ROUNDS and items is None
        is_words = are_goals or are_objections
        voted = () if is_words else _items(round_id, items)
        if voted and entitlement is Entitlement.CARDS:
            raise CannotDo("the page of votes takes no cards: prepare the round --with tokens")
        if is_words and entitlement is Entitlement.CARDS:
            raise CannotDo(
                "goals and objections are written with tokens alone: prepare --with tokens"
            )
        with opened_work() as work:
            chosen = _chosen(work, event)
            _refuse_beside_a_box(chosen.id, round_id)
            try:
                if are_goals:
                    plan = prepare_goals(work, event=chosen)
                elif are_objections:
                    closes = work.now + timedelta(hours=hours)
                    plan = prepare_objections(work, event=chosen, round_id=round_id, closes=closes)
                elif voted:
                    closes = work.now + timedelta(hours=hours)
                    plan = prepare_votes(
                        work,
                        event=chosen,
                        round_id=round_id,
                        items=voted,
                        entitlement=entitlement,
                        closes=closes,
                    )
                else:
                    closes = chosen.ends_at + timedelta(days=days)
                    plan = prepare_ballots(
                        work, event=chosen, entitlement=entitlement, closes=closes
                    )
            except Refused as refused:
                words = Catalog().plain(refused.text, refused.details, Language.EN)
                raise CannotDo(words) from None
            write_new(out, write_plan(plan), mode=PUBLIC)
    typer.echo(
        f"{len(plan.ballots)} ballots are in {out};"
        f" everything closes {plan.ballots[0].closes:%Y-%m-%d %H:%M} UTC."
    )
    typer.echo("On a computer without network:")
    again = " --again keys/manifest.json" if voted else ""
    typer.echo(f"  colloquy feedback ceremony {out.name} --out DIR{again}")
    if is_words:
        typer.echo("Where keys were made for another round, add: --again keys/manifest.json")


def _items(round_id: str, path: Path | None) -> Sequence[VoteItem]:
    """Return what a round votes on, nothing for the first. Raises CannotDo, OSError."""
    if round_id == FIRST_ROUND and path is None:
        return ()
    taken = {FIRST_ROUND, STARS_ROUND}
    if round_id in taken or path is None or not is_round(round_id):
        raise CannotDo("a further round needs a name (--round) and what it votes on (--items)")
    return read_items(path)


def refuse_other_ballots(manifest: Manifest) -> None:
    """Raises CannotDo unless the manifest has exactly the ballots that the bot prepared last.

    People choose what they answer by its title, so each must still be the programme's, or that of
    the items of a vote.
    """
    event_id = EventId(manifest.event)
    with opened_work() as work:
        prepared = work.token_issuers.of_event(event_id, manifest.round_id)
        if sorted(map(_prepared, prepared)) != sorted(map(_signed, manifest.ballots)):
            raise CannotDo("the manifest's ballots are not those that `feedback prepare` made here")
        title = work.events.get(event_id).title
        sessions = {each.id: each.title for each in work.events.sessions_of(event_id)}
    titles = {
        each.ballot_id: sessions.get(each.session_id) if each.session_id else title
        for each in prepared
    }
    ours = [each for each in manifest.ballots if each.scale is None]
    if manifest.title != title or any(each.title != titles[each.id] for each in ours):
        raise CannotDo("the programme has other titles than the manifest: prepare again")


def note_installed(signed: SignedManifest) -> None:
    """Note in the chain of privileged acts which manifest guests are shown from now on."""
    event = EventId(signed.manifest.event)
    with opened_work() as work:
        work.audit.note(event, actor=OPERATOR, act="installed-manifest", subject=signed.name)


def refuse_too_few_people(event: str, people: int) -> None:
    """Raises CannotDo when a box for so many has no room for everybody who is a guest already."""
    with opened_work() as work:
        guests = work.guests.count(EventId(event))
    if guests > people:
        raise CannotDo(f"the event has {guests} guests already: add --people {guests + 20}")


def refuse_given_tokens(event: str, round_id: str) -> None:
    """Raises CannotDo when guests have been given rights that would become worthless."""
    with opened_work() as work:
        if work.token_issuers.counts(EventId(event), round_id)[0]:
            raise CannotDo("guests have been given rights to write; close the box instead")


def count_tokens(event: str, round_id: str) -> Given:
    """Return how many people have been given tokens, and how many times one was given again."""
    with opened_work() as work:
        return Given(*work.token_issuers.counts(EventId(event), round_id))


def destroy_issuing_keys() -> int:
    """Destroy the keys that signed tokens of ballots that have closed; return how many."""
    with opened_work() as work:
        return destroy_keys(work)


def _refuse_beside_a_box(event: EventId, round_id: str) -> None:
    """New keys would end what is open: nobody could check in, and no ballot would be taken."""
    if (box_folder(event, round_id) / MANIFEST_NAME).exists():
        raise CannotDo(
            "this feedback has a box already, and new keys would end it;"
            " to begin anew: colloquy feedback uninstall"
        )


_Known = tuple[str, str, int, datetime, datetime, bytes, bytes]


def _prepared(issuer: Issuer) -> _Known:
    times = (issuer.opens_at, issuer.closes_at)
    name = (issuer.ballot_id, issuer.kind.value, issuer.number)
    return (*name, *times, issuer.spki, issuer.asked or b"")


def _signed(ballot: Ballot) -> _Known:
    asked = asked_digest(ballot.title, ballot.scale) if ballot.scale else b""
    name = (ballot.id, ballot.kind.value, ballot.number)
    return (*name, ballot.opens, ballot.closes, ballot.rsa, asked)


def _chosen(work: Work, event: str) -> Event:
    ids = work.events.ids()
    try:
        return work.events.get(ids[0] if len(ids) == 1 and not event else EventId(event))
    except UnknownEvent:
        raise CannotDo(f"choose an event with --event: {', '.join(ids)}") from None
