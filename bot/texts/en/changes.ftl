### Changing the programme: drafts, releases, what guests are told; calendar feeds; session files.

command-reschedule = change the programme and tell those concerned
admin-reschedule = Change the programme

go-reschedule = « Change the programme
go-draft = Draft
go-told = « Released changes
go-echo = Who has seen it

reschedule =
    <b>Change the programme</b>

    This is the programme as your draft would make it. Nothing is told to anybody before you release the draft.

    Place of the event: { $venue }

    { $lines }

    Times are local times of the event ({ $zone }). Tap a session to change it.
reschedule-line = { $starts-at } <b>{ $title }</b> · { $venue } { $mark }
reschedule-line-cancelled = { $starts-at } ✖️ <s>{ $title }</s> { $mark }
mark-drafted = ✏️
reschedule-session = { $title }
reschedule-add = Add a session
reschedule-place = Place of the event
reschedule-file = Session file
reschedule-told = Released changes
reschedule-draft =
    { $count ->
        [0] Draft: empty
        [one] Draft: { $count } change
       *[other] Draft: { $count } changes
    }
reschedule-earlier = « Earlier sessions
reschedule-later = Later sessions »

change-session =
    { $kind } <b>{ $title }</b>
    { $starts-at }, { $minutes } min
    { $venue }
    Seats: { $seats }

    { $edits }

    What would you like to change?

    { $wording }
change-start = Start
change-length = Length
change-place = Room
change-title = Title
change-seats = Seats
change-cancel = Cancel the session

q-new-start =
    <b>When should “{ $title }” begin?</b>

    Now: { $before-at }. Please type the time in the event's local time, for example <code>14:30</code> for the same day or <code>2027-03-04 14:30</code>. The length stays the same.
q-new-start-unclear = I could not read that. Please type a time like this: <code>14:30</code>
q-new-length =
    <b>How many minutes should “{ $title }” take?</b>

    Now: { $before-minutes } min. The start stays the same.
q-new-length-unclear = Please type a whole number of minutes, 1 or more.
q-new-place =
    <b>Where, in English?</b>

    Now: { $before }
q-new-place-unclear = Please type the place in words.
q-new-place-zh =
    <b>And in Chinese?</b>

    Tap “Skip” to show the English words in both languages.
q-new-place-zh-unclear = Please type the place in words, or tap “Skip”.
q-new-title =
    <b>What is the new title, in English?</b>

    Now: { $before }
q-new-title-unclear = Please type the title in words.
q-new-title-zh =
    <b>And in Chinese?</b>

    Tap “Skip” to show the English title in both languages.
q-new-title-zh-unclear = Please type the title in words, or tap “Skip”.
q-new-seats =
    <b>How many seats should “{ $title }” have?</b>

    Now: { $before }. Nobody loses a seat when the number gets smaller.
q-new-seats-unlimited = No limit
q-new-seats-unclear = Please type a whole number from 1 to 9999, or tap “No limit”.

q-add-title = <b>What is the title of the new session, in English?</b>
q-add-title-unclear = Please type the title in words.
q-add-title-zh =
    <b>And in Chinese?</b>

    Tap “Skip” to show the English title in both languages.
q-add-title-zh-unclear = Please type the title in words, or tap “Skip”.
q-add-kind = <b>What kind of session is it?</b>
q-add-kind-talk = 🎤 Talk
q-add-kind-working-group = 👥 Working group
q-add-kind-dinner = 🍽 Dinner
q-add-kind-excursion = ⛴ Excursion
q-add-kind-other = 📌 Other
q-add-kind-unclear = Please tap one of the buttons.
q-add-start =
    <b>When does it begin?</b>

    Please type date and time in the event's local time, for example <code>2027-03-03 14:30</code>. The event begins on { $example-at }.
q-add-start-unclear = I could not read that. Please type date and time like this: <code>2027-03-03 14:30</code>
q-add-length = <b>How many minutes does it take?</b>
q-add-length-unclear = Please type a whole number of minutes, 1 or more.
q-add-place =
    <b>Where, in English?</b>

    Tap “Skip” if it is at { $venue }.
q-add-place-unclear = Please type the place in words, or tap “Skip”.
q-add-place-zh =
    <b>And in Chinese?</b>

    Tap “Skip” to show the English words in both languages.
q-add-place-zh-unclear = Please type the place in words, or tap “Skip”.
q-add-seats = <b>How many seats are there?</b>
q-add-seats-unlimited = No limit
q-add-seats-unclear = Please type a whole number from 1 to 9999, or tap “No limit”.

session-past = That time has already passed. Please type a later one.
session-outside = “{ $title }” would not be on the days of the event, { $starts-at } to { $ends-at }. Please choose another time or length.
draft-full = A draft holds at most { $count } changes. Please release it or take some back first.

edit-add = { $number }. ➕ <b>{ $title }</b>: { $day-at } { $starts-at }, { $minutes } min, { $venue }
edit-cancel = { $number }. ✖️ <b>{ $title }</b> is cancelled (was { $day-at } { $starts-at })
edit-start = { $number }. <b>{ $title }</b>: { $day-at } { $before-at } → { $after-at }
edit-start-day = { $number }. <b>{ $title }</b>: { $day-at } { $before-at } → { $new-day-at } { $after-at }
edit-length = { $number }. <b>{ $title }</b>: { $before-minutes } min → { $after-minutes } min
edit-place = { $number }. <b>{ $title }</b>: { $before } → { $after }
edit-title = { $number }. <b>{ $title }</b> → <b>{ $after }</b>
edit-seats = { $number }. <b>{ $title }</b>: { $before } → { $after }
edit-about = { $number }. <b>{ $title }</b>: new description
edit-kind = { $number }. <b>{ $title }</b>: { $before } → { $after }
edit-event = { $number }. <b>{ $fact }</b>: { $before } → { $after }
edit-norms =
    { $number }. <b>{ $fact }</b>: { $before } → { $after }, { $weight }
    { $lines }

draft =
    <b>Draft of changes</b>
    Not released: nobody has been told. Times are local times of the event.

    { $lines }

    { $organizers-count ->
        [one] Edited by { $organizers-count } organizer.
       *[other] Edited by { $organizers-count } organizers.
    } Tap a number to take that change back.
draft-empty = The draft is empty. Tap a session to change it; changes are collected here until you release them.
draft-undo = ↩ { $number }
draft-release = Check and release…
draft-discard = Discard…
draft-discard-ask =
    { $count ->
        [one] Discard the { $count } change in the draft? Nobody has been told of it.
       *[other] Discard all { $count } changes in the draft? Nobody has been told of them.
    }
draft-discard-yes = Yes, discard them
draft-changed = The draft has been changed since. Please look at it again and then release it: /reschedule

release-ask =
    <b>Release these changes?</b>

    { $lines }

    { $count ->
        [0] Nobody needs to be told.
        [one] { $count } guest will be told, and only what concerns them.
       *[other] { $count } guests will be told, each only what concerns them.
    }
    { $urgent }

    { $clashes }

    { $quiet }
release-yes =
    { $count ->
        [one] Release, tell { $count } guest
       *[other] Release, tell { $count } guests
    }
release-yes-silent = Release
release-urgent = Mark as urgent
release-not-urgent = Do not mark as urgent
release-is-urgent = 🔔 It will be marked as urgent.
release-clashes =
    ⚠️ <b>Please check:</b>
    { $lines }
release-quiet = ⏳ Another organizer edited this draft less than a minute ago. You may want to wait until they have finished, so that guests get one message.
clash-guests =
    { $count ->
        [one] • { $count } guest has “{ $first }” and “{ $second }” at the same time
       *[other] • { $count } guests have “{ $first }” and “{ $second }” at the same time
    }
clash-room = • “{ $first }” and “{ $second }” are in the same room at the same time
release-not-yet =
    <b>This cannot be released yet</b>

    { $lines }

    ⚠️ <b>Please correct first:</b>
    { $obstacles }
release-ends-early = • The event would end before it begins.
release-too-long = • The event would be longer than 100 days.
release-begins-past = • The event would begin in the past.
release-deadline-past = • The deadline for answers has passed meanwhile.
release-deadline-late = • The deadline for answers would be after the event begins.
release-hosts-long = • The texts about hosts and contact are too long for one message.
release-norms-long = • The norms are too long for one message.
release-norms-none = • There would be no norms.
release-outside = • “{ $title }” ({ $starts-at }) would not be on the days of the event.
release-move =
    { $days ->
        [one] Move sessions by { $days } day
       *[other] Move sessions by { $days } days
    }
draft-base-changed = The event or its programme has been changed since you looked at this. Please look again at what would change and then release it: /event
draft-not-releasable = Something in this draft has to be corrected before it can be released. Please look at it again: /event
released =
    { $count ->
        [one] ✅ Released. { $count } guest is being told.
       *[other] ✅ Released. { $count } guests are being told.
    }
released-silent = ✅ Released. Nobody needed to be told.
released-echo = Who has seen it

change =
    📢 <b>{ $what }</b>
    { $title }

    { $lines }

    Please confirm that you have seen this.
change-urgent =
    🔔 <b>Change at short notice</b>
    { $title }

    { $lines }

    Please confirm that you have seen this.
change-again =
    📢 <b>{ $what }</b> (once more, as you have not confirmed it yet)
    { $title }

    { $lines }

    Please confirm that you have seen this.
changed-programme = The programme has changed
changed-event = The event has changed
change-noted = I have seen this
change-norms = Norms
change-schedule = Programme
change-seen =
    <b>{ $what }</b>
    { $title }

    { $lines }

    ✅ Thank you, the organizers know that you have seen this.
news-changed =
    • <b>{ $title }</b>
    { $lines }
news-start =
    before: { $before-at }
    now: <b>{ $after-at }</b>
news-length = length: { $before-minutes } min → <b>{ $after-minutes } min</b>
news-place = place: { $before } → <b>{ $after }</b>
news-title = formerly “{ $before }”
news-cancelled = • ✖️ <b>{ $title }</b> is cancelled. It was to be { $starts-at }, { $minutes } min, { $venue }.
news-new = • ➕ New: <b>{ $title }</b>, { $starts-at }, { $minutes } min, { $venue }
news-deadline = • Answers are due earlier: by <b>{ $after-at }</b>. Until then you can answer, or change your answer: /rsvp
news-deadline-later = • Answers are due later: by <b>{ $after-at }</b>. Until then you can answer, or change your answer: /rsvp
news-event-title = • The event is now called <b>{ $after }</b>, formerly “{ $before }”
news-event-dates =
    • The dates of the event have changed
    before: { $before }
    now: <b>{ $after }</b>
news-norms-minor = • The norms were reworded a little (now version { $version }). What you agreed to stands; please read them once: “Norms”
news-norms-major = • The norms have changed (now version { $version }). Please read them and say whether you agree: “Norms”
news-span = { $starts-at } – { $ends-at }
news-event-place = • The event takes place somewhere else: { $before } → <b>{ $after }</b>

told-list = <b>Released changes</b>, the newest first. Tap one to see how many guests have seen it.
told-none = No change has been released yet.
told-choice = { $at }
told =
    <b>Released { $released-at }</b>

    { $lines }

    Told: { $told-count }
    Have confirmed: { $seen-count }
    Could not be reached: { $impossible-count }
told-underway =
    <b>Released { $released-at }</b>

    { $lines }

    Told so far: { $told-count } (still under way)
    Have confirmed: { $seen-count }
    Could not be reached: { $impossible-count }
told-refresh = Refresh
told-remind = Remind { $count } unconfirmed
told-reminding =
    { $count ->
        [one] { $count } guest who has not confirmed is being told again.
       *[other] { $count } guests who have not confirmed are being told again.
    }
change-nobody-to-remind = There is nobody to be told again: everybody has confirmed, or was told less than { $minutes } minutes ago. Please try again later.

session-cancelled = This session has been cancelled, so it takes no answers.
mark-cancelled = ✖️
schedule-line-cancelled = ✖️ { $starts-at } { $kind } <s>{ $title }</s>
rsvp-session-cancelled =
    { $kind } <s>{ $title }</s>
    { $starts-at }

    ✖️ <b>This session is cancelled.</b>

### Changing the event itself: facts, hosts, norms.

command-event = change title, dates, hosts, norms
go-event = « Event
go-norms = « Norms

event =
    <b>The event</b> as your draft would make it
    Nothing changes, and nobody is told, before you release the draft.

    { $lines }

    Kept about guests:
    { $kept }

    Times are local times of the event ({ $zone }). Tap what you would like to change.
event-fact = <b>{ $fact }</b>: { $value } { $mark }
event-title = Title
event-dates = Dates
event-place = Place
event-deadline = Deadline for answers
event-seats = Seats at the event
event-contact = People to turn to
event-hosts = Hosts and purpose
event-norms = Norms
event-draft =
    { $count ->
        [0] Draft: empty
       *[other] What would change: { $count }
    }
event-hosts-now =
    <b>Hosts and purpose</b> as your draft would make them

    { $lines }

    Guests read this before they agree to anything, and later under “About this event”.
event-organizer = Organized by
event-funder = Funded by
event-independence = Funder does not decide
event-purpose = Why
event-facilitators = Facilitators

event-norms-now =
    <b>Norms</b>, version { $version }, as your draft would make them

    { $points }

    { $changed }

    { $check }

    Tap a number to change that paragraph.
event-norms-changed =
    <b>What changes</b> since version { $before } ({ $weight }):
    { $lines }
event-point-line = { $number }. { $point }
event-point-number = { $number }
event-point-add = Add a paragraph
event-norms-minor = Make it minor
event-norms-major = Make it major
norms-minor = minor: guests are told, what they agreed to stands
norms-major = major: everybody is asked to agree again
norms-added = ➕ { $after }
norms-removed = ➖ <s>{ $before }</s>
norms-reworded = ✏️ <s>{ $before }</s> → { $after }
event-point =
    <b>A paragraph of the norms</b>

    { $point }
event-point-change = Change
event-point-remove = Remove

fact-title = Title
fact-start = Begins
fact-ends = Ends
fact-place = Place
fact-deadline = Deadline for answers
fact-seats = Seats at the event
fact-offer = Hours a seat is kept
fact-country = Destination
fact-organizer = Organized by
fact-funder = Funded by
fact-independence = Not decided by the funder
fact-purpose = Why
fact-facilitators = Facilitators
fact-contact = People to turn to
fact-norms = Norms
fact-both = { $en } / { $zh }
fact-one = { $words }
fact-none = –
fact-hours = { $hours } h
fact-version = version { $version }

q-event-starts =
    <b>When does the event begin?</b>

    Now: { $before }. Please type date and time in the event's local time, for example <code>2027-03-03 14:30</code>. You can move the sessions with it before you release.
q-event-starts-unclear = I could not read that. Please type date and time like this: <code>2027-03-03 14:30</code>
q-event-ends =
    <b>When does it end?</b>

    Now: { $before }
q-event-ends-unclear = I could not read that. Please type date and time like this: <code>2027-03-05 13:00</code>
q-event-deadline =
    <b>By when should guests answer?</b>

    Now: { $before }. Please type date and time in the event's local time, for example <code>2027-02-20 18:00</code>.
q-event-deadline-unclear = I could not read that. Please type date and time like this: <code>2027-02-20 18:00</code>
q-event-seats =
    <b>How many seats are there at the event?</b>

    Now: { $before }. Nobody loses a seat when the number gets smaller. When it gets larger, the waiting list is offered the new seats.
q-event-seats-unlimited = No limit
q-event-seats-unclear = Please type a whole number from 1 to 9999, or tap “No limit”.
q-event-text =
    <b>{ $fact }: what should stand there, in English?</b>

    Now: { $before }
q-event-text-unclear = Please type the text in words.
q-event-text-zh =
    <b>And in Chinese?</b>

    Tap “Skip” to show the English text in both languages.
q-event-text-zh-unclear = Please type the text in words, or tap “Skip”.
q-event-note =
    <b>{ $fact }: what should stand there, in English?</b>

    Now: { $before }

    Tap “Skip” twice to say nothing about it.
q-event-note-unclear = Please type the text in words, or tap “Skip”.
q-event-note-zh =
    <b>And in Chinese?</b>

    Tap “Skip” to leave the Chinese text out.
q-event-note-zh-unclear = Please type the text in words, or tap “Skip”.
q-event-point =
    <b>What should this paragraph say, in English?</b>

    { $before }
q-event-point-unclear = Please type the paragraph in words.
q-event-point-zh =
    <b>And in Chinese?</b>

    Tap “Skip” to show the English text in both languages.
q-event-point-zh-unclear = Please type the paragraph in words, or tap “Skip”.

event-ends-early = The event would end before it begins. Please type a later end.
event-too-long = An event may last at most { $days } days. Please type an earlier end.
event-begins-past = That time has already passed. Please type a later one.
event-deadline-past = That moment has already passed. Please type a later date and time.
event-deadline-late = That is after the event begins. Please type an earlier date and time.
event-hosts-long = Hosts, funder, purpose, facilitators and contact may have at most { $longest } characters together, because they are shown in one message. Please type a shorter text.
event-norms-long = The norms may have at most { $points } paragraphs and { $longest } characters together, because they are shown in one message. Please type a shorter text.
event-zone-fixed = The time zone of an event cannot be changed: every stored time was read by { $zone }. Please write that zone into the file.
event-norms-older = The norms are of version { $version } already. Please write that version into the file, or a higher one.
event-norms-none = An event needs norms. Please add a paragraph before you remove the last one.

session-file = The programme as a file. Change it in any text editor and send it back here.
session-table = The same as a table for a spreadsheet program. Send back either; save a table as CSV or XLSX.
session-letters = ⚠️ Please look at the letters in the draft. If one looks wrong, take that change back, save the file as “CSV UTF-8” and send it again.
q-session-file =
    <b>Send the changed session file</b> (YAML, CSV or XLSX)

    What differs becomes part of the draft; nothing is told to anybody before you release it.
q-session-file-unclear = I could not read that. Please send the file, or paste its text.
session-file-same = The file says what the programme says already; the draft has not been changed.

calendar-neutral = Appointment
calendar-waiting = A message is waiting for you
calendar-subscribe = Subscribe instead…
go-feed = « Subscription
feed-none =
    <b>Subscribe to your programme</b>

    With a link of your own your calendar follows every change by itself. Whoever has the link can see your programme, and services such as Google or Outlook fetch it to their own servers; with neutral titles they learn the times only.

    Some calendars look for changes only every few hours: important changes always come in this chat as well.
feed-new = Make a link
feed-new-neutral = Link with neutral titles
feed =
    <b>Your subscription</b>

    { $titles }

    The link itself is kept nowhere and cannot be shown again. If you have lost it, or somebody else may have seen it, make a new one: the old one then shows nothing any more.
feed-shows-titles = It shows titles, places and times.
feed-shows-neutral = It shows the times only; every entry is called “Appointment”.
feed-neutral = Use neutral titles
feed-titles = Show titles and places
feed-renew = Make a new link
feed-revoke = Revoke the link
feed-file = Calendar file
feed-link =
    <b>Your subscription link</b>
    <i>Shown only now; this message deletes itself in { $minutes } minutes.</i>

    <code>{ $link }</code>

    In your calendar choose “subscribe” or “from URL” and paste it. On Apple devices this form opens the calendar by itself:
    <code>{ $webcal }</code>

    Please keep it to yourself.
feed-copy = Copy the link
feed-copy-webcal = Copy webcal://
feed-revoked = The link has been revoked and shows nothing any more. Entries already in your calendar stay there until you delete that subscription.
feed-not-offered = A subscription is not offered here: this bot has no public web address. Here is your calendar file instead. Changes always come in this chat as well.
