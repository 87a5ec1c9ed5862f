"""Visas: a guest's own screen, and the organizers' desk."""

from bot.domain.people import Role
from bot.domain.refusals import StaleButton
from bot.domain.visa import Special
from bot.domain.visapath import Mark, Step
from bot.usecases import (
    visa,
    visaasking,
    visacomparing,
    visadesk,
    visapassports,
    visarules,
    visatimes,
)
from handlers.routes import Incoming, Route, command
from storage.work import Work


def show_visa(incoming: Incoming, work: Work) -> None:
    """/visa, or a tap on one of its buttons."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            visa.show_visa(work, person=person, screen=screen)
        case ("pick" | "change",):
            visapassports.show_letters(work, person=person, screen=screen)
        case ("letter", letter):
            visapassports.show_issuers(work, person=person, letter=letter, screen=screen)
        case ("type",):
            visapassports.ask_issuer(work, person=person, screen=screen)
        case ("take", code):
            visapassports.ask_whether(work, person=person, code=code, screen=screen)
        case ("yes", code):
            visapassports.take_passport(work, person=person, code=code, screen=screen)
        case ("other",):
            visapassports.show_special(work, person=person, screen=screen)
        case ("other", _):
            special = incoming.choice(Special, 1)
            visapassports.take_special(work, person=person, special=special, screen=screen)
        case _:
            _follow_path(incoming, work)


def _follow_path(incoming: Incoming, work: Work) -> None:
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ("mark", _, _):
            step, mark = incoming.choice(Step, 1), incoming.choice(Mark, 2)
            visa.mark_step(work, person=person, step=step, mark=mark, screen=screen)
        case ("undo", _):
            step = incoming.choice(Step, 1)
            visa.mark_step(work, person=person, step=step, mark=None, screen=screen)
        case ("full", "yes" | "no" as full):
            visa.set_full(work, person=person, full=full == "yes", screen=screen)
        case ("ask",):
            visaasking.start_asking(work, person=person, screen=screen)
        case ("forget",):
            visa.ask_to_forget(work, person=person, screen=screen)
        case ("forget", "yes"):
            visa.forget_visa(work, person=person, screen=screen)
        case _:
            raise StaleButton


def show_desk(incoming: Incoming, work: Work) -> None:
    """/visadesk, or a tap on one of its buttons."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            visadesk.show_desk(work, person=person, screen=screen)
        case ("names",):
            visadesk.send_names(work, person=person)
        case ("host",):
            visatimes.ask_host(work, person=person, screen=screen)
        case ("host", code):
            visatimes.set_host(work, person=person, code=code, screen=screen)
        case ("link",):
            visatimes.ask_link(work, person=person, screen=screen)
        case ("times",):
            visatimes.show_times(work, person=person, screen=screen)
        case ("times", item):
            visatimes.ask_days(work, person=person, item=item, screen=screen)
        case _:
            _know_better(incoming, work)


def _know_better(incoming: Incoming, work: Work) -> None:
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ("rules",):
            visarules.show_rules(work, person=person, screen=screen)
        case ("rules", "new"):
            visarules.start_rule(work, person=person, screen=screen)
        case ("rules", "drop", rule_id):
            visarules.drop_rule(work, person=person, rule_id=rule_id, screen=screen)
        case ("compare",):
            visacomparing.show_comparison(work, person=person, screen=screen)
        case ("compare", "type"):
            visacomparing.ask_hosts(work, person=person, screen=screen)
        case ("compare", "picture"):
            visacomparing.send_picture(work, person=person)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (command("visa", show_visa, who=Role.GUEST),)
DESK_ROUTES: tuple[Route, ...] = (command("visadesk", show_desk, who=Role.ORGANIZER),)
