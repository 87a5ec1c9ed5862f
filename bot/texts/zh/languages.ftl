### 语言：翻译、复核与口译。

dialogue-languages = 翻译
command-translate = 缺少一种语言的文本
go-translate = « 翻译
translate-open = 翻译

text-kind-card = 资料卡
text-kind-prompt = 引导语
text-kind-statement = 观点
text-kind-intervention = 措施
text-kind-goal = 共同目标
text-kind-term = 约定术语
text-kind-point = 会议纪要要点

translate =
    <b>翻译</b>

    待翻译：{ $write-count }
    待复核：{ $read-count }
    { $held }

    最急的排在最前。您只看到文字，看不到是谁写的。请亲自翻译，不要使用机器翻译：那会把文字发送到别处。
translate-none =
    <b>翻译</b>

    所有文本都已有两种语言。
    { $held }
translate-held = 有 { $count } 段文本暂不显示：其中可能有人名，待主持人修改后再翻译。
translate-choose = { $stage } { $language } { $kind }：{ $words }
translate-mark-open = ✎
translate-mark-taken = ✋
translate-mark-written = 👁
translate-mark-returned = ↩
translate-into-en = → EN
translate-into-zh = → 中文
translate-text =
    <b>{ $kind } { $language }</b>

    { $parts }

    { $state }
    { $note }

    { $terms }

    { $check }
translate-part =
    🇬🇧 { $en }
    🇨🇳 { $zh }
translate-terms =
    <b>其中的约定术语</b>
    { $lines }
translate-term = • { $zh } = { $en }
translate-is-open-mine = 目前无人翻译。
translate-is-open-theirs = 目前无人翻译。
translate-is-taken-mine = 由您翻译。最后一次输入半小时后，他人可以接手；您已写的内容会保留。
translate-is-taken-theirs = 有人正在翻译。最迟在其最后一次输入半小时后可以接手。
translate-is-written-mine = 译文由您所写，正等待另一人复核确认。
translate-is-written-theirs = 请您复核：两种语言说的是同一件事吗？
translate-is-returned-mine = 复核人已将译文退回给您。
translate-is-returned-theirs = 复核人已退回译文，任何人都可以重写。
translate-note = <b>附注：</b>{ $words }
translate-take = 翻译
translate-rewrite = 重写
translate-give-back = 放回
translate-confirm = ✓ 意思一致
translate-return = 附注退回
translate-confirmed = ✓ 已确认。该文本现已有两种语言。
translate-taken = 已有人在翻译这段文本，请另选一段；最迟在其最后一次输入半小时后可以接手。
translate-waits = 译文已写好，正等待复核。如需改动，请附注退回。
translate-read-by-writer = 译文由您所写，须由另一人复核。
translate-in-en = 英文
translate-in-zh = 中文
translate-before =
    目前的译文：
    { $words }
translate-told-confirmed =
    ✓ <b>您的译文已确认</b>

    { $kind }：{ $words }
translate-told-returned =
    ↩ <b>您的译文附注退回</b>

    { $kind }：{ $words }

    可在翻译列表中找到。

q-translation =
    <b>请译成{ $language }：</b>

    { $words }

    { $before }

    最多 { $longest-count } 个字符。
q-translation-unclear = 请用文字输入译文。
q-translation-note =
    <b>哪些地方需要改写？</b>

    { $parts }

    译者会看到您的附注，不显示您的姓名。最多 { $longest-count } 个字符。
q-translation-note-unclear = 请用文字说明需要改写之处。
