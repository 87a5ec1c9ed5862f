"""A trip and a data set for the rules of visas."""

from datetime import date

from bot.domain.visa.countries import countries

TODAY = date(2027, 1, 10)
CODES = [each.code for each in countries()]
