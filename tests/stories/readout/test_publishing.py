"""A readout is published by two, with the names of those who agreed to this very text, in three forms."""

from tests.stories.readout.test_drafting import DESK, POINT, POINT_ZH, ready
from tests.stories.someone import Someone
from tests.stories.world import World

NAME = "Ann Canary"


async def agrees(ann: Someone) -> None:
    """Agree to be named as a participant."""
    await ann.says("/readout")
    await ann.taps("May I be named?", "Yes, as a participant")


async def publishes(olga: Someone) -> None:
    """Publish, by one where the event does not want four eyes."""
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish", "Publish it")


async def test_nobody_is_named_who_has_not_said_so(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await world.guest("Bob Silent")
    await ann.says("/readout")
    await ann.taps("May I be named?")
    before = ann.shown
    await ann.taps("Yes, as a participant")
    after = ann.screen
    await publishes(olga)
    await ann.says("/readout")
    published = ann.shown
    await ann.taps("As a text file")
    name, content = ann.document

    assert before == (
        f"May your name stand below the readout?\nName: {NAME}\n\nNow: you are not named.\n\n"
        "Nobody is named who has not said so. Whoever is named is named for this text alone, for a "
        "year after the event; if its words change, you are asked again.",
        [
            ["Yes, as a participant"],
            ["Yes, I support it all"],
            ["« Readout", "« Start"],
        ],
    )
    assert "Now: named as a participant, until" in after
    assert published[0].startswith("Readout\nPublished on ")
    assert published[1][1] == ["As a text file", "As PDF"]
    assert name == "readout.md"
    text = content.decode()
    assert text.startswith("# Readout: ")
    assert POINT in text
    assert POINT_ZH in text
    assert f"## Took part\n\n- {NAME}\n" in text
    assert "Bob" not in text


async def test_name_withdrawn_before_publication_is_gone_everywhere(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await olga.says("/readout")
    await olga.taps(DESK, "Ready to publish")
    _, preview = olga.document
    await ann.taps("No, take it out")
    await publishes(olga)
    await olga.taps("As a text file")
    _, content = olga.document

    assert NAME in preview.decode()  # control
    assert NAME not in content.decode()
    assert "## Took part" not in content.decode()


async def test_name_withdrawn_later_is_gone_from_what_the_bot_gives(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await publishes(olga)
    await olga.taps("As a text file")
    _, first = olga.document
    await ann.says("/readout")
    await ann.taps("May I be named?")
    told = ann.screen
    await ann.taps("No, take it out")
    await olga.says("/readout")
    await olga.taps("As a text file")
    _, second = olga.document

    assert NAME in first.decode()
    assert "Copies that others have remain." in told
    assert NAME not in second.decode()


async def test_other_words_are_another_text_that_names_nobody(world: World) -> None:
    fay, _ = await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await fay.says("/readout")
    await fay.taps(DESK)
    await fay.taps(fay.buttons[0][0], "Write the English")
    await fay.says("Rules should come before pilots.")
    await fay.taps("Skip")
    await fay.taps("« For facilitators", "Show drafts to guests", "Yes, show them")
    told = ann.screen
    await publishes(olga)
    await olga.taps("As a text file")
    _, content = olga.document

    assert told.startswith("The readout has other words now\n")
    assert NAME not in content.decode()
    assert "Rules should come before pilots." in content.decode()


async def test_pdf_and_brief_hold_the_points_and_no_names(world: World) -> None:
    await ready(world)
    ann, olga = await world.guest(NAME), await world.organizer()
    await agrees(ann)
    await ann.taps("« Readout", "Take it home")
    brief = ann.screen
    await publishes(olga)
    await olga.taps("As PDF")
    name, content = olga.document

    assert brief.startswith("To take home from: ")
    assert POINT in brief
    assert NAME not in brief
    assert "The bot cannot find allusions." in brief
    assert (name, content[:5]) == ("readout.pdf", b"%PDF-")


async def test_published_text_cannot_change(world: World) -> None:
    fay, _ = await ready(world)
    olga = await world.organizer()
    await publishes(olga)
    await fay.says("/readout")
    await fay.taps(DESK)
    desk = fay.shown
    await fay.taps(fay.buttons[0][0], "Write the English")

    assert "It is published, so nothing can be changed." in desk[0]
    assert desk[1][1:] == [["« Readout", "« Start"]]
    assert fay.screen.startswith("The readout is published, so nothing of it can be changed")
