### Asking: answers, suggestions, and the way to the organizers.

home-ask = Ask a question
command-ask = ask something: about travel, the venue, visas …

q-ask =
    <b>What would you like to know?</b>

    { $hints }

    One question at a time works best, in English or Chinese. You can also just type it in this chat at any time. I forget it after a day, unless you have it passed on to the organizers.
q-ask-unclear = Please type your question in words.
ask-hint = · { $question }
ask-hint-general = For example about travel, the hotel, the programme or your visa.

ask-answer =
    { $thanks }

    I understood: <b>{ $question }</b>

    { $answer }

    { $other-language }
    { $warning }
    <i>{ $approved }</i>
ask-approved = This answer was approved by the organizers.
ask-approved-by-all = This answer was approved by the organizers on { $approved-at }.
ask-approved-by-one = This answer was approved by an organizer on { $approved-at }.
ask-only-in-english = This answer is only available in English so far.
ask-only-in-chinese = This answer is only available in Chinese so far.
ask-check-embassy = ⚠️ Rules change: please check with the embassy before you rely on this.
ask-check-critical = ⚠️ If in doubt, please ask the organizers before you rely on this.
ask-helps = ✅ This helps
ask-organizers = Ask the organizers
ask-again = Ask something else

ask-suggestions =
    You asked: “{ $question }”

    I am not sure which of these you mean. Tap it to see the answer:

    { $lines }
ask-suggestion-line = { $number }. { $question }
ask-suggestion = { $question }
ask-none-of-these = None: ask the organizers

ask-nothing =
    You asked: “{ $question }”

    I have no approved answer to that. Shall I pass your question on to the organizers?
ask-other-guests =
    I never say who takes part, who was invited or what anybody answered, whoever is meant. Guests tell each other themselves if they like.

    If you meant something else, I can pass your question on to the organizers.
ask-passed-on =
    You asked: “{ $question }”

    Your question has gone to the organizers, see below.
ask-passed-on-already = This question is with the organizers already. Send /ask to ask another one.
ask-forgotten =
    { $hours ->
        [one] Questions are forgotten here after { $hours } hour, and this one has been. Please send /ask and ask it again.
       *[other] Questions are forgotten here after { $hours } hours, and this one has been. Please send /ask and ask it again.
    }
ask-no-longer = That answer is no longer available. Please send /ask and ask again, or ask the organizers.
ask-too-long = Your question has { $number } characters; at most { $longest }, please. Put the main point into a shorter question; the organizers will ask for the rest.
ask-thanks = Glad to hear it.
ask-thanks-and-wording = Glad to hear it. May the organizers see your wording, without your name, so that others find this answer too?
ask-keep-wording = Yes, they may see my wording
ask-wording-offered = Thank you. The organizers will look at your wording; they do not see whose it is.
