### Agreed terms.

home-term = Glossary
go-terms = « Glossary
go-term = « Back
command-term = how we say it in English and in Chinese

page-before = ‹ Earlier
page-after = More ›

terms =
    <b>Agreed terms</b>

    { $count ->
        [one] How we use one word here, in English and in Chinese.
       *[other] How we use { $count } words here, in English and in Chinese.
    } Tap one, or type <code>/term</code> and a word.
    { $pages-count ->
        [1] {""}
       *[other] <i>Page { $number } of { $pages-count }</i>
    }
terms-none =
    <b>Agreed terms</b>

    No terms have been agreed for this event yet. If a word troubles you, please ask the organizers with /ask.
terms-alike = There is no term “{ $typed }”. Did you mean one of these?
terms-not-found = There is no agreed term like “{ $typed }”. You can look through all of them, or ask the organizers with /ask.
term-doubled = “{ $word }” is an agreed term already. Please change that one instead: find it under /term.
terms-too-many = There are { $number } terms already, the most an event can have. Please delete one first.
term =
    <b>{ $en }</b>
    <b>{ $zh }</b>

    { $note }
term-note = { $note }
term-means-several = <b>It means different things to different people here:</b>
term-means = <b>{ $band }:</b> { $means }
term-not-same = <i>Not the same as:</i> { $words }
term-usage = <i>Used like this:</i> { $words }
words-in-text = Words in this text
words-in-text-which = <b>Agreed terms in this text</b>
define = Propose a term
define-also = It also means…
define-delete = Delete meaning { $number }
defined-open = Proposed ({ $count })
terms-missing =
    <b>Agreed terms</b>
    { $lines }
term-missing = • “{ $found }”: the other language should say “{ $agreed }”.
term-choice = { $en } · { $zh }
term-search = Look up a word
term-flag = This is misleading
term-add = Add a term
term-file = As a file
term-change = Change
term-delete = Delete
term-items =
    <b>What would you like to change?</b>

    English: { $en }
    Chinese: { $zh }
    Note in English: { $note-en }
    Note in Chinese: { $note-zh }
term-en-change = English
term-zh-change = Chinese
term-note-en-change = Note in English
term-note-zh-change = Note in Chinese
term-drop =
    <b>Delete “{ $en }” · { $zh }?</b>

    It cannot be brought back. Broadcasts will no longer be checked for it.
term-drop-yes = Yes, delete it
term-file-sent = This file holds all agreed terms. Change it and send it back: terms with a known key are changed, new ones are added, none are deleted.
term-table-sent = The same as a table for a spreadsheet program. Send back either; save a table as CSV or XLSX.
term-file-taken =
    { $count ->
        [0] The file says what the terms say already; nothing has changed.
        [one] ✓ One term is new or changed.
       *[other] ✓ { $count } terms are new or changed.
    }

q-term-search = <b>Which word?</b> English or Chinese, or just its beginning.
q-term-search-unclear = Please type one word or a few.
q-term-flag =
    <b>What is misleading about “{ $en }” · { $zh }?</b>

    Your note goes to the organizers as a question with a number, without your name.
q-term-flag-unclear = Please say in a few words what is misleading.
q-term-en = <b>What is the term in English?</b>
q-term-en-unclear = Please type the English term.
q-term-zh = <b>What is the term in Chinese?</b>
q-term-zh-unclear = Please type the Chinese term.
q-term-note-en =
    <b>What should be known about its use? (English)</b>

    For example what it does not mean, or a word it is mixed up with.
q-term-note-en-unclear = Please type it in words, or tap “Skip”.
q-term-note-zh = <b>And in Chinese?</b>
q-term-note-zh-unclear = Please type it in words, or tap “Skip”.
q-term-file = Please send the changed file (YAML, CSV or XLSX), or its text. You see what it would change before anything is changed; /cancel leaves everything as it is.
q-term-file-unclear = That is not a file I can read. Please send it as YAML, CSV or XLSX, or paste its text.
q-term-confirm =
    <b>This is what the file comes to</b>

    New terms: { $added-count }
    Changed terms: { $changed-count }
    The same as before: { $same-count }

    { $lines }

    Terms that the file does not mention stay as they are. Nothing has been changed yet.
q-term-confirm-unclear = Please tap one of the buttons.
q-term-confirm-yes = Import
term-file-added = ＋ { $en } · { $zh }
term-file-changed = ✎ { $en } · { $zh }
term-letters = ⚠️ Please look at the letters. If one looks wrong, tap “Cancel”, save the file as “CSV UTF-8” and send it again.
