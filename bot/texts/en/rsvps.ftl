### Answers, seats, the waiting list, the programme.

rsvp-event =
    <b>Will you come?</b>
    { $title }

    Your answer: { $standing }
    { $until }

    { $programme }
rsvp-programme = You attend every session without a limit of seats, also when the programme changes. To take a seat in the others, or to leave one out, tap “Choose sessions”.
answers-until = Answer, or change your answer, by { $deadline-at }.
answers-closed = <i>The deadline for answers has passed.</i>
rsvp-details = Travel details
rsvp-sessions = Choose sessions
rsvp-company = Who is coming?

wish-yes = Yes
wish-maybe = Maybe
wish-no = No
wish-yes-chosen = ✓ Yes
wish-maybe-chosen = ✓ Maybe
wish-no-chosen = ✓ No

standing-silent = <b>not answered yet</b>
standing-going = <b>✅ yes, you have a seat</b>
standing-attending = <b>✅ you attend</b>
standing-undecided = <b>🤔 maybe</b>
standing-declined = <b>❌ no</b>
standing-waiting = <b>⏳ on the waiting list, place { $place }</b>
standing-offered = <b>🎟 a seat is kept for you until { $until-at }</b>
standing-leaving = <b>❌ no</b> (with “Yes” you get back what you gave up, until { $until-at })
standing-lapsed = <b>⌛ no seat: an offer or the waiting list has ended</b>

rsvp-closed =
    The deadline for answers has passed, so this can no longer be changed here. If your plans have changed, please write to the organizers:
    { $contact }
rsvp-seat-event-first = Seats in sessions are for guests who have a seat at the event. Please say “Yes” to the event first (/rsvp), then choose sessions.
rsvp-ask-no =
    <b>Give up your seats?</b>
    If you do not come, you lose:
    { $lines }

    For { $minutes } minutes they stay yours if you change your mind; then they go to those who wait.
rsvp-ask-maybe =
    <b>Give up your seats?</b>
    “Maybe” holds no seat, so you lose:
    { $lines }

    Seats in sessions stay yours for { $minutes } minutes if you change your mind; then they go to those who wait.
rsvp-lost = • { $title }
rsvp-keep = Keep my seats
rsvp-give-up-no = I will not come
rsvp-give-up-maybe = Say “maybe”
rsvp-event-first = You have answered that you will not come to the event. Please change that answer first (/rsvp), then choose sessions.

seat-offered =
    🎟 <b>A seat has become free for you</b>
    { $title }

    It is kept for you until { $until-at }. Would you like to take it?
seat-offer-shorter =
    🎟 <b>The seat offered to you is kept for a shorter time</b>
    { $title }

    It begins earlier now, so the seat is kept until { $until-at }. Would you like to take it?
waiting-ended =
    ⌛ <b>The waiting list has ended</b>
    { $title }

    It is beginning, and no seat has become free for you. We are sorry. Questions: { $contact }
seat-in-session = { $title } · { $event }
seat-take = Yes, take the seat
seat-leave = No, thank you
seat-lapsed =
    The seat kept for you was not taken in time, so it is no longer kept:
    { $title }

    { $again }
seat-unheard =
    A seat was kept for you, but the message about it could not be delivered to you. It has now been offered to the next guest:
    { $title }

    { $again }
seat-lapsed-again = You can join the waiting list again.
seat-lapsed-closed = The deadline for answers has passed. If you would still like to come, please write to the organizers: { $contact }
seat-again = Join waiting list again

schedule =
    <b>Programme</b>
    { $title }

    It begins { $first-at }. All times below are local times of the event.

    { $lines }

    { $strands }

    Tap a session to see it and to answer.
choose =
    <b>Choose sessions</b>
    { $day-at }

    { $lines }

    { $overlaps }

    ✅ you attend · ▫️ you do not · ⏳ you wait. Tap to change it.
    { $until }
choose-line = { $mark } { $starts-at } { $kind } <b>{ $title }</b> { $seats }
choose-seats =
    { $left-count ->
        [0] · full
       *[other] · { $left-count } of { $seats } free
    }
choose-overlap = ⚠️ At the same time: { $first } and { $second }
choose-session = { $mark } { $starts-at } { $title }
seat-rules-open = How seats work
seat-rules =
    <b>How answers and seats work</b>

    • “Yes” to the event is yes to every session without a limit of seats, until you leave one out.
    • A seat in a session needs a seat at the event. “Maybe” holds no seat, at the event or in a session.
    • A freed seat is offered for { $hours } h to whoever has waited longest. If it is not taken, it goes to the next. Whoever let it pass has no seat and no place then, and can join the list again.
    • With fewer seats nobody loses one, and an offer stands until it ends.
    • After a “No”, seats stay yours for { $minutes } minutes if you change your mind.
    • A waiting list ends when the event or the session begins; whoever is still on it is told.
choose-all = All free this day
choose-before = « Day before
choose-after = Next day »
choose-first =
    <b>{ $title }</b>

    Sessions are chosen by guests who have a seat at the event. Please answer the invitation first.
schedule-day =
    <u>{ $day-at }</u>
schedule-line =
    { $mark } { $starts-at } { $kind } <b>{ $title }</b> · { $venue }
schedule-empty = The programme is not published yet. You will find it here as soon as it is.
schedule-session = { $mark } { $title }
mark-silent = ▫️
mark-going = ✅
mark-undecided = 🤔
mark-declined = ❌
mark-waiting = ⏳
mark-offered = 🎟
mark-leaving = ▫️
mark-lapsed = ⌛

kind-talk = 🎤
kind-working-group = 👥
kind-dinner = 🍽
kind-excursion = ⛴
kind-other = 📌

rsvp-session =
    { $kind } <b>{ $title }</b>
    { $starts-at }, { $length }
    { $venue }

    { $about }

    { $tags }

    { $embargo }

    { $overlaps }

    { $event }

    { $seats }
    Your answer: { $standing }
session-tags = 🏷 { $strand } { $topic }
detail-concepts = 🧭 Concepts only: no detail on capabilities here.
detail-careful = 🧭 Careful detail that safety needs is welcome here. Ask a facilitator first.
tags-open = Tags
tags-choose =
    <b>{ $title }: tags</b>

    Technical or policy: the programme shows the balance of hours. Detail on capabilities: the norms hold in every session; mark one where it matters, and guests read it below the session. Where careful detail is allowed, a button lets them ask a facilitator first.
detail-mark-concepts = Concepts only
detail-mark-careful = Careful detail
detail-unmark-concepts = ✓ Concepts only
detail-unmark-careful = ✓ Careful detail
ask-first = Ask a facilitator first
q-ask-first =
    <b>What would you like to speak of?</b>
    Say it in concepts, without the detail itself. Facilitators read it with your name; it is kept nowhere else.
q-ask-first-unclear = Please type what you would like to speak of.
ask-first-nobody = Nobody facilitates this yet. Please send /ask: organizers answer.
ask-first-again = You asked a moment ago. Please wait for the answer.
ask-first-sent =
    <b>{ $title }</b>
    { $count ->
        [one] One facilitator has
       *[other] { $count } facilitators have
    } your question. The answer comes here; until then please keep to concepts.
ask-first-asked =
    <b>{ $title }: may this be said?</b>
    { $name } asks:

    { $words }
ask-first-say-go = Yes, with care
ask-first-say-concepts = Better in concepts
ask-first-say-talk = Let us talk first
ask-first-advice-go = Yes, with the care that you describe.
ask-first-advice-concepts = Better not: please keep to concepts.
ask-first-advice-talk = Please come to a facilitator first and talk about it.
ask-first-answered =
    <b>{ $title }: you asked first</b>
    A facilitator says: { $advice }
ask-first-told =
    <b>{ $title }</b>
    They were told: { $advice }
session-topic = <i>{ $words }</i>
strand-technical = technical
strand-policy = policy
strand-tag-technical = Tag: technical
strand-tag-policy = Tag: policy
strand-untag-technical = ✓ Technical
strand-untag-policy = ✓ Policy
strands =
    { $bar }
    Technical { $technical-hours } h · Policy { $policy-hours } h
session-overlaps = ⚠️ At the same time you attend: { $titles }
session-needs-event = Seats in sessions are for guests who have a seat at the event.
session-event-open = You have not said yet that you come to the event itself.
session-event-yes = Say yes to the event too
session-seats =
    { $seats ->
        [one] The only seat is free.
       *[other]
            { $left-count ->
                [one] { $left-count } of { $seats } seats is free.
               *[other] { $left-count } of { $seats } seats are free.
            }
    }
session-full =
    { $seats ->
        [one] The only seat is taken.
       *[other] All { $seats } seats are taken.
    }
session-full-wait =
    { $seats ->
        [one] The only seat is taken; “Yes” puts you on the waiting list.
       *[other] All { $seats } seats are taken; “Yes” puts you on the waiting list.
    }
session-minutes = { $minutes } min

calendar =
    { $count ->
        [one] Your calendar file, with { $count } entry. Open it to add it to your calendar.
       *[other] Your calendar file, with { $count } entries. Open it to add them to your calendar.
    }
calendar-plain =
    { $count ->
        [one] Your calendar file with a neutral title, with { $count } entry: the time alone, called “Appointment”. Opened after the other one, it replaces its title.
       *[other] Your calendar file with neutral titles, with { $count } entries: the times alone, each called “Appointment”. Opened after the other one, it replaces its titles.
    }
calendar-without-titles = Neutral titles
calendar-with-titles = With titles and places
calendar-empty = Your calendar file would be empty: it holds what you have answered “Yes” to. Please answer first.

attendance =
    <b>Attendance</b>
    { $title }

    Guests who have joined: { $count }
    { $moves }

    { $lines }
attendance-moves = New links for people who lost an account or phone: { $count } made, { $moved } used (in the chain of acts)
attendance-line =
    <b>{ $title }</b> { $seats }
    ✅ { $going-count } · 🤔 { $undecided-count } · ❌ { $declined-count } · no answer { $silent-count } { $waiting } { $lapsed }
attendance-seats =
    { $seats ->
        [one] ({ $seats } seat)
       *[other] ({ $seats } seats)
    }
attendance-waiting = · ⏳ { $waiting-count } · 🎟 { $offered-count }
attendance-lapsed = · ⌛ { $lapsed-count }
attendance-picture = Picture
attendance-names = Names
attendance-sessions = Names by session
attendance-session = { $title }
attendance-lists =
    <b>Names by session</b>
    { $title }

    Which session? Each list deletes itself, and that you looked is noted.
attendance-refresh = Refresh
attendance-picture-caption = Attendance of { $count ->
        [one] { $count } person
       *[other] { $count } people
    }. Counts only, no names.
attendance-list =
    <b>Attendance by name</b>
    { $title }
    <i>Confidential. This message deletes itself in { $minutes } minutes.</i>
    { $range }

    { $lines }
attendance-file =
    Names and answers ({ $count }): { $title }.
    <i>Confidential. An age file, which these can open: { $readers }. It disappears from this chat in { $minutes } minutes; keep what you save as carefully.</i>
table-as-csv = As a CSV file
table-as-xlsx = As an Excel file
attendance-group-going = <b>✅ Coming ({ $count })</b>
attendance-group-offered = <b>🎟 Seat offered ({ $count })</b>
attendance-group-waiting = <b>⏳ Waiting list ({ $count })</b>
attendance-group-undecided = <b>🤔 Maybe ({ $count })</b>
attendance-group-lapsed = <b>⌛ No seat, offer or waiting list ended ({ $count })</b>
attendance-group-declined = <b>❌ Not coming ({ $count })</b>
attendance-group-silent = <b>▫️ No answer yet ({ $count })</b>
attendance-name = • { $name } { $role }
legend-going = Coming
legend-undecided = Maybe
legend-declined = Not coming
legend-silent = No answer
legend-waiting = Waiting
everyday-answer =
    <b>{ $title }</b>
    Your answer: { $standing }
    { $until }

    Here you can say whether you come; the organizers see it at once. For a single session, please choose it in the programme.
everyday-pass-on = Tell the organizers
