### Roles: what each may do, and giving somebody another.

command-roles = who may do what here, and your own role
role-observer = observer
role-guest = guest
role-translator = translator
role-facilitator = facilitator
role-safeguarding = safeguarding contact
role-organizer = organizer
role-owner = owner
role-name-observer = Observer
role-name-guest = Guest
role-name-translator = Translator
role-name-facilitator = Facilitator
role-name-safeguarding = Safeguarding contact
role-name-organizer = Organizer
role-name-owner = Owner
role-mark-observer = (observer)
role-mark-translator = (translator)
role-mark-facilitator = (facilitator)
role-mark-safeguarding = (safeguarding contact)
role-mark-organizer = (organizer)
role-mark-owner = (owner)
role-about-observer = reads the programme and the news; holds no seat.
role-about-guest = takes part: answers, asks, gives feedback.
role-about-translator = a guest who also translates: questions marked for it, and texts that lack a language; no names.
role-about-facilitator = a guest who also sees how many come; no names.
role-about-safeguarding = a guest who also sees how far feedback is and how its concerns are opened; no names.
role-about-organizer = prepares the event and takes care of everybody.
role-about-owner = an organizer who also appoints organizers and can delete the event.
roles =
    <b>Who may do what</b>
    Your role here: { $role }

    { $lines }

    Tap a role to see all it may do.
roles-line = • <b>{ $role }</b>: { $about }
role-rights =
    <b>What this role may do: { $role }</b>

    { $lines }
go-roles = « Roles
right-line = • { $right }
right-none = nothing
right-look = read the programme and the news, choose language and privacy
right-take-part = answer, ask, give feedback
right-translate-questions = translate questions marked for it
right-translate-texts = translate texts that lack a language, and read what others wrote
right-see-counts = see how many come
right-see-concerns = see how far feedback is and how its concerns are opened
right-see-names = see who is behind a code
right-see-details = see travel details
right-answer-questions = answer questions
right-edit-knowledge = write prepared answers
right-edit-glossary = write agreed terms
right-approve-letters = approve invitation letters
right-tend-visas = take care of visas
right-facilitate = accept proposals and put them to the vote
right-lead-sessions = the desk of the sessions they are given: prompts, signals, what is parked
right-broadcast = write to groups of guests
right-broadcast-to-all = write to everybody
right-change-programme = change the programme
right-change-event = change deadline, seats and venue
right-select = select candidates: add them, appoint readers, see the balance
right-invite = invite guests
right-reissue = make lost links and rights once more
right-change-roles = give guests another role
right-invite-organizers = appoint organizers and owners
right-tend-feedback = open and close feedback and votes
right-publish-results = publish results
right-publish-statements = publish statements about who takes part
right-export = take out files of names and travel details
right-forget-others = end a membership
right-forget-event = delete the event
right-see-delivery = see how the bot itself does
role-choose =
    <b>Which role should { $code } have?</b>
    Now: { $role }
role-ask =
    <b>{ $code }: { $before } → { $role }</b>

    They may then also:
    { $gains }

    They may no longer:
    { $loses }

    { $freed }
    They are told at once.
role-frees-seats = Their answers are taken back and their seats offered to those who wait.
role-give = Yes, give this role
role-leave = No, leave it
role-changed = <b>{ $title }</b>: your role is now { $role }. /help shows what you can do.
member-role = Give another role
help-roles = Who may do what
observer-looks-on = You are an observer here: you can read the programme and the news. To take part, please ask the organizers for another role. Send /help to see what you can do here.
right-lock-down = freeze the powers of organizers
right-found-events = make another event, empty or as a copy
right-read-audit = read who did and looked at what, in codes
