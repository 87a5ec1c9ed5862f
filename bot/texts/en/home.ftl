### The first screen, help, language, and the ways back.

home =
    <b>{ $title }</b>
    { $venue }
    { $starts-at } – { $ends-at }

    Your answer: { $answer }
    { $until }
home-rsvp = My attendance
home-schedule = Programme
home-calendar = Calendar file
home-details = Travel details
home-privacy = Privacy
home-language = 语言 · Language
home-help = Help
home-admin = For organizers
home-events = My other events

go-home = « Start
go-back = « Back
go-rsvp = My attendance
go-schedule = « Programme
go-admin = « Organizers
go-invite = « Invitations
go-settings = « Settings
go-attendance = « Attendance

choose-event = <b>Which event is this chat about?</b>
event-choice = { $title }
choose-language =
    <b>Which language do you prefer?</b>
    您希望使用哪种语言？

help =
    <b>What you can do here</b>

    { $lines }

    Everything can also be reached by tapping, beginning with /start.

    <b>People to turn to</b>
    { $contact }

    <i>This chat is confidential, but it is an ordinary bot chat: Telegram and the organizers' server can read it. Please do not write secrets here.</i>
help-line = /{ $command } – { $help }

command-start = the first screen
command-help = what you can do here
command-rsvp = will you come? Answer and change your answer
command-schedule = the programme, and your seat in each session
command-details = arrival, departure, diet, access needs, emergency contact
command-calendar = your programme as a calendar file
command-language = English or Chinese
command-privacy = who may know that you take part; be forgotten
command-cancel = stop answering a question
command-admin = the organizers' panel
command-invite = invite guests by one-time links
command-attendance = who comes: counts, a picture, names on demand
command-settings = deadline, seats and offers
