### Broadcasts, acknowledgements, people who are not reached.

admin-broadcasts = Broadcasts
command-broadcast = write to many guests at once
command-unreachable = who is not reached by messages, as codes

# What a guest receives.
broadcast-letter =
    📣 <b>{ $title }</b>

    { $text }
broadcast-letter-urgent =
    ❗️ <b>Urgent · { $title }</b>

    { $text }
broadcast-letter-acknowledged =
    { $letter }

    ✅ <i>You have confirmed that you have read this.</i>
broadcast-letter-alumni =
    { $letter }

    <i>You get this because you agreed to be written to after this meeting. You can take that back at any time: /series</i>
broadcast-asking =
    📣 <b>{ $title }</b>
    { $starts-at }

    Will you come? The organizers have no answer from you yet. One tap is enough, and you can change it later.
    { $until }
broadcast-neutral = 🔒 You have a message. Tap below to read it.
broadcast-open = Read the message
broadcast-hide = Hide it again
broadcast-acknowledge = ✅ I have read this
broadcast-preview-only = This is only a preview: your guests can tap here once the broadcast is sent.
broadcast-gone = This message is no longer available. If you need it, please ask the organizers.

# The list.
broadcasts =
    <b>Broadcasts</b>

    One text to many people, in English and Chinese. Nothing is sent before you have seen it and tapped “Send now” or “Send later”.

    { $lines }
broadcasts-line = { $state } { $begun-at }: { $delivered-count } of { $count } delivered
broadcast-new = New broadcast
broadcast-choice = { $state } { $words }
broadcast-unreachable = Who is not reached?
go-broadcasts = « Broadcasts
broadcast-mark-draft = ✏️
broadcast-mark-held = ⏳
broadcast-mark-sending = 📤
broadcast-mark-paused = ⏸
broadcast-mark-stopped = ⏹
broadcast-mark-done = ✅
broadcast-mark-recalled = ↩️
broadcast-no-words = without text

# Writing.
q-broadcast-en =
    <b>What is the English text?</b>

    Up to { $longest-count } characters, just as it should be read; bold, italic, underlined and struck words and links are kept. “Skip” leaves English out.
q-broadcast-en-unclear = Please type the text, or tap “Skip”.
q-broadcast-zh =
    <b>What is the Chinese text?</b>

    Up to { $longest-count } characters. “Skip” leaves Chinese out.
q-broadcast-zh-unclear = Please type the text, or tap “Skip”.
broadcast-too-long = That is too long for one message: at most { $longest } characters, and most emoji count as two. Please shorten it and send it again; your draft is kept as it was.

broadcast-draft =
    <b>Broadcast, not sent yet</b>

    English: { $en }
    Chinese: { $zh }
    { $files }

    To: { $audience }
    People now: <b>{ $count }</b>
    { $absent }

    { $warnings-lines }
broadcast-absent = Not joined yet, so not reached: { $invited-count } with an open invitation, { $joining-count } still joining
broadcast-words = <i>{ $words }</i>
broadcast-words-ready = <i>ready words that ask for the answer</i>
broadcast-words-none = <b>missing</b>
broadcast-warn-empty = ⚠️ There is no text yet.
broadcast-warn-en = ⚠️ There is no English text: English readers will get the Chinese one.
broadcast-warn-zh = ⚠️ There is no Chinese text: Chinese readers will get the English one.
broadcast-warn-nobody = ⚠️ Nobody is in this audience now.
broadcast-warn-term =
    { $lacking ->
        [zh] ⚠️ “{ $before }<b><u>{ $found }</u></b>{ $after }”: the Chinese text lacks the agreed term <b>{ $agreed }</b>.
       *[en] ⚠️ “{ $before }<b><u>{ $found }</u></b>{ $after }”: the English text lacks the agreed term <b>{ $agreed }</b>.
    }

# Pictures and files.
broadcast-files-title = 📣 <b>{ $title }</b>
broadcast-files-count =
    { $files-count ->
        [0] Attached pictures: { $pictures-count }
       *[other] { $pictures-count ->
            [0] Attached files: { $files-count }
           *[other] Attached pictures: { $pictures-count }, files: { $files-count }
        }
    }
broadcast-attach = Pictures and files
broadcast-attach-more = Add more
broadcast-detach = Take off: { $number }. { $what }
broadcast-back-to-draft = « Draft
q-broadcast-files =
    <b>Which pictures or files go with it?</b>

    Please send them here, several at once if you like: pictures, PDF, Word and other files, at most { $most-count } in all and { $megabytes } MB each. Several pictures arrive as an album.
q-broadcast-files-unclear = Please send a picture or a file, or tap “Cancel”. Videos and voice messages cannot be attached.
broadcast-file-picture = picture
broadcast-file-line = { $number }. { $what }
broadcast-file-list =
    <b>Attached to the broadcast</b>

    { $lines }

    { $care }
broadcast-file-none = Nothing is attached to the broadcast now.
broadcast-files-being-cleaned = A picture sent as a file may tell where and with what it was taken. This is being taken out; you will get the picture as your guests will.
broadcast-files-as-they-are = ⚠️ Files are sent on as they are: documents may name their author, and pictures of other kinds than JPEG and PNG the place. Please check them.
broadcast-file-cleaned = This is the picture as your guests will get it: without data about place, time and camera.
broadcast-file-ready = The picture is ready and attached to your draft.
broadcast-file-refused = A picture could not be freed of its data about place and camera, so it was taken off your draft. Please send it as a picture rather than as a file.
broadcast-files-not-ready = A picture is still being freed of its data. Please wait a moment and tap again.
broadcast-too-many-files = A broadcast takes at most { $most } pictures and files in all. Your draft is kept as it was; please send fewer, or take some off first.
broadcast-file-too-large = That file is too large: at most { $megabytes } MB each. Please make it smaller and send it again; your draft is kept as it was.
broadcast-without-files = Without pictures and files, which could not be delivered: { $count }

broadcast-edit-en = English text
broadcast-edit-zh = Chinese text
broadcast-edit-audience = Who gets it?
broadcast-protect-on = ✓ Forwarding blocked
broadcast-protect-off = Block forwarding
broadcast-self-delete-on = ✓ Deletes itself in { $hours } h
broadcast-self-delete-off = Let it delete itself
broadcast-secret-on = ✓ Opens on tap only
broadcast-secret-off = Open on tap only
broadcast-acknowledge-on = ✓ Asks to confirm reading
broadcast-acknowledge-off = Ask to confirm reading
broadcast-urgent-on = ✓ Urgent
broadcast-urgent-off = Mark as urgent
broadcast-preview = Preview
broadcast-send = Send now
broadcast-later = Send later
broadcast-discard = Discard

broadcast-audience = <b>Who should get this broadcast?</b>
audience-all = Everybody
audience-confirmed = Coming to the event
audience-silent = No answer yet
audience-session = Session: { $title }
audience-language-en = Readers of English
audience-language-zh = Readers of Chinese
audience-role-guest = Guests only
audience-role-organizer = Organizers only
audience-unacknowledged = Those who have not confirmed reading
broadcast-nothing-to-send = There is no text yet. Please write it in at least one language first.
broadcast-nobody = Nobody is in this audience now, so nothing would be sent. Please choose another one.
broadcast-discarded = The draft has been deleted.

# Sending.
q-broadcast-time =
    <b>When should it be sent?</b>

    Please type date and time in the event's local time, for example <code>2027-02-20 18:00</code>. Now it is { $now-at }.
q-broadcast-time-unclear = I could not read that as a date and time. Please type it like this: <code>2027-02-20 18:00</code>
broadcast-time-past = That moment has passed, or is more than a year away. Please start again with “Send later” and type another one.
broadcast-held =
    <b>Broadcast: about to be sent</b>

    To: { $audience }, { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
    It leaves in { $seconds-count ->
        [one] { $seconds-count } second
       *[other] { $seconds-count } seconds
    }. Until then it can be stopped as if nothing had happened.
broadcast-planned =
    <b>Broadcast: planned</b>

    To: { $audience }, { $count ->
        [one] { $count } person
       *[other] { $count } people
    } now
    It leaves { $due-at }. Until then it can be stopped as if nothing had happened.
broadcast-progress =
    <b>Broadcast: { $state }</b>
    To: { $audience }

    <code>{ $bar }</code> { $percent }%

    Delivered: { $delivered-count }
    Could not be delivered: { $impossible-count }
    Not known whether delivered: { $unknown-count }
    Still to be sent: { $remaining-count }
    { $left }
    { $acknowledged }
    { $files }
    { $laid-out }
    { $note }
broadcast-state-sending = being sent
broadcast-state-paused = paused
broadcast-state-stopped = stopped
broadcast-state-done = finished
broadcast-state-recalled = recalled
broadcast-left-seconds = About { $count } s left
broadcast-left-minutes = About { $count } min left
broadcast-acknowledged = Confirmed reading: { $acknowledged-count } of { $count }
broadcast-laid-out = On the page, not read yet: { $count }
broadcast-not-sent =
    { $count ->
        [one] Stopped before sending: { $count }
       *[other] Stopped before sending: { $count }
    }
broadcast-stop = Stop
broadcast-pause = Pause
broadcast-resume = Resume
broadcast-refresh = Refresh
broadcast-recall = Recall
broadcast-resend = Resend to { $count } unconfirmed
broadcast-names = Who has not confirmed?

broadcast-recall-ask =
    <b>Recall this broadcast?</b>

    { $count ->
        [one] { $count } delivered message will be deleted from the chat of who received it.
       *[other] { $count } delivered messages will be deleted from the chats of those who received them.
    } What has been read cannot be unread.
    Too old or not known, so they stay: { $stays-count }
broadcast-recall-yes = { $count ->
        [one] Yes, delete { $count } message
       *[other] Yes, delete { $count } messages
    }
broadcast-recall-no = No, go back
broadcast-recalled =
    { $recalled-count ->
        [one] { $recalled-count } message is being deleted.
       *[other] { $recalled-count } messages are being deleted.
    }
    Could not be recalled: { $stays-count }
broadcast-unconfirmed =
    <b>Have not confirmed reading ({ $count })</b>
    <i>Confidential. This message deletes itself in { $minutes } minutes.</i>
    { $range }

    { $lines }
broadcast-unconfirmed-line = <code>{ $code }</code> { $name }
broadcast-all-confirmed = Everybody has confirmed reading.

# People who are not reached.
unreachable =
    <b>Not reached by messages</b>

    Have blocked the bot: { $blocked-count }
    Never started the chat: { $never-started-count }
    Account deleted: { $deactivated-count }
    Not known whether the last message arrived: { $unknown-count }
    { $page }

    Invitations sent but not used yet: { $invited-count }
unreachable-page =
    Have not opened our own page for 24 hours, though something waits there: { $count }
    Have signed out of our own page: { $signed-out-count }
unreachable-list = Codes and notes
unreachable-show-names = Names
unreachable-codes =
    <b>Not reached ({ $count })</b>
    <i>This message deletes itself in { $minutes } minutes.</i>
    { $range }

    { $lines }

    Tap a code to write a note, for example how else this person can be reached.
unreachable-line = <code>{ $code }</code> { $why } { $since } { $note }
unreachable-since = · { $since-at }
unreachable-note = · <i>{ $note }</i>
unreachable-code = { $code }
unreachable-names =
    <b>Not reached: names ({ $count })</b>
    <i>Confidential. This message deletes itself in { $minutes } minutes.</i>
    { $range }

    { $lines }
unreachable-name-line = <code>{ $code }</code> { $name }
unreachable-none = Everybody is reached, as far as is known.
unreached-blocked = blocked
unreached-never-started = never started
unreached-deactivated = account deleted
unreached-unknown = not known
unreached-not-fetched = page not opened
unreached-signed-out = signed out
q-liaison-note =
    <b>Note on { $code }</b>

    How can this person be reached, who has called? “Skip” deletes the note.
q-liaison-note-unclear = Please type the note, or tap “Skip”.
not-reached-report =
    ⚠️ <b>Urgent broadcast: not reached after { $hours } h</b>
    { $event }

    Received: { $delivered-count } of { $count }
    Not reached: { $missing-count }
    { $acknowledged }

    { $lines }

    Please try another way for these people.
not-reached-line = <code>{ $code }</code> { $why }
not-reached-waiting = not sent yet
not-reached-more = and { $count } more
broadcast-missed = Send to { $count } not delivered
audience-undelivered = Not reached yet
audience-alumni = Alumni who agreed
news-more = { $count } more
news =
    { $count ->
        [one] <b>News</b>: one message of the organizers that has not reached you yet comes below.
       *[other] <b>News</b>: { $count } messages of the organizers that have not reached you yet come below.
    }
news-again = <b>News</b>: whatever the organizers have sent has reached you. Tap a message to read it again.
news-read = { $day-at }: { $words }
news-none = There is no news: whatever the organizers have sent has reached you.
broadcast-elsewhere =
    ⚠️ This went to your Telegram and was not heard of there, so it comes here as well:

    { $letter }
broadcast-elsewhere-telegram =
    ⚠️ This went to your page and was not heard of there, so it comes here as well:

    { $letter }
