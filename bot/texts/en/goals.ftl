### Goals: sealed ones before the event, shared ones made of them.

dialogue-goals = Goals
command-goals = what the dialogue should achieve: write it sealed, mark shared goals
go-goals = « Goals
goals =
    <b>Goals of { $title }</b>

    { $state }

    { $shared }
goals-state-none = Writing is not open yet. Once it is, you can say here what the dialogue should achieve, sealed and without your name.
goals-state-open =
    ✍️ <b>What should it achieve?</b> Write up to { $count } goals, until { $closes-at }.

    What you write is encrypted on your device; { $carrier ->
        [page] the server stores
       *[telegram] the server and Telegram store
    } only ciphertext, and { $keepers } are needed to open it, once this has closed. Facilitators then read all of it in random order, if at least { $number } people wrote something, and make a few shared goals of it in words of their own.

    First fetch your right to write, once: nobody can tell later which goal is whose.
goals-state-closed = Writing is closed. Facilitators make a few shared goals of what was written, in words of their own.
goals-shared =
    <b>Shared goals</b>
    { $lines }
goals-line-told = { $number }. { $words } <i>({ $word })</i>
goals-checkin = Get my right to write
goals-page = Write goals
goals-vote = 🗳 Mark the shared goals
goals-off = Goals are off in this event: add `goals: true` under `features` in its file first.
goals-too-late = Goals close three days before the event begins, and that is past.

# Facilitators.
go-goals-desk = « For facilitators
goals-desk =
    <b>Goals, for facilitators</b>

    { $state }

    <b>Shared goals</b>
    { $lines }
    Waiting for another facilitator: { $waiting-count }

    Write { $least-count } to { $most-count } of them from the sealed ones: never in anybody's own words, which would show whose they are. Each takes two of you.
goals-desk-unopened = Writing is not open yet: whoever runs the server prepares it (<code>colloquy feedback prepare --round goals</code>).
goals-desk-none = There is none yet.
goals-write = Write a shared goal
goals-round = Have them marked
goals-tend = The round of marks
goals-goal =
    <b>A shared goal</b>

    { $item }

    { $state }

    { $check }
goals-is-mine = You stand for this wording; another facilitator has to accept it.
goals-is-half = Another facilitator has worded it. Is it right in both languages, and in nobody's own words?
goals-is-listed = It is one of the shared goals. Other words are accepted, and marked, anew.
goals-reword = Word it anew
goals-drop = Take it away
goals-drop-sure = Yes, take it away
goals-drop-ask =
    <b>Take this goal away?</b>

    { $item }

    Rounds in which it was marked stay as they are.
goals-too-many = There are { $number } shared goals, with those that wait, which is the most. Please take one away first.
goals-too-few = Please write at least { $number } shared goals first, so that guests see them together.
goals-asked = Every shared goal was put to everybody already, as it is worded now.
q-goals-en =
    <b>The shared goal in English:</b>

    { $before }

    One line, at most { $longest-count } characters. Your own words, never those of somebody who wrote.
q-goals-en-unclear = Please type the goal, in one line.
q-goals-zh =
    <b>The same in Chinese:</b>

    { $before }

    At most { $longest-count } characters. Say the same, no more and no less.
q-goals-zh-unclear = Please type the goal in Chinese, in one line.
q-goals-hours = <b>How long can guests mark them?</b> It can be closed earlier.
q-goals-hours-1 = 1 hour
q-goals-hours-24 = 24 hours
q-goals-hours-72 = 3 days
q-goals-hours-unclear = Please tap one of the buttons.
q-goals-sure =
    <b>Have these goals marked?</b>

    { $count ->
        [one] { $count } shared goal: for, neither or against
       *[other] { $count } shared goals: for, neither or against
    }
    Open until { $closes-at }

    Those who take part now may mark them, { $people-count ->
        [one] { $people-count } person
       *[other] { $people-count } people
    }. Results come once, in words, from eleven answers on.
q-goals-sure-yes = Yes, open it
q-goals-sure-unclear = Please tap “Yes, open it”, or cancel.
goals-round-opened = 🗳 Shared goals can be marked until { $closes-at }. Guests find them under /goals. Tell them with /broadcast.

# In the reminder of the first session.
goals-reminder =
    🎯 Goals with broad support:
    { $lines }
goals-reminder-line = • { $words }
