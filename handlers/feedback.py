"""Feedback: stars in chat, the way to the sealed page, votes, and the organizers' desk."""

from bot.domain.callback_words import feedback as words
from bot.domain.features import Feature
from bot.domain.people.rights import Right
from bot.usecases.feedback import (
    desk,
    guide,
    page_closing,
    ratings,
    rights,
    screens,
    star_rounds,
)
from bot.usecases.feedback.votes import screens as vote_screens
from bot.usecases.feedback.votes import tending as votes
from handlers.routes import Route, command, of_feature, tap

ROUTES: tuple[Route, ...] = (
    command("feedback", screens.show_feedback, button=words.SHOW),
    tap(words.SESSIONS, screens.show_sessions),
    tap(words.ASK_STARS, screens.ask_for_stars),
    tap(words.RATE, ratings.rate),
    *of_feature(
        Feature.TRUST,
        (tap(words.ASK_HEARD, screens.ask_heard), tap(words.HEARD, ratings.say_heard)),
    ),
    tap(words.RESULTS, screens.show_results),
    tap(words.LOST, rights.ask_again),
    tap(words.REISSUE, rights.reissue, right=Right.REISSUE),
    tap(words.DESK, desk.show_desk, right=Right.SEE_CONCERNS),
    tap(words.GUIDE, guide.show_guide, right=Right.SEE_CONCERNS),
    tap(words.GUIDE_STEP, guide.show_step, right=Right.SEE_CONCERNS),
    tap(words.PAGE_CLOSE, page_closing.ask_to_close_page, right=Right.TEND_FEEDBACK),
    tap(words.PAGE_CLOSE_SURE, page_closing.close_page, right=Right.TEND_FEEDBACK),
    tap(words.STARS_OPEN, star_rounds.ask_to_open_stars, right=Right.TEND_FEEDBACK),
    tap(words.STARS_OPEN_SURE, star_rounds.open_stars, right=Right.TEND_FEEDBACK),
    tap(words.STARS_CLOSE, star_rounds.ask_to_close_stars, right=Right.TEND_FEEDBACK),
    tap(words.STARS_CLOSE_SURE, star_rounds.close_stars, right=Right.TEND_FEEDBACK),
    tap(words.PREVIEW, ratings.show_preview, right=Right.TEND_FEEDBACK),
    tap(words.PUBLISH, ratings.ask_to_publish, right=Right.PUBLISH_RESULTS),
    tap(words.PUBLISH_SURE, ratings.publish_results, right=Right.PUBLISH_RESULTS),
    tap(words.VOTES_SHOW, vote_screens.show_votes),
    tap(words.VOTES, vote_screens.show_vote_desk, right=Right.TEND_FEEDBACK),
    tap(words.VOTE_NEW, votes.start_vote, right=Right.TEND_FEEDBACK),
    tap(words.VOTE, vote_screens.show_vote, right=Right.TEND_FEEDBACK),
    tap(words.VOTE_CLOSE, votes.ask_to_close_vote, right=Right.TEND_FEEDBACK),
    tap(words.VOTE_CLOSE_SURE, votes.close_vote, right=Right.TEND_FEEDBACK),
    tap(words.VOTE_PREVIEW, votes.preview_vote, right=Right.TEND_FEEDBACK),
    tap(words.VOTE_PUBLISH, votes.ask_to_publish_vote, right=Right.PUBLISH_RESULTS),
    tap(words.VOTE_PUBLISH_SURE, votes.publish_vote, right=Right.PUBLISH_RESULTS),
)
FORMS = votes.FORMS
