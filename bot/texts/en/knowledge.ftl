### The organizers' knowledge base: entries, wordings, files, the self-check.

admin-knowledge = Prepared answers
command-knowledge = prepared answers: add, change, translate, check
go-knowledge = « Prepared answers
go-entry = « This answer

knowledge =
    <b>Prepared answers</b>

    Entries: { $count } of at most { $most-count }
    { $check }

    Questions so far:
    · answered at once: { $answer-count } (of which found helpful: { $helped-count })
    · suggestions shown: { $suggest-count }
    · nothing found: { $nothing-count }
    · about other guests, refused: { $refused-count }
    · passed on to you: { $asked-count }
knowledge-never-checked = The self-check has not run yet.
knowledge-checked = Self-check on { $checked-at }: { $lost-count ->
    [0] every wording finds its own answer,
    [one] { $lost-count } wording does not find its own answer,
   *[other] { $lost-count } wordings do not find their own answer,
} { $alike-count ->
    [0] no two answers are too alike.
    [one] { $alike-count } pair of answers is too alike.
   *[other] { $alike-count } pairs of answers are too alike.
}
knowledge-category = { $category } ({ $count })
knowledge-add = New answer
knowledge-search = Search
knowledge-drafts = Drafts ({ $count })
knowledge-expired = Expired ({ $count })
knowledge-untranslated = One language only ({ $count })
knowledge-untied = Without a topic ({ $count })
knowledge-only-untied = Without a topic
knowledge-mark-untied = <i>(no topic)</i>
knowledge-gaps = Asked in vain ({ $count })
gaps =
    <b>Asked in vain</b> ({ $count })

    Guests asked about these topics, and there is no prepared answer. You see how often, and the hour of the last three times; who asked is not kept.

    { $lines }
gap-line =
    <b>{ $topic }</b>: { $count ->
        [one] once
       *[other] { $count } times
    }
    { $times }
gap-time = · { $asked-at }
gap-fill = Write an answer: { $topic }
gaps-none =
    <b>Asked in vain</b>

    Guests have asked about no topic that lacks a prepared answer.
q-gap-answer =
    <b>What is the answer about { $topic }?</b>

    Guests ask for example:
    { $examples }

    At most 1500 characters, in English or Chinese. It answers guests at once; afterwards you can change the question and add the other language.
q-gap-answer-unclear = Please type the answer in words.
knowledge-wordings = Wordings to look at ({ $count })
knowledge-check = Self-check
knowledge-files = Files
knowledge-entry = { $question }
knowledge-only-drafts = Drafts
knowledge-only-expired = Expired
knowledge-only-untranslated = One language only
knowledge-list =
    <b>{ $heading }</b> ({ $count })

    { $lines }
knowledge-line = · { $question } { $mark }
knowledge-mark-drafts = <i>(draft)</i>
knowledge-mark-expired = <i>(expired)</i>
knowledge-mark-untranslated = <i>(one language only)</i>
knowledge-mark-alike = <i>(too alike)</i>
knowledge-found =
    { $count ->
        [0] Nothing found for “{ $sought }”.
        [one] { $count } entry found for “{ $sought }”.
       *[other] { $count } entries found for “{ $sought }”.
    }

category-logistics = Travel and venue
category-programme = Programme
category-visa = Visas
category-money = Money
category-medical = Health
category-security = Security
category-privacy = Privacy
category-other = Other
category-own = { $category }

entry =
    { $state }

    <b>Ways to ask</b>
    { $wordings }

    <b>Answer in English</b>
    { $answer-en }

    <b>Answer in Chinese</b>
    { $answer-zh }

    Topic: { $topic }
    Category: { $category }
    For: { $audience }
    { $expires }

    { $alike }

    { $wording }
entry-draft = 📝 <b>Draft.</b> Nobody is answered from it before you publish it.
entry-wording-line =
    { $number }. { $wording }
    { $other }
entry-no-answer = –
entry-never-expires = Valid without end
entry-expires-on = Valid until { $day }
entry-alike = ⚠️ Too alike: guests will be asked which one they mean, and get no answer at once. See the entries below.
entry-publish = Publish for guests
entry-wording-number = ✎ { $number }
entry-wording-add = One more way to ask
entry-answer-en = Answer in English
entry-answer-zh = Answer in Chinese
entry-topic = Topic
entry-topic-is = { $topic } ({ $id })
entry-topic-undecided = not chosen yet
entry-no-topic = none of mine
entry-topic-ask =
    <b>{ $question }</b>
    Topic now: { $now }

    Is this answer about <b>{ $topic }</b>? Guests also ask about that like this:
    { $examples }

    With a topic, I know these ways to ask as well. Say yes only if the answer fits them.
topic-example = · { $wording }
topic = { $topic }
tie-yes = Yes, that is it
tie-another = Another topic
tie-none = None of these
entry-topics =
    <b>{ $question }</b>

    Which topic is this answer about? The most likely come first.

    { $range }
entry-category = Category
entry-audience = Who it is for
entry-expires = Valid until
entry-delete = Delete
entry-wording =
    <b>Way to ask no. { $number }</b>

    English: { $en }
    Chinese: { $zh }
entry-wording-en = Write in English
entry-wording-zh = Write in Chinese
entry-wording-drop = Remove
entry-no-answer-yet = This draft has no answer yet. Please write one first, in English or Chinese.
entry-last-wording = This is the only way to ask. Add another one first, or delete the whole answer.
entry-categories = <b>Which category?</b> Visas, money, health and security need more certainty before an answer is given at once.
entry-audiences =
    <b>Who is this answer for?</b>

    Now: { $audience }

    Others never see it, not even among suggestions. Organizers always do.
entry-for-all = Everybody
entry-for-confirmed = Those who come
entry-for-organizers = Organizers only
entry-for-session = Those in: { $title }
entry-for-nobody = Nobody: no such session
entry-delete-ask = Delete this answer for good? “{ $question }”
entry-delete-yes = Yes, delete
entry-delete-no = No, keep it
entry-too-many = There are { $number } answers already, and there can be no more. Please delete some that are out of date.
entry-too-many-wordings = An answer can have { $number } ways to ask, and this one has them all. Please remove one first.
entry-question-taken = Another answer has this question already: “{ $question }”. Two answers to one question would leave me to choose. Please change the wording, or change the other answer (/knowledge, Search).

q-promoted-wording =
    <b>How do guests ask what { $code } asked?</b>

    Please write the question in your own words, in English or Chinese. Nobody is shown the words of whoever asked: they have not been asked whether they may be.
q-promoted-wording-unclear = Please type the question in words.
q-entry-question =
    <b>Which question does it answer?</b>

    Write it as a guest would ask it, in English or Chinese.
q-entry-question-unclear = Please type the question in words.
q-entry-answer =
    <b>What is the answer?</b>

    At most 1500 characters, in English or Chinese. The other language can be added afterwards.
q-entry-answer-unclear = Please type the answer in words.
q-entry-category = <b>Which category does it belong to?</b>
q-entry-category-unclear = Please tap one of the categories.
q-entry-category-logistics = Travel and venue
q-entry-category-programme = Programme
q-entry-category-visa = Visas
q-entry-category-money = Money
q-entry-category-medical = Health
q-entry-category-security = Security
q-entry-category-privacy = Privacy
q-entry-category-other = Other
q-entry-wording =
    <b>How else may somebody ask this?</b>

    { $now }
q-entry-wording-unclear = Please type the question in words.
q-entry-wording-en =
    <b>This question in English:</b>

    { $now }
q-entry-wording-en-unclear = Please type the question in words.
q-entry-wording-zh =
    <b>This question in Chinese:</b>

    { $now }
q-entry-wording-zh-unclear = Please type the question in words.
q-entry-answer-en =
    <b>The answer in English?</b> What there is so far:

    { $now }
q-entry-answer-en-unclear = Please type the answer in words.
q-entry-answer-zh =
    <b>The answer in Chinese?</b> What there is so far:

    { $now }
q-entry-answer-zh-unclear = Please type the answer in words.
q-entry-expires =
    <b>What is the last day this answer is valid?</b>

    Please type the last day, for example <code>2027-03-05</code>. Afterwards the question comes to you.
q-entry-expires-unclear = I could not read that as a day. Please type it like this: <code>2027-03-05</code>
q-entry-expires-never = Without end
q-entry-expires-now = No longer valid
q-entry-search = <b>What are you looking for?</b>
q-entry-search-unclear = Please type a word.

wordings =
    <b>Guests asked like this, and said which answer they meant</b> ({ $count } to look at)

    { $lines }

    If you take them, everybody who asks like this finds the same answer. Choose if one names somebody or something private.
wordings-line =
    “{ $wording }”
    → { $question }
wordings-take = Take all
wordings-leave = Take none
wordings-choose = Choose some
wording =
    <b>A guest asked this, and found the answer helpful</b> ({ $count } to look at)

    Asked: “{ $wording }”
    Answered as: “{ $question }”

    If you take it, whoever asks like this will find the same answer. Leave it if it names somebody or something private.
wording-take = Take it
wording-leave = Leave it

knowledge-check-screen =
    <b>Self-check</b>

    Every night I ask myself every question and look for answers that get in each other's way.

    { $check }

    { $lines }
check-lost = · “{ $wording }” does not find: { $question }
check-stolen = · “{ $wording }” finds “{ $other }” rather than: { $question }
check-alike = · Too alike: { $question } / { $other }
check-now = Check now
check-soon = The self-check will have run in about a minute. Then look here again.

knowledge-files-screen =
    <b>Prepared answers as a file</b>

    Export them to change many at once, then send the file back here. YAML has the shape of the event file; CSV opens in a spreadsheet.
knowledge-yaml = Export as YAML
knowledge-csv = Export as CSV
knowledge-import = Import a file
knowledge-file = The prepared answers as a file. It may hold what is for some people only: keep it private.
q-knowledge-file =
    <b>Please send the file with prepared answers</b> (YAML or CSV)

    You see what it would change before anything is changed.
q-knowledge-file-unclear = Please send the file, or paste its content.
q-knowledge-confirm =
    <b>This is what the file comes to</b>

    New answers: { $added-count }
    Changed answers: { $changed-count }
    The same as before: { $same-count }

    { $lines }

    Answers that the file does not mention stay as they are. Nothing has been changed yet.
q-knowledge-confirm-unclear = Please tap one of the buttons.
q-knowledge-confirm-yes = Import

knowledge-file-added = ＋ { $question } <i>({ $audience })</i>
knowledge-file-changed = ✎ { $question } <i>({ $audience })</i>

### Asking: answers, suggestions, and the way to the organizers.

home-ask = Ask a question
command-ask = ask something: about travel, the venue, visas and more

q-ask =
    <b>What would you like to know?</b>

    { $hints }

    One question at a time works best, in English or Chinese. You can also just type it in this chat at any time. I forget it after a day, unless you have it passed on to the organizers.
q-ask-unclear = Please type your question in words.
ask-hint = · { $question }
ask-hint-general = For example about travel, the hotel, the programme or your visa.

ask-answer =
    { $thanks }

    I understood: <b>{ $question }</b>

    { $answer }

    { $other-language }
    { $warning }
    <i>{ $approved }</i>
ask-approved = This answer was approved by the organizers.
ask-approved-by-all = This answer was approved by the organizers on { $approved-at }.
ask-approved-by-one = This answer was approved by an organizer on { $approved-at }.
ask-only-in-english = This answer is only available in English so far.
ask-only-in-chinese = This answer is only available in Chinese so far.
ask-check-embassy = ⚠️ Rules change: please check with the consulate before you rely on this.
ask-check-critical = ⚠️ If in doubt, please ask the organizers before you rely on this.
ask-helps = ✅ This helps
ask-organizers = Ask the organizers
ask-again = Ask something else

ask-suggestions =
    You asked: “{ $question }”

    I am not sure which of these you mean. The most likely comes first; tap a quote to read on.

    { $lines }
    { $warning }
ask-suggestion-line =
    <b>{ $number }. { $question }</b>
    <blockquote expandable>{ $answer }</blockquote>
ask-suggestion-line-bare = <b>{ $number }. { $question }</b>
ask-this-one = This is it: { $number }
ask-this-is-it = ✅ Yes, that is it
ask-others = Something else
ask-probably =
    You asked: “{ $asked }”

    Probably: <b>{ $question }</b>
    <blockquote>{ $answer }</blockquote>
    { $other-language }
    { $warning }
ask-chosen-and-wording = May the organizers see your wording, without your name, so that others find this answer at once?
ask-none-of-these = None: ask the organizers

ask-nothing =
    You asked: “{ $question }”

    I have no approved answer to that. Would you like to pass your question on to the organizers?
ask-gap =
    You asked: “{ $question }”

    There is no prepared answer about { $topic }. Should I ask the organizers?
ask-yes = Ask
ask-no = No
ask-screen = See: { $screen }
ask-not-asked = All right, I have forgotten the question. You can ask something else at any time.
ask-talk-thanks = You are welcome.
ask-talk-hello = Good to hear from you. What would you like to know?
ask-talk-goodbye = Goodbye. Write to me at any time.
ask-talk-agreement = Good. If there is anything else, just type it here.
ask-talk-who-are-you = I am a program: I give answers that the organizers have prepared, and pass everything else on to them when you say so.
ask-noise = I could not read that as a question. Please type it in words, in English or Chinese.
ask-other-guests =
    I never say who takes part, who was invited or what anybody answered, whoever is meant. Guests tell each other themselves if they like.

    If you meant something else, I can pass your question on to the organizers.
ask-passed-on =
    You asked: “{ $question }”

    Your question has gone to the organizers, see below.
ask-passed-on-already = This question is with the organizers already. Send /ask to ask another one.
ask-forgotten =
    { $hours ->
        [one] Questions are forgotten here after { $hours } hour, and this one has been. Please send /ask and ask it again.
       *[other] Questions are forgotten here after { $hours } hours, and this one has been. Please send /ask and ask it again.
    }
ask-no-longer = That answer is no longer available. Please send /ask and ask again, or ask the organizers.
ask-too-long = Your question has { $number } characters; at most { $longest }, please. Put the main point into a shorter question; the organizers will ask for the rest.
ask-thanks = Glad to hear it.
ask-thanks-and-wording = Glad to hear it. May the organizers see your wording, without your name, so that others find this answer too?
ask-keep-wording = Yes, show my wording
ask-wording-offered = Thank you. The organizers will look at your wording; they do not see whose it is.
