### The first screen, help, language, and the ways back.

home =
    <b>{ $title }</b>
    { $venue }
    { $starts-at }至{ $ends-at }

    您的答复：{ $answer }
    { $until }
home-rsvp = 我的出席情况
home-schedule = 日程
home-calendar = 日历文件
home-details = 行程信息
home-privacy = 隐私
home-language = 语言 · Language
home-help = 帮助
home-admin = 主办方专用
home-events = 我的其他活动

go-home = « 首页
go-back = « 返回
go-rsvp = 我的出席情况
go-schedule = « 日程
go-admin = « 主办方面板
go-invite = « 邀请
go-settings = « 设置
go-attendance = « 出席统计

choose-event = <b>您想查看哪一项活动？</b>
event-choice = { $title }
choose-language =
    <b>您希望使用哪种语言？</b>
    Which language shall we speak?

help =
    <b>您可以在这里做什么</b>

    { $lines }

    所有功能也都可以从 /start 开始点选找到。

    <b>联系人</b>
    { $contact }

    <i>本聊天内容保密，但它是普通的机器人聊天：Telegram 和主办方的服务器能够读取。请不要在这里写不宜外传的内容。</i>
help-line = /{ $command } – { $help }

command-start = 首页
command-help = 使用说明
command-rsvp = 是否出席：答复或更改答复
command-schedule = 日程，以及您在各场次的席位
command-details = 抵达、离开、饮食、无障碍需求、紧急联系人
command-calendar = 将您的日程导出为日历文件
command-language = 中文或英文
command-privacy = 谁可以知道您参加；删除您的信息
command-cancel = 停止回答当前问题
command-admin = 主办方面板
command-invite = 用一次性链接邀请与会者
command-attendance = 出席统计：人数、图表、按需查看姓名
command-settings = 截止时间、席位与候补
