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
edit-event-place = { $number }. <b>Place of the event</b>: { $before } → { $after }

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
released =
    { $count ->
        [one] ✅ Released. { $count } guest is being told.
       *[other] ✅ Released. { $count } guests are being told.
    }
released-silent = ✅ Released. Nobody needed to be told.
released-echo = Who has seen it

change =
    📢 <b>The programme has changed</b>
    { $title }

    { $lines }

    Please confirm that you have seen this.
change-urgent =
    🔔 <b>Change at short notice</b>
    { $title }

    { $lines }

    Please confirm that you have seen this.
change-again =
    📢 <b>The programme has changed</b> (once more, as you have not confirmed it yet)
    { $title }

    { $lines }

    Please confirm that you have seen this.
change-noted = I have seen this
change-schedule = Programme
change-seen =
    <b>The programme has changed</b>
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

session-file = The programme as a file. Change it in any text editor and send it back here.
session-table = The same as a table for a spreadsheet program. Send back either; save a table as CSV or XLSX.
session-letters = ⚠️ Please look at the letters in the draft. If one looks wrong, take that change back, save the file as “CSV UTF-8” and send it again.
q-session-file =
    <b>Send the changed session file</b> (YAML, CSV or XLSX)

    What differs becomes part of the draft; nothing is told to anybody before you release it.
q-session-file-unclear = I could not read that. Please send the file, or paste its text.
session-file-same = The file says what the programme says already; the draft has not been changed.

calendar-neutral = Appointment
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
