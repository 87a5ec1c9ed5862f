### Visas: the guest's own screen, the organizers' desk, the comparison of destinations.

home-visa = Visa
command-visa = what is normally asked of your passport, and your steps to a visa
admin-visadesk = Visa desk ({ $count })
admin-visadesk-uncounted = Visa desk
command-visadesk = how guests stand with their visas: counts, deadlines, rules
go-visadesk = « Visa desk

visa-start =
    <b>Visa</b>
    Destination: { $host }

    Which country, territory or authority issued the passport or travel document you will travel with?

    <i>Only the issuer is kept, no number and no name. It is sealed with your own key and deleted { $days } days after the event, or when you tap “Forget”. Organizers see counts, dates and a code, and your name only where a deadline is close.</i>
visa-host-unknown = not set yet
visa-pick = Choose from a list
visa-type = Type it
visa-other = Something else
visa-letter = Invitation letter
visa-back = « Visa
visa-letters-back = « Letters
visa-letters =
    <b>Issuer of the passport or travel document</b>

    Please tap the first letter.
visa-initial = { $letter }
visa-issuers =
    <b>Issuer of the passport or travel document</b> ({ $letter })
visa-issuer = { $issuer }
q-visa-passport =
    <b>Who issued the passport or travel document?</b>

    Please type the country, territory or authority, for example <code>Singapore</code>. You will be asked to confirm.
q-visa-passport-unclear = Please type a country, territory or authority, for example <code>Singapore</code>.
visa-confirm =
    Issuer of the passport or travel document: <b>{ $issuer }</b>

    { $anew }

    Is that right?

    <i>Only this is kept, sealed with your own key, until { $days } days after the event.</i>
visa-begins-anew = ⚠️ The steps you have noted so far are deleted, and begin anew with this passport.
visa-yes = Yes, that is right
visa-which =
    You typed: { $typed }

    Which <b>issuer of the passport or travel document</b> do you mean? Please tap it.
visa-not-found =
    You typed: { $typed }

    I do not know an issuer of that name. Please type it differently, or choose from the list.
visa-others =
    <b>Something else</b>

    For these cases no list can give a hint. Please tap yours: a person will answer.
visa-is-several = Two or more passports
visa-is-official = Diplomatic or service
visa-is-bno = BN(O) passport
visa-is-document = Refugee, other document
visa-is-permit = I hold a permit or visa
visa-is-purpose = Other purpose or transit
q-visa-special =
    <b>Please describe your case in a sentence or two.</b>

    It goes to the organizers. Give no document number.
q-visa-special-unclear = Please describe your case in a sentence or two.

visa =
    <b>Visa</b>
    { $title }

    { $hint }

    { $asked }

    { $next }

    { $buffer }
visa-next =
    <b>Next step: { $step }</b>
    Latest day: { $latest-at } { $more }
visa-do-ask = ask the organizers what applies to you
visa-do-invitation = get the invitation letter
visa-do-wait = wait for the invitation letter
visa-do-apply = hand in the application
visa-do-appointment = go to the appointment at the consulate
visa-do-decision = wait for the decision
visa-do-travel = set out
visa-was-refused =
    <b>Your visa was refused.</b>
    Please tell the organizers: there may be time for another application, or another way to take part.
visa-steps =
    <b>All steps to your visa</b>
    { $title }

    { $steps }

    Tap a step to say how it stands.
visa-one-step =
    <b>{ $step }</b>
    { $stands } { $more }

    How does it stand?
visa-decided = <b>What was decided about your visa?</b>
visa-details =
    <b>Passport and sources</b>

    { $hint }
visa-need-visa = Normally <b>a visa is required</b> to enter { $host } with a passport issued by { $issuer }.
visa-need-authorisation = Normally <b>an authorisation is needed</b> (an e-visa, an electronic travel authorisation or a visa on arrival) to enter { $host } with a passport issued by { $issuer }.
visa-need-nothing = Normally <b>no visa is needed in advance</b> for a short stay in { $host } with a passport issued by { $issuer }. Border officers decide; other conditions may apply.
visa-need-nothing-days = Normally <b>no visa is needed in advance</b> for a short stay (up to { $days } days) in { $host } with a passport issued by { $issuer }. Border officers decide; other conditions may apply.
visa-need-home = The document is issued by the destination itself ({ $host }). Normally <b>its rules for its own documents</b> apply.
visa-hint =
    { $need }
    { $source }
    { $old }

    This is not advice. { $verify }
visa-hint-rule =
    { $lines }
    { $source }
    { $old }

    This is not advice. { $verify }
visa-old = ⚠️ It is some time since this was checked, and rules may have become milder. Start all the same: a visa takes longest.
visa-source = Source: { $source }, data of { $dated-at }, { $days ->
    [0] of today
    [one] { $days } day old
   *[other] { $days } days old
}.
visa-rule-words = { $words }
visa-rule-source = Source: the organizers, checked on { $checked-at }: { $link }
visa-verify = Please verify with the embassy or consulate.
visa-verify-link = Please verify with the embassy or consulate: { $link }
visa-no-hint =
    <b>No hint can be given here.</b>
    { $why }

    Until it is clear, please plan as if a visa were needed. { $verify }
visa-doubt-no-host = The organizers have not set the destination yet.
visa-doubt-special = Your case needs a person's answer.
visa-doubt-rule-expired = What the organizers had found out about passports issued by { $issuer } is out of date.
visa-doubt-difficult = Special documents or rules may apply to travel to { $host } with a passport or travel document issued by { $issuer }.
visa-doubt-recheck = The rules for entering { $host } with a passport issued by { $issuer } change or end before the event, or have changed since the data was made.
visa-doubt-no-data = No data on visas has been loaded.
visa-doubt-old-data = The data on visas is too old to rely on.
visa-doubt-no-row = The data says nothing about travel to { $host } with a passport issued by { $issuer }.
visa-doubt-no-admission = According to the data, entry to { $host } with a passport issued by { $issuer } may be refused.
visa-special-several = With two or more passports, which one you travel with decides.
visa-special-official = Diplomatic and service passports have rules of their own.
visa-special-bno = BN(O) passports have rules of their own.
visa-special-document = Refugee and other travel documents have rules of their own.
visa-special-permit = A residence permit or a visa you hold may change what is asked.
visa-special-purpose = Another purpose or a transit changes what is asked.
visa-asked = ✉️ You have asked the organizers.
visa-line = • { $step }: { $stands } { $more }
visa-stands-open = by { $latest-at }
visa-stands-done = done
visa-stands-skip = not needed
visa-stands-later = by { $latest-at }, put off
visa-stands-late = ⚠️ the latest day was { $latest-at }
visa-stands-refused = refused
visa-step-invitation = Invitation letter at hand
visa-step-apply = Application handed in
visa-step-appointment = Appointment at the consulate
visa-step-decision = Decision received
visa-step-travel = Setting out
visa-label-invitation = Letter
visa-label-apply = Application
visa-label-appointment = Appointment
visa-label-decision = Decision
visa-label-travel = Setting out
visa-letter-draft = (being written)
visa-letter-waiting = (waits for the organizers)
visa-letter-correction = (a correction was asked for)
visa-letter-making = (being made)
visa-letter-sent = (sent to you)
visa-letter-refused = (declined)
visa-letter-withdrawn = (withdrawn)
visa-letter-destroyed = (sent; its data is deleted)
visa-all-done = <b>Nothing is left to do.</b>
visa-buffer = { $days ->
    [0] ⏳ No day is left to spare: please act today.
    [one] ⏳ { $days } day left until your next deadline.
   *[other] ⏳ { $days } days left until your next deadline.
}
visa-buffer-negative = { $days ->
    [one] ⚠️ <b>There may not be enough time</b>: one of your latest days passed { $days } day ago. Please ask the organizers now.
   *[other] ⚠️ <b>There may not be enough time</b>: one of your latest days passed { $days } days ago. Please ask the organizers now.
}
visa-buffer-tentative = ⏳ These days count if a visa is needed. If you know that you need one, please tap “All steps”, then “I need a visa: all steps”: then you are reminded of them.
visa-get-letter = Ask for the letter
visa-go-on-letter = Go on with the letter
visa-correct-letter = Correct the letter
visa-see-letter = See your request
visa-done-invitation = I have the letter
visa-done-apply = I have handed it in
visa-done-appointment = I have been there
visa-done-decision = I have the decision
visa-done-travel = I have set out
visa-granted = Visa granted
visa-refused = Visa refused
visa-undo = ↩ Not yet
visa-all-steps = All steps
visa-steps-back = « All steps
visa-sources = Passport and sources
visa-tell = Tell the organizers
visa-skip = Not needed
visa-later = Put off
visa-not-later = ↩ Not put off
visa-full-yes = I need a visa: all steps
visa-full-no = Only steps of the hint
visa-other-case = My case is different
visa-ask = Ask the organizers
visa-ask-late = Ask the organizers now
visa-page = Official page
visa-data-page = Source of the data
visa-change = Other passport
visa-forget = Forget
q-visa-ask =
    <b>What would you like the organizers to know?</b>

    Your question goes to them with the issuer of your document and the destination. Please give no document number. With “Skip” just that is sent.
q-visa-ask-unclear = Please type your question, or tap “Skip”.
visa-forget-ask = <b>Forget your visa details?</b> The issuer of your document, your steps and their reminders are deleted.
visa-forget-yes = Yes, forget them
visa-forget-no = « No, keep them
visa-forgotten = Your visa details are deleted.
visa-again = Visa

visadesk =
    <b>Visa desk</b>
    { $title }

    Destination: { $host }
    { $data }

    Guests with visa details: { $cases-count } of { $guests-count }
    Waiting for your answer: { $unclear-count }
    { $unsigned }

    <b>Next step</b>
    { $steps }

    { $risk }

    { $due }
visadesk-unsigned = Letters not signed by hand: { $count }
visadesk-no-host = not set; no hint is given
visadesk-data = Visa data: { $source }, { $dated-at }, { $days } days old
visadesk-data-old = ⚠️ Visa data: { $source }, { $dated-at }, { $days } days old: too old, no hint is given. Please ask the operator for newer data.
visadesk-no-data = ⚠️ There is no visa data. The operator can load a file on the command line.
visadesk-next = • { $step }: { $count }
visadesk-finished = • nothing left to do: { $count }
visadesk-refused = • ⚠️ visa refused: { $count }
visadesk-risk =
    <b>{ $count ->
        [0] A latest day has passed: 0
       *[other] ⚠️ A latest day has passed: { $count }
    }</b>
    { $lines }
visadesk-due =
    <b>⏳ Due within { $days } days: { $count }</b>
    { $lines }
visadesk-line = • { $code } – { $step }, { $latest-at }
visadesk-line-done = • { $code }
visadesk-more = and { $count } more
visadesk-show-names = Names (self-deleting)
visadesk-names =
    <b>Visa deadlines by name</b>
    <i>Confidential. This message deletes itself in { $minutes } minutes.</i>
    { $range }

    { $lines }
visadesk-name = { $name } { $line }
visadesk-nobody = Nobody has a deadline close by.
visadesk-letters = Invitation letters ({ $count })
visadesk-rules = Our own rules ({ $count })
visadesk-set-host = Destination
visadesk-link = Official page
visadesk-present = Passports to check ({ $count })
visadesk-times = How long things take
visadesk-compare = Compare destinations
q-visa-host =
    <b>In which country or territory is the event?</b>

    Please type it, for example <code>Switzerland</code>.
q-visa-host-unclear = Please type a country or territory, for example <code>Switzerland</code>.
visa-host-confirm =
    You typed: { $typed }

    Please tap the destination. Every hint and deadline follows it.
visa-host-not-found =
    You typed: { $typed }

    I know no country or territory of that name. Please type it differently.
q-visa-link =
    <b>At which page can guests verify?</b>

    Please type an address that begins with <code>https://</code>, best the embassy's or the ministry's.
q-visa-link-unclear = Please type an address that begins with <code>https://</code>.
visa-link-wrong = That is no address I can show. Please type one that begins with <code>https://</code>.
visa-times =
    <b>How long things take</b>

    The latest days are counted backwards from the event with these. Workdays leave out weekends and long holidays; local holidays are not known, so please allow for them.
visa-time-gather = Application: { $days } workdays
visa-time-wait = Appointment: { $days } workdays
visa-time-decide = Decision: { $days } workdays
visa-time-spare = Kept free: { $days } days
visa-time-journey = Set out early: { $days } days
visa-time-name-gather = from the invitation letter to the application (workdays)
visa-time-name-wait = from the application to the appointment (workdays)
visa-time-name-decide = from there to the decision (workdays)
visa-time-name-spare = kept free between the decision and the journey (days)
visa-time-name-journey = from setting out to the event's first day (days)
q-visa-days = <b>How many days</b> { $what }?
q-visa-days-unclear = Please type a whole number of days, 1 or more.
visa-too-many-days = At most { $days } days can be set. Please type a smaller number.

present =
    <b>Passports present</b>
    Destination: { $host }
    Official page: { $page }

    { $lines }

    Look at the official page, then tap what still holds. Within { $days } days of the event each has to be checked once more. What differs: add a rule.
present-recheck =
    { $event } · It begins in less than { $days } days. { $count ->
        [one] One passport's visa hint has
       *[other] The visa hints of { $count } passports have
    } to be checked once more: look at the official page, then tap what still holds. You are told this once.
present-line =
    <b>{ $issuer }</b>: { $need }
    { $source }
present-checked = checked on { $checked-at }: { $link }
present-data = by the data of { $dated-at }, not checked by us
present-none = nobody knows yet
present-unclear = no hint
present-again = { $source } ⚠️ check once more
present-nobody = No guest has named a passport yet.
present-page = { $link } (written down on { $noted-at }, not opened then)
present-own-page = { $link } (named by you)
present-no-page = none is known; please name one (Visa desk, Official page)
present-tick = Checked today: { $issuer }
present-needs-page = Please name the official page first (Visa desk, Official page): it stands beside what was checked.
visarules =
    <b>Our own rules</b>

    They go before the data until they expire; after that guests are led to you.

    { $rules }
visarule-none = There are none yet.
visarule-new = Add a rule
visarule-drop = ✕ { $number }
visarule-line =
    { $number }. <b>{ $issuer } → { $host }</b>: { $need } { $state }
    { $lines }
    checked on { $checked-at }, shown until { $until-at }
visarule-link = { $link }
visarule-is-held = (shown to guests)
visarule-is-expired = ⚠️ expired
visarule-is-elsewhere = (other destination)
q-visarule-issuer =
    <b>Who issued the documents this rule is for?</b>

    Please type the country, territory or authority. It is a rule for travel to { $host }.
q-visarule-issuer-unclear = Please type one country, territory or authority.
visarule-issuer-unclear = That may be several issuers, or none. Please type the full name or the code of two letters, for example <code>KR</code>.
q-visarule-need = <b>{ $issuer } → { $host }</b>: what is normally asked? An authorisation is an e-visa, an electronic travel authorisation or a visa on arrival.
q-visarule-need-visa = Visa
q-visarule-need-authorisation = Authorisation
q-visarule-need-nothing = Nothing in advance
q-visarule-need-unclear = Please tap one of the buttons.
q-visarule-en = <b>{ $issuer } → { $host }</b>: what should guests know? (English)
q-visarule-en-unclear = Please type a few words, or tap “Skip”.
q-visarule-zh = <b>{ $issuer } → { $host }</b>: what should guests know? (Chinese)
q-visarule-zh-unclear = Please type a few words, or tap “Skip”.
q-visarule-link = <b>Where was it read?</b> Please type the official page's address, beginning with <code>https://</code>.
q-visarule-link-unclear = Please type an address that begins with <code>https://</code>.
q-visarule-checked = <b>When was it checked?</b> Please type the day, for example <code>2027-01-10</code>.
q-visarule-checked-unclear = I could not read that as a date. Please type it like this: <code>2027-01-10</code>
q-visarule-until = <b>Until which day may it be shown?</b> After that guests are led to you. Please type the day, for example <code>2027-02-28</code>.
q-visarule-until-unclear = I could not read that as a date. Please type it like this: <code>2027-02-28</code>
visarule-days-wrong = It must have been checked today or earlier, and may be shown until today or later. Please type another day.
visarule-no-host = Please set the destination first.
visarule-too-many = There are { $count } rules already. Please delete one first.

visacompare =
    <b>Comparing destinations</b>
    { $count } guests' passports, by the data alone

    { $lines }

    { $others-count ->
        [0] {""}
       *[other] Not split up: { $others-count } more guests, so that nobody's passport can be worked out.
    }
    Passports fewer than { $number } guests hold are never shown by themselves.

    <i>Based on data of { $dated-at } ({ $source }, { $days } days old). Not advice.</i>
visacompare-line =
    <b>{ $host }</b>
    visa { $visa-count } ({ $visa-percent }%) · authorisation { $authorisation-count } ({ $authorisation-percent }%) · nothing in advance { $nothing-count } ({ $nothing-percent }%) · unclear { $unclear-count } ({ $unclear-percent }%)
visacompare-not =
    <b>Comparing destinations</b>

    { $why }
visacompare-too-few = There are too few passports to compare without giving somebody's away: at least { $count } guests must have named one, and one issuer at least { $number } of them.
visacompare-picture = Picture
visacompare-type = Others…
visacompare-back = « Comparison
visacompare-caption =
    { $count } guests' passports by destination. Based on data of { $dated-at } ({ $source }, { $days } days old). Not advice.
    { $others-count ->
        [0] {""}
       *[other] Not split up: { $others-count } more. Passports fewer than { $number } guests hold are never shown by themselves.
    }
visacompare-visa = Visa
visacompare-authorisation = Authorisation
visacompare-nothing = Nothing in advance
visacompare-unclear = Unclear
visacompare-others = Not split up
q-visa-hosts =
    <b>Which countries or territories should be compared?</b>

    Please type codes or names, for example <code>CH SG TH GB</code> or <code>Switzerland, Singapore</code>.
q-visa-hosts-unclear = Please type codes or names of countries or territories, for example <code>CH SG TH GB</code>.
visacompare-host-unclear = “{ $typed }” may be several countries or territories, or none. Please type its full name or its code of two letters.
visacompare-too-many = At most { $count } destinations can be compared at a time. Please type fewer.
