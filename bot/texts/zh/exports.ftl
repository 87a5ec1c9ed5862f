### 导出的名单：只以 age 加密文件提供给已登记的接收者。

export-no-recipient =
    <b>未生成文件：尚未登记能打开文件的接收者</b>

    名单只能以 age 加密文件（age-encryption.org）离开本聊天，由您选定的人在自己的电脑上打开，因此{ $house ->
        [page] 捡到手机的人
       *[telegram] {" "}Telegram 或捡到手机的人都
    }无法读取。

    1. 在您的电脑上安装 <b>age</b>，运行 <code>age-keygen -o key.txt</code>，并把该文件留在电脑上。
    2. 把以 <b>age1</b> 开头的那一行发给系统管理员。
    3. 对方运行 <code>colloquy exports recipients add "您的姓名" age1…</code>，之后您再次索取文件即可。
