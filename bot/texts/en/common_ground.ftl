### Common ground: statements and interventions, without authors.

home-dialogue = Dialogue
go-dialogue = « Dialogue
dialogue =
    <b>Dialogue</b>
    { $title }

    What the group works out together. Nobody has to use any of it.
dialogue-ground = Common ground
command-ground = what the group may agree on: read, propose, vote

go-ground = « Common ground
ground =
    <b>Common ground</b>

    Statements and interventions without authors. Read them, propose one, and vote when a round is open. Having no opinion is always an answer.

    Votes are counted by the server; from what is kept, nobody can tell who voted how. Results are words, told once, from eleven answers on. In a small group most will be “too few to say”: talk instead.
ground-read-statement = Statements ({ $count })
ground-read-intervention = Interventions ({ $count })
ground-propose = Propose something
ground-desk-open = For facilitators
ground-items-statement =
    <b>Statements</b>
    { $range }

    { $lines }
ground-items-intervention =
    <b>Interventions</b>
    { $range }

    { $lines }

    To list one is not to endorse it. Tap one to read what it is, and the doubts about it.
ground-items-none = There is none on the list yet. You can propose one.
ground-range = <i>{ $first }–{ $last } of { $count }</i>
ground-line = { $number }. { $words }
ground-choose = { $title }
ground-item =
    { $item }

    { $before }

    { $work }
ground-work = I would work on this
ground-work-noted =
    ✅ You would work on this. Nobody is told, the organizers neither.

    If you agree, those who would work on it too <b>and have agreed</b> see your name, and you see theirs.
ground-work-name = Show them my name
ground-work-back = No longer
ground-work-alone = You would work on this, and those who agree see your name. Nobody else has agreed yet; you will be told when somebody does.
ground-work-named =
    <b>They would work on this, as you would, and agreed that you see it:</b>
    { $lines }
ground-work-person = • { $name }
ground-work-one-more = Somebody else would work on “{ $title }” and agreed that you see their name.
ground-work-open = See who
ground-work-no-name = Nobody could see who you are: you have given no name. Please give one under /privacy, then try again.
ground-before =
    <i>Earlier wordings, on which others may have voted:</i>
    { $lines }
ground-before-line = { $number }. { $words }
ground-statement-whole = { $words }
ground-intervention-whole =
    <b>{ $title }</b>
    { $about }

    <b>Doubts:</b> { $doubts }

    { $actors }
    { $together }
ground-actor-lab = • by laboratories
ground-actor-state = • by a state
ground-actor-several-states = • by several states
ground-actor-cloud = • by cloud providers
ground-actor-field = • by the research field
ground-alone = One can do it alone.
ground-better-together = It works better together.
ground-only-together = It works only together.

# Proposing.
ground-propose-what =
    <b>What do you want to propose?</b>

    A statement is one sentence that others may agree with or not. An intervention is a measure, with the doubts about it.

    Your name is not kept beside it. Two facilitators read it before it is put to everybody, and do not learn whose it is. The chat itself is confidential: { chat-readers } can see what you type.
ground-propose-statement = A statement
ground-propose-intervention = An intervention
q-ground-sentence =
    <b>What is your statement?</b>

    One sentence, up to { $longest-count } characters, in your own language; facilitators add the other. Leave out what would show that it is from you.
q-ground-sentence-unclear = Please type the statement, in one line.
q-ground-title = <b>What is the intervention called?</b> At most { $longest-count } characters, e.g. “Register of large compute clusters”.
q-ground-title-unclear = Please type what it is called, in one line.
q-ground-about = <b>What would be done, and who would do it?</b> At most { $longest-count } characters, in one line.
q-ground-about-unclear = Please type what would be done, in one line.
q-ground-doubts = <b>What speaks against it, or is not clear?</b> At most { $longest-count } characters, in one line. Every intervention shows its doubts.
q-ground-doubts-unclear = Please type at least one doubt, in one line.
ground-proposed =
    ✅ <b>Proposed</b>

    { $item }

    Two facilitators read it next. Keep this message: only its buttons can amend or withdraw what you proposed, for nothing else says that it is yours.
ground-amend = Amend
ground-withdraw = Withdraw
ground-withdraw-ask =
    <b>Withdraw this?</b>

    { $item }

    Rounds in which it was voted on stay as they are.
ground-withdraw-sure = Yes, withdraw it
ground-withdrawn = It is withdrawn.
ground-handle-lost = This was withdrawn or turned down already, so there is nothing to change. You can propose it anew: /ground
ground-too-many-waiting = { $number } proposals wait for facilitators already. Please try again once some have been read, or tell a facilitator.

# Facilitators.
go-ground-desk = « For facilitators
ground-desk =
    <b>Common ground, for facilitators</b>

    Waiting to be accepted: { $waiting-count }
    On the list: statements { $statement-count }, interventions { $intervention-count }

    It takes two of you to accept a proposal, in both languages. Whose it is, nobody can tell.
ground-file = Interventions as a file
ground-both =
    🇬🇧 { $en }
    🇨🇳 { $zh }
ground-waiting-statement =
    <b>A statement was proposed</b>

    { $item }

    { $state }

    { $check }
ground-waiting-intervention =
    <b>An intervention was proposed</b>
    Title, what it is, doubts:

    { $item }

    { $state }

    { $check }
ground-state-lacks = One language is missing. Please write it, or have somebody write it, before it is accepted.
ground-state-new = Nobody has accepted it yet.
ground-state-half = One facilitator has accepted it; yours is the second.
ground-state-mine = You have accepted it; another facilitator is needed.
ground-accept = Accept
ground-write-en = Write the English
ground-write-zh = Write the Chinese
ground-drop = Turn it down
ground-drop-sure = Yes, turn it down
ground-drop-ask =
    <b>Turn this down?</b>

    { $item }

    It can be proposed anew.
ground-take-off-ask =
    <b>Take this off the list?</b>

    { $item }

    Its earlier wording goes with it. Rounds in which that was voted on stay as they are. It can be proposed anew.
ground-take-off-sure = Yes, take it off
ground-lacks-language = One language is missing. Please write it first: everybody has to be able to read it.
ground-accepted-by-you = You have accepted this already; it takes another facilitator.
ground-list-full = There are { $number } on the list, which is the most. Please take one off first.
ground-language-en = English
ground-language-zh = Chinese
q-ground-in-sentence =
    <b>The statement in { $language }:</b>

    { $words }

    At most { $longest-count } characters. Say the same, no more and no less.
q-ground-in-sentence-unclear = Please type the statement, in one line.
q-ground-in-title =
    <b>The title in { $language }:</b>

    { $words }

    At most { $longest-count } characters.
q-ground-in-title-unclear = Please type the title, in one line.
q-ground-in-about =
    <b>What it is, in { $language }:</b>

    { $words }

    At most { $longest-count } characters.
q-ground-in-about-unclear = Please type what it is, in one line.
q-ground-in-doubts =
    <b>The doubts, in { $language }:</b>

    { $words }

    At most { $longest-count } characters.
q-ground-in-doubts-unclear = Please type the doubts, in one line.
ground-file-sent = This file holds the interventions on the list. Change it and send it back: one with a known key gets a new version if its words differ, new ones are added, none are taken off.
q-ground-file = <b>Please send the file of interventions</b>, or type it. Each needs both languages and doubts.
q-ground-file-unclear = Please send the file as a document, or tap “Cancel”.
q-ground-confirm =
    <b>Take this file?</b>
    New or worded anew: { $count }

    { $lines }
q-ground-confirm-yes = Yes, take it
q-ground-confirm-unclear = Please tap “Yes, take it”, or cancel.
ground-file-line = • { $en } · { $zh } (version { $number })
ground-file-taken =
    { $count ->
        [0] The file says what the list says already; nothing has changed.
        [one] { $count } intervention is new or worded anew.
       *[other] { $count } interventions are new or worded anew.
    }

# Rounds of votes.
ground-round-statement = Vote on statements
ground-round-intervention = Vote on interventions
ground-tend-statement = Round on statements
ground-tend-intervention = Round on interventions
ground-round-opened = 🗳 The round that begins with “{ $title }” is open until { $closes-at }. Guests find it under /ground. Tell them with /broadcast.
ground-nothing-to-ask = There is nothing to ask now: everything on the list was voted on. Amend an item to ask anew; a second round is possible once the first one is published.
ground-what-statement = statements: for, neither or against
ground-what-intervention = interventions: desirable, technically feasible, politically feasible
q-ground-which =
    <b>Which round?</b>

    The first asks about what was not voted on yet. The second asks once more about what was published, and whether one is now more for it.
q-ground-which-first = The first
q-ground-which-second = The second
q-ground-which-unclear = Please tap one of the buttons.
q-ground-bands =
    <b>Between bands?</b>

    Then everybody may say on the page which of the event's bands they belong to, or none. All that is told is whether most are for a statement in <b>each</b> band, if at least eleven in each say; there is no word on all together. Otherwise there is one, and no bands.
q-ground-bands-no = No, one word for all
q-ground-bands-yes = Yes, between bands
q-ground-bands-unclear = Please tap one of the buttons.
q-ground-hours = <b>How long is it open?</b> It can be closed earlier.
q-ground-hours-1 = 1 hour
q-ground-hours-24 = 24 hours
q-ground-hours-72 = 3 days
q-ground-hours-unclear = Please tap one of the buttons.
q-ground-sure =
    <b>Open this round?</b>

    { $count } { $what }
    Open until { $closes-at }

    Those who take part now may vote, { $people-count ->
        [one] { $people-count } person
       *[other] { $people-count } people
    }; whoever joins later may not. Results come once, in words, from eleven answers on.
q-ground-sure-yes = Yes, open it
q-ground-sure-unclear = Please tap “Yes, open it”, or cancel.
ground-vote-statement-first = 🗳 Vote: statements
ground-vote-statement-second = 🗳 Again: statements
ground-vote-intervention-first = 🗳 Vote: interventions
ground-vote-intervention-second = 🗳 Again: interventions
ground-told-statement-first = Results: statements
ground-told-statement-second = Second: statements
ground-told-intervention-first = Results: interventions
ground-told-intervention-second = Second: interventions
ground-told =
    <b>{ $number }. { $title }</b>
    { $words }
ground-results =
    <b>What came of it</b>

    { $lines }

    One word from { $number } answers on; below that nothing is said, and numbers are told to nobody. Whoever could not say is left out.
ground-results-second =
    <b>What came of the second round</b>

    { $lines }

    One word from { $number } answers on. “Compared with before” is what people say of themselves: nothing ties two rounds together.

# The picture.
ground-picture-technical = Picture: technical
ground-picture-political = Picture: political
ground-picture =
    <b>How desirable, how feasible</b>

    { $lines }
ground-picture-second =
    <b>How desirable, how feasible: second round</b>
    An arrow says that people are more (↑) or less (↓) for it than before, by their own word.

    { $lines }
vote-asks-desirable = desirable
vote-asks-technical = technically feasible
vote-asks-political = politically feasible
grid-broad-doubt = broad doubt
grid-more-against = more against
grid-between = divided, open
grid-more-for = more for
grid-broad-support = broad support
grid-too-few = Too few to say:
