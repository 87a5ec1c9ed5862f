### Small questions which date suits: asked, answered, counted.

date-poll-new = Ask which date
date-poll-choice = 📅 { $question }

# What guests are asked.
date-poll =
    📅 <b>{ $title }</b>

    { $question }

    Please tap every date that suits you; you can change it until { $closes-at }. Organizers see counts, and who chose what only on demand. Other guests never see it.
date-poll-reminder =
    ⏰ Your answer is still missing.

    { $asked }
date-poll-option-on = ✓ { $option }
date-poll-option-off = { $option }
date-poll-none-on = ✓ None of these
date-poll-none-off = None of these
date-poll-closed =
    📅 <b>{ $title }</b>

    { $question }

    This can no longer be answered. { $own }
date-poll-own = You chose:
    { $lines }
date-poll-own-line = • { $option }
date-poll-own-none = You chose none of the dates.
date-poll-own-nothing = You have not answered.
date-poll-not-asked = This question is not put to you, or this is only a preview: your guests can tap here once it is sent.

# What organizers write.
q-poll-en =
    <b>What do you want to ask, in English?</b>

    One short question, up to { $longest-count } characters, for example “Which evening suits you for the dinner?”. “Skip” leaves English out.
q-poll-en-unclear = Please type the question, or tap “Skip”.
q-poll-zh =
    <b>And in Chinese?</b>

    Up to { $longest-count } characters. “Skip” leaves Chinese out.
q-poll-zh-unclear = Please type the question, or tap “Skip”.
q-poll-options =
    <b>Which dates can be chosen?</b>

    { $least-count } to { $most-count }, one a line, in one message: “2 March 19:00”, “3 March”, or a few words. Dates appear in each reader's language; words in both as you type them here: “late / 晚一点”.
q-poll-options-unclear = Please type the dates, one a line.
q-poll-options-number = Please type { $least-count } to { $most-count } dates, one a line, in one message.
q-poll-options-twice = “{ $line }” stands there twice. Please type all dates again, each once.
q-poll-options-ambiguous = “{ $line }” could be two different days. Please write the month as a word, and type all dates again.
q-poll-options-past = “{ $line }” has passed. Please type all dates again with days to come.
q-poll-options-long = “{ $line }…” is too long for a button: at most { $longest-count } characters. Please type all dates again.
q-poll-deadline =
    <b>When does answering end?</b>

    Please type date and time in the event's local time, for example <code>2027-02-20 18:00</code>. Now it is { $now-at }. Whoever has not answered is reminded once, a day before.
q-poll-deadline-unclear = I could not read that as a date and time. Please type it like this: <code>2027-02-20 18:00</code>
q-poll-deadline-past = That moment has passed, or is more than a year away. Please type another one.
date-poll-nothing-asked = There is no question yet, in neither language, so nothing was kept. Please start again with “Ask which date”.
date-polls-too-many = This event has had { $most } such questions, which is the most. Please ask by a broadcast instead.

# What organizers see.
date-poll-draft =
    📅 <b>Not asked yet</b>

    { $question }

    { $lines }

    { $remark }

    Can be answered until: { $closes-at }
    On the next screen you choose who is asked, and see what they will get.
date-poll-same-words =
    ⚠️ English and Chinese readers get these in the same words:
    { $lines }
    To give both, delete the question and ask again with “late / 晚一点” on one line.
date-poll-open =
    📅 <b>Being answered</b>

    { $question }

    { $lines }

    Answered: { $answered-count }
    Not answered: { $silent-count }
    Can be answered until: { $closes-at }
date-poll-count = • { $option }: <b>{ $count }</b>
date-poll-count-none = • None of these: <b>{ $count }</b>
date-poll-ask = Choose who is asked
date-poll-look = Question and dates
date-poll-discard = Delete the question
date-poll-discarded = The question has been deleted.
date-poll-names = Names
date-poll-refresh = Refresh
date-poll-close = Close it now
date-poll-ended =
    📅 <b>Closed</b>

    { $question }

    { $lines }

    Answered: { $answered-count }
    Not answered: { $silent-count }
date-poll-tell = Tell everybody: { $option }
date-poll-names-list =
    <b>Who chose what</b>
    { $question }
    <i>Confidential. This message deletes itself in { $minutes } minutes.</i>
    { $range }

    { $options }

    { $lines }
date-poll-numbered = { $number }. { $option }
date-poll-name = { $name }: { $places }
date-poll-name-none = { $name }: none of these
date-poll-name-silent = { $name }: not answered
