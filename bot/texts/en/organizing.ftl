### The organizers' panel, settings, invitations, attendance.

admin =
    <b>For organizers</b>
    { $title }

    People: { $guests-count }
    Open invitations: { $open-count }
    Have blocked the bot: { $blocked-count }

    Messages delivered: { $delivered-count }
    Could not be delivered: { $impossible-count }
    Not known whether delivered: { $unknown-count }
    Messages or taps that failed: { $trouble-count }
admin-attendance = Attendance
admin-invite = Invitations
admin-settings = Settings

settings =
    <b>Settings</b>

    Deadline for answers: { $deadline-at }
    Seats at the event: { $seats }
    A freed seat is kept for { $hours } h

    Below: the seats of each session.
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

invite =
    <b>Invitations</b>

    Each invitation is a link that lets in one account, once, within { $days } days. Please send it to that person alone, preferably over a channel you both trust.

    Open now: { $count }
invite-guest = Invite one guest
invite-organizer = Invite an organizer
invite-list = Invite several from a list
invite-open = Open invitations ({ $count })
invite-more = Show { $count } more
invite-none-open = No invitation is open.
invite-owner-only = Only an owner of the event can invite organizers or revoke their invitations. Please ask one of them.
q-invitee =
    <b>Whom is the invitation for?</b>

    Type a name so that you recognize it later; only organizers see it. Or tap “Skip”.
q-invitee-unclear = Please type a name in letters, or tap “Skip”.
q-invitees =
    <b>Whom would you like to invite?</b>

    Paste one person per line, or send a CSV file:
    <code>name, language</code>
    The language is <code>en</code> or <code>zh</code> and may be left out. At most 500 people.
q-invitees-unclear = I could not read that. Please paste one person per line, or send a CSV file.
invited =
    ✅ <b>Invitation</b> ({ $role }) for { $name }
    valid until { $until-at }

    { $link }

    Please pass it on to this person only.
invite-copy = Copy the link
invited-all =
    { $count ->
        [one] ✅ { $count } invitation. The file holds name and link; it disappears from this chat in { $minutes } minutes.
       *[other] ✅ { $count } invitations. The file holds names and links; it disappears from this chat in { $minutes } minutes.
    }
invited-codes = The same links as QR codes to print. This file disappears in { $minutes } minutes as well.
invitations-open =
    <b>Open invitations</b> ({ $shown-count } of { $count } shown)

    { $lines }

    Tap a number to revoke that invitation. This message deletes itself.
invitation-line = { $number }. { $name } – { $role }, until { $until-at }
invitation-revoke = ✕ { $number }
invitation-revoked = The invitation has been revoked; its link lets nobody in any more.
role-guest = guest
role-organizer = organizer
role-owner = owner
role-mark-organizer = (organizer)
role-mark-owner = (owner)
list-broken = The list is not a proper CSV (near row { $number }). Nobody has been invited. Please check quotation marks and send it again.
list-empty = There is nobody on the list (row { $number }). Please paste one person per line.
list-too-many = That is more than { $number } people. Nobody has been invited. Please send the list in parts.
list-bad-name = Row { $number } has no name, or one that is too long. Nobody has been invited. Please correct that row and send the list again.
list-bad-language = Row { $number }: the language must be en or zh, with nothing after it. Nobody has been invited. Please mend that row and send the list again.
file-too-large = That file is too large. Please send at most { $kilobytes } kB of plain text (CSV).
file-unreadable = That file could not be read as text. Please save it as CSV (UTF-8) and send it again.
file-lost = The file could not be fetched from Telegram. Please send it again.

attendance =
    <b>Attendance</b>
    { $title }

    People who have joined: { $count }

    { $lines }
attendance-line =
    <b>{ $title }</b> { $seats }
    ✅ { $going-count } · 🤔 { $undecided-count } · ❌ { $declined-count } · no answer { $silent-count } { $waiting }
attendance-seats =
    { $seats ->
        [one] ({ $seats } seat)
       *[other] ({ $seats } seats)
    }
attendance-waiting = · ⏳ { $waiting-count } · 🎟 { $offered-count }
attendance-picture = Picture
attendance-names = Names
attendance-refresh = Refresh
attendance-picture-caption = Attendance of { $count } people. Counts only, no names.
attendance-list =
    <b>Attendance by name</b>
    <i>Confidential. This message deletes itself in { $minutes } minutes.</i>

    { $lines }
attendance-group-going = <b>✅ Coming ({ $count })</b>
attendance-group-offered = <b>🎟 Seat offered ({ $count })</b>
attendance-group-waiting = <b>⏳ Waiting list ({ $count })</b>
attendance-group-undecided = <b>🤔 Maybe ({ $count })</b>
attendance-group-declined = <b>❌ Not coming ({ $count })</b>
attendance-group-silent = <b>▫️ No answer yet ({ $count })</b>
attendance-name = • { $name } { $role }
legend-going = Coming
legend-undecided = Maybe
legend-declined = Not coming
legend-silent = No answer
legend-waiting = Waiting
