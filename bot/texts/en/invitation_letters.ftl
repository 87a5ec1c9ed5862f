### Invitation letters for visas: the guest's own, and the organizers' desk.

go-visa = « Visa
go-visaletter = Invitation letter
go-visaletters = « Invitation letters

visaletter-choose =
    <b>Invitation letter for “{ $title }”</b>

    For which consulate is it? I then ask only for what that letter needs. You check everything before the organizers see it; they approve it, and you receive a PDF here.

    What you write is confidential and stored encrypted{ $carrier ->
        [page] .
       *[telegram] , but Telegram itself can read chats with bots.
    } The passport number may stay empty: the letter then leaves a line to fill in by hand. Everything is deleted { $days } { $days ->
        [one] day
       *[other] days
    } after the last step.
visaletter-to-cn = China
visaletter-to-ch = Switzerland
visaletter-to-sg = Singapore
visaletter-to-us = USA
visaletter-to-gb = United Kingdom
visaletter-to-ca = Canada
visaletter-to-eu = Other Schengen member
visaletter-to-xx = Another destination

visaletter-known =
    <b>Known already: letter for { $destination }</b>

    { $field-lines }

    Should I use this? You check everything before the organizers see it, and can change each item then.
visaletter-use =
    { $count ->
        [one] Use this answer
       *[other] Use these { $count } answers
    }
visaletter-ask-all = Ask me everything
visaletter-check =
    <b>Please check: letter for { $destination }</b>

    { $said }

    { $field-lines }

    { $wording }

    { $unprintable-lines }

    Tap an item to change it.
visaletter-asked = ✏️ The organizers ask for a correction: { $said }
visaletter-line = • { $field }: { $answer }
visaletter-by-hand = <i>left open, to fill in by hand</i>
visaletter-not-given = <i>not given</i>
visaletter-is-named = The letter names the event: { $title }
visaletter-is-neutral = The letter calls “{ $title }” an “International academic exchange meeting”.
visaletter-unprintable = ⚠️ { $field }: the letter's fonts have no { $characters }. Please write it as the machine-readable line of the passport does, or in Latin letters.
visaletter-not-chinese = ⚠️ { $field }: this letter is in English only and cannot hold { $characters }. Please write a name in pinyin as in the passport, and anything else in translation.
visaletter-not-this-script = ⚠️ { $field }: this letter cannot hold { $characters }. Please write it in Latin letters.
visaletter-hand-in = Send to the organizers
visaletter-neutral = Use a neutral name
visaletter-named = Name the event
visaletter-elsewhere = For another destination
visaletter-withdraw = Withdraw and delete
visaletter-withdraw-ask = Delete your request and everything you wrote for it? No letter will be made.
visaletter-withdraw-yes = Yes, delete it
visaletter-withdraw-no = No, keep it
visaletter-take-back = Take back to change it
visaletter-new = Ask for a new letter
visaletter-waiting =
    <b>Your request { $code } is with the organizers</b>

    { $field-lines }

    You will hear from me when they have read it. Without a step for { $days } { $days ->
        [one] day
       *[other] days
    } it is deleted.
visaletter-making =
    <b>Letter { $number } is approved</b>

    It is being made now and will arrive here in a moment.
visaletter-sent =
    <b>Letter { $number } was sent to you here</b>
    { $signed }

    Please keep the file: your data and our copy are deleted { $days } { $days ->
        [one] day
       *[other] days
    } after sending. If it is wrong, ask for a new one; a new letter makes the old one invalid.
visaletter-is-signed = It is signed by hand: the scan is what you get here.
visaletter-is-unsigned = It is not signed by hand. If the organizers sign it, the signed one comes here by itself.
visaletter-fetch = Send it to me again
visaletter-signed-here =
    <b>Your signed invitation letter { $number }</b>
    { $title }
    { $replaced }

    Please print it on A4 paper. Our copy and your data are deleted in { $days } { $days ->
        [one] day
       *[other] days
    }.
visaletter-signed-instead = Use this one instead of the one without a signature.
visaletter-signed-replaces = It replaces the signed one you got before.
visaletter-refused =
    <b>The organizers did not approve your request</b>

    { $said }

    You can ask for a new letter, or write to them with /ask.
visaletter-withdrawn =
    <b>There is no open request</b>

    What you wrote for the last one is deleted.
visaletter-destroyed =
    <b>Your letter was sent, and our copy is deleted</b>

    The register keeps its number, check sums and dates, so that it can still be verified. If you need another one, just ask.
visaletter-here =
    <b>Your invitation letter { $number }</b>
    { $title }

    It is not signed by hand. If the organizers sign it, the signed one comes here by itself. If your consulate wants a signature in ink or a stamp, tell them with /ask.

    Please print it on A4 paper. Our copy and your data are deleted in { $days } { $days ->
        [one] day
       *[other] days
    }.
visaletter-told-correction =
    <b>Your invitation letter needs a correction</b>
    { $title }

    { $said }
visaletter-told-refused =
    <b>The organizers did not approve your invitation letter</b>
    { $title }

    { $said }
visaletter-gone-sent =
    { $title }

    Your data for the invitation letter and our copy of it have been deleted, as announced. The register keeps only its number, check sums and dates; your letter stays valid.
visaletter-gone-unsent =
    { $title }

    Nothing happened with your request for an invitation letter for a long time, so it has been deleted. If you still need one, please ask again with /visa.
visaletter-too-often = You have handed this in very often. Please write to the organizers with /ask; they can help you directly.
visaletter-being-made = Your letter has just been approved and is being made. Please wait a moment until it arrives.

field-letter-name = Name in the passport
field-letter-characters = Name in characters
field-letter-sex = Sex
field-letter-birth = Date of birth
field-letter-birthplace = Place of birth
field-letter-nationality = Nationality
field-letter-passport = Passport number
field-letter-expiry = Passport valid until
field-letter-address = Home address
field-letter-employer = Employer
field-letter-position = Position
field-letter-role = Part in the event
field-letter-arrival = Arrival
field-letter-departure = Departure
field-letter-pays = Who pays
field-event-title = Name of the event

q-letter-name =
    <b>Your full name, exactly as in the passport</b>

    In Latin letters, given and family names in the passport's order, with every hyphen.
q-letter-name-unclear = A name has letters and the marks that passports print: hyphens, apostrophes, dots, brackets, / and @. Please type it exactly as in the passport.
q-letter-characters =
    <b>Your name in Chinese characters</b>

    If your passport shows it; otherwise tap “Skip”.
q-letter-characters-unclear = Please type only the characters of your name, or tap “Skip”.
q-letter-sex =
    <b>Sex, as in the passport</b>

    China's consulates ask for it in the letter. If you skip it, the letter leaves it out.
q-letter-sex-f = Female
q-letter-sex-m = Male
q-letter-sex-x = X
q-letter-sex-unclear = Please tap one of the buttons.
q-letter-birth =
    <b>Your date of birth</b>

    For example <code>1985-07-21</code> or 21 July 1985. If the passport shows no day or month, leave it out: <code>1985-07</code> or <code>1985</code>.
q-letter-birth-unclear = I could not read that as a date of birth. Please type year, month and day like this: <code>1985-07-21</code>
q-letter-birthplace =
    <b>Your place of birth</b>

    Town and country or territory, as in the passport.
q-letter-birthplace-unclear = Please type the town and country in words.
q-letter-nationality =
    <b>Your nationality</b>

    The passport or travel document issued by: please type the country or territory as the document says it.
q-letter-nationality-unclear = Please type the country or territory in words.
q-letter-passport =
    <b>Your passport number</b>

    You may skip this: the letter then has a line to fill in by hand. This chat is confidential{ $carrier ->
        [page] .
       *[telegram] , but Telegram itself can read it.
    }
q-letter-passport-unclear = A passport number has 5 to 15 letters A to Z and digits. Please check it, or tap “Skip” and fill it in by hand.
q-letter-expiry =
    <b>What is the last day the passport is valid?</b>

    For example <code>2031-01-05</code>. You may skip this.
q-letter-expiry-unclear = I could not read that as a date. Please type it like this: <code>2031-01-05</code>
q-letter-expiry-past = That day is over. Most consulates want a passport that is valid for six more months: please type its date, or tap “Skip”.
q-letter-address =
    <b>Your home address</b>

    This consulate asks where the guest lives: street, town, country.
q-letter-address-unclear = Please type street, town and country in words.
q-letter-employer =
    <b>Your employer or institution</b>

    As it should stand in the letter. If you have none, type: self-employed, student, retired.
q-letter-employer-unclear = Please type it in words, for example University of Gdańsk.
q-letter-position =
    <b>Your position there</b>

    For example senior researcher.
q-letter-position-unclear = Please type it in words, for example senior researcher.
q-letter-role = <b>What is your part in the event?</b>
q-letter-role-participant = Participant
q-letter-role-speaker = Speaker
q-letter-role-organizer = Organizer
q-letter-role-unclear = Please tap one of the buttons.
q-letter-arrival =
    <b>When will you arrive?</b>

    The day is enough, for example <code>{ $example }</code>.
q-letter-arrival-unclear = I could not read that as a date. Please type year, month and day like this: <code>2027-03-02</code>
q-letter-arrival-past = That day is over. Please type the day on which you plan to arrive.
q-letter-arrival-order = That is after your departure. Please type an earlier day, or change the departure first.
q-letter-departure =
    <b>When will you leave?</b>

    The day is enough, for example <code>{ $example }</code>.
q-letter-departure-unclear = I could not read that as a date. Please type year, month and day like this: <code>2027-03-06</code>
q-letter-departure-order = That is before your arrival. Please type a later day, or change the arrival first.
q-letter-departure-long = That is more than 180 days after your arrival; no visitor's letter can cover this. Please type an earlier day.
q-letter-pays =
    <b>Who pays for travel, lodging and meals?</b>

    The letter says so. The organizers check it.
q-letter-pays-host = The host pays everything
q-letter-pays-stay = I pay my travel only
q-letter-pays-employer = My employer
q-letter-pays-self = I do
q-letter-pays-unclear = Please tap one of the buttons.

visaletters =
    <b>Invitation letters</b>

    { $head }
    Waiting for you: { $waiting-count }
    Being made: { $making-count }
    Sent, data still here: { $sent-count }
    Of these not signed by hand: { $unsigned-count }
    Issued in all: { $issued-count }
    { $range }

    Tap a code to read the request. Personal data is shown in a message that deletes itself.
visaletters-head-missing = ⚠️ The letterhead is not filled in yet: nothing can be approved before.
visaletters-head-filled = The letterhead is filled in.
visaletters-open = { $code } · { $destination }
visaletters-made = { $code } · { $number }
visaletters-again = Send to the guest again
visaletters-letter =
    <b>{ $code } · { $number }</b>

    { $signed }

    Print the letter, stamp and sign it, and send the scan or a photo back here: the guest gets it.
visaletters-is-signed = The guest has the signed letter.
visaletters-is-unsigned = The guest has the letter without a signature by hand.
visaletters-sign = Send the signed letter
visaletters-to-sign = Letter to sign (PDF)
visaletters-here =
    <b>{ $code }: letter { $number } to stamp and sign</b>

    The guest has it without a signature. Sign it on paper, then tap “Send the signed letter”. This message deletes itself in { $minutes } minutes; “Invitation letters” has it again.
q-letter-scan =
    <b>Please send the signed letter of { $code }</b>

    As a file or a photo: PDF, JPEG or PNG, at most { $megabytes } MB. You see it once more before the guest gets it.
q-letter-scan-unclear = Please send the signed letter as one file or one photo, not in words; several pages as one PDF.
q-letter-scan-no-scan = That file is no whole PDF, JPEG or PNG, whatever its name says. Please scan or photograph the letter and send that, at most { $megabytes } MB.
scan-too-large = That file is too large. Please send at most { $kilobytes } kB, for example a scan in grey or a photo.
visaletters-sign-preview =
    <b>This goes to guest { $code }: { $file }, { $kilobytes } kB. Send?</b>
    { $replaced }

    Please look once more whether it is this guest's letter.
visaletters-sign-replaces = It replaces the signed letter this guest already has.
visaletters-sign-send = Send it to the guest
visaletters-sign-other = Another file instead
visaletters-sign-drop = Do not send
visaletters-sign-sent =
    The signed letter of { $code } is on its way to the guest. { $replaced }

    The file that you sent is deleted from this chat.
visaletters-sign-replaced = It replaces the one sent before.
visaletters-sign-dropped = Nothing was sent to { $code }; the file is deleted here.
visaletters-head = Letterhead
visaletters-arrived = 📄 { $title }: invitation letters waiting for your approval: { $count }
visaletters-request =
    <b>{ $code } · { $destination }</b>

    { $field-lines }

    { $wording }

    { $costs }

    This message deletes itself in { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }.
visaletters-costs-differ = ⚠️ The guest says the host pays more than the letterhead offers ({ $offered }).
visaletters-approve = Approve
visaletters-correct = Ask for a correction
visaletters-refuse = Decline
visaletters-needs-head = Before a letter can be approved, the letterhead must be filled in: who invites, where, and who signs. It takes two minutes and is needed once.
visaletters-holes =
    <b>{ $code } cannot be printed without holes</b>

    { $unprintable-lines }

    Please ask the guest for a correction, or change the letterhead.
visaletters-approved = ✓ { $code } is approved as { $number }. The letter is being made and goes to the guest by itself.
visaletters-sent-again = ✓ The letter of { $code } is on its way once more.
visaletters-done-correction = ✓ { $code }: your request for a correction is with the guest.
visaletters-done-refused = ✓ { $code } is declined; the guest has your reason.
visaletters-changed = This request has changed, was withdrawn or is already dealt with. Please open the list again.

q-letter-correction =
    <b>What should be corrected in { $code }?</b>

    One or two sentences; the guest reads them word for word.
q-letter-correction-unclear = Please type a sentence that tells the guest what to change.
q-letter-refusal =
    <b>Why is { $code } declined?</b>

    One or two sentences; the guest reads them word for word.
q-letter-refusal-unclear = Please type a sentence that tells the guest the reason.

letterhead-none =
    <b>Letterhead</b>

    Every invitation letter says who invites, where, and who signs. These questions are asked once per event; the answers are stored encrypted.
letterhead-start = Fill in the letterhead
letterhead =
    <b>Letterhead</b>

    { $field-lines }

    { $unprintable-lines }

    Tap an item to change it. Letters that were sent stay as they are.
field-head-host = Host's legal name
field-head-local = Host's name in Chinese
field-head-register = Register number
field-head-address = Host's address
field-head-phone = Phone
field-head-contact = Contact
field-head-venue = Venue's address
field-head-signatory = Who signs
field-head-title = Their title
field-head-funder = Funder
field-head-pays = What the host pays
field-head-prefix = Letters of the number
field-head-days = Days data is kept

q-head-host =
    <b>The host's legal name</b>

    As in the companies or foundations register.
q-head-host-unclear = Please type the name in words.
q-head-local =
    <b>The host's name in Chinese</b>

    Printed in letters for China. You may skip this.
q-head-local-unclear = Please type the name, or tap “Skip”.
q-head-register =
    <b>The host's register number</b>

    With the register's name if that helps, for example CHE-123.456.789.
q-head-register-unclear = Please type the number as the register writes it.
q-head-address = <b>The host's postal address</b>
q-head-address-unclear = Please type street, town and country.
q-head-phone =
    <b>A phone number for consulates</b>

    With country code. They do call.
q-head-phone-unclear = Please type a phone number with country code, for example <code>+41 44 123 45 67</code>.
q-head-contact =
    <b>Who can a consulate ask?</b>

    A name and an e-mail address.
q-head-contact-unclear = Please type a name and an e-mail address.
q-head-venue =
    <b>The venue's full address</b>

    Name, street, town, country.
q-head-venue-unclear = Please type name, street, town and country.
q-head-signatory =
    <b>Who signs the letters?</b>

    A person entitled to sign for the host.
q-head-signatory-unclear = Please type the person's name.
q-head-title =
    <b>Their title</b>

    For example President of the Board.
q-head-title-unclear = Please type the title in words.
q-head-funder =
    <b>Who funds the event?</b>

    Printed where the host pays. You may skip this.
q-head-funder-unclear = Please type the funder's name, or tap “Skip”.
q-head-pays =
    <b>What does the host pay for guests?</b>

    You are warned when a guest's letter would say more.
q-head-pays-host = Travel, lodging, meals
q-head-pays-stay = Lodging and meals
q-head-pays-nothing = Nothing
q-head-pays-unclear = Please tap one of the buttons.
q-head-prefix =
    <b>Which letters should the numbers begin with?</b>

    2 to 4 letters without a meaning, for example LD gives LD-2027-0001.
q-head-prefix-unclear = Please type 2 to 4 letters from A to Z.
q-head-days =
    <b>After how many days is the guests' data deleted?</b>

    Counted from the last step, usually sending. Skip for 30 days.
q-head-days-unclear = Please type a number of days from 1 to 365, or tap “Skip”.
