### Files that are sent: what is wrong with them. A fault goes on after the name of its field.

file-wrong =
    { $count ->
        [one] ⚠️ <b>One thing in the file needs to be corrected.</b>
       *[other] ⚠️ <b>{ $count } things in the file need to be corrected.</b>
    } Nothing has been taken from it.

    { $lines }

    Please correct the file and send it again.
fault-at = • line { $number }, <code>{ $field }</code>: { $fault }
fault-of-file = • { $fault }
fault-no-field = file
fault-text = must be a text
fault-empty = must not be empty
fault-one-line = must be on one line
fault-control = contains an invisible character; type the text anew
fault-no-text = needs a text under en, zh or both
fault-list = must be a list: lines that start with “- ”
fault-nameless = has a field without a name
fault-twice = is given twice; keep one
fault-missing = is missing
fault-too-long = is too long: { $count } characters, at most { $longest }
fault-whole = must be a whole number from { $least } to { $most }
fault-too-many = has { $count } items; at most { $most }
fault-fields = must have fields, indented below it
fault-unknown = is not a field here; known are { $known }
fault-column = is not a column of this table; known are { $known }
fault-time = must be a time like 2027-03-03 09:00
fault-no-time = is no date or time of the calendar
fault-year = must lie between the years 2000 and 2199
fault-skipped = does not exist: the clocks are put forward then
fault-repeated = happens twice: the clocks are put back then
fault-key = must be 1 to 40 small letters, digits and hyphens, like opening-talk
fault-key-used = is used by an earlier item; choose another key
fault-ends-early = must be after starts
fault-outside = is outside the event's days, { $first } to { $last }
fault-kind = must be one of { $known }
fault-no-id = is no session of this event; leave it out to add one
fault-session-twice = is a session that stands in the file already; keep one
fault-was-cancelled = was cancelled; give it another key and no id to add it anew
fault-past = begins in the past
fault-series-name = must be of small letters, digits and hyphens
fault-bands-few = needs two or three, or is left out
fault-text-both = needs the text in both languages, under en and zh
fault-term-both = needs the term in both languages, under en and zh
fault-yes-no = must be true or false
fault-unreadable = this cannot be read as plain YAML in UTF-8; check indentation, quotes and colons
fault-no-question = needs at least one question
fault-question-twice = has a question of { $one } that { $other } answers too; keep one
fault-audience = must be all, confirmed, organizers, or session: and the key of a session
fault-topic = must be a topic that I know, like lunch or visa-time (each answer's screen names them), or none
fault-day = must be a day like 2027-03-05
fault-day-twice = may be { $one } or { $other }; write it in this way
fault-not-csv = a quotation mark is not closed; save the file from your spreadsheet anew as CSV or XLSX
fault-too-many-entries = has too many answers; at most { $most }
fault-too-many-questions = is one question too many; at most { $most } for an answer
fault-unseen = shows nothing; type a text that can be seen
fault-zone =
    { $near ->
        [no] must be the time zone of a place, for example Europe/Zurich or Asia/Shanghai
       *[other] must be the time zone of a place; did you mean { $near }?
    }
fault-event-long = must be at most { $most } days after starts
fault-deadline-late = must be before the event starts
fault-deadline-past = has passed, so nobody could answer any more; choose a later time
fault-no-point = needs at least one point
fault-points-long = has more than { $most } characters; they must fit one message
fault-hosts-long = has organizer, funder, purpose and contact of more than { $most } characters together; they must fit one message
fault-link = must be a link that begins with https:// and has no spaces
fault-phone = must be a telephone number in quotes, like "+41 44 555 01 10"
fault-letter = cannot be printed in a letter as it is; use letters, digits and common punctuation
fault-term-doubled = has the English word of { $one } again under { $other }; keep one
fault-country = must be a country's code of two capital letters, like CH
