"""`colloquy feedback`: off-line tools for keys, cards, answers and replies; some for the server."""

import typer

from bot.cli.feedback.asking import ask_or_go_on
from bot.cli.feedback.ceremony.holding import hold_ceremony
from bot.cli.feedback.checking_readout import check_readout
from bot.cli.feedback.opening import open_answers
from bot.cli.feedback.paper.cards import print_cards, void_cards
from bot.cli.feedback.paper.comparing import compare_hosts, print_slide
from bot.cli.feedback.preparing import prepare
from bot.cli.feedback.replying import write_replies
from bot.cli.feedback.server import (
    close_box,
    count_votes,
    install_box,
    take_out,
    uninstall_box,
)
from bot.cli.feedback.uploads import install_void, publish_counted, publish_replies

feedback_app = typer.Typer(
    help="Sealed feedback: keys and answers off-line, the box on the server.",
    invoke_without_command=True,
    callback=ask_or_go_on,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
feedback_app.command("prepare")(prepare)
feedback_app.command("ceremony")(hold_ceremony)
feedback_app.command("slide")(print_slide)
feedback_app.command("compare")(compare_hosts)
feedback_app.command("cards")(print_cards)
feedback_app.command("void")(void_cards)
feedback_app.command("install")(install_box)
feedback_app.command("uninstall")(uninstall_box)
feedback_app.command("install-void")(install_void)
feedback_app.command("close")(close_box)
feedback_app.command("take-out")(take_out)
feedback_app.command("votes")(count_votes)
feedback_app.command("open")(open_answers)
feedback_app.command("reply")(write_replies)
feedback_app.command("check-readout")(check_readout)
feedback_app.command("publish-counted")(publish_counted)
feedback_app.command("publish-replies")(publish_replies)
