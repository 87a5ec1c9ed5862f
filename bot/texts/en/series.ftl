### Series of events: what guests allow for later ones, and inviting them again.

dialogue-series = Later meetings
command-series = whether you may be invited to later meetings of this series
go-series = « Later meetings
series-shown =
    <b>Later meetings</b>
    { $title }

    This meeting is one of a series. For later ones nobody keeps your name unless you allow it here.

    { $lines }

    What you allow holds until { $count } later meetings are over, at the latest until { $until-at }, and you can take it back here at any time. Your name and language are kept for it, and nothing else; where guests are selected, you are a candidate by it. They are deleted, too, if this event or your part in it is.

    Organizers of a later meeting read in a word, such as “about a third”, how many of its guests have come before; never who.
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
series-select = Make them candidates
series-list-none =
    <b>{ $title }</b>

    Nobody who agreed to be invited again is missing here: nobody agreed, they have come already, or what they allowed has expired.
series-invite-all = { $count ->
    [one] Make one link
   *[other] Make { $count } links
}

series-share-open = Who came before
series-share =
    <b>Who came before</b>
    { $title }

    { $part }
    { $goal }

    { $meaning }

    It is told in a word and never says who. It is counted anew only at { $step-count } guests more or fewer, and with at least { $least-count } of either kind, so that nobody is found by it.
series-part-few = <b>Fewer than a quarter</b> of the guests have come to an earlier meeting.
series-part-third = <b>About a third</b> of the guests have come to an earlier meeting.
series-part-half = <b>About half</b> of the guests have come to an earlier meeting.
series-part-two-thirds = <b>About two thirds</b> of the guests have come to an earlier meeting.
series-part-most = <b>More than three quarters</b> of the guests have come to an earlier meeting.
series-part-untold = Nothing can be told yet: there are too few guests, or too few of either kind.
series-against-met = That is what you aim at.
series-against-fewer = That is fewer than you aim at.
series-against-more = That is more than you aim at.
series-means-new = Most are new: new ties and new expertise, and trust still has to grow. Everybody read the norms when they joined; few have seen them kept. Say on the first day why they hold, and let old and new guests sit together.
series-means-even = Old and new guests are in balance: some ties go deep, and new ones grow. Let old guests tell on the first day how the norms were kept, and let old and new guests sit together.
series-means-old = Most know each other: talk goes deep soon, and new guests may feel outside. Everybody agrees to the norms anew; say them aloud all the same, for what old guests take for granted nobody tells the new ones. Introduce everybody.
series-means-untold = Many old guests: ties go deep, norms are known, and new guests may feel outside. Many new ones: new ties and new expertise, and the norms have to be explained. Everybody reads and accepts them when they join.
