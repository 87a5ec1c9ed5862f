"""Where the page differs from Telegram by its nature: the stories that are told of Telegram alone, each with why.

All others pass with everybody on the page, and with every second person there (`make parity`). One that
stands here and passes on the page is an error, as is one that fails and does not stand here.
"""

from collections.abc import Mapping

import pytest

from tests.parity.choice import Channel, chosen

_ROOT = "tests/stories/"

WHY: Mapping[str, str] = {
    "both": "says itself who comes by what",
    "update": "updates of Telegram's own making: repeated, malformed, edited, in batches",
    "strangers": "nobody can write on the page who has not opened a link, so there are no strangers",
    "at once": "of two who act at once by different ways, the story does not say whose request is taken first",
    "refused": "a link that opens nothing is told of by the page itself, in one sentence whatever the reason",
    "counted": "what the page's door refuses is no update, and not counted among those refused",
    "forgotten": "whoever is forgotten, or moved on, is signed out at once: what is still said to them is read by none",
    "groups": "groups are Telegram's",
    "reply": "no message is tied to another: answers quote the question, and a button or the form asks for more",
    "doors": "where there is a page, invitations name its link too, and there are ways to be reached",
    "file": "a file comes along with the request, and need not be fetched first; the page refuses a large one itself",
    "no page": "is about a house without a page",
    "rows": "lists what is kept: for the page also devices and what is laid out",
    "pace": "what waits, fails or is tried again on its way: on the page nothing is sent, it is laid out at once",
    "blocked": "accounts that are deleted, or of which nobody knows, are Telegram's; who signs out is told of in channels/",
    "waits": "nobody comes back after a block: what came while they were away lies on the page, and is not sent again",
    "48 hours": "Telegram deletes nothing that is older; the page takes back all",
    "kinds": "contacts, places, stickers, albums, captions and long texts in parts are Telegram's; the page takes words and files",
    "marks": "what is typed on the page has no formatting",
    "way": "is about the way through Telegram's polling",
    "edits": "what was sent on the page stays as it was sent",
    "statements": "counts the statements of Telegram's updates",
    "webapp": "Telegram vouches for who opens a page; on ours the device signs",
    "own words": "what one typed stands in one's own browser; there is nothing to be deleted",
}
"""Reasons, by the word that stands in the table."""

FOLDERS: Mapping[str, str] = {
    "channels/": "both",
    "test_updates.py": "update",
    "test_strangers.py": "strangers",
    "test_reading_ahead.py": "update",
    "test_statements.py": "statements",
    "test_architecture.py": "way",
    "test_attachments.py": "kinds",
    "test_edits.py": "edits",
    "test_marked.py": "marks",
    "test_page_intake.py": "both",
    "tickets/test_groups.py": "groups",
    "tickets/test_swiping.py": "reply",
}
"""Folders and files of which no story is told over the page."""

STORIES: Mapping[str, str] = {
    "broadcasts/test_attaching.py::test_picture_as_a_file_waits_until_its_data_are_taken_out": "file",
    "broadcasts/test_news.py::test_news_wait_for_who_was_blocked_or_joined_later": "waits",
    "broadcasts/test_news.py::test_organizer_resends_to_exactly_those_not_delivered": "waits",
    "broadcasts/test_news.py::test_recalled_and_old_news_do_not_count_any_more": "waits",
    "broadcasts/test_reading.py::test_recall_leaves_what_is_older_and_tells_so": "48 hours",
    "broadcasts/test_sending.py::test_letter_refused_for_now_waits_and_is_counted_as_remaining": "pace",
    "broadcasts/test_sending.py::test_pausing_holds_the_rest_and_going_on_sends_it_once": "pace",
    "broadcasts/test_sending.py::test_progress_counts_delivered_impossible_unknown_and_remaining": "pace",
    "broadcasts/test_sending.py::test_restart_in_the_middle_doubles_nothing": "pace",
    "broadcasts/test_sending.py::test_stopping_midway_sends_no_more_and_tells_how_many_not": "pace",
    "broadcasts/test_unreachable.py::test_codes_are_short_and_keep_to_a_person": "blocked",
    "broadcasts/test_unreachable.py::test_other_broadcasts_are_not_reported": "blocked",
    "broadcasts/test_unreachable.py::test_people_not_reached_are_counted_and_listed_by_code": "blocked",
    "broadcasts/test_unreachable.py::test_somebody_who_comes_back_is_reached_again": "blocked",
    "broadcasts/test_unreachable.py::test_urgent_broadcast_is_reported_after_two_hours": "blocked",
    "feedback/test_checkin.py::test_only_guests_of_the_event_are_let_in": "webapp",
    "feedback/test_ratings.py::test_guest_finds_both_ways_by_tapping": "webapp",
    "home/test_first_screen.py::test_rest_is_one_tap_away": "doors",
    "home/test_privacy.py::test_copy_of_the_database_cannot_be_opened_after_forgetting": "forgotten",
    "home/test_privacy.py::test_joining_again_in_the_same_moment_as_being_forgotten": "forgotten",
    "invitation_letters/test_signing.py::test_signed_letter_comes_back_and_goes_to_the_guest": "file",
    "knowledge/test_looking_ahead.py::test_whatever_asks_is_encoded_beside_the_writer_once": "edits",
    "my_data/test_erasures.py::test_forget_me_states_what_was_erased_and_it_is_gone": "rows",
    "my_data/test_my_data.py::test_a_stranger_hears_what_strangers_hear": "strangers",
    "my_data/test_my_data.py::test_guest_takes_everything_away_and_nothing_of_others": "rows",
    "people/test_codes_once.py::test_a_code_that_promotes_does_so_once_and_for_one_account": "counted",
    "people/test_codes_once.py::test_whose_membership_ended_does_not_come_back_by_the_same_code": "counted",
    "people/test_declined.py::test_who_declined_is_forgotten_by_the_clock_after_the_deadline": "rows",
    "people/test_invitations.py::test_faulty_list_invites_nobody_and_may_be_sent_again": "doors",
    "people/test_invitations.py::test_list_from_a_chinese_spreadsheet_is_shown_for_its_letters": "file",
    "people/test_invitations.py::test_list_may_come_as_a_file": "file",
    "people/test_invitations.py::test_names_that_repeat_are_pointed_out_before_anybody_is_invited": "file",
    "people/test_invitations.py::test_one_guest_is_invited_by_link_and_code_picture": "doors",
    "people/test_invitations.py::test_one_guest_is_invited_in_chinese": "doors",
    "people/test_invitations.py::test_pasted_list_becomes_links_and_printable_codes": "doors",
    "people/test_inviting_by_mail.py::test_ten_invited_and_the_first_broadcast_take_few_taps": "doors",
    "people/test_joining.py::test_whoever_has_no_working_code_hears_one_neutral_letter": "strangers",
    "people/test_members.py::test_membership_moves_to_a_new_phone_with_all_that_belongs_to_it": "forgotten",
    "people/test_moving_part.py::test_membership_without_its_key_does_not_move": "refused",
    "people/test_pasted_links.py::test_stranger_who_pastes_what_is_none_hears_the_neutral_sentence": "strangers",
    "people/test_pasted_list.py::test_the_parts_of_a_list_that_was_cut_are_deleted": "own words",
    "people/test_pasted_list.py::test_what_is_refused_and_what_comes_after_is_deleted_as_well": "own words",
    "people/test_pasted_list.py::test_words_held_because_it_was_long_ago_are_deleted_as_well": "own words",
    "reminders/test_troubles.py::test_blocked_guest_gets_what_is_still_of_use_after_unblocking": "waits",
    "roles/test_matrix.py::test_nobody_does_anything_in_an_event_they_take_no_part_in": "strangers",
    "roles/test_matrix.py::test_nobody_does_what_their_role_does_not_include": "strangers",
    "roles/test_races.py::test_a_file_that_was_sent_before_is_not_taken_after": "file",
    "roles/test_roles.py::test_an_observer_reads_and_is_asked_for_nothing": "doors",
    "rsvps/test_answering.py::test_repeated_update_does_nothing_twice": "update",
    "rsvps/test_answering.py::test_update_repeated_in_one_batch_does_nothing_twice": "update",
    "rsvps/test_unheard_offers.py::test_offer_made_twice_is_one_offer": "pace",
    "rsvps/test_unheard_offers.py::test_offer_that_may_not_have_arrived_is_made_again": "pace",
    "rsvps/test_unheard_offers.py::test_offer_that_never_surely_arrives_is_passed_on": "pace",
    "rsvps/test_unheard_offers.py::test_that_it_was_passed_on_is_said_in_chinese": "pace",
    "second_factor/test_second_factor.py::test_an_organizer_sets_it_up_and_goes_on_with_what_they_tapped": "own words",
    "series/test_alumni.py::test_who_takes_it_back_meanwhile_is_not_written_to[after a try]": "pace",
    "test_forms.py::test_sticker_or_photo_is_no_answer_and_loses_nothing": "kinds",
    "test_kept_too_long.py::test_it_is_said_in_chinese": "48 hours",
    "test_kept_too_long.py::test_names_that_cannot_be_deleted_any_more_are_emptied_and_it_is_said": "48 hours",
    "test_parts.py::test_album_gets_one_reply": "kinds",
    "test_parts.py::test_long_text_alone_is_taken_when_nothing_more_comes": "kinds",
    "tickets/test_answers.py::test_question_is_answered_threaded_to_it": "reply",
    "tickets/test_queue.py::test_translators_help_with_question_and_answer": "reply",
    "tickets/test_threads.py::test_asker_sees_adds_to_and_closes_their_questions": "reply",
    "tickets/test_threads.py::test_forged_buttons_show_nobody_elses_questions": "strangers",
    "travel/test_feed_links.py::test_without_a_public_address_the_file_is_sent": "no page",
    "working_groups/test_writing_to_groups.py::test_pressure_and_a_block_lose_nothing_repeat_nothing_and_reach_nobody_else": "pace",
}
"""Single stories, or cases of one, that cannot pass over the page."""

MIXED: Mapping[str, str] = {
    "tickets/test_queue.py::test_of_two_who_take_it_at_once_one_is_first": "at once",
}
"""Those that differ only where some come by one and some by the other."""


def mark(items: list[pytest.Item]) -> None:
    """Mark what differs, where people come by the page."""
    if chosen() is Channel.TELEGRAM:
        return
    for item in items:
        case = item.nodeid.removeprefix(_ROOT)
        name = case if case in STORIES else case.partition("[")[0]
        folder = next((each for each in FOLDERS if name.startswith(each)), None)
        if folder is not None:
            item.add_marker(pytest.mark.skip(reason=WHY[FOLDERS[folder]]))
        elif name in STORIES:
            # In a mixed crowd it hangs on who comes by what.
            strict = chosen() is Channel.PAGE
            item.add_marker(pytest.mark.xfail(reason=WHY[STORIES[name]], strict=strict))
        elif name in MIXED and chosen() is Channel.MIXED:
            item.add_marker(pytest.mark.xfail(reason=WHY[MIXED[name]], strict=False))
