### Going through questions, and travel details.

form-question =
    { $noted }

    { $step }
    { $question }

    { $together }
form-question-again =
    ⚠️ { $complaint }

    { $step }
    { $question }

    { $together }
form-together =
    <b>You can answer all of this in one message, a line each:</b>
    { $lines }
form-together-line = • { $field }
form-together-open = • { $field } (or a dash)
answer-not-chinese = This letter is in English only and cannot hold { $characters }. For a name, please type the pinyin as in your passport; for anything else, a translation. What you wrote before is kept.
answer-not-this-script = This letter cannot hold { $characters }. Please type it in Latin letters (A to Z, accents too), for a name as your passport does. What you wrote before is kept.
form-step = <i>Question { $number } of { $count }</i>
form-noted = ✓ Noted: “{ $answer }”
form-noted-moment = { $at }
form-back = « Change that
form-time =
    <b>At what time on { $day-at }?</b>

    Tap one, or type it, for example <code>14:30</code>.
form-day = { $day-at }
form-clock = { $clock }
form-skip = Skip
form-cancel = Cancel
form-held =
    You wrote: “{ $words }”

    { $need }

    I had asked you something, and this may not be meant as the answer:

    { $question }

    Should I keep your words as the answer, or ask them for you?
form-held-need = <b>If you need help now, please turn to:</b> { $contact }
form-held-keep = Keep as my answer
form-held-ask = No, ask it for me
form-preview =
    { $words }

    { $lines }

    { $question }

    Should I take your words like this? You can also send them again.
form-preview-keep = Take them like this
lost-hidden = ⚠️ Hidden words (spoilers) cannot be kept hidden: everybody who reads this sees them.
lost-code = ⚠️ The look of code is not kept.
lost-link = ⚠️ A link was left out: its address is no web address.
lost-person = ⚠️ A mention of a person does not lead to them any more; the name is kept.
lost-emoji = ⚠️ Custom emoji become ordinary ones.
lost-quote = ⚠️ The look of a quotation is not kept.
form-gone = The questions you were answering belong to an older version or to an event you are no longer in. Nothing of it was kept; please start again.
form-unreadable = The questions you were answering cannot be continued: what you had answered so far was damaged where it is stored. Nothing of it was kept; please start again.
form-cancelled = Cancelled. The answers to these questions were not kept.
nothing-to-cancel = There is nothing to cancel: no question is open.
answer-too-long = That is too long: at most { $longest } characters, please. If you need more room, write the main point here and tell the organizers the rest.
answer-day-twice = Day and month could be meant either way round. Please put the year first, like <code>2027-05-03</code> for 3 May.
answer-time-skipped = That time does not exist: the clocks are put forward in that hour. Please type another time.
answer-time-repeated = That time happens twice: the clocks are put back in that hour. Please type another time.
stale-question = That button belonged to an earlier question. This is the current one:

details-none =
    <b>Travel details</b>

    Arrival, departure, diet, access needs and an emergency contact help us care for you. Everything is optional, stored encrypted, and seen by the organizers only.
details-start = Answer 5 short questions
details =
    <b>Your travel details</b>

    Arrival: { $arrival }
    Departure: { $departure }
    Diet: { $diet }
    Access needs: { $access }
    Emergency contact: { $emergency }

    Tap an item to change it.
details-not-given = <i>not given</i>
details-moment = { $given-at }
details-change-arrival = Arrival
details-change-departure = Departure
details-change-diet = Diet
details-change-access = Access needs
details-change-emergency = Emergency contact

q-arrival =
    <b>When do you arrive?</b>

    Tap a day, or type day and time in the event's local time, for example <code>2 March 14:30</code>. The event begins on { $example-at }.
q-arrival-unclear = I could not read that as a date and time. Please type it like this: <code>2 March 14:30</code>
q-departure =
    <b>When do you leave?</b>

    Tap a day, or type day and time in the event's local time, for example <code>5 March 18:00</code>. The event ends on { $example-at }.
q-departure-unclear = I could not read that as a date and time. Please type it like this: <code>5 March 18:00</code>
q-diet =
    <b>Is there anything you do not eat or drink?</b>

    Tap one, or type it in your own words, for example allergies.
q-diet-vegetarian = Vegetarian
q-diet-vegan = Vegan
q-diet-halal = Halal
q-diet-kosher = Kosher
q-diet-unclear = Please type it in words, or tap “Skip”.
q-access =
    <b>Is there anything that would make it easier for you to take part?</b>

    For example step-free rooms, a hearing loop, interpretation, a quiet room.
q-access-unclear = Please type it in words, or tap “Skip”.
q-emergency =
    <b>Who should we call in an emergency?</b>

    A name and a phone number with country code. It is used for nothing else.
q-emergency-unclear = Please type a name and a phone number, or tap “Skip”.

file-being-read = Thank you, I am reading the file…
