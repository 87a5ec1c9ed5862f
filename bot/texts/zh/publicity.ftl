### 谁可以看到嘉宾的哪些信息、嘉宾名单、公开声明。

command-publicity = 谁可以看到您的姓名、单位、国家或地区
command-statements = 公开声明：已发布的内容与下一份

publicity-open = 谁可以看到我的信息
publicity-back = « 谁可以看到我的信息
publicity-company = 还有谁同意公开
publicity =
    <b>谁可以看到我的信息</b>

    { $lines }

    { $statement }

    每一项分别由您选择；在您选择之前，任何内容都不会向任何人显示。您的许可有效至 { $until-at }，您随时可以在此撤回：名单和新的声明会立即不再列出。已经发布的内容若被他人复制便会留存，而且<b>姓名消失这一点无法掩盖</b>：对比两份声明的人都能看出来。
consent-line-name = 姓名：{ $audience }
consent-line-affiliation = 单位（仅供识别身份）：{ $audience }{ $words }
consent-line-country = 国家或地区：{ $audience }{ $words }
consent-line-influence = 我的影响力边界：{ $audience }{ $words }
consent-words = ，<i>{ $words }</i>
consent-seen-nobody = <b>任何人都不可以</b>
consent-seen-organizers = <b>仅主办方</b>
consent-seen-guests = <b>同样同意的嘉宾也可以</b>
consent-seen-public = <b>所有人（公开）</b>
consent-open-name = 姓名
consent-open-affiliation = 单位
consent-open-country = 国家（地区）
consent-open-influence = 我的影响力边界

consent =
    { $line }

    { $about }

    您的许可有效至 { $until-at }，您随时可以在此撤回。<b>姓名从已发布的内容中消失，这一点无法掩盖。</b>

    { $history }
consent-about-name = 主办方本来就知道您的姓名。如果您允许嘉宾看到，您也能看到同样同意的嘉宾，对方也能看到您。若选择公开，您的姓名可能出现在关于本次活动的声明中。
consent-about-affiliation = 显示在您的姓名旁边，始终注明“仅供识别身份”，而且只在可以看到您姓名的地方显示。
consent-about-country = 您来自哪个国家或地区？主办方可以知道之后，您会与其他人一起计数：只有在来自某个国家或地区的嘉宾中，从未列出姓名的至少有五人或一个也没有时，声明才会提到该地。只有在您允许时，国家或地区才会显示在您的姓名旁边。
consent-about-influence = 您能推动什么，不能推动什么？例如：“我可以把意见带回团队，但发布与否不由我决定。”这样别人对您的期待才符合实际。它显示在嘉宾名单中您的姓名下方，以及“认识新朋友”中您的介绍旁边，只给与您一样同意的嘉宾看，不会出现在任何发布的内容里。
consent-history =
    <i>您以前的选择：</i>
    { $lines }
consent-was = • { $given-at }：{ $audience }
consent-to-nobody = 任何人都不可以
consent-to-organizers = 仅主办方
consent-to-guests = 同样同意的嘉宾也可以
consent-to-public = 所有人（公开）
consent-to-nobody-chosen = ✓ 任何人都不可以
consent-to-organizers-chosen = ✓ 仅主办方
consent-to-guests-chosen = ✓ 同样同意的嘉宾也可以
consent-to-public-chosen = ✓ 所有人（公开）
consent-write = 换一种写法
consent-again = 重新输入
consent-country = { $country }
q-consent-affiliation =
    <b>您在哪里工作？</b>

    请按可以显示在您姓名旁边的写法输入：大学、公司，或“独立人士”。
q-consent-affiliation-unclear = 请用文字输入。
q-consent-country =
    <b>您来自哪个国家或地区？</b>

    请输入国家或地区的名称，中文或英文均可。
q-consent-country-unclear = 请用文字输入国家或地区。
q-consent-influence =
    <b>您的影响力能到哪里？</b>

    请用自己的话写，中文或英文均可，最多 { $longest-count } 个字符。您所在的国家、地区或单位不希望外传的内容，请不要写。
q-consent-influence-unclear = 请用一行文字输入。
q-consent-influence-too = <b>能用另一种语言再写一遍吗？</b>中文或英文，最多 { $longest-count } 个字符。也可以跳过。
q-consent-influence-too-unclear = 请用一行文字输入，或跳过。
consent-which-country = 您说的“{ $typed }”是哪个国家或地区？
consent-no-country = 列表中没有与“{ $typed }”相近的国家或地区。请重新输入。
consent-too-late = 活动早已结束，不再显示任何新的内容。您以前的许可已经到期。

company =
    <b>确认出席并与您一样同意彼此可见的嘉宾</b>
    { $range }

    { $lines }

    <i>单位仅供识别身份。请对此名单保密。</i>
company-none = 目前还没有其他确认出席的嘉宾同意对嘉宾可见。您确认出席后便会列入名单。
company-closed = 嘉宾名单仅供名单上的人查看：允许嘉宾看到自己姓名的人，才能看到还有谁同意。
person = • { $name }{ $facts }
person-facts = { $affiliation }{ $country }
person-limits =
    { $person }
    { $limits }
person-influence = <i>影响力：{ $words }</i>
person-affiliation = ，{ $words }
person-country = ，{ $country }

admin-statements = 公开声明
statements =
    <b>公开声明</b>
    { $title }

    声明会说明有多少人参加（向下取整到五的倍数）、其中一些国家或地区，以及同意列出姓名者。机器人记得自己说过的一切，并略去会暴露其他人的内容：来自某个国家或地区的少数几人、谁来了、谁走了。因此请只在此处发布这些数字，切勿在别处发布确切数字。

    { $before }
statement-none = 尚未发布任何声明。第一份声明会把确认出席的嘉宾计数固定下来：后来的人要等到人数足够时才会计入。最好先请嘉宾填写国家或地区（/publicity）。
statement-ledger =
    <b>已发布</b>
    { $lines }
statement-line-readout = • 第 { $number } 份，{ $published-at }：会议纪要，列出姓名 { $names-count } 人
statement-line-statement = • 第 { $number } 份，{ $published-at }：至少 { $total } 人；列出姓名 { $names-count } 人{ $countries }
statement-line-countries = ；国家或地区：
    { $lines }
statement-country = ▫️ { $country }
statement-preview = 预览下一份
go-statements = « 公开声明
statement =
    <b>{ $title }</b>

    至少有 { $total } 人表示参加。

    { $countries }

    { $people }

    只列出同意者的姓名；也可能有人参加而不列出姓名。单位仅供识别身份。
statement-countries =
    参加者来自以下国家或地区等：
    { $lines }
statement-people =
    其中包括：
    { $lines }
statement-draft =
    <b>这将是第 { $number } 份声明</b>，两种语言如上所示。

    { $waiting }

    一经发布便无法收回：以后的声明都要与它相符。撤回姓名的嘉宾不会出现在下一份声明中。
statement-waiting-roster = { $count } 个姓名需要等待：这些人在计数之后才来。
statement-waiting-few = { $count } 个姓名需要等待：同一国家或地区未列出姓名的人会太少。
statement-publish = 发布
statement-published = 第 { $number } 份声明已记入台账。两种语言的文本见此文件和上文。此处内容将在 { $minutes } 分钟后自动删除。
statement-too-few = 确认出席的不足五人。关于这么少人的声明等于说出了有谁参加；请等人数更多时再发布。
statement-gives-away = 发布这份声明后，有人便能推算出一个一到四之间的数字，因此没有发布。请等更多人确认出席或同意列出姓名，也请不要在别处发布确切数字。
statement-names-you = 您的姓名已列入公开声明或会议纪要。
statement-wait-roster = 您的姓名需要等待：您在嘉宾计数之后才来。等有足够多的其他人也来了，才会列入声明，这样就没有人能看出谁来得晚。
statement-wait-few = 您的姓名需要等待：声明中提到过某个国家或地区，若列出您，那里未列出姓名的人会太少，别人便可能猜出是谁。等其中更多人同意后便会列入。
statement-told-named = 按照您的许可，您的姓名已列入关于“{ $title }”的公开声明。您随时可以撤回，以后的声明便不再列出。
statement-told-roster = 关于“{ $title }”的公开声明已经发布。您的姓名需要等待：您在嘉宾计数之后才来。等有足够多的其他人也来了，才会列入声明，这样就没有人能看出谁来得晚。
statement-told-few = 关于“{ $title }”的公开声明已经发布。您的姓名需要等待：提到过的某个国家或地区未列出姓名的人会太少，别人便可能猜出是谁。等其中更多人同意后便会列入。
statement-name-gone = 关于“{ $title }”的公开声明中列出的一位嘉宾撤回了姓名。请发布新的声明（其中不再列出），并替换各处的旧文本。
go-statements-open = 公开声明
