"""Buttons about who may see what of a guest, the guest list and public statements."""

from bot.domain.messages.callback_data import word
from bot.domain.publicity.consents import Audience, Fact

SHOW = word("publicity")
FACT = word("consent", Fact)
GIVE = word("consent-give", Fact, Audience)
WRITE = word("consent-write", Fact)
"""The words of an affiliation or a country that was told before, anew."""
COUNTRY = word("consent-country", Audience, str)
"""An audience and the code of a country."""
COMPANY = word("company-page", int)
"""The number of a page of the guest list, from 0."""
STATEMENTS = word("statements")
PREVIEW = word("statement-preview")
PUBLISH = word("statement-publish")
