### 签证：嘉宾页面、主办方签证事务、举办地比较。

home-visa = 签证
command-visa = 您的证件通常需要办什么手续，以及办签步骤
admin-visadesk = 签证事务（{ $count }）
admin-visadesk-uncounted = 签证事务
command-visadesk = 嘉宾签证进展：人数、期限、规则
go-visadesk = « 签证事务

visa-start =
    <b>签证</b>
    举办地：{ $host }

    您出行所用的护照或旅行证件由哪个国家（地区）或机构签发？

    <i>仅保存签发方，不保存证件号码或姓名。该信息用您专属的密钥加密保存，活动结束 { $days } 天后或您点选“删除”时删除。主办方只看到人数、日期和代号，仅在期限临近时才能查看您的姓名。</i>
visa-host-unknown = 尚未设定
visa-pick = 从列表选择
visa-type = 直接输入
visa-other = 其他情况
visa-letter = 邀请函
visa-back = « 签证
visa-letters-back = « 首字母
visa-letters =
    <b>护照或旅行证件签发方</b>

    请点选名称的拼音首字母。
visa-initial = { $letter }
visa-issuers =
    <b>护照或旅行证件签发方</b>（{ $letter }）
visa-issuer = { $issuer }
q-visa-passport =
    <b>护照或旅行证件由何处签发？</b>

    请输入国家、地区或机构，例如<code>新加坡</code>。之后会请您确认。
q-visa-passport-unclear = 请输入国家、地区或机构，例如<code>新加坡</code>。
visa-confirm =
    护照或旅行证件签发方：<b>{ $issuer }</b>

    { $anew }

    是否正确？

    <i>仅保存这一项，用您专属的密钥加密，活动结束 { $days } 天后删除。</i>
visa-begins-anew = ⚠️ 此前记录的步骤将被删除，并按此证件重新开始。
visa-yes = 是，正确
visa-which =
    您输入了：{ $typed }

    <b>护照或旅行证件签发方</b>是以下哪一个？请点选。
visa-not-found =
    您输入了：{ $typed }

    没有找到这个签发方。请换一种写法，或从列表中选择。
visa-others =
    <b>其他情况</b>

    以下情况无法根据数据给出提示。请点选您的情况，将由主办方答复。
visa-is-several = 持有两本或以上护照
visa-is-official = 外交或公务护照
visa-is-bno = BN(O) 护照
visa-is-document = 难民或其他旅行证件
visa-is-permit = 已有居留许可或签证
visa-is-purpose = 另有其他目的，或过境
q-visa-special =
    <b>请用一两句话说明您的情况。</b>

    内容将转给主办方。请勿填写证件号码。
q-visa-special-unclear = 请用一两句话说明您的情况。

visa =
    <b>签证</b>
    { $title }

    { $hint }

    { $asked }

    { $next }

    { $buffer }
visa-next =
    <b>下一步：{ $step }</b>
    最晚办理日期：{ $latest-at }{ $more }
visa-do-ask = 向主办方询问您适用的规定
visa-do-invitation = 取得邀请函
visa-do-wait = 等待邀请函
visa-do-apply = 递交申请
visa-do-appointment = 按预约赴使领馆
visa-do-decision = 等待审批结果
visa-do-travel = 出发
visa-was-refused =
    <b>您的签证被拒。</b>
    请告知主办方：也许还来得及再次申请，或以其他方式参加。
visa-steps =
    <b>办签全部步骤</b>
    { $title }

    { $steps }

    点选某一步，说明其进展。
visa-one-step =
    <b>{ $step }</b>
    { $stands }{ $more }

    目前进展如何？
visa-decided = <b>签证审批结果如何？</b>
visa-details =
    <b>证件与来源</b>

    { $hint }
visa-need-visa = 持{ $issuer }签发的证件前往{ $host }，通常<b>需要签证</b>。
visa-need-authorisation = 持{ $issuer }签发的证件前往{ $host }，通常<b>需要办理入境许可</b>（电子签证、电子旅行许可或落地签证）。
visa-need-nothing = 持{ $issuer }签发的证件前往{ $host }，短期停留通常<b>不要求事先办理签证</b>。能否进入由边检决定，也可能另有条件。
visa-need-nothing-days = 持{ $issuer }签发的证件前往{ $host }，短期停留（最多 { $days } 天）通常<b>不要求事先办理签证</b>。能否进入由边检决定，也可能另有条件。
visa-need-home = 该证件由活动举办地（{ $host }）签发，通常<b>适用当地对本地证件的规定</b>。
visa-hint =
    { $need }
    { $source }
    { $old }

    以上不构成建议。{ $verify }
visa-hint-rule =
    { $lines }
    { $source }
    { $old }

    以上不构成建议。{ $verify }
visa-old = ⚠️ 此信息已有一段时间未核对，规定可能已放宽。仍请尽早开始办理：签证所需时间最长。
visa-source = 来源：{ $source }，数据日期 { $dated-at }，{ $days ->
    [0] 为今日数据
   *[other] 距今 { $days } 天
}。
visa-rule-words = { $words }
visa-rule-source = 来源：主办方，核对日期 { $checked-at }：{ $link }
visa-verify = 请向使领馆核实。
visa-verify-link = 请向使领馆核实：{ $link }
visa-no-hint =
    <b>此处无法给出提示。</b>
    { $why }

    在情况明确之前，请按需要签证来安排。{ $verify }
visa-doubt-no-host = 主办方尚未设定举办地。
visa-doubt-special = 您的情况需要由主办方答复。
visa-doubt-rule-expired = 主办方此前核对的、关于{ $issuer }签发的证件的规则已经过期。
visa-doubt-difficult = 持{ $issuer }签发的证件前往{ $host }，可能需要专门的证件，或适用特殊规定。
visa-doubt-recheck = 持{ $issuer }签发的证件前往{ $host }的规定在活动之前会变更或到期，或在数据形成后已有变更。
visa-doubt-no-data = 尚未载入签证数据。
visa-doubt-old-data = 签证数据过旧，不足为据。
visa-doubt-no-row = 数据中没有持{ $issuer }签发的证件前往{ $host }的内容。
visa-doubt-no-admission = 数据显示，持{ $issuer }签发的证件前往{ $host }，可能不获准进入。
visa-special-several = 持有两本或以上护照时，取决于您使用哪一本出行。
visa-special-official = 外交和公务护照另有规定。
visa-special-bno = BN(O) 护照另有规定。
visa-special-document = 难民及其他旅行证件另有规定。
visa-special-permit = 您已有的居留许可或签证可能改变所需手续。
visa-special-purpose = 其他目的或过境会改变所需手续。
visa-asked = ✉️ 您已询问主办方。
visa-line = • { $step }：{ $stands }{ $more }
visa-stands-open = 最晚 { $latest-at }
visa-stands-done = 已完成
visa-stands-skip = 不需要
visa-stands-later = 最晚 { $latest-at }，以后再办
visa-stands-late = ⚠️ 已过最晚办理日期 { $latest-at }
visa-stands-refused = 被拒
visa-step-invitation = 拿到邀请函
visa-step-apply = 递交申请
visa-step-appointment = 按预约赴使领馆
visa-step-decision = 收到审批结果
visa-step-travel = 出发
visa-label-invitation = 取得邀请函
visa-label-apply = 申请
visa-label-appointment = 赴使领馆
visa-label-decision = 审批结果
visa-label-travel = 出发
visa-letter-draft = （填写中）
visa-letter-waiting = （等待主办方处理）
visa-letter-correction = （需要更正）
visa-letter-making = （制作中）
visa-letter-sent = （已发送给您）
visa-letter-refused = （未获批准）
visa-letter-withdrawn = （已撤回）
visa-letter-destroyed = （已发送，相关资料已删除）
visa-all-done = <b>没有待办步骤。</b>
visa-buffer = { $days ->
    [0] ⏳ 已没有富余时间，请今天就办理。
   *[other] ⏳ 距下一个最晚办理日期还有 { $days } 天。
}
visa-buffer-negative = { $days ->
   *[other] ⚠️ <b>时间可能不够</b>：有一步的最晚办理日期已过 { $days } 天。请立即询问主办方。
}
visa-buffer-tentative = ⏳ 如需签证，请以这些日期为准。如果您确定需要签证，请点选“全部步骤”，再点选“我需要签证：显示全部步骤”，届时会提醒您。
visa-get-letter = 申请邀请函
visa-go-on-letter = 继续填写邀请函
visa-correct-letter = 更正邀请函
visa-see-letter = 查看申请
visa-done-invitation = 已拿到邀请函
visa-done-apply = 已递交申请
visa-done-appointment = 已赴使领馆
visa-done-decision = 已有审批结果
visa-done-travel = 已出发
visa-granted = 签证获批
visa-refused = 签证被拒
visa-undo = ↩ 尚未
visa-all-steps = 全部步骤
visa-steps-back = « 全部步骤
visa-sources = 证件与来源
visa-tell = 告知主办方
visa-skip = 不需要
visa-later = 以后再办
visa-not-later = ↩ 不再推迟
visa-full-yes = 我需要签证：显示全部步骤
visa-full-no = 只显示提示所需步骤
visa-other-case = 我的情况不同
visa-ask = 询问主办方
visa-ask-late = 立即询问主办方
visa-page = 官方网页
visa-data-page = 数据来源
visa-change = 更换证件
visa-forget = 删除
q-visa-ask =
    <b>您想让主办方了解什么？</b>

    您的问题会连同证件签发方和举办地一起发送。请勿填写证件号码。点选“跳过”则只发送这两项。
q-visa-ask-unclear = 请输入您的问题，或点选“跳过”。
visa-forget-ask = <b>要删除您的签证信息吗？</b>证件签发方、各步骤及其提醒都会删除。
visa-forget-yes = 是，删除
visa-forget-no = « 不，保留
visa-forgotten = 您的签证信息已删除。
visa-again = 签证

visadesk =
    <b>签证事务</b>
    { $title }

    举办地：{ $host }
    { $data }

    已填写签证信息的嘉宾：{ $cases-count } / { $guests-count }
    需由主办方答复：{ $unclear-count }
    { $unsigned }

    <b>下一步</b>
    { $steps }

    { $risk }

    { $due }
visadesk-unsigned = 尚未亲笔签字的邀请函：{ $count } 份
visadesk-no-host = 未设定，无法给出提示
visadesk-data = 签证数据：{ $source }，{ $dated-at }，距今 { $days } 天
visadesk-data-old = ⚠️ 签证数据：{ $source }，{ $dated-at }，距今 { $days } 天，已过旧，不再给出提示。请向系统管理员索取较新数据。
visadesk-no-data = ⚠️ 尚无签证数据。系统管理员可在命令行载入文件。
visadesk-next = • { $step }：{ $count }
visadesk-finished = • 没有待办步骤：{ $count }
visadesk-refused = • ⚠️ 签证被拒：{ $count }
visadesk-risk =
    <b>{ $count ->
        [0] 已过最晚办理日期：0 人
       *[other] ⚠️ 已过最晚办理日期：{ $count } 人
    }</b>
    { $lines }
visadesk-due =
    <b>⏳ { $days } 天内到期：{ $count } 人</b>
    { $lines }
visadesk-line = • { $code }：{ $step }，{ $latest-at }
visadesk-line-done = • { $code }
visadesk-more = ……另有 { $count } 位
visadesk-show-names = 姓名（自动删除）
visadesk-names =
    <b>签证期限名单</b>
    <i>保密。本消息将在 { $minutes } 分钟后自动删除。</i>
    { $range }

    { $lines }
visadesk-name = { $name } { $line }
visadesk-nobody = 目前没有临近的期限。
visadesk-letters = 邀请函（{ $count }）
visadesk-rules = 我们核对的规则（{ $count }）
visadesk-set-host = 举办地
visadesk-link = 官方网页
visadesk-present = 待核对的护照（{ $count }）
visadesk-times = 各步所需时间
visadesk-compare = 比较举办地
q-visa-host =
    <b>活动在哪个国家或地区举行？</b>

    请输入，例如<code>瑞士</code>。
q-visa-host-unclear = 请输入国家或地区，例如<code>瑞士</code>。
visa-host-confirm =
    您输入了：{ $typed }

    请点选举办地。所有提示和期限都以此为准。
visa-host-not-found =
    您输入了：{ $typed }

    没有找到这个国家或地区。请换一种写法。
q-visa-link =
    <b>嘉宾可在哪个网页核实？</b>

    请输入以 <code>https://</code> 开头的网址，最好是使领馆或主管部门的网页。
q-visa-link-unclear = 请输入以 <code>https://</code> 开头的网址。
visa-link-wrong = 无法使用这个网址。请输入以 <code>https://</code> 开头的网址。
visa-times =
    <b>各步所需时间</b>

    最晚办理日期按以下天数从活动日期倒推。工作日不含周末和长假；各地假日无法得知，请自行留出余量。
visa-time-gather = 递交申请：{ $days } 个工作日
visa-time-wait = 等待赴约：{ $days } 个工作日
visa-time-decide = 等待审批：{ $days } 个工作日
visa-time-spare = 出发前预留：{ $days } 天
visa-time-journey = 提前出发：{ $days } 天
visa-time-name-gather = 从邀请函到递交申请（工作日）
visa-time-name-wait = 从递交申请到赴约（工作日）
visa-time-name-decide = 从赴约到审批结果（工作日）
visa-time-name-spare = 审批结果与出发之间预留（天）
visa-time-name-journey = 从出发到活动首日（天）
q-visa-days = <b>需要多少天？</b>{ $what }
q-visa-days-unclear = 请输入天数，须为 1 或以上的整数。
visa-too-many-days = 最多可设 { $days } 天。请输入较小的数字。

present =
    <b>在场护照</b>
    举办地：{ $host }
    官方网页：{ $page }

    { $lines }

    请查看官方网页，再点选仍然有效的一项。活动前 { $days } 天之内，每一项都要再核对一次。如有不同，请添加规则。
present-recheck =
    { $event } · 距开始不足 { $days } 天。有 { $count } 种护照的签证提示需要再核对一次：请查看官方网页，再点选仍然有效的一项。此提醒只发送一次。
present-line =
    <b>{ $issuer }</b>：{ $need }
    { $source }
present-checked = 核对于 { $checked-at }：{ $link }
present-data = 依据 { $dated-at }的数据，尚未核对
present-none = 尚不清楚
present-unclear = 没有提示
present-again = { $source }，⚠️ 请再核对
present-nobody = 还没有嘉宾填写护照。
present-page = { $link }（记录于 { $noted-at }，当时未打开核对）
present-own-page = { $link }（由主办方填写）
present-no-page = 没有已知页面，请先填写（签证事务，官方网页）
present-tick = 今天已核对：{ $issuer }
present-needs-page = 请先填写官方网页（签证事务，官方网页）：它会与核对结果一并显示。
visarules =
    <b>我们核对的规则</b>

    在过期之前，规则优先于数据；过期后会请嘉宾向您询问。

    { $rules }
visarule-none = 目前没有。
visarule-new = 添加规则
visarule-drop = ✕ { $number }
visarule-line =
    { $number }. <b>{ $issuer } → { $host }</b>：{ $need }{ $state }
    { $lines }
    核对日期 { $checked-at }，显示至 { $until-at }
visarule-link = { $link }
visarule-is-held = （嘉宾可见）
visarule-is-expired = {" "}⚠️ 已过期
visarule-is-elsewhere = （其他举办地）
q-visarule-issuer =
    <b>规则适用的护照或旅行证件签发方</b>

    请输入国家（地区）或机构。该规则适用于前往{ $host }。
q-visarule-issuer-unclear = 请输入一个国家（地区）或机构。
visarule-issuer-unclear = 这可能指多个签发方，或没有对应的签发方。请输入全称或两位字母代码，例如 <code>KR</code>。
q-visarule-need = <b>{ $issuer } → { $host }</b>：通常需要什么？入境许可包括电子签证、电子旅行许可和落地签证。
q-visarule-need-visa = 签证
q-visarule-need-authorisation = 入境许可
q-visarule-need-nothing = 无需事先办理
q-visarule-need-unclear = 请点选其中一个按钮。
q-visarule-en = <b>{ $issuer } → { $host }</b>：嘉宾需要了解什么？（英文）
q-visarule-en-unclear = 请输入几句话，或点选“跳过”。
q-visarule-zh = <b>{ $issuer } → { $host }</b>：嘉宾需要了解什么？（中文）
q-visarule-zh-unclear = 请输入几句话，或点选“跳过”。
q-visarule-link = <b>依据哪个网页？</b>请输入官方网页地址，以 <code>https://</code> 开头。
q-visarule-link-unclear = 请输入以 <code>https://</code> 开头的网址。
q-visarule-checked = <b>何时核对的？</b>请输入日期，例如 <code>2027-01-10</code>。
q-visarule-checked-unclear = 无法识别该日期。请按此格式输入：<code>2027-01-10</code>
q-visarule-until = <b>可显示到哪一天？</b>之后会请嘉宾向您询问。请输入日期，例如 <code>2027-02-28</code>。
q-visarule-until-unclear = 无法识别该日期。请按此格式输入：<code>2027-02-28</code>
visarule-days-wrong = 核对日期须为今天或更早，显示期限须为今天或更晚。请输入其他日期。
visarule-no-host = 请先设定举办地。
visarule-too-many = 已有 { $count } 条规则。请先删除一条。

visacompare =
    <b>比较举办地</b>
    { $count } 位嘉宾的证件，仅依据数据

    { $lines }

    { $others-count ->
        [0] {""}
       *[other] 未细分：另有 { $others-count } 位嘉宾，以免推算出任何人的证件。
    }
    不足 { $number } 位嘉宾持有的证件不会单独显示。

    <i>依据 { $dated-at }的数据（{ $source }，距今 { $days } 天）。不构成建议。</i>
visacompare-line =
    <b>{ $host }</b>
    签证 { $visa-count }（{ $visa-percent }%）· 入境许可 { $authorisation-count }（{ $authorisation-percent }%）· 无需事先办理 { $nothing-count }（{ $nothing-percent }%）· 不明 { $unclear-count }（{ $unclear-percent }%）
visacompare-not =
    <b>比较举办地</b>

    { $why }
visacompare-too-few = 证件数量太少，比较会泄露个人信息：至少须有 { $count } 位嘉宾填写，且其中至少 { $number } 位的签发方相同。
visacompare-picture = 图表
visacompare-type = 其他国家或地区……
visacompare-back = « 比较
visacompare-caption =
    { $count } 位嘉宾的证件，按举办地比较。依据 { $dated-at }的数据（{ $source }，距今 { $days } 天）。不构成建议。
    { $others-count ->
        [0] {""}
       *[other] 未细分：另有 { $others-count } 位。不足 { $number } 位嘉宾持有的证件不会单独显示。
    }
visacompare-visa = 签证
visacompare-authorisation = 入境许可
visacompare-nothing = 无需事先办理
visacompare-unclear = 不明
visacompare-others = 未细分
q-visa-hosts =
    <b>要比较哪些国家或地区？</b>

    请输入代码或名称，例如 <code>CH SG TH GB</code> 或<code>瑞士，新加坡</code>。
q-visa-hosts-unclear = 请输入国家或地区的代码或名称，例如 <code>CH SG TH GB</code>。
visacompare-host-unclear = “{ $typed }”可能指多个国家或地区，或没有对应的名称。请输入全称或两位字母代码。
visacompare-too-many = 一次最多比较 { $count } 个国家或地区。请减少数量。
