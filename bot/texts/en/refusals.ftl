### What cannot be done, and what to do instead.

refused = That is not possible now. Please send /start and try again.
stale-button = This button is out of date. Send /start to see where things stand now.
not-for-you = That is for organizers only. Send /help to see what you can do here.
unknown-command = I do not know that command. Send /help to see what you can do here.
attachment-not-kept = I cannot keep { $what } here: I only take words. Please write in words what matters. Nothing else was lost; an open question stays open.
attachment-not-kept-beside = <i>I took the words, but did not keep { $what }. If somebody has to see it, ask the organizers how to send it.</i>
attached-picture = a picture
attached-video = a video
attached-recording = a voice message or recording
attached-file = a file
attached-sticker = a sticker
attached-contact = a contact
attached-place = a location
attached-poll = a poll
attached-other = what you sent
attached-several = pictures or files
message-too-long = That message is too long: at most { $longest } characters, please. Nothing of it was kept.
message-in-parts = Your app cut that message into parts, because it is longer than Telegram allows. Nothing of it was kept: at most { $longest } characters in one message, please.
list-cut = That list is as long as a message can be or longer, so a row may have been cut off. Nothing of it was kept: please send it as a file (CSV, TXT or Excel).
hidden-words = Your reply has hidden words (a spoiler), and I cannot keep them hidden. Nothing was sent: please write it again without them.
too-fast = That was too fast: your last taps had no effect. Please wait half a minute, then repeat them.
apology = I am sorry, something went wrong on our side, and your last message had no effect. Please try it once more; if it happens again, tell the organizers.
unreadable = I cannot do that: something it needs was damaged where it is stored and cannot be read. Your last message or tap had no effect, and nothing else was harmed. The owner of the event will be told; if it is urgent, please tell the organizers.
account-unreadable = I cannot answer you here: what is stored about your account was damaged and cannot be read. Please tell the organizers in another way; the operator of the server will be told, too.
back-too-soon = What I knew about you is being deleted at this moment. Please open your new invitation link again in a minute.
edit-not-taken = You edited a message, but I still have what you wrote first. Please send the correction as a new message; you can add to a question under “My questions”, and change an answer where it is shown.
