### Lists that leave: only as age files, for registered recipients.

export-no-recipient =
    <b>No file was made: nobody is registered who could open it</b>

    Lists leave this chat only as age files (age-encryption.org), sealed for the computers of people you choose, so that { $house ->
        [page] nobody who has a lost phone
       *[telegram] neither Telegram nor a lost phone
    } can read them.

    1. On your computer, install <b>age</b> and run <code>age-keygen -o key.txt</code>. Keep that file there.
    2. Send the line that begins with <b>age1</b> to whoever runs the server.
    3. They type <code>colloquy exports recipients add "Your name" age1…</code>, and then you ask for the file again.
