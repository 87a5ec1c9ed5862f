"""Visas: a guest's own screen, and the organizers' desk."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.domain.visa.cases import Special
from bot.domain.visa.path import Mark, Step
from bot.usecases.visa import asking as visa_asking
from bot.usecases.visa import comparison as visa_comparison
from bot.usecases.visa import passports
from bot.usecases.visa import queue as visa_queue
from bot.usecases.visa import rules as visa_rules
from bot.usecases.visa import status as visa_status
from bot.usecases.visa import times as visa_times
from handlers.routes import Incoming, Route, command
from storage.work import Work


def show_visa(incoming: Incoming, work: Work) -> None:
    """/visa, or a tap on one of its buttons."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            visa_status.show_visa(work, person=person, screen=screen)
        case ("pick" | "change",):
            passports.show_letters(work, person=person, screen=screen)
        case ("letter", letter):
            passports.show_issuers(work, person=person, letter=letter, screen=screen)
        case ("type",):
            passports.ask_issuer(work, person=person, screen=screen)
        case ("take", code):
            passports.ask_whether(work, person=person, code=code, screen=screen)
        case ("yes", code):
            passports.take_passport(work, person=person, code=code, screen=screen)
        case ("other",):
            passports.show_special(work, person=person, screen=screen)
        case ("other", _):
            special = incoming.choice(Special, 1)
            passports.take_special(work, person=person, special=special, screen=screen)
        case _:
            _follow_path(incoming, work)


def _follow_path(incoming: Incoming, work: Work) -> None:
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ("mark", _, _):
            step, mark = incoming.choice(Step, 1), incoming.choice(Mark, 2)
            visa_status.mark_step(work, person=person, step=step, mark=mark, screen=screen)
        case ("undo", _):
            step = incoming.choice(Step, 1)
            visa_status.mark_step(work, person=person, step=step, mark=None, screen=screen)
        case ("full", "yes" | "no" as full):
            visa_status.set_full(work, person=person, full=full == "yes", screen=screen)
        case ("ask",):
            visa_asking.start_asking(work, person=person, screen=screen)
        case ("forget",):
            visa_status.ask_to_forget(work, person=person, screen=screen)
        case ("forget", "yes"):
            visa_status.forget_visa(work, person=person, screen=screen)
        case _:
            raise StaleButton


def show_desk(incoming: Incoming, work: Work) -> None:
    """/visadesk, or a tap on one of its buttons."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            visa_queue.show_desk(work, person=person, screen=screen)
        case ("names",):
            visa_queue.send_names(work, person=person)
        case ("host",):
            visa_times.ask_host(work, person=person, screen=screen)
        case ("host", code):
            visa_times.set_host(work, person=person, code=code, screen=screen)
        case ("link",):
            visa_times.ask_link(work, person=person, screen=screen)
        case ("times",):
            visa_times.show_times(work, person=person, screen=screen)
        case ("times", item):
            visa_times.ask_days(work, person=person, item=item, screen=screen)
        case _:
            _know_better(incoming, work)


def _know_better(incoming: Incoming, work: Work) -> None:
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ("rules",):
            visa_rules.show_rules(work, person=person, screen=screen)
        case ("rules", "new"):
            visa_rules.start_rule(work, person=person, screen=screen)
        case ("rules", "drop", rule_id):
            visa_rules.drop_rule(work, person=person, rule_id=rule_id, screen=screen)
        case ("compare",):
            visa_comparison.show_comparison(work, person=person, screen=screen)
        case ("compare", "type"):
            visa_comparison.ask_hosts(work, person=person, screen=screen)
        case ("compare", "picture"):
            visa_comparison.send_picture(work, person=person)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (command("visa", show_visa, who=Role.GUEST),)
DESK_ROUTES: tuple[Route, ...] = (command("visadesk", show_desk, who=Role.ORGANIZER),)
