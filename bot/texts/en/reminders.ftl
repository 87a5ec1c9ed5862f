### Reminders: the reminders themselves, choosing, snoozing, and organizers' own.

reminder-norms =
    { $late }

    <b>{ $title }</b> begins in a few minutes.

    • Everybody speaks for themselves.
    • What is said may be used, who said it is not told.
    • No detail that makes systems more powerful.

    { $again }
reminder-risks =
    { $late }

    <b>{ $title }</b> begins in a week.

    { $count ->
        [0] No risks are listed yet. Ten minutes are enough to begin.
        [one] One risk has not been reviewed.
       *[other] { $count } risks have not been reviewed.
    }

    { $again }
reminder-risks-open = Open the risks
reminder-session =
    { $late }

    ⏰ <b>{ $title }</b>
    { $starts-at }
    { $venue }
    { $event }

    { $group }

    { $goals }

    { $again }
reminder-event =
    { $late }

    ⏰ <b>{ $title }</b> begins soon.
    { $starts-at }
    { $venue }

    { $again }
reminder-deadline =
    { $late }

    ⏰ Will you come to <b>{ $title }</b>? We have no definite answer from you yet.
    Please answer by { $deadline-at }.

    { $again }
reminder-arrival =
    { $late }

    ⏰ You told us that you arrive on { $arrival-at }.
    Where to go: { $venue }
    For: { $event }

    If anything has changed, please tap “Travel details”. In case of trouble on the way:
    { $contact }

    { $again }
reminder-visa =
    { $late }

    ⏰ A step of your visa application is due: <b>{ $step ->
        [invitation] the letter of invitation
        [apply] handing in the application
        [appointment] the appointment at the consulate
        [documents] missing documents
        [decision] having the decision (if there is none, please ask the consulate)
       *[other] the next step
    }</b>
    Last day: { $last-at }
    For: { $title }

    { $again }
reminder-feedback =
    { $late }

    💬 <b>{ $title }</b> ({ $event }) is over. How was it? One tap on the stars is confidential, not anonymous: { chat-readers } can see it. /feedback has more ways.

    { $again }
reminder-change =
    { $late }

    ⏰ The programme of <b>{ $title }</b> has changed, and you have not confirmed yet that you saw it:

    { $lines }

    { $again }
reminder-broadcast =
    { $late }

    ⏰ <b>{ $title }</b>: the organizers sent you a message and ask you to confirm that you have read it.
    Please open it and confirm.

    { $again }
reminder-own =
    { $late }

    📌 <b>{ $title }</b>

    { $words }

    { $again }
reminder-late = <i>This reminder is late: the bot was not running at the time it was due.</i>
reminder-late-moved = <i>This reminder is late: the clock of the demo was moved past the time it was due.</i>
reminder-late-returned = <i>This reminder is late: it could not be delivered at the time it was due.</i>
reminder-snoozed = <i>🔔 I will remind you again on { $again-at }.</i>
reminder-session-open = Details
reminder-fewer = Fewer reminders
snooze-15 = In 15 min
snooze-60 = In 1 hour
snooze-tomorrow = Tomorrow
snooze-too-late = That would be too late: it begins before then. The reminder is still above.

home-reminders = Reminders
go-reminders = « Reminders
reminders =
    <b>Reminders</b>
    { $title }

    { $off }

    { $coming }

    Quiet hours: { $quiet }
    Your clock: { $now-at }

    Tap to choose how long before a session you are reminded. What is urgent comes at any hour.
reminders-how = How reminders work
go-remind = « Reminders for guests
reminders-rules =
    <b>How reminders work</b>

    <b>Sessions</b> you said “Yes” to: 1 day and 1 hour before, until you choose otherwise. “Maybe” counts only if you switch that on.

    <b>The event:</b> 3 days before it begins. Your answer: 7 days and 1 day before the deadline, while you have given none or said “Maybe”. Your arrival: 1 day before, if you have told it. Steps of your visa: 7 days and 1 day before the last day, at 09:00. Something to confirm: once, a day later. Where feedback is asked for: once, after a session.

    <b>Quiet hours:</b> { $quiet } by your clock, until you choose others. A reminder that would fall into them comes shortly before they begin or when they end, and always before what it is about. What is urgent comes at any hour, also when all reminders are switched off: steps of a visa, and what the organizers call urgent.

    <b>Late ones:</b> if the bot was not running, a reminder comes as soon as it runs again, says that it is late, and still waits for the end of quiet hours. One that is of no more use is left out: what it is about has begun, or the next one about it is due. Whoever joins or answers late gets only those that lie ahead.

    <b>Later:</b> the buttons below a reminder bring it once more in 15 minutes, in 1 hour, or tomorrow at 08:00 (or when your quiet hours end), never after what it is about.

    { $own }
reminders-rules-own = <b>Your own reminders</b> (for organizers) come at their time to those they are for. Whoever joins, or says “Yes”, after that time gets them 5 minutes later, as long as they are of use. One that moves with the event moves when the programme changes. Those who have blocked the bot or signed out get none; they are counted.
reminders-coming =
    Coming next:
    { $lines }
reminders-none = No reminder is waiting.
reminders-are-off = <b>Reminders are switched off</b>, except urgent ones.
reminders-line = • { $due-at }: { $what }
reminders-before = • { $lead } before: { $what }, { $at } { $moved }
reminders-moved = (comes { $due-at })
remind-session = { $title }
remind-event = the start of the event
remind-deadline = your answer
remind-arrival = your arrival
remind-norms = the norms, before { $title }
remind-risks = risks to review
remind-turn = Your turns as an interpreter
remind-visa = your visa
remind-feedback = feedback on { $title }
remind-change = a change to confirm
remind-broadcast = a message to confirm
remind-own = a note from the organizers
lead-10080 = 1 week
lead-4320 = 3 days
lead-1440 = 1 day
lead-180 = 3 hours
lead-60 = 1 hour
lead-15 = 15 min
lead-5 = 5 min
lead-10080-chosen = ✓ 1 week
lead-1440-chosen = ✓ 1 day
lead-180-chosen = ✓ 3 hours
lead-60-chosen = ✓ 1 hour
lead-15-chosen = ✓ 15 min
reminders-maybes = Also where I said “maybe”
reminders-maybes-chosen = ✓ Also where I said “maybe”
reminders-norms = Norms before sessions
reminders-norms-chosen = ✓ Norms before sessions
reminders-quiet = Quiet hours
reminders-zone = Time zone
reminders-off = Switch all off
reminders-on = Switch on again
choose-quiet =
    <b>When should nothing wake you?</b>

    A reminder that would fall into these hours comes before or after them. What is urgent comes at any hour.
quiet-span = { $begins }–{ $ends }
quiet-none = none
quiet-choice = { $span }
quiet-choice-chosen = ✓ { $span }
command-reminders = what you will be reminded of, quiet hours, time zone

admin-remind = Reminders for guests
command-remind = reminders for guests: write, see and remove them
remind =
    <b>Reminders for guests</b>
    { $title }

    { $own }

    Of all reminders: { $waiting-count } to come, { $sent-count } sent, { $late-count } sent late, { $dropped-count } dropped because they came too late, { $held-count } held back because the bot is blocked or no browser is signed in.
remind-none = You have written none yet. The bot itself reminds of sessions, the deadline and the arrival.
remind-line = { $number }. { $due-at }, { $audience }{ $urgent }: { $words }
remind-urgent-mark = , urgent
remind-new = New reminder
remind-remove = ✕ { $number }
remind-no-words = A reminder needs words in at least one language. Please tap “New reminder” and begin again.
remind-passed = That time has passed already. Please type a later one.
remind-too-many = There are { $number } reminders already. Please remove one first.
q-remind-en =
    <b>What should guests be reminded of, in English?</b>

    “Skip” if you write it in Chinese only; everybody then gets that.
q-remind-en-unclear = Please type it in words, or tap “Skip”.
q-remind-zh =
    <b>The same in Chinese?</b>

    “Skip” if you wrote it in English only.
q-remind-zh-unclear = Please type it in words, or tap “Skip”.
q-remind-when =
    <b>When?</b>

    The event begins on { $starts-at }. Tap a time that moves with the event, or type one: <code>3 days before 18:00</code>, <code>4 hours before</code>, or a fixed time such as <code>2027-03-02 14:30</code> (the event's local time).
q-remind-when-week = 7 days before, 09:00
q-remind-when-two-days = 2 days before, 09:00
q-remind-when-eve = Evening before, 18:00
q-remind-when-morning = That morning, 07:00
q-remind-when-unclear = I could not read that as a time. Please type it like this: <code>2 days before 09:00</code>, <code>4 hours before</code> or <code>2027-03-02 14:30</code>
q-remind-whom =
    <b>Who is it for?</b>

    People who join later get it as well.
q-remind-whom-all = Everybody
q-remind-whom-confirmed = Those who come
q-remind-whom-silent = Not answered yet
q-remind-whom-unclear = Please tap one of the buttons.
q-remind-urgent =
    <b>Is it urgent?</b>

    Urgent reminders come even in somebody's quiet hours, and to those who switched reminders off.
q-remind-urgent-no = No
q-remind-urgent-yes = Yes, urgent
q-remind-urgent-unclear = Please tap one of the buttons.
