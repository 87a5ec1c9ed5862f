### Working groups: a guest's own, and how facilitators make them.

dialogue-groups = Working groups
command-groups = your working groups, and where they meet
go-groups = « Working groups
groups =
    <b>Working groups</b>

    { $lines }

    { $needs }
    { $craft }
    { $quiet }
groups-none = You have not been put into a group yet. You will be told here when you are.
groups-needs = You need interpreting. Facilitators see this when they make groups.
groups-need = I need interpreting
groups-need-not = No interpreting needed
groups-craft = My craft
groups-craft-mine = Your craft: { $craft }. Facilitators see this when they make groups.
groups-craft-of = Craft
groups-craft-is = • craft: { $craft }
q-groups-craft =
    <b>Which craft?</b>
    What somebody does by trade, in a word or two, the same word for the same craft: evaluation, law, chip design. Who shares one can be put together. Up to { $longest-count } characters; skip it to delete it.
q-groups-craft-unclear = Please type a word or two, or skip this.
groups-mine =
    <b>{ $title }</b>
    { $starts-at }
    Group { $number } { $room }
    { $company }
groups-room = · Room: { $room }
groups-company = With you, of those who agreed to be seen: { $names }
groups-mine-open = My groups
groups-told =
    <b>Your group: { $number }</b>
    { $title }
    { $starts-at } { $room }
    { $help }
groups-told-anew =
    <b>Changed: your group is now { $number }</b>
    { $title }
    { $starts-at } { $room }
    { $help }
groups-interpreted = Somebody who interprets is there with you.
groups-you-interpret = You interpret there.
groups-told-none =
    <b>You are in no group any more</b>
    { $title }
    { $starts-at }

    If that is a mistake, please ask the organizers.

# For facilitators.
groups-desk-open = Make groups
go-groups-desk = « Make groups
groups-desk =
    <b>Make groups</b>

    Tap a session. First note who can chair, who interprets and who needs it, and which two are to be together or apart.
groups-desk-none =
    <b>Make groups</b>

    There is no session ahead for which groups could be made.
groups-session = { $title }
groups-session-new = ✏️ { $title }
groups-session-wanted = ⏳ { $title }
groups-session-ready = ✅ { $title }
groups-session-impossible = ⚠️ { $title }
groups-session-not-found = ⚠️ { $title }
groups-people-open = People
groups-rules-open = Together or apart
groups-plan =
    <b>Groups: { $title }</b>
    { $starts-at }

    People who come: { $people-count }. Groups: { $group-count }, { $sizes }.
    { $asks }

    { $outcome }

    { $lines }
groups-sizes =
    { $what ->
        [tables] with { $least } to { $most } people at each
       *[groups] with { $least } to { $most } people each
    }
groups-sizes-same =
    { $what ->
        [tables] with { $most } people at each
       *[groups] with { $most } people each
    }
groups-asks-loose = • Sizes may differ by more than one.
groups-asks-chairs = • Each group has somebody who can chair.
groups-asks-interpreting = • Interpreters work in pairs, in as few groups as there are pairs.
groups-asks-balance = • The guests' origins are balanced.
groups-asks-crafts = • Nobody is the only one of their craft, where that can be.
groups-ask-crafts = Crafts together
groups-not-crafts = ✓ Crafts together
groups-state-new = Not made yet with these wishes.
groups-state-wanted = They are being made; this takes seconds. You will be told.
groups-state-ready = Every rule is kept, and all is balanced as asked. Nobody hears of changes until you tell them.
groups-state-relaxed = You took this although it breaks some rules. Nobody hears of changes until you tell them.
groups-state-not-found = Nothing was found in time. Please ask for less, or take other sizes, and try again.
groups-state-impossible =
    ⚠️ No groups keep all of these together:
    { $lines }

    { $repair }
groups-repair =
    With the least change it would look like this:
    { $lines }
groups-no-repair = No cheaper way was found in time. Please loosen one of them.
groups-why-sizes = • the sizes of the groups
groups-why-chairs = • somebody who can chair in each group
groups-why-interpreting = • interpreting only where there is a pair of interpreters
groups-why-balance = • the balance of origins
groups-why-pin =
    { $count ->
        [one] • { $count } person who is to stay
       *[other] • { $count } people who are to stay
    }
groups-why-secret =
    { $count ->
        [one] • { $count } rule about two people that another organizer entered
       *[other] • { $count } rules about two people that other organizers entered
    }
groups-give-sizes =
    { $count ->
        [one] • groups too small or too large by { $count } person
       *[other] • groups too small or too large by { $count } people, all in all
    }
groups-give-chairs =
    { $count ->
        [one] • { $count } group without somebody who can chair
       *[other] • { $count } groups without somebody who can chair
    }
groups-give-interpreting =
    { $count ->
        [one] • { $count } more interpreted group, for which two more interpreters are needed
       *[other] • { $count } more interpreted groups, each of which needs two more interpreters
    }
groups-give-balance =
    { $count ->
        [one] • { $count } person more than the balance asks for
       *[other] • { $count } people more than the balance asks for
    }
groups-give-apart = • two people in one group though an organizer wanted them apart
groups-give-apart-named = • { $one } and { $other } in one group, though they were to be apart
groups-give-together = • two people apart who were to be together
groups-give-together-named = • { $one } and { $other } apart, though they were to be together
groups-give-pin = • somebody in another group, though they were to stay
groups-group =
    <b>Group { $number }</b> { $room }
    { $names }
    { $interpreting }
groups-interpreting = Interpreting: { $names }
groups-fewer = Fewer groups
groups-more = More groups
groups-ask-loose = Looser sizes
groups-not-loose = ✓ Looser sizes
groups-ask-chairs = Chairs
groups-not-chairs = ✓ Chairs
groups-ask-interpreting = Interpreting
groups-not-interpreting = ✓ Interpreting
groups-ask-balance = Balance of origins
groups-not-balance = ✓ Balance of origins
groups-make = Make the groups
groups-make-again = Make anew
groups-take = Take it all the same
groups-look-again = Look again
groups-pins = Who stays
groups-rooms = Rooms
groups-preview-open = See what is told
groups-see = See the groups
groups-made-ready = ✅ The groups are made.
groups-made-impossible = ⚠️ The groups cannot be made as asked. See why, and what would help.
groups-made-not-found = ⚠️ No groups were found in time.
groups-preview =
    <b>Groups: { $title }</b>

    { $lines }

    { $count ->
        [0] Everybody knows their group already.
        [one] { $count } person is told: theirs is new or has changed.
       *[other] { $count } people are told: theirs is new or has changed.
    }
groups-publish = Tell them
groups-published =
    { $count ->
        [0] Everybody knew already; nobody was told again.
        [one] { $count } person is being told their group.
       *[other] { $count } people are being told their groups.
    }
groups-outdated = Since these groups were made, people have come or gone or a rule has changed, so nobody was told. Please make them anew.
groups-too-few = Too few people come to this session: a group needs at least { $number }.
groups-being-made = These groups are being made. Please wait some seconds, then look again.
groups-nobody = There is nobody to choose from yet: guests appear here once they have joined.
groups-who-stays =
    <b>Who stays?</b>

    Tap those who are to stay in their group when the groups are made anew.
groups-pinned = 📌 { $person } · { $number }
groups-unpinned = { $person } · { $number }
q-groups-rooms =
    <b>{ $what ->
        [tables] What are the tables called?
       *[groups] Where do the groups meet?
    }</b>

    { $what ->
        [tables] One name on each line, for tables 1 to { $count }, such as “Lake” or “by the window”.
       *[groups] One room on each line, for groups 1 to { $count }.
    }
q-groups-rooms-unclear = Please type them as text, one on each line.
groups-people =
    <b>People</b>

    Tap somebody to note what matters for groups.
groups-choose = { $person }
groups-choose-marked = ✓ { $person }
groups-person =
    <b>{ $person }</b>

    { $lines }
groups-marked-chairs = • can chair
groups-marked-interprets = • interprets, and sits in no group
groups-marked-needs-interpreting = • needs interpreting
groups-mark-chairs = Can chair
groups-mark-not-chairs = ✓ Can chair
groups-mark-interprets = Interprets
groups-mark-not-interprets = ✓ Interprets
groups-mark-needs-interpreting = Needs interpreting
groups-mark-not-needs-interpreting = ✓ Needs interpreting
groups-rules =
    <b>Together or apart</b>

    { $lines }

    That two are to be apart is shown by name only to the organizer who entered it.
groups-pair-apart = { $one } and { $other }: never in one group
groups-pair-together = { $one } and { $other }: always in one group
groups-pair-wish = { $one } and { $other }: in one group where it can be
groups-pair-secret = two people never in one group, entered by another organizer
groups-why-pair = • { $rule }
groups-rule-line = { $number }. { $rule }
groups-drop-rule = Remove { $number }
groups-new-apart = Apart
groups-new-together = Together
groups-new-wish = Rather together
groups-first-apart = Two people will never be in one group. Who is the first?
groups-first-together = Two people will always be in one group. Who is the first?
groups-first-wish = Two people will be in one group where it can be. Who is the first?
groups-second-apart = And who else?
groups-second-together = And who else?
groups-second-wish = And who else?
groups-reminder = <b>Your group: { $number }</b> { $room }
groups-write = Write to my group: { $title }
groups-write-open = Write to a group
groups-write-choose =
    <b>{ $what ->
        [tables] Write to a table
       *[groups] Write to a group
    }: { $title }</b>

    { $what ->
        [tables] Only those at it read it. Tables are here of which somebody was told.
       *[groups] Only its members read it. Those who were told their group are here.
    }
groups-write-to = { $what ->
    [tables] Table
   *[groups] Group
} { $number } { $room }
q-groups-message =
    <b>What should { $what ->
        [tables] table
       *[groups] group
    } { $number } read?</b>
    { $title }

    At most { $longest-count } characters. { $what ->
        [tables] Only those at the table get it.
       *[groups] Only the members of the group get it.
    }
q-groups-message-unclear = Please type the message as text.
q-groups-message-sure =
    <b>Send this to { $what ->
        [tables] table
       *[groups] group
    } { $number }?</b>

    { $words }

    { $count ->
        [one] { $count } person gets it.
       *[other] { $count } people get it.
    }
q-groups-message-sure-yes = Send
q-groups-message-sure-unclear = Please tap Send, or /cancel.
groups-message =
    <b>{ $what ->
        [tables] To table
       *[groups] To group
    } { $number }: { $title }</b>

    { $words }

    { $writer }
groups-written-by-chair = Whoever chairs your group wrote this.
groups-written-by-organizers = The organizers wrote this.
groups-message-sent =
    { $count ->
        [one] It is on its way to { $count } person.
       *[other] It is on its way to { $count } people.
    }
groups-written-enough = You have written { $number } messages to this group, as many as one can. Please tell the rest when you meet, or ask the organizers to write.

# Tables of a dinner.
groups-quiet = I prefer a quiet table
groups-quiet-not = Any table is fine
groups-quiet-wanted = At dinners you prefer a quiet table. Facilitators see this when they make tables.
groups-table-mine =
    <b>{ $title }</b>
    { $starts-at }
    Table { $number } { $mark }
    { $company }
groups-table-quiet = · a quiet table
groups-table-company = At your table, of those who agreed to be seen: { $names }
groups-table-told =
    <b>Your table: { $number }</b>
    { $title }
    { $starts-at } { $mark }
    { $help }
groups-table-told-anew =
    <b>Changed: your table is now { $number }</b>
    { $title }
    { $starts-at } { $mark }
    { $help }
groups-table-told-none =
    <b>You have no table any more</b>
    { $title }
    { $starts-at }

    If that is a mistake, please ask the organizers.
groups-table-reminder = <b>Your table: { $number }</b> { $mark }
groups-tables-plan =
    <b>Tables: { $title }</b>
    { $starts-at }

    People who come: { $people-count }. Tables: { $group-count }, { $sizes }.
    { $asks }

    { $outcome }

    { $lines }
groups-table =
    <b>Table { $number }</b> { $mark }
    { $names }
groups-tables-fewer = Fewer tables
groups-tables-more = More tables
groups-tables-make = Make the tables
groups-tables-see = See the tables
groups-tables-made-ready = ✅ The tables are made.
groups-tables-made-impossible = ⚠️ The tables cannot be made as asked. See why, and what would help.
groups-tables-made-not-found = ⚠️ No tables were found in time.
groups-tables-preview =
    <b>Tables: { $title }</b>

    { $lines }

    { $count ->
        [0] Everybody knows their table already.
        [one] { $count } person is told: theirs is new or has changed.
       *[other] { $count } people are told: theirs is new or has changed.
    }
groups-tables-published =
    { $count ->
        [0] Everybody knew already; nobody was told again.
        [one] { $count } person is being told their table.
       *[other] { $count } people are being told their tables.
    }
groups-asks-quiet = • Those who prefer a quiet table sit at as few tables as hold them.
groups-ask-quiet = Quiet tables
groups-not-quiet = ✓ Quiet tables
groups-why-quiet = • quiet tables, as few as hold those who prefer one
groups-give-quiet =
    { $count ->
        [one] • { $count } more quiet table
       *[other] • { $count } more quiet tables
    }
groups-marked-quiet = • prefers a quiet table
groups-mark-quiet = Prefers a quiet table
groups-mark-not-quiet = ✓ Prefers quiet
groups-table-named = · { $room }
groups-table-named-quiet = · { $room } · a quiet table
groups-tables-names = Table names
groups-tables-write-open = Write to a table
groups-seating = Seating sheet
groups-seating-pdf = As a PDF to print
groups-seating-paper =
    # Tables: { $title }

    { $lines }
groups-seating-table =
    ## Table { $number } { $mark }
    { $names }
groups-seating-name = - { $name }
groups-seating-file =
    Who sits where ({ $count }): { $title }.
    <i>Confidential. An age file, which these can open: { $readers }. It disappears from this chat in { $minutes } minutes.</i>
