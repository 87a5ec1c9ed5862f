"""Places and people's numbers: locations, also live ones, venues and contacts."""

from bot.demo.emulator import refusals
from bot.demo.emulator.messages.rooms import Json, Stored
from bot.demo.emulator.methods.asked import Asked, Handler
from bot.demo.emulator.methods.sending.deliver import deliver
from bot.demo.emulator.refusals import Refusal

FOR_EVER = 0x7FFFFFFF
_LIVE = range(60, 86_401)
_ABOUT = ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius")
_VENUE = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
_CONTACT = ("phone_number", "first_name", "last_name", "vcard")


def send_location(asked: Asked) -> Stored:
    """sendLocation."""
    return deliver(asked, asked.open_room(), {"location": read_location(asked.params)})


def read_location(params: Json) -> Json:
    """A Location from the fields of a request; raises Refusal."""
    latitude, longitude = float(params["latitude"]), float(params["longitude"])
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise Refusal(refusals.LOCATION_INVALID)
    period = params.get("live_period")
    if period and period not in _LIVE and period != FOR_EVER:
        raise Refusal(refusals.LIVE_PERIOD_INVALID)
    location: Json = {"latitude": latitude, "longitude": longitude}
    return location | {key: params[key] for key in _ABOUT if key in params}


def send_venue(asked: Asked) -> Stored:
    """sendVenue."""
    return deliver(asked, asked.open_room(), read_venue(asked.params))


def read_venue(params: Json) -> Json:
    """The content of a message with a venue; raises Refusal."""
    location = read_location({key: params[key] for key in ("latitude", "longitude")})
    venue: Json = {
        "location": location,
        "title": params["title"],
        "address": params["address"],
        **{key: params[key] for key in _VENUE if key in params},
    }
    return {"venue": venue, "location": location}


def send_contact(asked: Asked) -> Stored:
    """sendContact."""
    return deliver(asked, asked.open_room(), read_contact(asked.params))


def read_contact(params: Json) -> Json:
    """The content of a message with a contact."""
    return {"contact": {key: params[key] for key in _CONTACT if key in params}}


HANDLERS: dict[str, Handler] = {
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
}
