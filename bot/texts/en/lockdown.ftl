### A lockdown: the powers of organizers, frozen by one and given back by two.

command-lockdown = a phone is lost: freeze an organizer's powers at once
go-lockdown = Lockdown
go-lockdown-back = « Lockdown
lockdown =
    <b>Lockdown</b>

    A phone is lost, or an account is in other hands? One tap, and that organizer may do no more than a guest. It takes two other organizers to give the powers back.

    { $count ->
        [0] Nobody's powers are frozen.
       *[other] Frozen: { $codes }
    }
lockdown-one = Freeze { $code }
lockdown-me = Freeze mine
lockdown-all = Freeze all
lockdown-lift = Restore { $code }
lockdown-sure = Yes, freeze now
lockdown-lift-sure = I agree
lockdown-ask =
    <b>Freeze the powers of { $code }?</b>

    From then on they can do no more than a guest, also in what they had begun. Lists and links in their chat are deleted{ $house ->
        [page] .
       *[telegram] , in Telegram as far as it allows.
    } They and all organizers are told.
lockdown-ask-me =
    <b>Freeze your own powers?</b>

    From then on you can do no more than a guest, until two other organizers give your powers back. Lists and links in this chat are deleted{ $carrier ->
        [page] .
       *[telegram] {" "}as far as Telegram allows.
    }
lockdown-ask-all =
    { $count ->
        [one] <b>Freeze the powers of { $count } organizer, your own?</b>
       *[other] <b>Freeze the powers of all { $count } organizers, your own included?</b>
    }

    Nobody can see names, write to guests or change anything then. Only whoever runs the bot can give the powers back. Guests notice nothing.
lockdown-done = Frozen: { $codes }. They may do no more than a guest now.
lockdown-ask-lift =
    <b>Give { $code } their powers back?</b>

    Please speak with them first, over a channel you trust. It takes you and one more organizer.
lockdown-ask-lift-second =
    <b>Give { $code } their powers back?</b>

    Another organizer has agreed already; if you agree, too, they have them at once. Please speak with them first, over a channel you trust.
lockdown-agreed = Noted. { $code } has their powers back once another organizer agrees.
lockdown-agreed-already = You cannot agree to that, or have agreed already. It takes two other organizers; where there are not so many, please ask whoever runs the bot.
lockdown-told = { $event } · { $by } has frozen the powers of { $codes }. Please call those concerned over a channel you trust.
lockdown-own =
    { $event } · Your powers as an organizer are frozen; { $by } did it. As a guest you take part as before. If your phone is in your hands, please call:
    { $contact }
lockdown-lifted = { $event } · { $code } has their powers as an organizer back.
lockdown-lifted-own = { $event } · You have your powers as an organizer back.
