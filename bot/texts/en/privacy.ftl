### Visibility, what is kept, being forgotten.

privacy =
    <b>Privacy</b>

    The organizers know you as: { $name }
    Who may know that you take part: { $visibility }
    Published readout: { $readout }

    Your name, answers and details are stored encrypted, with a key of your own. The running bot and the organizers can read them; Telegram can read whatever passes through this chat. This chat is confidential, not anonymous. Questions you ask the organizers are deleted { $days } days after the event.

    Questions or concerns: { $contact }
visibility-organizers = <b>only the organizers</b>
visibility-guests = <b>the other guests, too</b>
visibility-public = <b>anybody</b>
readout-yes = <b>you may be named</b>
readout-no = <b>you will not be named</b>
readout-choose-yes = Name me in the readout
readout-choose-no = Do not name me in a readout
forget-me = Forget me
forget-ask =
    <b>Do you want to be forgotten in { $title }?</b>

    Your answers, details, name and seat are deleted and the key to them is destroyed. Backups become unreadable as well once the old key backups have expired. You would need a new invitation to come back. Messages already in this chat stay in Telegram until you delete them.
forget-yes = Yes, forget me
forget-everywhere = Forget me in all my events
forget-no = No, go back
forgotten = Done. Everything about you has been deleted. To clear this chat, delete it in Telegram.
forgotten-here = Done. Everything about you in { $title } has been deleted. What you told other events is kept there.
forget-last-owner = You are the only owner of this event, so it would be left without anybody responsible. Please make somebody else an owner first.
