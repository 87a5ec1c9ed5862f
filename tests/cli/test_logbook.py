"""The log as JSON lines: static names, and of an error its kind alone."""

import json
import logging
from collections.abc import Mapping

from bot.cli.logbook import JsonLines, event_of


def line(words: str, *values: object, error: Exception | None = None) -> Mapping[str, object]:
    """One record as the log writes it, without its moment."""
    info = (type(error), error, None) if error else None
    record = logging.LogRecord("bot.clock", logging.ERROR, "x.py", 1, words, values, info)
    said = json.loads(JsonLines().format(record))
    assert said.pop("time").endswith("+00:00")
    return said


def test_a_line_has_a_static_name_and_its_values_apart() -> None:
    assert line("tick %s failed: %s", "tidy", "ValueError") == {
        "level": "ERROR",
        "logger": "bot.clock",
        "event": "tick-failed",
        "values": ["tidy", "ValueError"],
    }
    assert line("the clock was set back by %.0f s", 7.5)["event"] == "the-clock-was-set-back-by-s"
    assert line("running")["event"] == "running"
    assert event_of("%s") == "said"


def test_what_an_exception_says_is_left_out_and_a_line_stays_one() -> None:
    said = line("a job failed", error=ValueError("Günther Kanarienvogel\n+41 79 555 01 99"))

    assert said == {
        "level": "ERROR",
        "logger": "bot.clock",
        "event": "a-job-failed",
        "error": "ValueError",
    }
    record = logging.LogRecord("a", logging.INFO, "x.py", 1, "%s", ("two\nlines",), None)
    assert "\n" not in JsonLines().format(record)
    # The control: what is put into a line is in it.
    assert json.loads(JsonLines().format(record))["values"] == ["two\nlines"]
    assert "Kanarienvogel" in logging.Formatter().format(
        logging.LogRecord("a", 1, "x", 1, "%s", ("Kanarienvogel",), None)
    )
