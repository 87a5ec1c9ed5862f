### Questions that wait for a person: the asker's side, the organizers' side, their group.

## The asker

ticket-sent =
    ✉️ Your question has gone to the organizers. Its number is <b>{ $code }</b>.

    <blockquote>{ $question }</blockquote>

    It is usually answered within { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } during the day. { $shown-as }
ticket-added =
    ✉️ This has been added to your question <b>{ $code }</b>, which is with the organizers again.

    <blockquote>{ $question }</blockquote>

    It is usually answered within { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } during the day. { $shown-as }
ticket-you-are-a-code = The organizers see you as <b>{ $guest }</b>, without your name.
ticket-you-are-named = The organizers see your name with this question.
ticket-be-named = Show my name
ticket-be-unnamed = Do not show my name
ticket-mine = My questions
ticket-mine-back = « My questions
ticket-open = { $code }
ticket-more = Show { $count } more
ticket-list =
    <b>My questions</b>

    { $lines }

    To ask something new, send /ask.
ticket-none-yet = You have not asked the organizers anything yet.
ticket-list-line = <b>{ $code }</b> · { $state } · { $question }
ticket-state-open = waiting for an answer
ticket-state-answered = answered
ticket-state-closed = closed
ticket =
    <b>{ $code }</b> · { $state }

    { $lines }

    { $shown-as }
ticket-add = Add to this question
ticket-close = Close this question
ticket-asked = <i>You asked: “{ $words }”</i>
ticket-answered =
    <b>{ $event } · The organizers' answer to { $code }</b>

    { $asked }

    { $answer }

    { $wording }
ticket-may-use-wording = <i>May the organizers keep your wording, without your name, so that others find this answer at once?</i>
ticket-keep-wording = Yes, keep my wording
ticket-answered-changed =
    <b>{ $event } · The organizers' answer to { $code }</b> <i>(changed)</i>

    { $answer }
ticket-answer-changed =
    <b>{ $event } · The organizers have changed their answer to { $code }</b>

    It reads now: { $answer }
ticket-answer-translated =
    <b>{ $event } · The answer to { $code }, translated</b>

    { $answer }
ticket-closed-unanswered =
    { $event } · Your question <b>{ $code }</b> has been closed without an answer. We are sorry.

    { $why }

    If it still matters, please add to the question: it then goes to the organizers again.
ticket-closing-why = The organizers write: { $text }
ticket-ask-back = Reply or add more
q-ticket-follow-up =
    <b>What would you like to add to { $code }?</b>

    Please write it in one message. It goes to the organizers.
q-ticket-follow-up-unclear = Please write what you would like to add, in words.

ticket-line-asked-yours = <b>You:</b> { $text }
ticket-line-asked-theirs = <b>Guest:</b> { $text }
ticket-line-question-translated = <i>Translation:</i> { $text }
ticket-line-answer = <b>Organizers:</b> { $text }
ticket-line-answer-translated = <i>Translation:</i> { $text }
ticket-line-closed = <b>Closed by the organizers:</b> { $text }
ticket-line-closed-plainly = <b>Closed by the organizers without an answer.</b>
ticket-line-changed = { $line } <i>(changed)</i>
ticket-earlier =
    <i>{ $count ->
        [one] { $count } earlier part is not shown.
       *[other] { $count } earlier parts are not shown.
    }</i>

ticket-gone = That question is no longer there. Please send /start to see what is.
ticket-empty = There are no words in that question. Please write it in words.
ticket-too-long = That question is too long to be passed on: at most { $longest } characters, please. Write the main point; you can add to it afterwards.
ticket-too-many-open = You already have { $number } questions waiting for an answer. Please wait for one of them, or close one under “My questions”.
ticket-too-many-today = You have asked { $number } questions within a day, which is as many as we can pass on. Please add to one of them, or ask again tomorrow.
ticket-too-many-follow-ups = You have added to this question { $number } times, which is as often as we can pass on. Please ask a new one with /ask.
ticket-named-too-late = That can be changed only while the question waits for an answer.

## The organizers

command-questions = guests' questions that wait for an answer
admin-questions = Guests' questions ({ $count })
tickets =
    <b>Guests' questions</b> · { $waiting-count } waiting in all

    <b>{ $shelf }: { $count }</b>
    { $lines }
tickets-nothing-here = Nothing here.
tickets-line = <b>{ $code }</b> · { $topic } · { $language } · { $age } { $translate }
tickets-translate-mark = · 🌐
tickets-shelf-new = New, with nobody
tickets-shelf-mine = With you
tickets-shelf-others = With other organizers
tickets-shelf-translate = Translation needed
tickets-shelf-done = Answered or closed
tickets-new = New ({ $count })
tickets-mine = With me ({ $count })
tickets-others = With others ({ $count })
tickets-translate = To translate ({ $count })
tickets-done = Done ({ $count })
tickets-rules = Rules and group
ticket-topic-question = general
ticket-topic-visa = visa
ticket-topic-logistics = logistics
ticket-topic-term = a term
ticket-topic-other = other
ticket-language-en = English
ticket-language-zh = Chinese

ticket-on-desk =
    <b>{ $code }</b> · { $topic } · { $language } · { $state }
    { $asker }
    { $claimed }
    Last change: { $age } ago.
    { $translate }
    { $tried }

    { $lines }

    <i>This message deletes itself in { $minutes } minutes.</i>
ticket-asker-code = From { $guest }, who is not named.
ticket-asker-named = From { $name } ({ $guest }), who chose to be named.
ticket-claimed-nobody = Nobody is handling it yet.
ticket-claimed-you = You are handling it.
ticket-claimed-other = { $name } ({ $organizer }) is handling it.
ticket-wants-translation = 🌐 A translation is needed.
ticket-tried-entry = A prepared answer was shown first and did not help.
ticket-answer = Answer
ticket-answer-again = Add to the answer
ticket-claim = Take it
ticket-give-back = Give it back
ticket-hand = Hand over…
ticket-take-over = Take over
ticket-close-unanswered = Close without answer…
ticket-mark-translation = Translation needed
ticket-unmark-translation = No translation needed
ticket-translate = Add a translation
ticket-promote = Add to prepared answers
ticket-prepared = Send a prepared answer…
ticket-which-prepared =
    <b>Which prepared answer should go to { $code }?</b>

    The most likely comes first. It is sent as soon as you tap. You then see here that it is on its way.

    { $lines }
ticket-no-prepared =
    <b>No prepared answer comes near { $code }.</b>

    Please answer in your own words; afterwards you can add that to the prepared answers.
ticket-send-prepared = Send { $number }
ticket-answer-in-own-words = In my own words
ticket-go-desk = « Guests' questions
ticket-hand-whom =
    <b>Who should handle { $code }?</b>
    { $range }

    <i>This message deletes itself in { $minutes } minutes.</i>
ticket-hand-to = { $name } · { $organizer }
ticket-keep-it = « Keep it

q-ticket-answer =
    <b>What is the answer to { $code }?</b>

    It is sent to the guest as you write it, without your name.
q-ticket-answer-unclear = Please write the answer in words.
q-ticket-closing =
    <b>Why does { $code } get no answer?</b>

    One sentence to the guest, or tap “Skip” to say only that it was closed.
q-ticket-closing-unclear = Please write a sentence, or tap “Skip”.
q-ticket-question-translation =
    <b>What does { $code } say, in { $language }?</b>

    Only organizers see this translation.
q-ticket-question-translation-unclear = Please write the translation in words.
q-ticket-answer-translation =
    <b>What is the answer to { $code }, in { $language }?</b>

    The translation is sent to the guest.
q-ticket-answer-translation-unclear = Please write the translation in words.
ticket-answer-sent = ✅ Your answer to <b>{ $code }</b> is on its way to the guest. You will be told if it cannot be delivered.
ticket-closing-sent = <b>{ $code }</b> is closed, and the guest is told so.
ticket-translation-kept = The translation has been added to <b>{ $code }</b>.
ticket-translation-sent = The translation has been added to <b>{ $code }</b> and is on its way to the guest.
ticket-overtaken =
    { $why } Nothing was sent to the guest. What you wrote:

    <blockquote>{ $text }</blockquote>
ticket-overtaken-open = Another organizer is now handling <b>{ $code }</b>.
ticket-overtaken-answered = Another organizer has answered <b>{ $code }</b> before you.
ticket-overtaken-closed = <b>{ $code }</b> has been closed in the meantime.
ticket-overtaken-gone = That question has been deleted in the meantime.
ticket-with-somebody-else = { $code } is with another organizer ({ $organizer }). Please open it to take it over, or leave it to them.
ticket-not-waiting = { $code } is not waiting any more: it has been answered or closed. Please open it under /questions to see more.
ticket-nobody-else = There is no other organizer to hand it to.
ticket-no-answer-yet = { $code } has no answer yet that could be prepared for others. Please answer it first.

ticket-ping =
    ❓ { $event } · { $count ->
        [one] A question waits for an answer
       *[other] { $count } questions wait for an answer
    }: { $codes }. Waiting in all: { $waiting-count }.
ticket-nudge =
    ⏳ { $event } · { $count ->
        [one] A question has waited
       *[other] { $count } questions have waited
    } for more than { $hours } h of the day: { $codes }. Please answer, hand over or close.
ticket-translate-question-ping = 🌐 { $event } · { $code } is written in { $language } and needs a translation. Could you add one?
ticket-translate-answer-ping = 🌐 { $event } · The answer to { $code } needs a translation into { $language }. Could you add one?
ticket-changed-ping = { $event } · The words of { $code } have been changed. Please read it again before you answer.
ticket-translated-ping = { $event } · A translation has been added to { $code }.
ticket-handed-to-you = { $event } · { $code } has been handed to you by { $organizer }.
ticket-taken-over = { $event } · { $organizer } has taken over { $code } from you.
ticket-answer-impossible =
    ⚠️ { $event } · The answer to { $code } could not be delivered: { $guest } has { $house ->
        [page] signed out
       *[telegram] blocked the bot, left Telegram or signed out
    }. Please reach them another way; /unreachable lists who is not reached.
ticket-answer-unknown = ⚠️ { $event } · It is not known whether the answer to { $code } reached { $guest }: the connection broke. Please ask them, or add to the answer.

## Rules and the organizers' group

tickets-rules-shown =
    <b>Rules for questions</b>

    Organizers are reminded of a question after { $hours } h of the day, then daily.
    Questions and answers are deleted { $days } days after the event.

    { $group }
tickets-nudge-after = ⏰ { $hours } h
tickets-keep-for =
    🗑 { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
tickets-ungroup = Stop group notices
tickets-group-none = <b>Organizers' group:</b> none. To have new questions announced in a group, add the bot to it and send <code>/questions here</code> there.
tickets-group-linked = <b>Organizers' group:</b> linked. New questions are announced there by number and topic only.
tickets-group-hello =
    New questions of guests will be announced here, by number and topic only.

    An organizer of the event may answer by replying to an announcement: <b>whatever is written in such a reply goes to the guest.</b> Everybody in this group can read it.
tickets-group-was-linked = { $event } · { $organizer } has linked a group: new questions are announced there by number and topic, and organizers can answer there.
tickets-group-anonymous = I cannot know who writes in the name of the group. Please switch “Remain anonymous” off for yourself (group settings, administrators), and send it again.
tickets-group-was-lost = { $event } · The bot is no longer in the organizers' group, so new questions are announced only here.
tickets-group-of-another = That group is already linked to another event. Please use a group of its own.
ticket-ping-group = ❓ <b>{ $code }</b> · { $topic } – reply to this message to answer. Whatever an organizer writes in the reply goes to the guest.
tickets-group-answered = { $code }: sent to the guest.
tickets-group-only-words = { $code }: only words can be sent to the guest. Nothing was sent.
swipe-which = That message is about several questions, so I do not know which one you mean. Nothing was sent. Please open the question (“Questions”, or “My questions”) and write there.
go-translations = « Questions to translate
tickets-as-translators = As translators see it
translations =
    <b>Questions to translate</b>
    { $range }

    { $lines }

    Tap a code to read the question and translate it. Who asked is not shown.
translations-none = No question waits for a translation. You will be told when one does.
translation =
    <b>{ $code }</b> · { $topic } · { $language }

    { $lines }

    This message deletes itself in { $minutes } minutes.
