### The chain of privileged acts, in words.

command-audit = who did and looked at what, in codes
admin-audit = Records
audit =
    <b>Records</b>
    { $title }

    Acts and looks of organizers, newest first; { $range }. People are codes; nothing guests say is noted here. Your own look is noted as well.

    { $lines }
audit-none = Nothing is noted yet.
audit-line = { $number }. { $at } · { $by } { $act } { $about }
audit-about = ({ $code })
audit-operator = Operator
audit-gone = Somebody who is gone
act-joined = joined by an invitation
act-invited = made an invitation
act-revoked = revoked an invitation
act-promoted = took another role by an invitation
act-contested = said that an invitation was taken by somebody else
act-made-move = made a link that moves a membership
act-moved = moved a membership to another account
act-ended-membership = ended a membership
act-freed-seats = took seats back
act-saw-members = saw names of those who joined
act-changed-role = gave another role
act-froze = froze powers
act-agreed-to-lift = agreed to give powers back
act-lifted-lockdown = gave powers back
act-asked-for-two = asked a second organizer
act-saw-request = looked at a request
act-agreed-as-second = agreed as the second
act-refused-as-second = said no as the second
act-withdrew-request = withdrew a request
act-found-changed = agreed too late: it had changed
act-set-up-second-factor = set up the second factor
act-turned-off-second-factor = turned off the second factor
act-locked-second-factor = typed wrong codes until locked
act-demanded-second-factor = demanded a second factor
act-freed-from-second-factor = demanded no second factor any more
act-renewed-recovery-codes = made new recovery codes
act-used-recovery-code = used a recovery code
act-asked-second-factor-help = asked for help with the second factor
act-agreed-second-factor = agreed to take a second factor away
act-saw-names = saw names
act-saw-travel = saw travel details
act-saw-visa-names = saw names at the visa desk
act-saw-unreached = saw who is not reached
act-saw-unconfirmed = saw who has not confirmed
act-exported-names = took out a file of names
act-exported-hotel = took out the file for the hotel
act-exported-kitchen = took out the file for the kitchen
act-exported-sessions = took out the programme
act-exported-knowledge = took out the prepared answers
act-exported-event = took out the event file
act-exported-audit = took out these records
act-broadcast = sent a broadcast
act-paused-broadcast = paused a broadcast
act-resumed-broadcast = went on with a broadcast
act-stopped-broadcast = stopped a broadcast
act-recalled-broadcast = recalled a broadcast
act-noted-liaison = noted how to reach somebody
act-made-reminder = made a reminder
act-dropped-reminder = dropped a reminder
act-closed-date-poll = closed a question which date suits
act-reminded-of-change = reminded of a change
act-released-changes = released changes
act-undid-draft = undid a draft change
act-discarded-draft = discarded a draft of changes
act-set-seats = changed seats
act-set-deadline = changed the deadline
act-set-offer = changed how long offers last
act-set-country = set where the event takes place
act-set-visa-link = set the official visa page
act-set-visa-times = set how long visa steps take
act-made-visa-rule = made a visa rule
act-dropped-visa-rule = dropped a visa rule
act-saw-letter-request = saw a letter request
act-saw-letter = saw a letter
act-approved-letter = approved a letter
act-refused-letter = refused a letter
act-corrected-letter = asked for a correction of a letter
act-sent-letter-again = sent a letter again
act-sent-signed-letter = sent a signed letter
act-changed-letterhead = changed the letterhead
act-claimed-ticket = claimed a question
act-took-ticket = took over a question
act-released-ticket = gave a question back
act-handed-ticket = handed a question on
act-answered-ticket = answered a question
act-changed-answer = changed an answer
act-closed-ticket = closed a question
act-promoted-ticket = made a prepared answer of a question
act-tickets-nudge = changed when questions are recalled
act-tickets-keep = changed how long questions are kept
act-linked-group = linked the organizers’ group
act-unlinked-group = unlinked the organizers’ group
act-added-entry = added a prepared answer
act-changed-entry = changed a prepared answer
act-approved-entry = approved a prepared answer
act-restricted-entry = changed who sees an answer
act-removed-entry = removed a prepared answer
act-tied-entry = tied an answer to a topic
act-drafted-entry = drafted a prepared answer
act-expired-entry = set the last day of an answer
act-approved-wording = approved a wording
act-rejected-wording = rejected a wording
act-imported-knowledge = took in prepared answers
act-imported-terms = took in agreed terms
act-set-term = wrote an agreed term
act-dropped-term = dropped an agreed term
act-prepared-ballots = prepared feedback
act-prepared-votes = prepared votes
act-installed-manifest = put a page’s words in place
act-opened-stars = opened the stars
act-closed-stars = closed the stars
act-published-ratings = published the stars
act-saw-statement = saw what a public statement would say
act-published-statement = published a public statement
act-opened-vote = opened a vote
act-closed-vote = closed a vote
act-published-vote = published a vote
act-closed-sealed-page = closed the sealed page
act-agreed-to-reissue = agreed to give a right to write once more
act-reissued-tokens = gave a right to write once more
act-founded-event = made an event
act-forgot-event = deleted an event
act-put-back = put a backup back
act-keyed = from here on with a key
act-drafted = drafted a change
act-set-venue = changed the venue page
act-other = did something this version has no words for
look-approval = looked at a request for two
look-attendance = looked at lists of attendance
look-audit = looked at these records
look-date-poll = looked at who answered about a date
look-letterhead = looked at the letterhead
look-logistics = looked at travel and rooms
look-member = looked at a membership’s name
look-question = looked at guests’ questions
look-visacompare = looked at the comparison of countries
look-visadesk = looked at the visa desk
look-visaletters = looked at invitation letters
look-visapresent = looked at what guests are shown about visas
look-visarule = looked at visa rules
look-other = looked at something
audit-forgotten = Forgotten people
audit-forgotten-list =
    <b>Forgotten</b>
    { $title }

    Who was forgotten leaves only this: the day, why, and how much of each kind there was. { $range }

    { $lines }
audit-forgotten-none = Nobody has been forgotten yet.
audit-forgotten-line =
    { $day }: { $cause }
    { $lines }
forgotten-themselves = at their own wish
forgotten-organizers = by organizers
forgotten-declined = did not agree to the norms
go-audit = « Records
act-switched-features = switched families of features
act-changed-retention = changed how long things are kept
