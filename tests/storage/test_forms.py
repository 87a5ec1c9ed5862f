"""Forms under way, and travel details."""

from dataclasses import replace

from bot.domain.forms.forms import Progress
from bot.domain.limits import FORM_LIFE
from tests.storage.world import EVENT, Copy, StorageWorld, guest


def test_form_is_found_until_it_expires(house: StorageWorld, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    progress = Progress("joining", EVENT, 2, 7, {"zone": "Zürich", "名": "安"}, EVENT)

    copy.does(lambda work: work.forms.keep(ann.id, progress))
    copy.does(lambda work: work.forms.keep(ann.id, replace(progress, turn=3)))

    assert copy.does(lambda work: work.forms.find(ann.id)) == replace(progress, turn=3)
    house.clock.move(seconds=FORM_LIFE.total_seconds())
    assert copy.does(lambda work: work.forms.find(ann.id)) is None
    copy.does(lambda work: work.forms.forget_expired())
    house.clock.move(seconds=-FORM_LIFE.total_seconds())
    assert copy.does(lambda work: work.forms.find(ann.id)) is None


def test_travel_details_are_kept_per_event(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))

    copy.does(lambda work: work.travel_details.keep(EVENT, ann.id, {"diet": "vegan"}))

    assert copy.does(lambda work: work.travel_details.find(EVENT, ann.id)) == {"diet": "vegan"}
    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann.id))
    assert copy.does(lambda work: work.travel_details.find(EVENT, ann.id)) == {}
