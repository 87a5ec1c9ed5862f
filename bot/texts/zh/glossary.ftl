### 约定术语。

home-term = 术语
go-terms = « 术语
go-term = « 返回
command-term = 约定术语的中英文说法

page-before = ‹ 上一页
page-after = 下一页 ›

terms =
    <b>约定术语</b>

    本次活动约定的 { $count } 个术语（中英文）。请点选查看，或输入 <code>/term</code> 加词语。
    { $pages-count ->
        [1] {""}
       *[other] <i>第 { $number } 页，共 { $pages-count } 页</i>
    }
terms-none =
    <b>约定术语</b>

    本活动尚未约定术语。如对某个词有疑问，请用 /ask 询问主办方。
terms-alike = 没有“{ $typed }”这一术语。您要找的是以下之一吗？
terms-not-found = 没有与“{ $typed }”相近的约定术语。您可以浏览全部术语，或用 /ask 询问主办方。
term-doubled = “{ $word }”已是约定术语。请发送 /term 找到它并直接修改。
terms-too-many = 已有 { $number } 个术语，达到上限。请先删除一个。
term =
    <b>{ $zh }</b>
    <b>{ $en }</b>

    { $note }
term-note = { $note }
term-means-several = <b>对不同的人，它在这里有不同的意思：</b>
term-means = <b>{ $band }：</b>{ $means }
term-not-same = <i>不同于：</i>{ $words }
term-usage = <i>用法：</i>{ $words }
words-in-text = 文中术语
words-in-text-which = <b>文中的约定术语</b>
define = 提议术语
define-also = 还有别的意思
define-delete = 删除第 { $number } 项释义
defined-open = 提议（{ $count }）
terms-missing =
    <b>约定术语</b>
    { $lines }
term-missing = •“{ $found }”：另一种语言应写作“{ $agreed }”。
term-choice = { $zh } · { $en }
term-search = 查找词语
term-flag = 这个译法有误导
term-add = 添加术语
term-file = 以文件编辑
term-change = 修改
term-delete = 删除
term-items =
    <b>要修改哪一项？</b>

    英文：{ $en }
    中文：{ $zh }
    英文说明：{ $note-en }
    中文说明：{ $note-zh }
term-en-change = 英文
term-zh-change = 中文
term-note-en-change = 英文说明
term-note-zh-change = 中文说明
term-drop =
    <b>删除“{ $zh }”·{ $en }？</b>

    删除后无法恢复，群发消息也不再检查该术语。
term-drop-yes = 是，删除
term-file-sent = 此文件包含全部约定术语。请修改后发回：已有 key 的术语会被更新，新术语会被添加，不会删除任何术语。
term-table-sent = 同样内容的表格，可用电子表格软件打开。发回任一文件即可；表格请存为 CSV 或 XLSX。
term-file-taken =
    { $count ->
        [0] 文件内容与现有术语一致，没有变化。
       *[other] ✓ 已新增或更新 { $count } 个术语。
    }

q-term-search = <b>要查哪个词？</b>中文或英文均可，也可只输入开头。
q-term-search-unclear = 请输入一个或几个词。
q-term-flag =
    <b>“{ $zh }”·{ $en } 有什么误导之处？</b>

    您的说明会作为带编号的问题转给主办方，不显示您的姓名。
q-term-flag-unclear = 请简要说明误导之处。
q-term-en = <b>该术语的英文是什么？</b>
q-term-en-unclear = 请输入英文术语。
q-term-zh = <b>该术语的中文是什么？</b>
q-term-zh-unclear = 请输入中文术语。
q-term-note-en =
    <b>使用时需要注意什么？（英文）</b>

    例如它不表示什么意思、容易与哪个词混淆。
q-term-note-en-unclear = 请用文字输入，或点选“跳过”。
q-term-note-zh = <b>中文怎么写？</b>
q-term-note-zh-unclear = 请用文字输入，或点选“跳过”。
q-term-file = 请发送修改后的文件（YAML、CSV 或 XLSX）或其文本。确认之前不会作出任何修改；发送 /cancel 则一切保持不变。
q-term-file-unclear = 无法读取该文件。请发送 YAML、CSV 或 XLSX 文件，或粘贴其文本。
q-term-confirm =
    <b>该文件将带来以下变化</b>

    新增术语：{ $added-count }
    修改术语：{ $changed-count }
    与原来相同：{ $same-count }

    { $lines }

    文件中未提到的术语保持不变。目前尚未作出任何修改。
q-term-confirm-unclear = 请点选其中一个按钮。
q-term-confirm-yes = 确认导入
term-file-added = ＋ { $zh } · { $en }
term-file-changed = ✎ { $zh } · { $en }
term-letters = ⚠️ 请核对以下文字。如有乱码，请点选“取消”，将文件另存为“CSV UTF-8”后重新发送。
