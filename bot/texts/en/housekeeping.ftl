### What the owner is told when something outside or inside the bot was out of order.

outage-over-seconds =
    ⚠️ For { $seconds } seconds Telegram took no messages from this bot. What had to wait is being sent now; nothing else needs to be done.
outage-over-minutes =
    ⚠️ For { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } Telegram took no messages from this bot. What had to wait is being sent now. If this happens often, please tell whoever looks after the server.
