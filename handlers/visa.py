"""Visas: a guest's own screen, and the organizers' desk."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.domain.visa.cases import Special
from bot.domain.visa.path import Mark, Step
from bot.usecases.visa import asking as visa_asking
from bot.usecases.visa import comparison as visa_comparison
from bot.usecases.visa import passports
from bot.usecases.visa import queue as visa_queue
from bot.usecases.visa import rules as visa_rules
from bot.usecases.visa import status as visa_status
from bot.usecases.visa import times as visa_times
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def show_visa(incoming: Incoming, work: Work) -> None:
    """/visa, or a tap on one of its buttons."""
    match incoming.words:
        case ():
            visa_status.show_visa(work, incoming.here)
        case ("pick" | "change",):
            passports.show_letters(work, incoming.here)
        case ("letter", letter):
            passports.show_issuers(work, incoming.here, letter=letter)
        case ("type",):
            passports.ask_issuer(work, incoming.here)
        case ("take", code):
            passports.ask_whether(work, incoming.here, code=code)
        case ("yes", code):
            passports.take_passport(work, incoming.here, code=code)
        case ("other",):
            passports.show_special(work, incoming.here)
        case ("other", _):
            special = incoming.choice(Special, 1)
            passports.take_special(work, incoming.here, special=special)
        case _:
            _follow_path(incoming, work)


def _follow_path(incoming: Incoming, work: Work) -> None:
    match incoming.words:
        case ("mark", _, _):
            step, mark = incoming.choice(Step, 1), incoming.choice(Mark, 2)
            visa_status.mark_step(work, incoming.here, step=step, mark=mark)
        case ("undo", _):
            step = incoming.choice(Step, 1)
            visa_status.mark_step(work, incoming.here, step=step, mark=None)
        case ("full", "yes" | "no" as full):
            visa_status.set_full(work, incoming.here, full=full == "yes")
        case ("ask",):
            visa_asking.start_asking(work, incoming.here)
        case ("forget",):
            visa_status.ask_to_forget(work, incoming.here)
        case ("forget", "yes"):
            visa_status.forget_visa(work, incoming.here)
        case _:
            raise StaleButton


def show_desk(incoming: Incoming, work: Work) -> None:
    """/visadesk, or a tap on one of its buttons."""
    match incoming.words:
        case ():
            visa_queue.show_desk(work, incoming.here)
        case ("names",):
            visa_queue.send_names(work, incoming.here)
        case ("host",):
            visa_times.ask_host(work, incoming.here)
        case ("host", code):
            visa_times.set_host(work, incoming.here, code=code)
        case ("link",):
            visa_times.ask_link(work, incoming.here)
        case ("times",):
            visa_times.show_times(work, incoming.here)
        case ("times", item):
            visa_times.ask_days(work, incoming.here, item=item)
        case _:
            _know_better(incoming, work)


def _know_better(incoming: Incoming, work: Work) -> None:
    match incoming.words:
        case ("rules",):
            visa_rules.show_rules(work, incoming.here)
        case ("rules", "new"):
            visa_rules.start_rule(work, incoming.here)
        case ("rules", "drop", rule_id):
            visa_rules.drop_rule(work, incoming.here, rule_id=rule_id)
        case ("compare",):
            visa_comparison.show_comparison(work, incoming.here)
        case ("compare", "type"):
            visa_comparison.ask_hosts(work, incoming.here)
        case ("compare", "picture"):
            visa_comparison.send_picture(work, incoming.here)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (legacy("visa", show_visa, right=Right.TAKE_PART, typed=True),)
DESK_ROUTES: tuple[Route, ...] = (
    legacy("visadesk", show_desk, right=Right.TEND_VISAS, typed=True),
)
