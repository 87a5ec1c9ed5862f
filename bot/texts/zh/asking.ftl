### 提问：答复、相近问题，以及转交主办方。

home-ask = 提问
command-ask = 提问：交通、会场、签证等

q-ask =
    <b>您想了解什么？</b>

    { $hints }

    请一次提一个问题，中英文均可。您也可以随时直接在聊天中输入问题。除非您选择转交主办方，否则问题在一天后删除。
q-ask-unclear = 请用文字写下您的问题。
ask-hint = · { $question }
ask-hint-general = 例如交通、住宿、日程或签证方面的问题。

ask-answer =
    { $thanks }

    我的理解是：<b>{ $question }</b>

    { $answer }

    { $other-language }
    { $warning }
    <i>{ $approved }</i>
ask-approved = 本答复已经主办方确认。
ask-approved-by-all = 本答复由主办方于 { $approved-at }审定。
ask-approved-by-one = 本答复由主办方一位成员于 { $approved-at }审定。
ask-only-in-english = 本答复目前只有英文。
ask-only-in-chinese = 本答复目前只有中文。
ask-check-embassy = ⚠️ 规定可能变动，请先向使馆核实，再据此安排。
ask-check-critical = ⚠️ 如有疑问，请先询问主办方，再据此安排。
ask-helps = ✅ 有帮助
ask-organizers = 询问主办方
ask-again = 再问一个问题

ask-suggestions =
    您问的是：“{ $question }”

    不确定您指的是哪一个问题，请点选查看答复：

    { $lines }
ask-suggestion-line = { $number }. { $question }
ask-suggestion = { $question }
ask-none-of-these = 都不是，询问主办方

ask-nothing =
    您问的是：“{ $question }”

    目前没有经审定的答复。是否将您的问题转交主办方？
ask-other-guests =
    无论问的是谁，我都不会透露谁参加、谁受邀，或任何人的答复。嘉宾之间如愿意，可以自行告知。

    如果您想问的是别的事情，可以将问题转交主办方。
ask-passed-on =
    您问的是：“{ $question }”

    问题已转交主办方，详见下方消息。
ask-passed-on-already = 该问题已转交主办方。如需另外提问，请发送 /ask。
ask-forgotten = 问题只在这里保留 { $hours } 小时，该问题已被删除。请发送 /ask 重新提问。
ask-no-longer = 该答复已不再提供。请发送 /ask 重新提问，或询问主办方。
ask-too-long = 您的问题有 { $number } 个字符，最多 { $longest } 个。请用较短的问题说明重点，主办方会进一步向您了解。
ask-thanks = 很高兴能帮到您。
ask-thanks-and-wording = 很高兴能帮到您。是否愿意让主办方看到您的提问方式（不显示您的姓名），以便他人也能找到此答复？
ask-keep-wording = 可以，让主办方看到我的问法
ask-wording-offered = 谢谢。主办方会查看您的提问方式，但看不到是谁提出的。
