"""Buttons about travel details, the venue, the calendar, and logistics."""

from enum import StrEnum

from bot.domain.messages.callback_data import word
from bot.domain.messages.table_files import TableFormat
from bot.domain.travel.venues import VenueItem


class TravelItem(StrEnum):
    """What a guest tells about their journey; also the names of the questions."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    DIET = "diet"
    ACCESS = "access"
    EMERGENCY = "emergency"


class FeedTitles(StrEnum):
    """Whether titles and places stand in a calendar file or feed."""

    SHOWN = "shown"
    NEUTRAL = "neutral"


DETAILS = word("details")
START_DETAILS = word("details-start")
CHANGE_DETAIL = word("details-change", TravelItem)
CALENDAR = word("calendar")
CALENDAR_TITLES = word("calendar-titles", FeedTitles)
FEED = word("feed")
OPEN_FEED = word("feed-open", FeedTitles)
FEED_TITLES = word("feed-titles", FeedTitles)
REVOKE_FEED = word("feed-revoke")
VENUE = word("venue")
DRIVER = word("venue-driver")
VENUE_ITEMS = word("venue-items")
CHANGE_VENUE = word("venue-change", VenueItem)
LOGISTICS = word("logistics")
ARRIVALS = word("logistics-in")
LEAVING = word("logistics-out")
TIGHT = word("logistics-tight", int)
RIDES = word("logistics-rides")
ROOMS = word("logistics-rooms")
NEEDS = word("logistics-needs")
HOTEL_FILE = word("logistics-hotel")
HOTEL_FILE_AS = word("logistics-hotel-as", TableFormat)
KITCHEN_FILE = word("logistics-kitchen")
KITCHEN_FILE_AS = word("logistics-kitchen-as", TableFormat)
NAMES = word("logistics-names", int)
