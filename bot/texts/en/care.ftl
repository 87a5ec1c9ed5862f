### What organizers weigh: risks, words that set one country over another, places.

command-care = risks, wording and places: what is weighed before the event

admin-care = Risks and care
go-care = « Risks and care
care =
    <b>Risks and care</b>
    { $title }

    { $state }

    Only organizers see this. Weigh the risks against the good the event can do, and go ahead if it is worth it.
care-nothing-listed = No risk is listed yet. Tap “Risks” to begin.
care-to-review = { $due-count ->
        [0] Every risk on the list has been reviewed.
        [one] One risk waits for a review.
       *[other] { $due-count } risks wait for a review.
    }
care-risks = { $count ->
        [0] Risks
       *[other] Risks ({ $count } to review)
    }
care-wording = Words to avoid
care-places = Places
care-file = Change by a file
care-file-sent = This is what stands now: risks, words and places. Change the file and send it back, or paste it. A risk of yours has risk and we_do in both languages; reviewed is the day of the last review.
q-care-file = <b>Send the changed file</b>, or paste its text.
q-care-file-unclear = Please send the file, or paste its text.

go-risks = « Risks
risks =
    <b>Risks of { $title }</b>

    ⚠️ marks what waits for a review: never reviewed, or more than two months ago. Tap a risk to read what we do about it.
risks-none =
    <b>Risks of { $title }</b>

    Nothing is listed yet. Begin with our list and drop what does not fit, or add risks of your own.
risks-begin = Begin with our list
risk-choose = { $words }
risk-choose-due = ⚠️ { $words }
risk-add = Add a risk
risk-review = Reviewed today
risk-drop = Drop it from the list
risk =
    <b>{ $words }</b>

    What we do: { $we-do }

    { $reviewed }
risk-reviewed = Last reviewed: { $day-at }
risk-not-reviewed = Not reviewed for this event.
risks-full = The list has { $number } risks, and that is the most. Drop one, or put two into one.
q-risk-words = <b>Which risk?</b> In English, at most { $longest-count } characters.
q-risk-words-unclear = Please type the risk in English.
q-risk-words-zh = <b>The same in Chinese?</b> At most { $longest-count } characters.
q-risk-words-zh-unclear = Please type the risk in Chinese.
q-risk-do = <b>What do we do about it?</b> In English, at most { $longest-count } characters.
q-risk-do-unclear = Please type it in English.
q-risk-do-zh = <b>The same in Chinese?</b> At most { $longest-count } characters.
q-risk-do-zh-unclear = Please type it in Chinese.

# Risks to begin with.
risk-leak = Somebody is quoted by name outside, or a guest list gets out.
risk-do-leak = Norms before joining, names by consent, the guard on every text, a contact for whoever is worried.
risk-pressure = A guest comes under pressure at home for having taken part.
risk-do-pressure = Taking part can stay secret; each fact is shown by consent only; travel papers say no more than they must.
risk-capability = Details are told that help to build more dangerous systems.
risk-do-capability = A norm against capability detail, the signal “too detailed”, “ask a facilitator first”, concepts rather than methods.
risk-advantage = One country or company gains an edge over others through the meeting.
risk-do-advantage = Safety topics only, the same material for all, the wording check, no talk of military uses.
risk-overreach = Guests are taken for negotiators, or the meeting for foreign policy.
risk-do-overreach = Everybody speaks for themselves, said before sessions; questions between states are parked.
risk-legitimacy = The meeting looks like a secret club, or like the tool of a funder.
risk-do-legitimacy = Funders and the reason for confidentiality are told; a readout is published; observers where that matters more.
risk-misreading = A mistranslation or a half-heard remark hardens into “what they think”.
risk-do-misreading = Interpreters who know the subject, a glossary, the signal “two meanings”, restating before answering.
risk-exclusion = People whose English, passport or means are weaker stay away.
risk-do-exclusion = Both languages throughout, visa help and hosts compared, costs paid, places chosen for reach and access.

care-words =
    <b>Words to avoid</b>
    { $whose }

    { $words }

    Where a broadcast, a session, a prepared answer or a point has one of them, whoever writes reads a hint. Nothing is ever held back for it.
wording-ours = This is our list. A list of your own (wording, in the file) takes its place.
wording-own = This is your own list.
wording-hint = 💬 These words may set one country over another: { $words }. Perhaps say what is good for all. This is only a hint.

places =
    <b>Places</b>

    { $lines }

    Visas are compared beside this: how many guests need one.
places-none =
    <b>Places</b>

    Write places where the event may be held into the file: each with neutral ground, comfort, reach and access, a mark and a reason. Then they stand beside the comparison of visas.
place-said =
    <b>{ $name }</b> ({ $host })
    { $lines }
place-matter = • { $matter }: { $mark }. { $reason }
place-neutral = Neutral ground
place-comfort = Comfort
place-reach = Reach
place-access = Accessibility
place-mark-good = ✅ good
place-mark-fair = 🔸 fair
place-mark-poor = 🔴 poor
place-mark-unknown = ❔ not known
visacompare-places = What places offer
