### Interpreting: who needs it, and who interprets when.

dialogue-interpreting = Interpreting
command-interpreting = interpreting: what you need, or your turns
go-interpreting = « Interpreting
interpreting =
    <b>Interpreting</b>

    Interpreters work in pairs between English and Chinese.

    { $needs }
    { $turns }
interpreting-needs = You need interpreting. Facilitators see this when they make groups and tables.
interpreting-needs-not = If you need it, please say so: facilitators see to it in groups and at tables.
interpreting-mine =
    <b>Interpreting: your turns</b>

    { $turns }
    { $needs }

    You are reminded a quarter of an hour before each session. Facilitators and whoever interprets with you see your name.
interpreting-no-turns = You have no turns ahead. You will be told when you do.
interpreting-session =
    <b>{ $title }</b> · { $venue }
    { $starts-at }
    { $lines }
interpreting-turn-speaks = • { $from }–{ $to } <b>you interpret</b> { $other }
interpreting-turn-beside = • { $from }–{ $to } you sit beside { $other }
interpreting-with = · with { $name }
interpreting-mine-open = My turns
booth-open = 🎧 In the booth: { $title }

reminder-turn =
    <b>You interpret soon</b>

    { $turns }
    { $late }
    { $again }

# The rota, for facilitators and organizers.
rota-open = Rota
go-rota = « Rota
go-rota-people = « Interpreters
go-rota-sessions = « Sessions
go-rota-session = « Session
go-rota-turn = « Turn
rota =
    <b>Rota of interpreters</b>

    Interpreters: { $people-count }
    Sessions to be interpreted: { $session-count }; turns: { $turn-count }
    Open turns: { $open-count }
    { $against }

    Turns last at most half an hour; a pair takes up to four in a row. Planning keeps these rules: nobody in two places or with a seat in a working group at that time, subjects and hours that fit, a pause after two hours, both directions between the two. Turns that you set by hand stay.
rota-against-count =
    { $count ->
        [one] ⚠️ { $count } turn goes against a rule
       *[other] ⚠️ { $count } turns go against a rule
    }
rota-people-open = Interpreters
rota-sessions-open = Sessions
rota-plan = Plan the turns
rota-tell =
    { $count ->
        [one] Tell { $count } interpreter
       *[other] Tell { $count } interpreters
    }
rota-told =
    { $count ->
        [one] { $count } interpreter has been told.
       *[other] { $count } interpreters have been told.
    }
rota-told-you =
    { $count ->
        [one] <b>You interpret</b>, in { $count } turn. Please look when it is.
       *[other] <b>You interpret</b>, in { $count } turns. Please look when they are.
    }
rota-told-anew =
    { $count ->
        [one] <b>Your turns have changed.</b> There is { $count } now.
       *[other] <b>Your turns have changed.</b> There are { $count } now.
    }
rota-told-none = <b>You have no turns any more.</b> You do not have to interpret, as things stand.
rota-people =
    <b>Interpreters</b>

    ✓ interprets. Tap somebody to note subjects, direction and hours.
rota-people-none =
    <b>Interpreters</b>

    Nobody of the event translates or interprets yet.
rota-person-on = ✓ { $name }
rota-person-off = { $name }
rota-others-open = Somebody else
rota-others =
    <b>Who interprets?</b>

    Whoever interprets sits in no working group.
rota-person =
    <b>{ $name }</b>

    { $state }
    { $away }
rota-interprets = Interprets. What is marked below is what they can do.
rota-interprets-not = Does not interpret.
rota-note = Interprets
rota-note-not = Interprets no more
rota-tag-on-technical = ✓ Technical
rota-tag-on-policy = ✓ Policy
rota-tag-on-free = ✓ No tag
rota-tag-off-technical = Technical
rota-tag-off-policy = Policy
rota-tag-off-free = No tag
rota-way-on-to-zh = ✓ EN → 中文
rota-way-on-to-en = ✓ 中文 → EN
rota-way-on-both = ✓ Both
rota-way-off-to-zh = EN → 中文
rota-way-off-to-en = 中文 → EN
rota-way-off-both = Both
rota-hours-open = Hours
rota-away-none = At all hours of the event.
rota-away-some =
    Not at these times:
    { $lines }
rota-away = • { $day-at }, { $part }
rota-hours =
    <b>{ $name }: { $day-at }</b>

    Can interpret:
    { $lines }

    Morning is until 13:00, evening from 18:00, by the event's clock.
rota-free-morning = in the morning
rota-free-afternoon = in the afternoon
rota-free-evening = in the evening
rota-free-none = not on this day
rota-part-on-morning = ✓ Morning
rota-part-on-afternoon = ✓ Afternoon
rota-part-on-evening = ✓ Evening
rota-part-off-morning = Morning
rota-part-off-afternoon = Afternoon
rota-part-off-evening = Evening
rota-sessions =
    <b>Who interprets which session</b>

    ✅ all turns are taken · ⚠️ some are open or against a rule · ▫️ not interpreted
rota-sessions-none =
    <b>Who interprets which session</b>

    There is no session ahead.
rota-choose-whole = ✅ { $title }
rota-choose-open = ⚠️ { $title }
rota-choose-off = ▫️ { $title }
rota-session =
    <b>{ $title }</b>
    { $starts-at }
    { $tag }

    { $lines }
rota-about-technical = Subject: technical
rota-about-policy = Subject: policy
rota-about-free = Subject: no tag
rota-not-interpreted = No turns are planned for it.
rota-interpret = Have it interpreted
rota-interpret-not = Not interpreted
rota-turn = { $from }–{ $to }
rota-line = { $from }–{ $to } { $who } { $rules }
rota-line-open = { $from }–{ $to } nobody: { $rules }
rota-two = <b>{ $one }</b>, beside { $other }
rota-one = <b>{ $one }</b>, alone
rota-beside = beside { $one }, nobody interprets
rota-person-both = { $name }
rota-person-to-zh = { $name } (→ 中文)
rota-person-to-en = { $name } (→ EN)
rota-against = ⚠️ { $rules }
rota-rules = { $before }, { $rule }
rota-rule-place = elsewhere
rota-rule-seat = in a working group
rota-rule-subject = other subject
rota-rule-hours = not at that hour
rota-rule-break = no pause
rota-rule-pair = no pair for both directions
rota-one-turn =
    <b>{ $title }</b>
    { $starts-at }

    { $line }
rota-set-speaks = Who interprets
rota-set-beside = Who sits beside
rota-swap = Swap the two
rota-free = Leave it open
rota-who =
    <b>{ $title }</b> { $from }–{ $to }
    Who { $part }?

    ⚠️ says what stands against somebody. Whoever is elsewhere at that time is not listed.
rota-who-nobody =
    <b>{ $title }</b> { $from }–{ $to }
    Who { $part }?

    Nobody is free at that time. Please note another interpreter first.
rota-part-speaks = interprets
rota-part-beside = sits beside
rota-take = { $name }
rota-take-against = ⚠️ { $name }: { $rules }
rota-two-places = This person has something else at that time now. Please choose somebody else.
rota-now = 🎧 Interpreting until { $to }: <b>{ $one }</b>, beside { $other }.
rota-now-alone = 🎧 Interpreting until { $to }: <b>{ $one }</b>.
rota-next = 🎧 Next: { $one }, beside { $other }.
rota-next-alone = 🎧 Next: { $one }.
