### What is kept about oneself: the way to the file, and the words in it.

command-mydata = a copy of everything kept about you
privacy-my-data = Everything about me
go-privacy = « Privacy
my-data-offered =
    <b>Everything kept about you</b>

    You can have a copy: your answers, details, questions, letters, visa steps, reminders, consents and roles with their times, and what the record of organizers' acts says about you, in all events of this bot. One part is for reading, one for programs (JSON).

    Two messages will come: a passphrase, deleted from this chat after { $minutes } minutes, and a sealed file, deleted after { $hours } h. { $carrier ->
        [page] The running bot
       *[telegram] Telegram
    } can read both messages, so the seal protects the file where you keep it, not in this chat.

    The file opens on a computer with the free program “age” (github.com/FiloSottile/age/releases), not on a telephone by itself.
my-data-make = Make the file
my-data-passphrase =
    <b>The passphrase of your file</b>

    <code>{ $passphrase }</code>

    Please write it down now, away from the file. It is shown once; nobody can tell it to you again. This message is deleted after { $minutes } minutes.
my-data-copy-passphrase = Copy the passphrase
my-data-file =
    <b>Everything kept about you</b>

    Save this file now: it is deleted from this chat after { $hours } h.

    To open it, install “age” (github.com/FiloSottile/age/releases), open a terminal in the folder of the file and type

    <code>age -d -o my-data.zip my-data.zip.age</code>

    It asks for the passphrase. In my-data.zip are my-data.txt, for reading, and my-data.json with every detail. If you did not note the passphrase, please make a new file.

## The readable part

my-data-title = Everything kept about you
my-data-made = Made on { $made-at } (UTC). The other file, my-data.json, holds the same with every technical detail.
my-data-account = Your account
my-data-event-gone = An event that is deleted
my-data-unreadable = One entry cannot be read any more.
my-data-nothing = Nothing is kept about you.
my-data-others = Other places that name you by a random id, without your name: { $count }
my-data-acts = What the record of organizers' acts says about you
my-data-act-by-you = { $at } · by you: { $act }
my-data-act-by-others = { $at } · about you: { $act }
my-data-line = { $label }: { $value }
my-data-counted = { $what }: { $count }
my-data-yes = yes
my-data-no = no

my-data-table-people = Your account, and what you chose for this chat
my-data-table-second-factors = A second factor is set up (its secret is left out: who reads it could be you)
my-data-table-addresses = Where messages reach you
my-data-table-devices = Browsers that reach this bot's own page as you
my-data-table-channel-links = Links you made to be reached in another way (their addresses are left out)
my-data-table-device-claims = A browser that waits to be let in as you
my-data-table-email-notices = Where you want notices by e-mail
my-data-table-push-notices = Browsers that show you notices without content
my-data-table-guests = Your part in the event, and your consents
my-data-table-consents = What others may see of you, as you allowed
my-data-table-roster-people = Whether statements count and name you
my-data-table-series-consents = Later meetings of the series: what you allow
my-data-table-translation-claims = Texts you translate
my-data-table-ground-workers = What you would work on
my-data-table-desk-calls = Translators you asked for yourself, until the session ends
my-data-table-desk-leaders = The sessions you facilitate
my-data-table-invitations = The invitation you used
my-data-table-rsvps = Your answers
my-data-table-date-poll-answers = Your answers about dates
my-data-table-travel-details = Your travel details
my-data-table-feeds = Your calendar feed (its address is left out)
my-data-table-visa-cases = Your visa
my-data-table-visa-deadlines = Your visa steps
my-data-table-invitation-letters = Your invitation letter
my-data-table-invitation-letter-documents = Letters made for you (in my-data.json)
my-data-table-invitation-letter-scans = Signed letters (in my-data.json)
my-data-table-tickets = Your questions to the organizers
my-data-table-ticket-posts = What was written about your questions
my-data-table-asked-questions = What you asked this bot lately
my-data-table-knowledge-wordings = Wordings of yours that organizers may keep (in my-data.json)
my-data-table-reminder-choices = What you chose about reminders
my-data-table-reminders = Reminders
my-data-table-replans = Notes that your reminders are planned anew
my-data-table-acknowledgements = Messages you acknowledged
my-data-table-change-notices = Changes you were told about
my-data-table-outbox = Messages this bot sent you, without their words, which are dropped once sent
my-data-table-page-messages = Messages laid out for you on the bot's own page
my-data-table-forms = A question you are in the middle of
my-data-table-unfinished-messages = A message of yours whose rest may still come
my-data-table-telegram-jobs = Jobs that wait for Telegram
my-data-table-issued = Rounds of feedback for which you could get a right to write (not whether or what you wrote)
my-data-table-approvals = Requests of yours to another organizer
my-data-table-ticket-notifications = When you, as an organizer, were told of questions
my-data-table-candidate-readers = That you read candidates for the organizers
my-data-table-candidate-readings = Candidates you gave an opinion about, by code
my-data-table-group-members = Your working groups, and what is noted for them
my-data-table-group-rules = What is noted about you and somebody else for working groups
my-data-table-liaison-notes = A note of the organizers on how to reach you
my-data-table-readout-people = The readout: whether you may be named, and what organizers noted for its guard
my-data-table-pairing-choices = What you chose about meeting somebody new
my-data-table-pairing-meetings = Who you met by it
my-data-table-interpreters = Whether and when you interpret
my-data-table-set-aside = Entries about you that could not be read

my-data-field-telegram-id = Telegram number
my-data-field-language = Language
my-data-field-zone = Time zone
my-data-field-carrier = By
my-data-field-since = Since
my-data-field-reachable = Messages reach you
my-data-field-seen-at = Last seen
my-data-field-name = Name
my-data-field-role = Role
my-data-field-code = Code that organizers see
my-data-field-joined-at = Joined
my-data-field-norms-version = Norms accepted, version
my-data-field-fact = What
my-data-field-purpose = For
my-data-field-audience = Who may see it
my-data-field-words = As it is shown
my-data-field-given-at = Allowed
my-data-field-expires-at = Holds until
my-data-field-cell = Counted under the country or territory
my-data-field-named = Named in a statement or the readout
my-data-field-named-in-readout = May be named in a readout
my-data-field-frozen-at = Powers frozen since
my-data-field-state = State
my-data-field-made-at = Made
my-data-field-used-at = Used
my-data-field-revoked-at = Signed out
my-data-field-label = Kind of browser
my-data-field-address = E-mail address
my-data-field-confirmed = Confirmed
my-data-field-mailed-at = Last notice
my-data-field-endpoint = Address at the push service
my-data-field-pushed-at = Last notice
my-data-field-subject = About
my-data-field-standing = Answer
my-data-field-answered-at = Answered
my-data-field-offer-until = Seat kept until
my-data-field-arrival = Arrival
my-data-field-departure = Departure
my-data-field-diet = Diet
my-data-field-access = Access needs
my-data-field-emergency = Emergency contact
my-data-field-neutral = Without titles and places
my-data-field-passport = Passport of
my-data-field-special = Special passport
my-data-field-step = Step
my-data-field-day = Latest day
my-data-field-changed-at = Last changed
my-data-field-destroy-at = Will be destroyed
my-data-field-number = Number
my-data-field-opened-at = Asked
my-data-field-written-at = Written
my-data-field-text = Words
my-data-field-asked-at = Asked
my-data-field-off = Reminders are off
my-data-field-maybes = Also reminded of “maybe”
my-data-field-due-at = When
my-data-field-line = What the other one reads
my-data-field-not-with = Who you would rather not meet
my-data-field-note = Note

my-data-value-going = yes
my-data-value-undecided = maybe
my-data-value-declined = no
my-data-value-waiting = waiting
my-data-value-offered = a seat is offered
my-data-value-leaving = no, a moment ago
my-data-value-lapsed = an offer or the waiting list has ended
my-data-value-again = to be invited again
my-data-value-alumni = to be written to afterwards
my-data-value-name = name
my-data-value-affiliation = affiliation
my-data-value-country = country or territory
my-data-value-influence = limits of influence
my-data-value-nobody = nobody
my-data-value-organizers = only the organizers
my-data-value-guests = the other guests, too
my-data-value-public = anybody
my-data-value-open = open
my-data-value-used = used
my-data-value-revoked = revoked
my-data-value-answered = answered
my-data-value-closed = closed
my-data-value-draft = being written
my-data-value-correction = a correction is asked for
my-data-value-making = being made
my-data-value-sent = sent
my-data-value-refused = refused
my-data-value-withdrawn = withdrawn
my-data-value-destroyed = destroyed
my-data-value-en = English
my-data-value-zh = Chinese

## What was erased, signed

erasure-statement =
    <b>What was erased</b>

    Entries: { $count }. Keys destroyed: { $keys }.

    What remains: { $messages ->
        [0] { $acts }
       *[other] our messages in your chat in Telegram, at least { $messages }, until you delete them; { $acts }
    } records of organizers' acts with a random id that leads to nobody; a count without any person. Copies of keys made before still open what was erased until they are deleted, after 7 days at most by the operator's rules.

    The file says so in counts, signed by this bot. With Colloquy on a computer, “colloquy forgetting verify” checks it.

## The certificate of an event that is over

certificate-title = Certificate: an event has ended for good
certificate-intro = All that this instance of Colloquy kept about the event and its people was deleted, and the keys to it destroyed. What is said here was counted and tried by the command line; there is no name in it.
certificate-event = Event (random id)
certificate-began = Begun (UTC)
certificate-ended = Ended (UTC)
certificate-people = People who took part
certificate-accounts = Accounts that were in no other event
certificate-invitations = Invitations
certificate-entries = Entries deleted
certificate-acts = Acts in the event's record
certificate-chain = Last head of that record
certificate-canaries = Values sampled before, looked for afterwards
certificate-before = Of these found in files before
certificate-control = Control: found in a probe
certificate-files = Files looked through
certificate-found = Found afterwards
certificate-probes = Sealed entries of before that opened: before → now
certificate-backups = Entries of older backups that open with the keys here: before → now
certificate-keystore = SHA-256 of the keystore
certificate-database = SHA-256 of the database
certificate-clean = Nothing was found, and nothing of before opens any more.
certificate-not-clean = NOT CLEAN: something was found or still opens. What it is was told by the command line.
certificate-remains =
    What remains: { $house ->
        [page] files
       *[telegram] messages in Telegram's chats until their readers delete them; files
    } that people have saved; copies of keys made before, until they are deleted, at most 7 days by the operator's rules. Parts of a disk that were freed are overwritten by its system when it likes. With one person at the command line no second organizer agrees: whoever has the key file and the database could destroy both without any command.
certificate-footer = Signed by the instance (Ed25519). Key { $key }, signature { $signature }
