### 反馈用的纸质卡片：离线打印，每页八张。

feedback-card-heading = 反馈卡
feedback-card-how = 请用手机扫描。页面在浏览器中打开，不在 Telegram 中。每个场次可填写一次。
feedback-card-keep = 没有人知道谁抽到了哪一张。请勿给他人看，并保留到活动结束。
feedback-card-words = 页面上应显示这些词
