### Meeting somebody new: choosing days, being asked, being put together.

dialogue-pairings = Meet somebody new
command-pairings = meet another guest you do not know yet, on days you choose
go-pairings = « Meet somebody new
pairings-open = Meet somebody new
pairings =
    <b>Meet somebody new</b>

    { $today }

    Choose a day, and that morning you are put together with somebody you have not met here: each reads the line that the other chose, and a question to start with. Whoever does not choose a day is in no pair, and nobody learns who did not.

    { $line }
    { $topics }
    { $not-with }
pairings-line-is = <b>What the other one reads:</b> { $words }
pairings-line-none = You have not written yet what the other one reads.
pairings-topics-are =
    <b>You would like to talk about:</b>
    { $lines }
pairings-not-with-are = <b>Not with (nobody is told):</b> { $words }
pairings-today =
    <b>Today you meet:</b>
    { $lines }
pairings-their-line-limits = “{ $words }” · { $limits }
pairings-their-line = “{ $words }”
pairings-day = { $day-at }
pairings-day-not = ✓ { $day-at }
pairings-line = My line
pairings-topics-open = Topics
pairings-not-with = Not with…
pairings-not-with-none = Nobody to avoid
pairings-tongue-en = English
pairings-tongue-not-en = ✓ English
pairings-tongue-zh = Chinese
pairings-tongue-not-zh = ✓ Chinese
pairings-tongue-last = Please keep at least one language you can talk in.
pairings-topics =
    <b>What would you like to talk about?</b>

    What you both chose is named to both of you, nothing else.
pairings-topic-technical = Technical work
pairings-topic-policy = Policy
pairings-topic-incidents = Incidents
pairings-topic-teaching = Teaching
pairings-topic-careers = Careers
pairings-topic-home = Life at home
pairings-topic-culture = Books and arts
pairings-topic-outdoors = Out of doors
pairings-topic-not-technical = ✓ Technical work
pairings-topic-not-policy = ✓ Policy
pairings-topic-not-incidents = ✓ Incidents
pairings-topic-not-teaching = ✓ Teaching
pairings-topic-not-careers = ✓ Careers
pairings-topic-not-home = ✓ Life at home
pairings-topic-not-culture = ✓ Books and arts
pairings-topic-not-outdoors = ✓ Out of doors
pairings-on-technical = • technical work
pairings-on-policy = • policy
pairings-on-incidents = • incidents, and what is learnt from them
pairings-on-teaching = • teaching and students
pairings-on-careers = • careers, and how one got here
pairings-on-home = • life at home
pairings-on-culture = • books, films, music
pairings-on-outdoors = • walking, sports, out of doors
q-pairings-line =
    <b>What should the other one read?</b>

    One line in your own words, at most { $longest-count } characters. Say how they find you, and your name only if you like. For example: “I am by the window at breakfast, in a green scarf.”
q-pairings-line-unclear = Please type one line of text.
q-pairings-not-with =
    <b>Who would you rather not meet this way?</b>

    Type a name as it stands on the badge, one on each line. Nobody is told, not even the organizers, and you are not told whether they are here.
q-pairings-not-with-unclear = Please type the names as text, one on each line.
pairings-offer =
    <b>Meet somebody new on { $day-at }?</b>

    That morning you would read the line of one other guest, and they yours. Whether you want to is your own affair: nobody learns of a no.
pairings-yes = Yes, gladly
pairings-no = Not then
pairings-never = Do not ask again
pairings-not-then = Noted; nobody is told. You may be asked once more.
pairings-no-more = Noted; nobody is told. You will not be asked again. Should you want to later, you find it under More → Dialogue.
pairings-told =
    <b>Somebody new for you · { $day-at }</b>

    { $lines }

    { $topics }

    <b>You can talk in:</b>
    { $tongues }

    <b>To start with:</b> { $question }

    They read your line and the same question. Agree on a time and place when you meet; a coffee break is enough.
pairings-told-three =
    <b>Two people for you to meet · { $day-at }</b>

    { $lines }

    { $topics }

    <b>You can talk in:</b>
    { $tongues }

    <b>To start with:</b> { $question }

    You are three today. They read your line and the same question. Agree on a time and place when you meet; a coffee break is enough.
pairings-shared =
    <b>You all chose:</b>
    { $lines }
pairings-in-en = • English
pairings-in-zh = • Chinese
pairings-nobody =
    <b>Nobody was found for you · { $day-at }</b>

    It did not work out today. Next time you come first.
pairings-question-1 = What did you change your mind about in the last year?
pairings-question-2 = What do people outside your field most often get wrong about it?
pairings-question-3 = Who taught you something you still use every week?
pairings-question-4 = What would you work on if nobody expected anything of you?
pairings-question-5 = Which question here do you find hardest, and why?
pairings-question-6 = What did you expect of this dialogue before you came?
pairings-question-7 = What is a small thing at home that you are proud of?
pairings-question-8 = Which mistake taught you most?
pairings-question-9 = What would you like to be asked more often?
pairings-question-10 = What gives you hope in your work these days?
pairings-question-11 = What would you show a visitor in the place where you grew up?
pairings-question-12 = What have you seen here that you would like to take home?

# For organizers.
pairings-desk-open = Make pairs now
pairings-desk =
    <b>Meet somebody new · { $day-at }</b>

    { $waiting }
    { $made }

    Who takes part and who meets each other is shown to nobody.
pairings-desk-over =
    <b>Meet somebody new</b>

    The days of the event are over.
pairings-waiting = { $count } people wait for somebody.
pairings-waiting-few = Fewer than { $number } people wait for somebody.
pairings-made-at = Pairs are made by themselves: { $at }.
pairings-made-already = The pairs of the morning are made. Whoever has chosen the day since then waits.
pairings-start = Make pairs now
pairings-started = Pairs for { $day-at } are being made of those who wait; each is told. Whoever chooses the day later waits for the morning.
