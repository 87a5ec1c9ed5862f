"""What has to be said about an opening besides the answers, to whoever opens and whoever reads."""

from bot.cli.feedback.opened.answers import Opening
from bot.cli.feedback.opened.checking import Checked
from bot.cli.feedback.takeout import TakeOut


def remarks_on(
    opening: Opening, checked: Checked, taken: TakeOut, *, again: int, threshold: int
) -> list[str]:
    """Return sentences; what is in order is said only where people would ask."""
    counted = {
        "Without a valid right, not counted": checked.forged,
        "With a right that was used before, not counted": checked.repeated,
        "Not in the list that the box published, not counted": checked.unlisted or 0,
        "Ballots that did not open, not counted": opening.unreadable,
    }
    said = [f"{what}: {count}." for what, count in counted.items() if count]
    if taken.given is not None:
        rights = taken.given.people + taken.given.again
        said += [f"People who were given rights: {taken.given.people}."]
        if checked.most_answers() > rights:
            said.append(
                f"THERE ARE MORE ANSWERS THAN RIGHTS: {checked.most_answers()} to one question, and"
                f" {rights} rights. Somebody who has the issuing keys has added ballots."
            )
    if again:
        said.append(f"Rights given once more, which may have been used twice: {again}.")
    if opening.hidden_by_again:
        said.append(
            f"Sessions not shown because fewer than {threshold} answers would be left without"
            f" those: {opening.hidden_by_again}."
        )
    if checked.unlisted is None and taken.whole:
        said.append("Not compared with the list that the box published (--published).")
    return said
