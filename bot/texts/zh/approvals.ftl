### 双人同意：最重大的操作须由第二位主办方成员同意。

command-approvals = 需要第二位主办方成员同意的请求
go-approvals = 待同意请求
approval-act-hotel-file = 导出酒店用文件
approval-act-seating = 导出座位表
approval-act-kitchen-file = 导出厨房用文件
approval-act-broadcast = 向所有人群发
approval-act-role = 更换角色
approval-act-move = 将参与资格转到另一账号
approval-act-end = 终止参与资格
approval-act-renew = 重新生成遗失的邀请链接
approval-act-results = 公布评分
approval-act-vote = 公布投票
approval-act-groups = 通知大家各自的工作组
approval-act-statement = 发布关于参加者的声明
approval-act-invite-again = 再次邀请同意受邀者
approval-act-readout = 发布会议纪要
approval-act-reader = 任命或撤换候选人的审阅人
approval-act-wave = 邀请一批候选人
approval-act-candidate = 导出关于一位候选人所保存的内容
approval-act-forget-event = 删除活动
approval-asked =
    <b>已请另一位主办方成员同意</b>

    您的请求：{ $act }。此操作须由两人同意：其他人会看到将要发生的一切，同意的期限为 { $until-at }。有结果时会通知您。
approval-nobody-besides = 此操作始终须由第二位主办方成员同意，而目前没有。请先邀请一位。
approval-withdraw = 撤回
approvals =
    <b>需要第二位主办方成员同意的请求</b>

    { $lines }

    点选编号可查看将要发生的一切。
approvals-none = 目前没有等待第二位主办方成员同意的请求。
approval-line = { $number }. { $code }：{ $act }
approval-number = { $number }
approval =
    <b>{ $code } 请求：{ $act }</b>

    以上即是将要发生的一切。您同意后，会立即以 { $code } 的名义执行。期限：{ $until-at }
approval-own-shown =
    <b>您的请求：{ $act }</b>

    以上即是其他人看到的内容。期限：{ $until-at }
approval-yes = 同意并执行
approval-no = 不同意，因为……
approval-look = 查看
approval-wanted = { $event } · { $code } 请求：{ $act }。此操作须由第二位主办方成员同意，请查看。
approval-done = 已同意并执行：{ $code } 的请求（{ $act }）。
approval-refused = 您未同意；已将原因告知 { $code }。
approval-changed = 未执行：{ $code } 的请求（{ $act }）内容已有变化。已请对方重新查看并再次提出。
approval-withdrawn = 请求已撤回，不会执行。
approval-told-done = { $event } · { $code } 已同意，已执行：{ $act }。
approval-told-refused =
    { $event } · { $code } 不同意：{ $act }。

    { $why }
approval-told-changed = { $event } · 未执行：您请求的内容已有变化（{ $act }）。请重新查看并再次点选。
approval-gone = 该请求已答复、已撤回或已超过一天；或者提出者已不能这样做。未执行任何操作。
approval-own = 这是您自己的请求，须由另一位主办方成员答复。您可以撤回。
q-approval-why = 为什么不同意？提出者会看到。
q-approval-why-unclear = 请用几个字说明不同意的原因。
broadcast-plan-two = 需要两位主办方成员同意时，发给所有人的消息须用“立即发送”，在第二位同意之后发出。请在合适的时间再来发送。
approval-act-names-file = 导出姓名文件
