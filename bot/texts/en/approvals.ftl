### Four eyes: the gravest acts take a second organizer.

command-approvals = requests that take a second organizer
go-approvals = Requests
approval-act-hotel-file = take out the file for the hotel
approval-act-seating = take out a seating sheet
approval-act-kitchen-file = take out the file for the kitchen
approval-act-broadcast = write to everybody
approval-act-role = give another role
approval-act-move = move a membership to another account
approval-act-end = end a membership
approval-act-renew = make a lost invitation link once more
approval-act-results = publish the stars
approval-act-vote = publish a vote
approval-act-groups = tell people their working groups
approval-act-statement = publish a statement about who takes part
approval-act-invite-again = invite those again who agreed to it
approval-act-readout = publish the readout
approval-act-reader = appoint who reads candidates, or end it
approval-act-wave = invite a wave of candidates
approval-act-candidate = take out what is held about a candidate
approval-act-forget-event = delete the event
approval-asked =
    <b>Another organizer is asked</b>

    You want to { $act }. That takes two: the others see exactly what will happen and can agree until { $until-at }. You will be told.
approval-nobody-besides = This always takes a second organizer, and there is none. Please invite one first.
approval-withdraw = Withdraw it
approvals =
    <b>Requests that take a second organizer</b>

    { $lines }

    Tap a number to see exactly what will happen.
approvals-none = No request waits for a second organizer.
approval-line = { $number }. { $code }: { $act }
approval-number = { $number }
approval =
    <b>{ $code } wants to { $act }</b>

    Above you see exactly what will happen. If you agree, it happens at once, in the name of { $code }. Open until { $until-at }.
approval-own-shown =
    <b>You want to { $act }</b>

    Above you see what the others see. Open until { $until-at }.
approval-yes = I agree, do it
approval-no = No, because…
approval-look = Look at it
approval-wanted = { $event } · { $code } wants to { $act }. That takes a second organizer: please look at it.
approval-done = Agreed: { $code } wanted to { $act }. It is done.
approval-refused = You said no; { $code } has been told why.
approval-changed = Nothing was done: { $code } wanted to { $act }, and what that is about has changed since. They have been told to look again and ask anew.
approval-withdrawn = The request is withdrawn; nothing happens.
approval-told-done = { $event } · { $code } has agreed. It is done: { $act }.
approval-told-refused =
    { $event } · { $code } says no to this: { $act }.

    { $why }
approval-told-changed = { $event } · Nothing was done: what you asked for has changed since ({ $act }). Please look again, and tap once more.
approval-gone = This request is answered, withdrawn, or older than a day; or whoever asked may not do it any more. Nothing was done.
approval-own = That is your own request: another organizer has to answer it. You can withdraw it.
q-approval-why = Why not? Whoever asked will read it.
q-approval-why-unclear = Please say in a few words why not.
broadcast-plan-two = Where two organizers have to agree, messages to everybody leave with “Send now”, after the second has agreed. Please come back when it is time.
approval-act-names-file = take out a file of names
