### The first screen, help, language, and the ways back.

home =
    <b>{ $title }</b>
    { $venue }
    { $starts-at } – { $ends-at }

    Your answer: { $answer }
    { $until }

    { $next }

    { $waiting }
home-next =
    <b>Next: { $title }</b>
    { $starts-at }
    { $venue }
home-waiting =
    <b>Waiting for you</b>
    { $lines }
home-waits-norms = • The norms have changed: please read them and say whether you agree. Until then everything stays open to you
home-waits-zone = • Your time zone: please choose it
home-waits-offer = • A seat is kept for you until { $until-at }: { $title }
home-waits-date-poll = • Which date suits you: { $question }
home-waits-news =
    { $count ->
        [one] • News: { $count } message you have not received yet
       *[other] • News: { $count } messages you have not received yet
    }
home-waits-details = • Your travel details are missing
home-waits-visa = • Visa: { $step }, by { $latest-at }
home-waits-visa-late = • ⚠️ Visa: { $step }, was due by { $latest-at }
home-do-norms = Read the new norms
home-do-answer = Say whether you come
home-do-offer = Answer about the seat
home-do-date-poll = 📅 Say which date suits
home-do-news = 📰 Read the news ({ $count })
home-do-details = Add travel details
home-do-visa = Next visa step
home-do-next = Next: { $title }
home-do-change = Change my answer
home-do-look = Look at the programme
home-do-feedback = Give feedback
home-rsvp = My attendance
home-schedule = Programme
home-calendar = Calendar file
home-details = Travel details
home-privacy = Privacy
home-language = 语言 · Language
home-help = Help
home-news = News
home-more = More
home-about = About this event
home-admin = For organizers
home-events = My other events

more =
    <b>More</b>
    { $title }

about =
    <b>{ $title }</b>
    { $starts-at } – { $ends-at }
    { $venue }

    { $hosts }

    { $confidentiality }

    <b>People to turn to</b>
    { $contact }

go-home = « Start
go-back = « Back
go-rsvp = My attendance
go-schedule = « Programme
go-settings = « Settings
go-admin = « Organizers
go-invite = « Invitations
go-attendance = « Attendance

choose-event = <b>Which event is this chat about?</b>
event-choice = { $title }
choose-language =
    <b>Which language do you prefer?</b>
    您希望使用哪种语言？

help =
    <b>What you can do here</b>

    { $lines }

    Everything can also be reached by tapping, beginning with /start.

    <b>People to turn to</b>
    { $contact }

    <i>This chat is confidential, but { $carriers ->
        [page] the organizers' server can read it.
        [both] the organizers' server can read it, and Telegram what passes through your chat there.
       *[telegram] it is an ordinary bot chat: Telegram and the organizers' server can read it.
    } Please do not write secrets here.</i>

    { $source }
source-at = Colloquy is free software (AGPL-3.0-or-later). Its source: { $url }
source-ask = Colloquy is free software (AGPL-3.0-or-later). Please ask the organizers for its source.
help-line = /{ $command } – { $help }

command-start = the first screen
command-help = what you can do here
command-about = who invites and pays, why, the norms, people to turn to
command-rsvp = will you come? Answer and change your answer
command-schedule = the programme, and your seat in each session
command-details = arrival, departure, diet, access needs, emergency contact
command-calendar = your programme as a calendar file
command-language = English or Chinese
command-privacy = who may know that you take part; be forgotten
command-cancel = stop answering a question
command-admin = the organizers' panel
command-invite = invite guests by one-time links
command-attendance = who comes: counts, a picture, names on demand
command-settings = deadline, seats and offers

### Visibility, what is kept, being forgotten.

privacy =
    <b>Privacy</b>

    The organizers know you as: { $name }
    Who may know that you take part: { $visibility }
    Published readout: { $readout }

    { $tells-all }

    Your name, answers and details are stored encrypted, with a key of your own. The running bot and the organizers can read them{ $carriers ->
        [page] .
        [both] ; Telegram can read whatever passes through your chat there.
       *[telegram] ; Telegram can read whatever passes through this chat.
    } This chat is confidential, not anonymous.

    No bot can keep a meeting from governments. Kept out of public view, it still lets people speak freely.

    Deleted without your asking:
    { $lines }

    Questions or concerns: { $contact }
visibility-organizers = <b>only the organizers</b>
visibility-guests = <b>the other guests, too</b>
visibility-public = <b>anybody</b>
readout-yes = <b>you may be named</b>
readout-no = <b>you will not be named</b>
readout-tells-all = ⚠️ A readout that names you tells everybody that you take part. Please change one of the two if you do not want that.
privacy-rename = Change my name
q-new-name =
    <b>Under which name should the organizers know you?</b>

    Now: { $name }

    Please type it the way it should stand on a name badge.
q-new-name-unclear = Please type a name in letters.
readout-choose-yes = Name me in the readout
readout-choose-no = Do not name me
forget-me = Forget me
forget-ask =
    <b>Do you want to be forgotten in { $title }?</b>

    Your answers, details, name and seat are deleted and the key to them is destroyed. Backups become unreadable as well once the old key backups have expired. You would need a new invitation to come back. { $carriers ->
        [page] The messages on this page are deleted as well.
        [both] The messages on our page are deleted as well; those in Telegram stay there until you delete them.
       *[telegram] Messages already in this chat stay in Telegram until you delete them.
    }
forget-yes = Yes, forget me
forget-everywhere = Forget me in all events
forget-no = No, go back
forgotten = Done. Everything about you has been deleted.{ $carrier ->
        [page] {""}
       *[telegram] {" "}To clear this chat, delete it in Telegram.
    }
forgotten-here = Done. Everything about you in { $title } has been deleted. What you told other events is kept there.
forget-last-owner = You are the only owner of this event, so it would be left without anybody responsible. Please make somebody else an owner first.
### The organizers' panel, settings, invitations, attendance.

admin =
    <b>For organizers</b>
    { $title }

    { $answers }
    { $waiting }

    Open invitations: { $open-count }
    Have blocked the bot or signed out: { $blocked-count }

    { $unsaid }
admin-no-second-factor = ⚠️ The event file says nothing of a second factor, so none is demanded. See Settings, Second factor.
admin-going = <b>{ $count } yes</b>
admin-undecided = { $count } maybe
admin-unseated = { $count } without a seat
admin-declined = { $count } no
admin-silent = <b>{ $count } silent</b>
admin-joining =
    { $count ->
        [one] { $count } is still joining
       *[other] { $count } are still joining
    }
admin-waits = Waiting for you: { $parts }.
admin-nothing-waits = Nothing is waiting for you.
waits-letters =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
waits-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
waits-gaps =
    { $count ->
        [one] { $count } topic asked in vain
       *[other] { $count } topics asked in vain
    }
waits-visas =
    { $count ->
        [one] { $count } visa
       *[other] { $count } visas
    }
waits-visas-uncounted = perhaps visas (the visa desk counts them)
admin-delivery = Bot status
delivery =
    <b>Bot status</b>
    { $title }

    In the last 7 days
    Messages delivered: { $delivered-count }
    Could not be delivered: { $impossible-count }
    Not known whether delivered: { $unknown-count }
    People who cannot be reached now: { $unreached-count }

    In all events of this bot
    Messages or taps that failed: { $trouble-count }
    Entries and tasks set aside: { $aside-count }
    Stored: { $megabytes } MB
    { $backups }
    Version { $version }, tables { $revision }, time zones { $zones }

    { $weekly }
delivery-backups =
    Newest verified backup: { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    } old
delivery-backups-none = No backup has been verified yet
delivery-backups-elsewhere = The bot makes no backups by itself; the operator of the server knows
delivery-weekly-on = This comes to the owners every Monday.
delivery-weekly-off = This does not come by itself.
delivery-stop = Not every week
delivery-start = Every Monday
admin-attendance = Attendance
admin-invite = Invitations
admin-settings = Settings

settings =
    <b>Settings</b>

    Deadline for answers: { $deadline-at }
    Seats at the event: { $seats }
    A freed seat is kept for { $hours } h

    Below: the seats of each session.
settings-event = Event, hosts, norms
settings-rounds = Copy, new, delete…
settings-deadline = Deadline for answers
settings-seats = Seats at the event
settings-offer = Hours a seat is kept
settings-session = { $seats } · { $title }
seats-unlimited = no limit
seats-limited =
    { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }
q-deadline =
    <b>What is the deadline for answers?</b>

    Now: { $deadline-at }. Please type the new date and time in the event's local time, for example <code>2027-02-20 18:00</code>.
q-deadline-unclear = I could not read that as a date and time. Please type it like this: <code>2027-02-20 18:00</code>
deadline-too-late = That is after the event begins. Please type an earlier date and time.
deadline-past = That moment has already passed. Please type a later date and time.
q-offer-hours = <b>For how many hours is a freed seat kept for the next person on the waiting list?</b>
q-offer-hours-unclear = Please type a whole number of hours, 1 or more.
q-seats =
    <b>How many seats are there?</b>

    Nobody loses a seat when the number gets smaller. When it gets larger, the waiting list is offered the new seats.
q-seats-unlimited = No limit
q-seats-unclear = Please type a whole number from 1 to 9999, or tap “No limit”.

event-delete = Delete this event
event-delete-ask =
    <b>Delete { $title } for good?</b>

    Its { $count ->
        [one] { $count } person
       *[other] { $count } people
    }, their answers, details, questions and letters, the programme, the audit chain and the ballots kept here are deleted, and the keys to them destroyed. Nobody can bring them back, from no backup once its key copies have expired.{ $house ->
        [page] {""}
       *[telegram] {" "}Messages already in chats stay in Telegram.
    }
event-delete-yes = Yes, delete it for good
event-delete-no = No, go back
event-deleted = { $title } has been deleted: { $people-count ->
        [one] { $people-count } person
       *[other] { $people-count } people
    }, { $accounts-count ->
        [one] { $accounts-count } account that was in no other event
       *[other] { $accounts-count } accounts that were in no other event
    }, { $rows-count ->
        [one] { $rows-count } row
       *[other] { $rows-count } rows
    }; their keys are destroyed.

audit-head =
    🔗 <b>{ $title }</b>: where the records stand

    Privileged acts so far: { $count }. Their chain ends in
    <code>{ $head }</code>
    { $manifests }

    <i>Keep this message. If somebody changes the records afterwards, <code>colloquy doctor --head</code> no longer finds this end in the chain. The words must be those of the slide.</i>
audit-head-page = The sealed page
audit-head-words =
    { $title } shows guests the words
    <code>{ $words }</code>
audit-head-words-unknown =
    ⚠️ { $title } shows guests the words
    <code>{ $words }</code>
    and no command of this server has put them there. Compare them with the slide. If they differ, tell guests to write nothing.
home-translate = Questions to translate
home-feedbackdesk = Feedback desk
home-observer = none is needed, you are an observer

# Behind an event: who pays, who facilitates, why.
about-background = Who pays, and why
background-open = Who pays, and why
go-background = « Who pays, and why
background =
    <b>Behind this event</b>
    { $title }

    { $why }

    { $confidentiality }
background-why =
    <b>Why this meeting</b>
    { $words }
confidentiality =
    <b>How confidential</b>
    { $choice } { $reason }
confidentiality-all = Who is here and who says what stay among us.
confidentiality-words = Who says what stays among us; who is here may be told.
confidentiality-open = Observers and the press are admitted.
background-funders = Funders
background-facilitators = Facilitators
background-case = The case for dialogue
background-change = Change by a file
funders =
    <b>Funders</b>

    { $lines }

    { $history }
funder-card =
    <b>{ $name }</b> pays { $share }. { $since }
    Does not decide: { $decides-not }
    Ties: { $ties }
funder-since = Since { $year }.
share-all = all of it
share-two-thirds = about two thirds
share-third = about a third
share-less = less than a third
funders-history =
    <b>Who paid before</b>
    { $lines }
funders-change = Until { $day-at }: { $names }
facilitators =
    <b>Facilitators</b>

    They are impartial, and not without views. Here are theirs.

    { $lines }
facilitator-card =
    <b>{ $name }</b>
    Why: { $why }
    Paid by: { $paid-by }
    Views: { $views }
case =
    <b>The case for dialogue</b>

    For those who ask you why you take part. Tap a card: it comes as a message that you may forward. It says nothing of this event or of you{ $carrier ->
        [page] .
       *[telegram] ; Telegram shows from which chat it was forwarded.
    }
case-choose = { $title }
case-card = { $card }
case-whole =
    <b>{ $title }</b>

    { $text }

    { $source }
case-source = <i>{ $words }</i>
background-file-sent = This is what is said now of funders, facilitators and reasons.
q-background-file =
    <b>Send the changed file.</b>

    Other funders or facilitators are told to everybody at once, and who paid before stays to be read.
q-background-file-unclear = Please send the file, or paste what is in it.
q-background-confirm =
    <b>Take this?</b>

    Funders: { $funders-count }
    Facilitators: { $facilitators-count }
    Cards of the case for dialogue: { $case-count }
q-background-confirm-unclear = Please tap the button, or send /cancel.
q-background-confirm-yes = Yes, take it
background-taken = { $count ->
        [0] It is taken. Nobody has to be told.
        [one] It is taken; one person is being told.
       *[other] It is taken; { $count } people are being told.
    }
background-changed =
    <b>Funders or facilitators have changed</b>
    { $title }

    Please read who they are now, and what they do not decide.
