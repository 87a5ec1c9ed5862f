"""What is normally asked of a passport's holder, put into words with source and age."""

from datetime import UTC, date, datetime, time

from bot.domain.events import Event
from bot.domain.messages.texts import Detail, Moment, MomentStyle, Said
from bot.domain.visa.cases import Case, Doubt, Hint, Need, Rule
from bot.domain.visa.countries import in_sentence
from bot.usecases.visa.finding import today_of
from storage.work import Work

OFFICIAL_PAGES = {
    "CA": "https://www.canada.ca/en/immigration-refugees-citizenship.html",
    "CH": "https://www.sem.admin.ch",
    "GB": "https://www.gov.uk/check-uk-visa",
    "SG": "https://www.ica.gov.sg",
    "US": "https://travel.state.gov",
}
"""Where to begin verifying, where organizers named no better page."""


def say_hint(work: Work, event: Event, case: Case, hint: Hint) -> Said:
    """Put a hint, or why there is none, into words."""
    link = official_page(work, event)
    verify = Said("visa-verify-link", {"link": link}) if link else Said("visa-verify")
    host = in_sentence(event.country) if event.country else ""
    issuer = in_sentence(case.passport) if case.passport else ""
    if hint.need is None:
        reason = hint.doubt or Doubt.NO_ROW
        why = f"visa-special-{case.special}" if case.special else f"visa-doubt-{reason}"
        said = Said(why, {"issuer": issuer, "host": host})
        return Said("visa-no-hint", {"why": said, "verify": verify})
    names: dict[str, Detail] = {"issuer": issuer, "host": host}
    if hint.rule is not None:
        said = Said(f"visa-need-{hint.need}", names)
        return Said(
            "visa-hint-rule",
            {"need": said, "words": hint.rule.text, "source": _rule_source(hint.rule)}
            | {"verify": verify},
        )
    source = _data_source(work, event) if hint.need is not Need.HOME else ""
    need = Said(f"visa-need-{hint.need}", names)
    if hint.need is Need.NOTHING and hint.days is not None:
        need = Said("visa-need-nothing-days", {**names, "days": hint.days})
    return Said("visa-hint", {"need": need, "source": source, "verify": verify})


def official_page(work: Work, event: Event) -> str:
    """Return the page to verify at, empty where none is known."""
    return work.visa_cases.choices(event.id).link or OFFICIAL_PAGES.get(event.country, "")


def day_at(day: date) -> Moment:
    """Return a day to be shown as it is, in nobody's zone."""
    return Moment(datetime.combine(day, time(12), UTC), "UTC", MomentStyle.DAY)


def _data_source(work: Work, event: Event) -> Detail:
    dataset = work.visa_dataset.dataset()
    if dataset is None:
        return ""
    today = today_of(work, event)
    details: dict[str, Detail] = {
        "source": dataset.source,
        "dated-at": day_at(dataset.dated),
        "days": dataset.age(today),
    }
    return Said("visa-source", details)


def _rule_source(rule: Rule) -> Said:
    return Said("visa-rule-source", {"checked-at": day_at(rule.checked_on), "link": rule.link})
