### The readout: what a dialogue publishes together.

dialogue-readout = Readout
command-readout = the points to be published together, and whether you are named
go-readout = « Readout
readout =
    <b>Readout</b>
    { $state }

    { $points }

    { $rule }

    { $objections }
readout-nothing = Facilitators draft its points. You will be told when there is something to read.
readout-draft = <i>A draft: nothing of this is published yet. If you object to a point, tell a facilitator.</i>
readout-objections-open =
    ✋ <b>Do you object to a point?</b> Until { $closes-at } you can say why, sealed and without your name: up to { $count } times, with the number of the point. What you write is encrypted on your device; { $keepers } are needed to open it, once this has closed. Facilitators then read all of it in random order. Nothing published says how many objected.
readout-objection-fetch = Get my right to object
readout-objection = Write an objection
readout-objections-unready = Objections need the readout (`readout: true` under `features` in the event file) and its rule for objections, which facilitators choose under /readout first.
readout-published-on = Published on { $day }.
readout-heading-concern = <b>Concerns</b>
readout-heading-agreement = <b>Agreements</b>
readout-heading-recommendation = <b>Recommendations</b>
readout-heading-question = <b>Open questions</b>
readout-heading-disagreement = <b>Disagreements</b>
readout-point-whole =
    { $number }. { $text }
    { $addressee }
    { $because }
readout-addressee = <i>For: { $words }</i>
readout-because = <i>Because: { $words }</i>
readout-desk-open = For facilitators
readout-naming = May I be named?
readout-brief = Take it home
readout-file-markdown = As a text file
readout-file-pdf = As PDF
readout-open = Read it

# Being named.
readout-naming-now =
    <b>May your name stand below the readout?</b>
    Name: { $name }

    { $now }

    { $published }

    Nobody is named who has not said so. Whoever is named is named for this text alone, for a year after the event; if its words change, you are asked again.
readout-naming-none = Now: you are not named.
readout-naming-old = You agreed to an earlier text, or the time is over. Now: you are not named, unless you agree again.
readout-naming-participant = Now: named as a participant, until { $until }.
readout-naming-supports = Now: named as somebody who supports the whole text, until { $until }.
readout-copies-remain = The readout is published. If you take your name back, it is gone from everything the bot gives out from then on. Copies that others have remain.
readout-name-participant = Yes, as a participant
readout-name-supports = Yes, I support it all
readout-name-not = No, take it out
readout-no-name = The bot knows no name of yours. Tell it one first: /privacy, “Change my name”.

# Taking it home.
readout-brief-refused = Some words of the draft may still find somebody, so there is nothing to take home yet. Facilitators see which; please look again later.
readout-brief-sent =
    <b>To take home from: { $title }</b>

    { $points }

    What was said may be used, but not who said it, nor who took part. No names are in here; whoever was there may still recognize what they said. The bot cannot find allusions.

# Facilitators.
go-readout-desk = « For facilitators
readout-desk =
    <b>Readout, for facilitators</b>
    { $state }

    Drafted, not seen by guests: { $drafted-count }
    Seen by guests: { $shown-count }

    { $rule }

    { $style }

    🔴 finds a person or fewer than five, 🔶 may find somebody. The guard is a helper: it cannot find allusions, and a point without a mark has not passed anything.
readout-style-relevant = 🧭 Points should be relevant to policy without prescribing it.
readout-state-open = It is being written.
readout-state-published = It is published, so nothing can be changed.
readout-choose = { $colour } { $kind }: { $words }
readout-colour-red = 🔴
readout-colour-amber = 🔶
readout-colour-none = ▫️
readout-kind-concern = Concern
readout-kind-agreement = Agreement
readout-kind-recommendation = Recommendation
readout-kind-question = Open question
readout-kind-disagreement = Disagreement
readout-add = Add a point
readout-rule = Rule for objections
readout-first-look = Show drafts to guests
readout-roster = About the guests
readout-aliases = Identifying words
readout-preview = Ready to publish
readout-add-what =
    <b>What kind of point?</b>

    Agree on what, and note why apart: guests may share a point for different reasons.
readout-point =
    { $state }

    { $point }

    { $lacks }

    { $checked }

    { $overruled }
readout-state = <b>{ $kind }</b> · { $state } · version { $number } of { $most }
readout-is-drafted = draft
readout-is-shown = seen by guests
readout-is-dropped = dropped
readout-both =
    🇬🇧 { $en }
    🇨🇳 { $zh }
readout-lacks = Something is missing in one language. Guests see a point once both say it.
readout-checked =
    <b>What the guard sees</b> (it cannot find allusions)
    { $hits }

    { $terms }

    { $wording }

    { $style }
readout-prescribes = 🧭 Relevant, not prescribing: this says “{ $words }”. Perhaps say what would follow from what, and leave the choice to those who decide. This is only a hint.
readout-no-hits = No mark. That is no proof: please read it once as somebody who was there.
readout-hit =
    { $colour } “{ $words }”: { $why }{ $fits }
    Instead: “{ $first }”, or “{ $second }”
readout-fits =
    { $count ->
        [one] , fits one person
       *[other] , fits { $count } people
    }
readout-overruled = { $count } of { $most } people let the red words stand. That is in the record of acts.
readout-overrule = Let red words stand
readout-overruled-by-you = You have let them stand already; it takes { $number } people.
readout-write-en = Write the English
readout-write-zh = Write the Chinese
readout-drop = Take it out
readout-drop-ask =
    <b>Take this point out?</b>

    { $point }
readout-drop-sure = Yes, take it out
readout-in-en = English
readout-in-zh = Chinese
readout-before =
    Now:
    🇬🇧 { $en }
    🇨🇳 { $zh }
q-readout-text =
    <b>What does the point say, in { $language }?</b> At most { $longest-count } characters. Leave out who said it, when, and whose it is.

    { $before }
q-readout-text-unclear = Please type what the point says.
q-readout-because =
    <b>Because of what, in { $language }?</b> At most { $longest-count } characters; reasons that people hold apart from each other, a line each.

    { $before }
q-readout-because-unclear = Please type the reasons, or skip them.
q-readout-addressee =
    <b>Who is it for, in { $language }?</b> For instance: laboratories, states, funders. At most { $longest-count } characters.

    { $before }
q-readout-addressee-unclear = Please type who the recommendation is for.
readout-rules =
    <b>What becomes of a point to which somebody objects?</b>
    { $chosen }

    { $fixed }

    Guests read the rule before they say anything. Nothing that is published says how many objected.
readout-rule-none = No rule for objections is chosen yet.
readout-rule-fixed = Guests have read points already, so the rule is fixed.
readout-rule-drop = It is dropped
readout-rule-majority-noted = It stays if most agree
readout-rule-told-drop = A point to which somebody objects is dropped.
readout-rule-told-majority-noted = A point may stay though somebody objects, if most support it.
readout-rule-is-fixed = Guests have read points already; the rule for objections cannot change any more.
readout-first-look-ask =
    { $count ->
        [one] <b>Show { $count } point to the guests?</b>
       *[other] <b>Show { $count } points to the guests?</b>
    }

    They are told, and those who agreed to be named below an earlier text are asked again.
readout-first-look-sure = Yes, show them
q-readout-roster = <b>Please send the file about guests</b> (YAML; deploy/DIALOGUE.md has the form), or type it. What it says of somebody is kept with what is theirs, is read by the guard alone, and goes when they are forgotten.
q-readout-roster-unclear = Please send the file as a document, or tap “Cancel”.
readout-roster-taken =
    { $count ->
        [0] No row fits the name of a guest; nothing is kept.
        [one] The guard knows more about { $count } guest now.
       *[other] The guard knows more about { $count } guests now.
    }

    { $unknown }
readout-roster-unknown =
    { $count ->
        [one] { $count } row fits nobody's name and was not kept.
       *[other] { $count } rows fit nobody's name and were not kept.
    }
q-readout-aliases = <b>Which words find somebody?</b> A line each, in either language, for instance nicknames or “the host of last year”. They take the place of those before.
q-readout-aliases-unclear = Please type the words, a line each.
readout-aliases-kept =
    The guard marks these red:

    { $lines }
readout-alias = • { $words }
readout-already-published = The readout is published, so nothing of it can be changed.
readout-too-many-points = A readout has { $number } points at most. Please take one out first.
readout-versions-used-up = Guests have seen { $number } versions of this point, which is the most. Leave it as it is, or take it out.
readout-rule-missing = Please choose first what becomes of a point to which somebody objects: guests read the rule with the first point.
readout-points-lack-language =
    { $count ->
        [one] { $count } point is missing in one language. Please write it first: everybody has to be able to read it.
       *[other] { $count } points are missing in one language. Please write them first: everybody has to be able to read them.
    }
readout-points-red =
    { $count ->
        [one] 🔴 Words in { $count } point find a person or fewer than five. Say them otherwise, or two of you let them stand.
       *[other] 🔴 Words in { $count } points find a person or fewer than five. Say them otherwise, or two of you let them stand.
    }
readout-nothing-to-show = There is no point for that. Please add or change one first.
readout-still-drafts =
    { $count ->
        [one] Guests have not seen { $count } point as it is now. Please show it to them first.
       *[other] Guests have not seen { $count } points as they are now. Please show them first.
    }
readout-shown =
    <b>Points of the readout can be read</b>
    { $title }

    A draft: nothing is published yet. Nobody is named who does not say so.
readout-shown-again =
    <b>The readout has other words now</b>
    { $title }

    You agreed to be named below an earlier text. Now you are not named, unless you agree again.
readout-preview-shown =
    <b>This would be published</b>
    Points: { $point-count }
    Names of those who agreed to this very text: { $name-count }
    { $waiting }

    All of it is in the file. The guard cannot find allusions: please read it once as somebody who was there. What is published cannot be called back.
readout-publish = Publish it
readout-names-wait =
    { $count ->
        [one] { $count } name is left out: beside what was published before, it would give away others.
       *[other] { $count } names are left out: beside what was published before, they would give away others.
    }
readout-names-give-away = With these names and what was published before, somebody could work out a number from one to four. Nothing is published. Please wait until more guests have agreed to be named.
readout-wait-roster = The readout of { $title } is published without your name, though you agreed to it: you were not among the guests when they were counted for what was published before, and a new name would tell who came late.
readout-wait-few = The readout of { $title } is published without your name, though you agreed to it: too few others of a country or territory that was named would stay unnamed, and one could guess who they are.
readout-published =
    <b>The readout is published</b>
    { $title }
readout-file-sent = The readout in both languages. Copies that are passed on cannot be called back.

# Votes on points.
readout-vote = Vote on the points
readout-vote-go = 🗳 Vote on the points
readout-words = What the votes say
q-readout-vote-hours = <b>How long can guests vote?</b> What they read now is asked about, once; other words can be asked about anew.
q-readout-vote-hours-1 = 1 hour
q-readout-vote-hours-24 = 24 hours
q-readout-vote-hours-72 = 3 days
q-readout-vote-hours-unclear = Please tap one of the buttons.
q-readout-vote-sure =
    <b>Open the vote on the points?</b>

    Points: { $count }. Guests say of each: support, can live with it, object.
    Open until { $closes-at }; it cannot be closed earlier.

    { $rule }

    Those who take part now may vote, { $people-count ->
        [one] { $people-count } person
       *[other] { $people-count } people
    }; whoever joins later may not. Guests are told. You get a word for each point, from eleven answers on.
q-readout-vote-sure-yes = Yes, open it
q-readout-vote-sure-unclear = Please tap “Yes, open it”, or cancel.
readout-votes-opened =
    <b>🗳 You can vote on the points of the readout</b>
    { $title }, until { $closes-at }

    Support, can live with it, or object; having no opinion is always an answer. Please read the points first, and the rule for objections below them.
readout-words-told =
    <b>What the votes say</b>

    { $open }

    { $lines }

    { $rule }

    A word stands for { $number } answers or more and shows no single objection: whoever objects tells a facilitator, with the reason. Guests do not see these words.
readout-votes-until =
    🔵 Open until { $closes-at }. Nothing can be read before. The eight words of this vote:
    <code>{ $words }</code>
readout-word =
    • { $words }
    <b>{ $word }</b>
readout-word-none = not voted on in these words
readout-nothing-to-vote-on = There is nothing to vote on: guests see no point that they were not asked about in these words. Show them a point first.
readout-votes-are-open = Guests are voting on the points. Please publish once the vote is over.
readout-ruled-out =
    { $count ->
        [one] By the rule for objections, { $count } point cannot stay as it is: see “What the votes say”. Please word it anew and show it, or take it out.
       *[other] By the rule for objections, { $count } points cannot stay as they are: see “What the votes say”. Please word them anew and show them, or take them out.
    }

# The document; # and ## begin headings in Markdown.
readout-document =
    # Readout: { $title }

    { $day }

    { $points }

    { $rule }

    Participants took part in a personal capacity. Only some who took part may be named.

    { $names }
readout-not-published = Draft, not published
readout-names-participant =
    ## Took part

    { $lines }
readout-names-supports =
    ## Support the whole text

    { $lines }
readout-name = - { $name }
readout-why-name = name of somebody here
readout-why-initials = initials of somebody here
readout-why-alias = words that organizers know to find somebody
readout-why-affiliation = where somebody here works
readout-why-attributes = something that few share
readout-why-role = a role that one or few had
readout-why-singled-out = points at one person
readout-why-complement = all but one tells the one
readout-why-speaker = one speaker
readout-why-pronoun = tells one person's gender
readout-why-quotation = a long quotation is recognized
readout-why-moment = tells when it was said
readout-why-life = tells of a life
readout-why-employer = hints at an employer
