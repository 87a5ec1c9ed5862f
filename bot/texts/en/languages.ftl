### Languages: what is translated, read again, and who interprets.

dialogue-languages = Translations
command-translate = texts that lack a language
go-translate = « Translations
translate-open = Translations

text-kind-session = Programme
text-kind-norm = Norm
text-kind-event = The event itself
text-kind-venue = The place
text-kind-answer = Prepared answer
text-kind-card = Input card
text-kind-prompt = Prompt
text-kind-statement = Statement
text-kind-intervention = Intervention
text-kind-goal = Shared goal
text-kind-term = Agreed term
text-kind-definition = Meaning of a term
text-kind-point = Readout point

translate =
    <b>Translations</b>

    To be written: { $write-count }
    Waiting for a second reader: { $read-count }
    { $held }

    The most urgent comes first. You see the words, never who wrote them. Please write yourself: no machine translation, it would send the words elsewhere.
translate-none =
    <b>Translations</b>

    Every text is there in both languages.
    { $held }
translate-held =
    { $count ->
        [one] One text is kept back: somebody's name may be in it. It comes once facilitators have reworded it.
       *[other] { $count } texts are kept back: somebody's name may be in them. They come once facilitators have reworded them.
    }
translate-choose = { $stage } { $language } { $kind }: { $words }
translate-mark-open = ✎
translate-mark-taken = ✋
translate-mark-written = 👁
translate-mark-returned = ↩
translate-into-en = → EN
translate-into-zh = → 中文
translate-text =
    <b>{ $kind } { $language }</b>

    { $parts }

    { $state }
    { $note }

    { $terms }

    { $check }
translate-part =
    🇬🇧 { $en }
    🇨🇳 { $zh }
translate-terms =
    <b>Agreed terms in it</b>
    { $lines }
translate-term = • { $en } = { $zh }
translate-is-open-mine = Nobody is writing it.
translate-is-open-theirs = Nobody is writing it.
translate-is-taken-mine = You are writing it. Half an hour after your last words others can take it; what you wrote stays.
translate-is-taken-theirs = Somebody is writing it. It is free again at the latest half an hour after their last words.
translate-is-written-mine = You wrote it. Somebody else reads it now and confirms it.
translate-is-written-theirs = Please read it as a second reader: does it say the same?
translate-is-returned-mine = The second reader has returned it to you.
translate-is-returned-theirs = A second reader has returned it. Anybody can write it anew.
translate-note = <b>Note:</b> { $words }
translate-take = Write it
translate-rewrite = Write it anew
translate-give-back = Give it back
translate-confirm = ✓ It says the same
translate-return = Return with a note
translate-confirmed = ✓ Confirmed. The text is there in both languages now.
translate-taken = Somebody else is writing this text. Please take another one; it is free again at the latest half an hour after their last words.
translate-waits = This text is written and waits for a second reader. If it should say something else, please return it with a note.
translate-read-by-writer = You wrote this yourself. Somebody else has to read it.
translate-in-en = English
translate-in-zh = Chinese
translate-before =
    So far:
    { $words }
translate-told-confirmed =
    ✓ <b>Your translation is confirmed</b>

    { $kind }: { $words }
translate-told-returned =
    ↩ <b>Your translation came back with a note</b>

    { $kind }: { $words }

    It is in the list of translations.

q-translation =
    <b>In { $language }, please:</b>

    { $words }

    { $before }

    At most { $longest-count } characters.
q-translation-unclear = Please type the translation in words.
q-translation-note =
    <b>What should be written otherwise?</b>

    { $parts }

    Whoever wrote it reads your note, without your name. At most { $longest-count } characters.
q-translation-note-unclear = Please say in words what should be written otherwise.

band-technical = People in technical work
band-policy = People in policy
band-industry = People in industry
band-english = Speakers of English
band-chinese = Speakers of Chinese
band-everyday = Everyday speech
band-some = Some of us

go-defined = « Proposed
define-back = Take it back
define-taken-back = ✓ Taken back. Nothing of it is kept.
define-gone = This proposal no longer waits: it was accepted, turned down or taken back. /term shows what is agreed.
define-full = { $number } proposals are waiting, the most that can. Please try again once some have been accepted.
define-about = What does <b>“{ $word }”</b> mean here?
define-about-term = What else does <b>“{ $en }” · { $zh }</b> mean here?

defined-noted =
    ✓ <b>Proposed, without your name</b>

    { $kind }
    <b>{ $band }:</b> { $means }

    Translators write what it lacks in the other language; then two facilitators or translators accept it, and it stands under /term. This message alone can take it back.
defined-term = <b>New term:</b> { $en } · { $zh }
defined-definition = <b>Another meaning of:</b> { $en } · { $zh }
defined =
    <b>Proposed for the glossary</b>

    Waiting: { $count }
    { $held }

    Two facilitators or translators accept each. Nobody knows who proposed it.
defined-none =
    <b>Proposed for the glossary</b>

    Nothing is waiting.
    { $held }
defined-held =
    { $count ->
        [one] One is kept back: somebody's name may be in it. Facilitators see it.
       *[other] { $count } are kept back: somebody's name may be in them. Facilitators see them.
    }
defined-choose = { $term }: { $words }
defined-one =
    { $kind }
    <b>Who means it so:</b> { $band }

    { $parts }

    { $state }

    { $check }
defined-part-means =
    <b>It means</b>
    🇬🇧 { $en }
    🇨🇳 { $zh }
defined-part-not-same =
    <b>Not the same as</b>
    🇬🇧 { $en }
    🇨🇳 { $zh }
defined-part-usage =
    <b>Used like this</b>
    🇬🇧 { $en }
    🇨🇳 { $zh }
defined-state-lacks = One language is missing. It is written under “Translations”; then it can be accepted.
defined-state-new = Nobody has accepted it yet. It takes two.
defined-state-half = One has accepted it. With you it stands in the glossary.
defined-state-mine = You have accepted it. It takes one more.
defined-accept = ✓ Accept it
defined-drop = Turn it down
defined-drop-sure = Yes, turn it down
defined-drop-ask =
    <b>Turn this proposal down?</b>

    { $kind }
    { $means }

    Nothing of it will be kept.
define-delete-sure = Yes, delete it
define-delete-ask =
    <b>Delete this meaning?</b>

    { $kind }
    { $means }

    It cannot be brought back.
defined-lacks-language = One language is missing. Please have it written under /translate first.
defined-by-you = You have accepted this already. Somebody else has to accept it, too.
defined-full = This term has { $number } meanings already, the most it can have. Please have one deleted first.

q-define-word =
    <b>Which word?</b>

    In the language you say it in, at most { $longest-count } characters. No name of a person, please.
q-define-word-unclear = Please type one word or a few.
q-define-means =
    { $about }

    One or two sentences, at most { $longest-count } characters. No names, please.
q-define-means-unclear = Please say in words what it means.
q-define-band = <b>Who means it so?</b> Never a person: a group of many.
q-define-band-unclear = Please tap one of the buttons.
q-define-band-technical = People in technical work
q-define-band-policy = People in policy
q-define-band-industry = People in industry
q-define-band-english = Speakers of English
q-define-band-chinese = Speakers of Chinese
q-define-band-everyday = Everyday speech
q-define-band-some = Some of us
q-define-not-same =
    <b>What is it not the same as?</b>

    A word it is mixed up with, at most { $longest-count } characters.
q-define-not-same-unclear = Please type it in words, or tap “Skip”.
q-define-usage =
    <b>How is it used?</b>

    For example a sentence with it, at most { $longest-count } characters.
q-define-usage-unclear = Please type it in words, or tap “Skip”.
