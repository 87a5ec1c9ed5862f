"""The parts of the story say what differs, as tests do."""

import pytest

pytest.register_assert_rewrite("tests.stories.dialogue.weeks_before", "tests.stories.dialogue.days")
