### Who may see what of a guest, the guest list, public statements.

command-publicity = who may see your name, affiliation and country or territory
command-statements = public statements: what was said, and the next one

publicity-open = Who may see what of me
publicity-back = « Who may see what of me
publicity-company = Who else agreed
publicity =
    <b>Who may see what of me</b>

    { $lines }

    { $statement }

    You choose for each by itself; nothing is shown to anybody until you do. What you allow holds until { $until-at }, and here you can take it back at any time: lists and new statements leave it out at once. What has been published stays where others have copied it, and <b>that a name has vanished cannot be hidden</b>: whoever compares two statements sees it.
consent-line-name = Name: { $audience }
consent-line-affiliation = Affiliation, for identification only: { $audience }{ $words }
consent-line-country = Country or territory: { $audience }{ $words }
consent-line-influence = Limits of my influence: { $audience }{ $words }
consent-words = , <i>{ $words }</i>
consent-seen-nobody = <b>nobody</b>
consent-seen-organizers = <b>only the organizers</b>
consent-seen-guests = <b>guests who agreed, too</b>
consent-seen-public = <b>everybody, in public</b>
consent-open-name = Name
consent-open-affiliation = Affiliation
consent-open-country = Country or territory
consent-open-influence = Limits of my influence

consent =
    { $line }

    { $about }

    What you allow holds until { $until-at } and can be taken back here at any time. <b>That a name has vanished from what was published cannot be hidden.</b>

    { $history }
consent-about-name = The organizers know your name in any case. If you let guests see it, you see those who agreed as well, and they see you. In public, it may stand in a statement about the event.
consent-about-affiliation = It stands beside your name, always marked “for identification only”, and only where your name may be seen.
consent-about-country = Which country or territory do you come from? Once the organizers may know it, you are counted with others: a statement names a country or territory only if at least five of its guests were never named, or none of them. Beside your name it stands only where you allow that.
consent-about-influence = What can you bring about, and what not? For example: “I can bring this to my team; I do not decide on releases.” Others then expect of you what you can do. It stands below your name in the guest list and, where guests meet somebody new, beside your line, for guests who agreed as you did; it is in nothing that is published.
consent-history =
    <i>You chose before:</i>
    { $lines }
consent-was = • { $given-at }: { $audience }
consent-to-nobody = Nobody
consent-to-organizers = Only the organizers
consent-to-guests = Guests who agreed, too
consent-to-public = Everybody, in public
consent-to-nobody-chosen = ✓ Nobody
consent-to-organizers-chosen = ✓ Only the organizers
consent-to-guests-chosen = ✓ Guests who agreed, too
consent-to-public-chosen = ✓ Everybody, in public
consent-write = Write it otherwise
consent-again = Type it again
consent-country = { $country }
q-consent-affiliation =
    <b>Where do you work?</b>

    Please type it as it may stand beside your name: a university, a company, or “independent”.
q-consent-affiliation-unclear = Please type it in letters.
q-consent-country =
    <b>Which country or territory do you come from?</b>

    Please type its name, in English or Chinese.
q-consent-country-unclear = Please type a country or territory in letters.
q-consent-influence =
    <b>How far does your influence reach?</b>

    In your own words, English or Chinese, up to { $longest-count } characters. Please leave out what your state or employer would not want said.
q-consent-influence-unclear = Please type it in one line.
q-consent-influence-too = <b>The same in the other language?</b> English or Chinese, up to { $longest-count } characters. You can skip it.
q-consent-influence-too-unclear = Please type it in one line, or skip it.
consent-which-country = Which country or territory do you mean by “{ $typed }”?
consent-no-country = There is no country or territory like “{ $typed }” in the list. Please type it again.
consent-too-late = This event ended too long ago; nothing new is shown of it any more. What you allowed before has expired.

company =
    <b>Guests who are coming and agreed, as you did, to be seen by each other</b>
    { $range }

    { $lines }

    <i>Affiliations are for identification only. Please treat this list as confidential.</i>
company-none = So far nobody else who is coming has agreed to be seen by guests. You are on the list once you said that you come.
company-closed = The guest list is for those who are on it: whoever lets guests see their name sees who else does.
person = • { $name }{ $facts }
person-facts = { $affiliation }{ $country }
person-limits =
    { $person }
    { $limits }
person-influence = <i>Influence: { $words }</i>
person-affiliation = , { $words }
person-country = , { $country }

admin-statements = Public statements
statements =
    <b>Public statements</b>
    { $title }

    A statement says how many are coming, rounded down to fives, some countries or territories, and the names of those who agreed. The bot remembers everything it has said and leaves out what would give away the others: a few of one country or territory, who came, who left. So please publish these numbers here alone, and never exact ones elsewhere.

    { $before }
statement-none = Nothing has been published. With the first statement the guests who are coming are counted for good: who comes later is counted once enough others do. Better ask for countries and territories first (/publicity).
statement-ledger =
    <b>Published so far</b>
    { $lines }
statement-line-readout = • № { $number }, { $published-at }: the readout, which names { $names-count }
statement-line-statement = • № { $number }, { $published-at }: at least { $total }; named { $names-count }{ $countries }
statement-line-countries = ; countries or territories:
    { $lines }
statement-country = ▫️ { $country }
statement-preview = Preview the next one
go-statements = « Public statements
statement =
    <b>{ $title }</b>

    At least { $total } people have said that they take part.

    { $countries }

    { $people }

    Only those are named who agreed to it; others may take part without being named. Affiliations are for identification only.
statement-countries =
    They come, among others, from:
    { $lines }
statement-people =
    Among those who take part:
    { $lines }
statement-draft =
    <b>This would be statement № { $number }</b>, in both languages as shown above.

    { $waiting }

    Once it is published it cannot be taken back: later statements are made to fit it. A guest who takes a name back is left out of the next one.
statement-waiting-roster =
    { $count ->
        [one] { $count } name waits: they came after the count.
       *[other] { $count } names wait: they came after the count.
    }
statement-waiting-few =
    { $count ->
        [one] { $count } name waits: too few of the same country or territory would stay unnamed.
       *[other] { $count } names wait: too few of the same country or territory would stay unnamed.
    }
statement-publish = Publish it
statement-published = Statement № { $number } is in the ledger. Its text is in this file and above, in both languages. What stands here deletes itself in { $minutes } minutes.
statement-too-few = Fewer than five people are coming. A statement about so few would say who they are; please wait until there are more.
statement-gives-away = After this statement somebody could work out a number from one to four. It is not published. Please wait until more people have come or agreed to be named, and publish no exact numbers elsewhere.
statement-names-you = Your name stands in a public statement or below the readout.
statement-wait-roster = Your name waits: you came after the guests were counted. It comes into a statement once enough others have come as well, so that nobody sees who came late.
statement-wait-few = Your name waits: in a statement that named a country or territory, too few others of it would stay unnamed, and one could guess who they are. It comes once more of them agree.
statement-told-named = Your name stands in a public statement about { $title }, as you allowed. You can take it back for later statements at any time.
statement-told-roster = A public statement about { $title } was published. Your name waits: you came after the guests were counted. It comes into a statement once enough others have come as well, so that nobody sees who came late.
statement-told-few = A public statement about { $title } was published. Your name waits: too few others of a country or territory that was named would stay unnamed, and one could guess who they are. It comes once more of them agree.
statement-name-gone = A guest who is named in a public statement about { $title } has taken the name back. Please publish a new statement, which leaves it out, and replace the old text wherever it stands.
go-statements-open = Public statements
