### The selection desk: candidates, who reads them, waves and their balance.

admin-selection = Selection
command-selection = who to invite: candidates, readers, waves
go-selection = « Selection
go-selection-list = « Candidates
go-selection-waves = « Waves
selection-open = Selection
selection =
    <b>Selection</b>
    { $title }

    Countries are balanced across the group. Nobody is left out because of a passport.

    Candidates: { $count }
    { $readers }
    Gone from here: invited { $invited-count }, not invited { $not-invited-count }, withdrawn { $withdrawn-count }. Of these, nothing else is kept.
selection-readers-there = Two readers are appointed.
selection-readers-missing = ⚠️ Two readers must be appointed first: they alone see names and notes.
selection-list-open = Candidates
selection-add = Add one
selection-add-list = Add a list
selection-nobody-former = Everybody who agreed to be invited again is a candidate here already, is invited, or has come.
selection-again-mark = ↩
selection-came = ↩ Came to { $title } and agreed to be invited again.
selection-came-before = came before and agreed to come again
selection-waves-open = Waves and balance
selection-readers-open = Who reads
selection-list =
    <b>Candidates</b>
    { $range }

    By name, in no other order; ↩ agreed to be invited again. What the other reader thinks is shown once you have said what you think.
selection-list-none =
    <b>Candidates</b>

    There are none yet.
selection-name = { $name } { $again }
selection-name-tied = 🔗 { $name } { $again }
selection-name-waits = ✏️ { $name } { $again }
selection-name-yes = ✅ { $name } { $again }
selection-name-no = ✖️ { $name } { $again }
selection-name-split = 💬 { $name } { $again }
selection-not-reader = Only the appointed readers see candidates. Organizers appoint them under Selection, Who reads.
selection-too-late = The event has begun: all about candidates is destroyed, and nobody is added.
selection-too-many = There may be { $most } candidates at most. Decide about some first, or let go of those who withdrew.
selection-added =
    { $count ->
        [one] One candidate was added.
       *[other] { $count } candidates were added.
    } Each has a key of their own, which is destroyed with them.
    { $remarks }
selection-unused = Columns that are of no use here: { $names }

# Readers.
selection-readers =
    <b>Who reads</b>

    Two organizers read candidates, and nobody else sees a name, a note or a number below five. Whoever stands in decides only where one of the two is tied to a candidate.
selection-post-reader = 👓 { $name }
selection-post-stand-in = 🔁 { $name }
selection-post-none = { $name }
selection-reader =
    <b>{ $name }</b>
    Now: { $post }
selection-post-is-reader = one of the two readers
selection-post-is-stand-in = stands in for a reader
selection-post-is-none = does not read
selection-appoint-reader = Make them a reader
selection-appoint-stand-in = Let them stand in
selection-appoint-none = Let them read no more
selection-appointing =
    <b>{ $name }: { $post }</b>

    Readers see the names of candidates and all that is noted of them. What somebody who reads no more has said about candidates does not count any more.
selection-appoint-sure = Yes, do that
selection-appointed =
    <b>{ $title }</b>
    In the selection of guests: { $post }.
selection-enough-readers = There are two already. Let one of them read no more first.

# One candidate.
selection-candidate =
    <b>{ $name }</b> ({ $code })
    { $note }
    { $again }

    { $facts }

    { $criteria }

    { $stands }
    { $ends }
selection-unknown = not known
selection-fact-country = Country or territory: { $value }
selection-fact-field = Field: { $value }
selection-fact-language = Help with languages: { $value }
selection-fact-stance = Views, as organizers see them: { $value }
selection-stance-is = { $band } (because: { $reason })
selection-need-is-nothing = none needed
selection-need-is-some = some needed
selection-need-is-interpreter = an interpreter needed
selection-criterion-difficulty = Sees how hard the problem is
selection-criterion-norms = Keeps norms
selection-criterion-connected = Connected to those to be reached
selection-criterion-lines = Thinks beyond official lines
selection-criterion-solution = Wants a solution
selection-criterion-people = Good with people
selection-criterion-trusted = Thoughtful, honest, trusted
selection-criterion-concepts = Keeps to concepts, without detail on capabilities
selection-finding-seen = ✓ { $criterion }: seen. “{ $line }” ({ $said-by })
selection-finding-not-seen = ✗ { $criterion }: not seen. “{ $line }” ({ $said-by })
selection-finding-unknown = · { $criterion }: not known
selection-meaning-difficulty = Has understood that the problem is hard, and who finds it so, beyond their own side's view of it.
selection-meaning-norms = Has kept a confidence before, and what was agreed beyond the letter of it.
selection-meaning-connected = Is listened to where the dialogue should be heard: labs, ministries, the field.
selection-meaning-lines = Has said or written what their employer or government would not have said for them.
selection-meaning-solution = Looks for what can be done rather than for who is to blame.
selection-meaning-people = Listens, lets others finish, gets on with people who see it otherwise.
selection-meaning-trusted = Weighs before speaking, admits not knowing, is trusted by people who disagree with them.
selection-meaning-concepts = Speaks of risks and remedies without telling how dangerous capabilities are made; knows when to ask first. Whoever may have to speak of such detail, for instance for a laboratory at the frontier, is better asked another time.
selection-mark-difficulty = Sees the difficulty
selection-mark-norms = Keeps norms
selection-mark-connected = Connected
selection-mark-lines = Beyond official lines
selection-mark-solution = Wants a solution
selection-mark-people = Good with people
selection-mark-trusted = Honest and trusted
selection-mark-concepts = Keeps to concepts
selection-criteria-open = What was seen
selection-facts-open = For the balance
selection-judge-open = What I think
selection-export-open = What is held
selection-withdraw-open = Withdraws
selection-criteria =
    <b>{ $name }</b> ({ $code })
    What was seen. Each stands for itself; nothing is added up.

    { $criteria }
selection-criterion =
    <b>{ $name }</b> ({ $code })
    { $about }

    { $meaning }
selection-find-seen = Seen
selection-find-not-seen = Not seen
selection-find-unknown = Not known
selection-facts =
    <b>{ $name }</b> ({ $code })
    { $note }

    { $facts }

    A country counts for the balance of the whole group. It is no reason to leave somebody out, and says nothing about their views.
selection-note-open = Note
selection-country-open = Country or territory
selection-needs-open = Help with languages
selection-fields-open = Field
selection-stances-open = Views
selection-needs =
    <b>{ $name }</b> ({ $code })
    How much help with the languages of the event do they need? It is a need to be met, and no mark.
selection-need-nothing = None
selection-need-some = Some
selection-need-interpreter = An interpreter
selection-fields =
    <b>{ $name }</b> ({ $code })
    Which field?
selection-band = { $band }
selection-stances =
    <b>{ $name }</b> ({ $code })
    In which of your own bands do you see their views? You will be asked why. It serves the balance alone and is destroyed first, as soon as it is decided about them.
selection-stance-drop = Delete it

# What readers think.
selection-judging =
    <b>{ $name }</b> ({ $code })

    { $stands }
    { $ends }

    Countries are balanced across the group. Nobody is left out because of a passport.
selection-stands-tied = You are tied to them, and decide nothing about them.
selection-stands-by = You stand in: you decide only where one of the two readers is tied to them.
selection-stands-none = Nobody has said what they think yet.
selection-stands-other = The other reader has said what they think. You see it once you have.
selection-stands-waits = You said: { $opinion }. It takes a second reader.
selection-stands-yes = ✅ Both said yes. They are invited with the next wave they are put into.
selection-stands-no = Both said no.
selection-stands-split = 💬 You do not agree; you said: { $opinion }. Talk about it; one of you may think again.
selection-said-yes = yes
selection-because-seen-too-little = no (too little is known)
selection-because-not-the-topic = no (not this topic)
selection-because-detail = no (details of capabilities)
selection-because-later = no (not this time)
selection-because-language = no (language)
selection-ends = All about them is destroyed by { $day } at the latest. Until then you may think again.
selection-yes = Yes, invite
selection-why-not = No
selection-unsay = Take back what I said
selection-again = Think again
selection-tied = I am tied to them
selection-untied = I am not tied to them
selection-does-not-decide = You do not decide about this candidate: you are tied to them, or you stand in and are not needed.
selection-reasons =
    <b>{ $name }</b> ({ $code })
    Why not? If they ask what is held about them, they are told this as well.
selection-no-seen-too-little = Too little is known
selection-no-not-the-topic = Not this topic
selection-no-detail = Details of capabilities
selection-no-later = Not this time
selection-no-language = Language
selection-language-warning =
    ⚠️ <b>A language is a need that can be met</b>

    Fluency helps, and leaves out whoever has less of it. Interpreters, a glossary and a slower pace are there for that. Would you invite { $name } ({ $code }) if they spoke as you do?
selection-no-sure = No all the same
selection-think-again = Think again
selection-withdrawing =
    <b>{ $name }</b> ({ $code })

    Do they not want to be a candidate? All that is held about them is destroyed at once, with its key. This cannot be undone.
selection-withdraw = Yes, destroy it
selection-exporting =
    <b>What is held about { $code }</b>

    A sealed file for whoever is registered to open lists: { $readers }. Somebody who is a candidate may ask for it. It takes a second organizer, who sees this code and no name.
selection-export = Make the file
selection-exported = The file can be opened by: { $readers }. It is deleted from this chat in { $minutes } minutes.

# Waves.
selection-waves =
    <b>Waves</b>

    Candidates are invited in waves, so that the whole group is balanced. Tap one to see what it changes.
selection-waves-none =
    <b>Waves</b>

    There are none yet. A reader begins one.
selection-wave-open = Wave { $number }
selection-wave-invited = ✅ Wave { $number }
selection-new-wave = Begin a wave
selection-wave =
    <b>Wave { $number }</b>
    { $state }

    { $lines }

    { $skew }

    Countries are balanced across the group. Nobody is left out because of a passport.
selection-wave-is-open = The readers are putting it together.
selection-wave-is-shown = Its balance was shown to all organizers in words; it is closed.
selection-wave-is-invited = It is invited.
selection-in-wave-waits = · { $name }: waits for readers
selection-in-wave-yes = ✅ { $name }
selection-in-wave-no = ✖️ { $name }
selection-in-wave-split = 💬 { $name }: the readers do not agree
selection-pick = Who is in it
selection-picking =
    <b>Wave { $number }: who is in it</b>
    { $range }

    Tap to put somebody in, or to take them out.
selection-picked = ✓ { $name } { $again }
selection-wave-closed = This wave is closed: its balance has been shown, or it is invited. Use the next one.
selection-wave-full = There may be { $most } people in a wave at most.
selection-by-stance = By views
selection-by-lean = By lean of countries
selection-by-country = By country or territory
selection-by-field = By field
selection-by-language = By language
selection-by-again = By coming again
selection-side-stance = views, as organizers see them
selection-side-lean = how countries lean
selection-side-country = country or territory
selection-side-field = field
selection-side-language = help with languages
selection-side-again = who came before
selection-balance =
    <b>Wave { $number }: { $side }</b>
    All who are invited, before this wave → with it:

    { $lines }
selection-balance-untold = Not told: either the wave has not been shown yet, or there would be fewer than five people somewhere.
selection-cell = • { $band }: { $before } → { $after }
selection-share-nobody = nobody
selection-share-some = some
selection-share-quarter = a quarter
selection-share-third = a third
selection-share-half = half
selection-share-two-thirds = two thirds
selection-share-most = most
selection-share-everybody = everybody
selection-skew-even = With this wave, the group leans to no side.
selection-skew-leans = ⚠️ With this wave, the group leans: { $band }. Third countries that are neutral or lean the other way would balance it; mind that they care about the topic.
selection-skew-leans-much = ⚠️ With this wave, the group leans strongly: { $band }. Third countries that are neutral or lean the other way would balance it; mind that they care about the topic.
selection-tell-open = Show its balance
selection-telling =
    <b>Show the balance of wave { $number } to all organizers?</b>

    They read words, and only where nowhere are fewer than five. The words are chosen once: from then on nobody is put into this wave or taken out.
selection-tell = Show it
selection-invite-open = Invite
selection-nobody-agreed = Nobody in this wave has a yes from two readers.
selection-inviting =
    <b>Invite wave { $number }: { $count ->
        [one] one candidate
       *[other] { $count } candidates
    }</b>
    { $codes }

    They get an invitation like every guest. What is noted of them is not carried over: it is destroyed at once, with its key. Left out of the wave because they lack two yeses: { $staying-count }.
selection-invite = Invite them

# Forms.
q-candidate-name =
    <b>Who?</b>
    Please type the name. It is sealed with a key of its own.
q-candidate-name-unclear = Please type a name on one line.
q-candidate-note =
    <b>What should readers know?</b>
    Only what serves to decide about an invitation. They may ask what is held about them.
q-candidate-note-unclear = Please type some words, or skip this.
q-candidates =
    <b>Please paste or send the list.</b>
    A table (CSV or XLSX) with a column “name”, and if you like “note”, “country”, “field” and “language” (nothing, some, interpreter); or one name a line.
q-candidates-unclear = Please paste the list or send it as a file.
q-candidates-confirm =
    <b>{ $count ->
        [one] One candidate was read.
       *[other] { $count } candidates were read.
    }</b>
    { $names }
q-candidates-confirm-yes = Add them
q-candidates-confirm-unclear = Please tap “Add them”, or cancel.
candidates-broken = Line { $number }: a quotation mark is not closed. Nobody was added.
candidates-empty = There is nobody on this list.
candidates-too-many = There are more than { $number } rows. Please send the list in parts.
candidates-cells = Line { $number } has more cells than there are headings. Nobody was added.
candidates-name = Line { $number }: the name is missing or too long. Nobody was added.
candidates-note = Line { $number }: the note has more than { $longest } characters. Nobody was added.
candidates-country = Line { $number }: I do not know this country or territory. Please write its name, or two letters like CH. Nobody was added.
candidates-field = Line { $number }: this field is not in the event file. Nobody was added.
candidates-language = Line { $number }: under “language” please write nothing, some or interpreter. Nobody was added.
q-candidate-evidence =
    <b>What was seen or heard?</b>
    One line of evidence, up to { $longest-count } characters: what they did, said or wrote, and where.
q-candidate-evidence-unclear = Please type one line.
q-candidate-said-by =
    <b>Who says so?</b>
    A name or a role, for example “co-author of hers”.
q-candidate-said-by-unclear = Please type one line.
q-candidate-country =
    <b>Which country or territory?</b>
    It counts for the balance of the whole group alone.
q-candidate-country-unclear = I do not know this one. Please type its name, or two letters like CH.
q-candidate-reason =
    <b>Why do you see their views there?</b>
    One line, up to { $longest-count } characters.
q-candidate-reason-unclear = Please type one line.
