### The desk of a session for facilitators, and what guests do during a session.

dialogue-desk = My desks
command-desk = the desk of a session you facilitate: prompts, signals, what is parked

# Guests, during a session.
session-room-open-here = In this session
go-session = « Session
go-room = « In this session
session-not-in = That is for those who come to this session. Open it in the programme and say that you come, then try again.
session-not-on = That can be done while the session goes on, from a quarter of an hour before it to a quarter of an hour after it.
session-room =
    <b>{ $title }</b>

    { $notice }

    { $about }
session-room-open =
    Signals are confidential: taps are counted, and who tapped is not kept. Facilitators see “a few”, “several” or “many” once two or three feel the same, never a number.

    What you park has no name beside it. Please do not write who said what.
session-room-closed = Signals, parking and a translator are here from a quarter of an hour before the session on.
session-room-over = The session is over. You can still read what was parked.
session-signal-noted = ✅ Thank you, it counts.
session-signal-word = ✅ Thank you, it counts. Perhaps the glossary has the word.
session-signal-again = You gave this signal a moment ago; it counts for three minutes. Then you can give it again.
session-glossary = Open the glossary
signal-slower = Slow down
signal-louder = Louder
signal-unclear-word = Unclear word
signal-two-meanings = Two meanings
signal-off-topic = Off topic
signal-too-detailed = Too detailed
signal-us-and-them = Us against them
signal-pause = I need a pause
session-park = Park a point
session-call-me = Translator for me
session-call-room = Translator for all
session-parked-open = What is parked
session-parked-noted = ✅ Parked, without your name. Everybody of the session sees it at the close.
session-parked-later =
    <b>{ $title }</b>

    What is parked is shown here when the session is over.
session-parked =
    <b>Parked in “{ $title }”</b>

    { $lines }
session-parked-none = Nothing is parked.
parked-line = { $number }. { $words } { $fate }
parked-is-open = <i>(open)</i>
parked-is-later = <i>(later)</i>
parked-is-elsewhere = <i>(elsewhere)</i>
parked-is-dropped = <i>(dropped)</i>
parked-full = { $number } points are parked here already. Please tell a facilitator, or put two points into one.
q-session-park =
    <b>What would you like to park?</b>

    One line, up to { $longest-count } characters, without names. Everybody of the session sees it at the close; that it is from you is not kept.
q-session-park-unclear = Please type the point, in one line.
session-no-translator = Nobody is a translator in this event. Please ask a facilitator.
session-called = ✅ { $count ->
        [one] The translator is told.
       *[other] { $count } translators are told.
    }
session-call-again = You called a moment ago; the translators have been told.
translator-called-me =
    <b>A translator is needed</b>
    { $title }, { $venue }

    { $name } asks for one.
translator-called-room =
    <b>A translator is needed</b>
    { $title }, { $venue }

    For everybody in the room.

# Facilitators.
desk-open = Desk
go-desk = « Desk
desk-not-yours = This desk is for those who facilitate the session. An organizer can give it to you: in the programme, below the session.
desks =
    <b>My desks</b>

    The sessions that you facilitate.
desks-none =
    <b>My desks</b>

    You facilitate no session yet. An organizer gives you its desk: in the programme, below the session.
desk-choose = { $title }
desk =
    <b>Desk: { $title }</b>
    { $time }

    { $signals }

    { $interpreting }
    { $called }

    { $hint }
desk-hint = <i>Signals change at full half-minutes. Ask everybody to open this session at the start, so that nobody stands out by touching a phone.</i>
desk-before = Begins { $starts-at }
desk-after = The session is over.
desk-cancelled = The session is cancelled.
desk-left = { $minutes ->
        [one] { $minutes } minute left
       *[other] { $minutes } minutes left
    }
desk-no-signals = No signals.
desk-signal =
    • <b>{ $signal }</b>: { $many }
    { $prompt }
desk-helps = <i>{ $prompt }</i>
desk-interpreted = 🎧 Interpreted.
desk-not-interpreted = 🎧 Not interpreted.
desk-called-room = 🔔 Somebody asks for a translator, for the room.
desk-called-me = 🔔 { $name } asks for a translator.
desk-interpreting-on = Somebody interprets
desk-interpreting-off = Nobody interprets
desk-booth = 📣 From the booth: { $ask }.

booth =
    <b>🎧 In the booth: { $title }</b>
    { $time }

    { $turns }

    { $signals }
    { $called }

    { $notice }

    { $hint }
booth-hint = <i>A comfortable pace is 100–120 words a minute in English, 150–180 syllables in Chinese. What you ask for stands on the desk for three minutes, and facilitators are told at once.</i>
booth-heard = • { $signal }: { $many }
booth-ask-slower = Slower, please
booth-ask-louder = Louder, please
booth-ask-again = Say it again, please
booth-ask-pause = A pause, please
booth-asks-slower = please slow down
booth-asks-louder = please speak louder
booth-asks-again = please say it again
booth-asks-pause = a pause, please
booth-asked =
    <b>🎧 From the booth: { $ask }</b>
    { $title }
booth-noted = ✓ The desk has been told.
booth-asked-again = The desk was told of this already. It can be told again three minutes after that.
booth-not-yours = The booth is for those who interpret or translate. If you do, please ask a facilitator to note you as an interpreter.
desk-speaking = Speaking time
speaking =
    <b>Speaking time: { $title }</b>

    { $lines }

    { $now }

    { $hint }
speaking-hint = <i>Tap whose turn begins; agree among facilitators which side is A. No name is kept, shares are told in thirds, and all of it is deleted when the session ends.</i>
speaking-share = { $side }: { $share }
speaking-not-yet = Shares are told once two minutes have been counted.
speaking-over = The session is over, and nothing of what was counted is kept.
speaking-now-a = Side A speaks.
speaking-now-b = Side B speaks.
speaking-now-other = Somebody else speaks.
speaking-now-nobody = Nobody's time is counted now.
speaking-a = Side A
speaking-b = Side B
speaking-other = Other
speaking-nobody = Nobody speaks
third-hardly = hardly anything
third-one = about a third
third-two = about two thirds
third-nearly-all = nearly everything
how-many-few = a few
how-many-several = several
how-many-many = many
desk-refresh = Refresh
desk-parked = Parked ({ $count })
desk-cards = Input cards
desk-draft = Write a readout point
desk-given =
    <b>You facilitate a session</b>
    { $title }

    Its desk has prompts, the guests' signals, what is parked and input cards. Only those who facilitate the session see it.
prompts-open = Open
prompts-restate = Restate
prompts-agree = Agree
prompts-synthesis = Synthesis
prompts-theory = Theory
prompts-content = Content
prompts-process = Process
prompts-norms = Norms
prompts-close = Close
prompts =
    <b>Prompts: { $kind }</b>

    { $lines }
prompt-line = • { $prompt }
prompt-own = { $words }
prompt-write = Write one of our own
prompt-drop = Delete: { $words }
prompts-full = The event has { $number } prompts of its own already. Delete one first.
q-own-prompt = <b>What would you say?</b> One line, up to { $longest-count } characters. All facilitators of this event see it.
q-own-prompt-unclear = Please type the prompt, in one line.
parked =
    <b>Parked in “{ $title }”</b>

    { $lines }

    Tap a point to say what becomes of it. When each has its answer, you can send them to everybody of the session.
parked-choose = { $number }. { $words }
parked-item =
    <b>What becomes of this?</b>

    { $words }
parked-later = Later
parked-elsewhere = Elsewhere
parked-dropped = Dropped
parked-close = Send to the session
parked-closed = What was parked in “{ $title }” is on its way to { $count ->
        [one] one guest.
       *[other] { $count } guests.
    }
go-parked = « Parked
cards =
    <b>Input cards</b>

    A finding, a model or an option, with its source. One that you send reaches everybody who comes to “{ $title }”, in both languages.
cards-none =
    <b>Input cards</b>

    There is none yet. A card has a finding, a model or an option, with its source, in both languages; sent, it reaches everybody who comes to “{ $title }”.
card-choose = { $title }
card =
    { $card }

    { $check }

    { $nobody }
card-nobody = <i>Nobody comes to “{ $title }” yet, so there is nobody to send this to.</i>
card-send = { $count ->
        [one] Send to one guest
       *[other] Send to { $count } guests
    }
card-drop = Delete this card
card-write = Write a card
card-sent = “{ $card }” is on its way to { $count ->
        [one] one guest
       *[other] { $count } guests
    } of “{ $title }”.
cards-full = The event has { $number } cards already. Delete one first.
go-cards = « Input cards
input-card =
    <b>Input to “{ $title }”</b>

    { $card }
input-card-whole =
    🇬🇧 <b>{ $title-en }</b>
    { $text-en }

    🇨🇳 <b>{ $title-zh }</b>
    { $text-zh }

    Source: { $source }
q-card-title = <b>The card's title, in English?</b> At most { $longest-count } characters.
q-card-title-unclear = Please type the English title, in one line.
q-card-title-zh = <b>The card's title, in Chinese?</b> At most { $longest-count } characters.
q-card-title-zh-unclear = Please type the Chinese title, in one line.
q-card-text = <b>What does it say, in English?</b> At most { $longest-count } characters.
q-card-text-unclear = Please type the English text.
q-card-text-zh = <b>What does it say, in Chinese?</b> At most { $longest-count } characters; the same, no more and no less.
q-card-text-zh-unclear = Please type the Chinese text.
q-card-source = <b>Where is it from?</b> Authors, title and year, at most { $longest-count } characters.
q-card-source-unclear = Please type the source, in one line.

# Organizers.
leaders-open = Who facilitates
leaders =
    <b>Who facilitates “{ $title }”?</b>

    Facilitators of this event, and you. Whoever has a tick has the session's desk; tap a name to change that. The role itself is given under “Who has joined”.

    This message deletes itself in { $minutes } minutes.
leader-on = ✅ { $name }
leader-off = { $name }

# Prompts that come with the bot.
prompt-open-1 = What would have to be true for the other view to be right?
prompt-open-2 = What have you seen that made you think so?
prompt-open-3 = Which part of this worries you most?
prompt-restate-1 = Let me say it in my words; please correct me…
prompt-restate-2 = Before we answer: would somebody restate the point so that its author agrees?
prompt-agree-1 = Where do we already agree, even if for different reasons?
prompt-agree-2 = We may differ on why. Do we differ on what to do first?
prompt-synthesis-1 = Is there a version that keeps what matters to both?
prompt-synthesis-2 = What is the smallest step that all of us could try?
prompt-theory-1 = A finding that may help (source on the card)…
prompt-theory-2 = The menu has an item on this. Should we look at it and at its doubts?
prompt-content-1 = I hear two meanings of this word. Let us open the glossary.
prompt-content-2 = It seems you answer different questions: one about whether, one about when.
prompt-content-3 = Observation, not judgement: what did we hear, what need is behind it, what is asked for?
prompt-process-1 = Each side describes itself as many voices and the other as one. Is that so?
prompt-process-2 = Everyone seems to wait for another to move first. What would a step without waiting be?
prompt-process-3 = Three people have spoken most. Should we take a round?
prompt-norms-1 = A friendly reminder: methods that raise capability are not for this room. Can we say it in general terms?
prompt-norms-2 = We speak for ourselves here, not for a state or an employer.
prompt-norms-3 = Let us leave this question of policy between states for another place; it is in the parking lot.
prompt-norms-4 = We have spoken of what systems could do. What could go wrong, and who would bear it?
prompt-close-1 = What can each of us do next week without asking anybody?
prompt-close-2 = What do we still not know, and who could find out?
