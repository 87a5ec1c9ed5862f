"""Visas: a guest's own screen, and the organizers' desk."""

from bot.domain.callback_words import visa as words
from bot.domain.people.rights import Right
from bot.usecases.visa import (
    issuer_screens,
    passports,
    queue_screens,
    rules,
    screens,
    step_screens,
    steps,
    times,
)
from bot.usecases.visa.comparing import hosts
from bot.usecases.visa.comparing import screens as comparison_screens
from bot.usecases.visa.present import checking
from bot.usecases.visa.present import screens as present_screens
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("visa", screens.show_visa, button=words.SHOW),
    tap(words.INITIALS, issuer_screens.show_initials),
    tap(words.INITIAL, issuer_screens.show_issuers),
    tap(words.TYPE, passports.ask_issuer),
    tap(words.ISSUER, issuer_screens.ask_whether),
    tap(words.CONFIRM, passports.take_passport),
    tap(words.SPECIALS, issuer_screens.show_specials),
    tap(words.SPECIAL, passports.take_special),
    tap(words.STEPS, step_screens.show_steps),
    tap(words.STEP, step_screens.show_step),
    tap(words.DECISION, step_screens.ask_what_was_decided),
    tap(words.DETAILS, screens.show_details),
    tap(words.MARK, steps.mark_step),
    tap(words.UNMARK, steps.unmark_step),
    tap(words.PLAN, steps.plan),
    tap(words.ASK, steps.start_asking),
    tap(words.FORGET, screens.ask_to_forget),
    tap(words.FORGET_NOW, steps.forget_visa),
)
DESK_ROUTES: tuple[Route, ...] = (
    command(
        "visadesk", queue_screens.show_desk, button=words.QUEUE, right=Right.TEND_VISAS, reads=True
    ),
    tap(words.NAMES, queue_screens.send_names, right=Right.SEE_NAMES, reads=True),
    tap(words.CHANGE_HOST, times.ask_host, right=Right.TEND_VISAS),
    tap(words.SET_HOST, times.set_host, right=Right.TEND_VISAS),
    tap(words.CHANGE_LINK, times.ask_link, right=Right.TEND_VISAS),
    tap(words.TIMES, queue_screens.show_times, right=Right.TEND_VISAS),
    tap(words.CHANGE_TIME, times.ask_days, right=Right.TEND_VISAS),
    tap(words.PRESENT, present_screens.show_present, right=Right.TEND_VISAS),
    tap(words.CHECKED, checking.take_check, right=Right.TEND_VISAS),
    tap(words.RULES, queue_screens.show_rules, right=Right.TEND_VISAS),
    tap(words.NEW_RULE, rules.start_rule, right=Right.TEND_VISAS),
    tap(words.DROP_RULE, rules.drop_rule, right=Right.TEND_VISAS),
    tap(words.COMPARE, comparison_screens.show_comparison, right=Right.TEND_VISAS, reads=True),
    tap(words.COMPARE_HOSTS, hosts.ask_hosts, right=Right.TEND_VISAS),
    tap(words.COMPARE_PICTURE, comparison_screens.send_picture, right=Right.TEND_VISAS, reads=True),
)
FORMS = (
    *passports.FORMS,
    *steps.FORMS,
    *times.FORMS,
    *rules.FORMS,
    *hosts.FORMS,
)
