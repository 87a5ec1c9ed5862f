### What the owner is told when something outside or inside the bot was out of order.

outage-over-seconds =
    ⚠️ For { $seconds } seconds Telegram took no messages from this bot. What had to wait is being sent now; nothing else needs to be done.
outage-over-minutes =
    ⚠️ For { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } Telegram took no messages from this bot. What had to wait is being sent now. If this happens often, please tell the operator of the server.
zone-rules-changed =
    🕰 { $event } · The official rules of the time zone { $zone } have changed. Every time of the programme still shows the same on the local clock; reminders and subscribed calendars have been put right. Whoever saved a calendar file before may see an hour that is wrong: please tell your guests to open it again.
vanished-late = (This message was to disappear. It has been emptied.)
kept-too-long-emptied =
    ⚠️ { $count ->
        [one] One message in this chat was to disappear. It stayed
       *[other] { $count } messages in this chat were to disappear. They stayed
    } longer than promised, because the bot could not reach Telegram for more than two days. { $count ->
        [one] It is empty now; you may delete it.
       *[other] They are empty now; you may delete them.
    }
kept-too-long-delete =
    ⚠️ { $count ->
        [one] One message in this chat was to disappear and is still there
       *[other] { $count } messages in this chat were to disappear and are still there
    }, because the bot could not reach Telegram for more than two days. It can no longer delete or empty { $count ->
        [one] it. Please look for it above: press and hold it, then choose “Delete”.
       *[other] them. Please look for them above: press and hold each, then choose “Delete”.
    }
set-aside =
    ⚠️ Something in this bot was out of order and has been set aside; everything else goes on:
    { $lines }
    Please tell the operator of the server: “colloquy doctor” says where it is.
set-aside-rows =
    { $count ->
        [one] 1 stored entry cannot be read
       *[other] { $count } stored entries cannot be read
    }
set-aside-jobs =
    { $count ->
        [one] 1 task could not be done and is tried again
       *[other] { $count } tasks could not be done and are tried again
    }
backups-none =
    ⚠️ No backup of this bot has been made yet that could be verified, though they are switched on. Please tell the operator of the server: “colloquy doctor” says why.
backups-old =
    ⚠️ The newest verified backup of this bot is { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    } old; since then none could be made. Please tell the operator of the server: “colloquy doctor” says why.
backups-unsound =
    ⚠️ The latest backup of this bot was put back for a try, and not everything in it could be opened. The newest one that was whole is { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    } old; it is kept. Please tell the operator of the server: “colloquy doctor” says where the damage is.
backups-well-again = ✅ Backups of this bot are made and verified again.
keeping-passport =
    • passport and visa details: { $count ->
        [one] 1 day
       *[other] { $count } days
    } after the event
keeping-travel =
    • travel details: { $count ->
        [one] 1 day
       *[other] { $count } days
    } after the event
keeping-tickets =
    • questions to the organizers: { $count ->
        [one] 1 day
       *[other] { $count } days
    } after the event
keeping-letters =
    • data and copy of an invitation letter: { $count ->
        [one] 1 day
       *[other] { $count } days
    } after its last step
keeping-relays =
    • that a message was sent to you (its words go at once): { $count ->
        [one] 1 day
       *[other] { $count } days
    }
purged =
    🧹 <b>{ $title }</b>: deleted last night, because their time was up:
    { $lines }

    How long what is kept: /event
purged-passport =
    • passport and visa details of { $count ->
        [one] 1 guest
       *[other] { $count } guests
    }
purged-travel =
    • travel details of { $count ->
        [one] 1 guest
       *[other] { $count } guests
    }
purged-tickets =
    • { $count ->
        [one] 1 question
       *[other] { $count } questions
    } with the answers
purged-letters =
    • data of { $count ->
        [one] 1 invitation letter
       *[other] { $count } invitation letters
    }
purged-relays =
    • notes of { $count ->
        [one] 1 message
       *[other] { $count } messages
    } that had left
