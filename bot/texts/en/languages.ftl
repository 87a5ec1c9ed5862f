### Languages: what is translated, read again, and who interprets.

dialogue-languages = Translations
command-translate = texts that lack a language
go-translate = « Translations
translate-open = Translations

text-kind-card = Input card
text-kind-prompt = Prompt
text-kind-statement = Statement
text-kind-intervention = Intervention
text-kind-goal = Shared goal
text-kind-term = Agreed term
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
        [one] One text is kept back: somebody’s name may be in it. It comes once facilitators have reworded it.
       *[other] { $count } texts are kept back: somebody’s name may be in them. They come once facilitators have reworded them.
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
