### Series of events: what guests allow for later ones, and inviting them again.

dialogue-series = Later meetings
command-series = whether you may be invited to later meetings of this series
go-series = « Later meetings
series-shown =
    <b>Later meetings</b>
    { $title }

    This meeting is one of a series. For later ones nobody keeps your name unless you allow it here.

    { $lines }

    What you allow holds until { $count } later meetings are over, at the latest until { $until-at }, and you can take it back here at any time. Your name and language are kept for it, and nothing else. They are deleted, too, if this event or your part in it is.
series-line-again = May be invited again: { $state }
series-line-alumni = May be written to after this meeting: { $state }
series-allowed = <b>yes</b>
series-not-allowed = <b>no</b>
series-allow-again = Invite me again
series-allow-alumni = Write to me afterwards
series-back-again = Do not invite me
series-back-alumni = Do not write to me
series-no-name = Your name is not known here, so that nobody could invite you by it. Please ask the organizers (/ask).
series-too-late = This meeting ended too long ago; nothing new is kept of it any more.
series-unnamed = This event is in no series yet: the operator gives its name in the event file, under <code>series</code>.

# Organizers.
series-desk-open = For organizers
go-series-desk = « Series
series-desk =
    <b>Series { $name }</b>
    { $title }

    { $goal }

    <b>Earlier meetings</b>
    { $earlier }

    A list has only those who agreed to be invited again. It shows names, and opening it is noted.

    <b>Alumni</b>
    { $alumni }
series-alumni-now = This meeting is over: you can write to those who agreed to it. Nobody else gets it.
series-alumni-later = Once this meeting is over, you can write here to those who agreed to it.
series-write = Write to alumni
series-not-over = This meeting is not over yet. Its guests agreed to be written to afterwards; until then, please use /broadcast.
series-goal-deep = Your goal: deep ties. About two thirds of the guests should have come before.
series-goal-wide = Your goal: wide ties. About a third of the guests should have come before.
series-goal-none = No goal is set for how many should have come before. For deep ties about two thirds, for wide ties about a third: the operator sets <code>turnover</code> in the event file.
series-earlier = { $title }
series-earlier-line = • { $title }, until { $ended-at }
series-no-earlier = There is no earlier meeting of this series here.
series-list =
    <b>May be invited again</b>
    { $title }

    { $lines }

    { $count ->
        [one] One person agreed and is not here yet.
       *[other] { $count } people agreed and are not here yet; { $shown-count } are shown.
    } If you invite them, each gets a link with the name and language that stand here. This message deletes itself in { $minutes } minutes.
series-list-line = • { $name }, { $language }
series-list-none =
    <b>{ $title }</b>

    Nobody who agreed to be invited again is missing here: nobody agreed, they have come already, or what they allowed has expired.
series-invite-all = { $count ->
    [one] Make one link
   *[other] Make { $count } links
}
