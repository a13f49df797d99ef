/**
 * Words that copied pages carry around an article: buttons, menus, share bars, related links. Lower case, without white
 * space at their ends; a line that is one of them is boilerplate.
 */
export const buttons: ReadonlySet<string> = new Set(
  (
    "易信|微信|朋友圈|微博|新浪微博|腾讯微博|qq空间|qq|qq好友|更多|收藏|已收藏|检索|檢索|用户名|帐户|帳戶|密码|密碼|新用户|新用戶|忘记密码|忘記密碼|加入最愛|投稿|推荐|推薦|關閉|回頁頂|上一条|下一条|上一條|下一條|点赞|評論|评论|举报|" +
    "旧版入口|新版入口|调整字体|字体调整|无障碍浏览|手机版|电脑版|移动版|电子报|数字报刊|标题导航|返回目录|返回列表|收听|朗读|听新闻|语音播报|关灯|开灯|夜间模式|複製|复制|全屏|自动播放|重新播放|下载app|下載app|打开app|客户端下载|阅读原文|点击蓝字|关注我们|图片默认标题|友善列印|轉寄|列印|我要留言|打印|打印本页|关闭|关闭窗口|返回顶部|返回首页|返回|首页|首頁|主頁|上一篇|下一篇|上一页|下一页|" +
    "上一頁|下一頁|下一則|上一則|加载更多|查看更多|展开全文|手机观看|手机看新闻|视频简介|栏目介绍|" +
    "内容简介|主要内容|简介|相关稿件|相关新闻|相關新聞|相关阅读|相關閱讀|相关报道|相關報導|相关链接|" +
    "相关推荐|相关文章|相關文章|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门推荐|熱門新聞|热点推荐|" +
    "热门文章|最新文章|最新新闻|猜你喜欢|为您推荐|编辑推荐|編輯精選|精彩推荐|图片推荐|视频推荐|热榜|" +
    "排行榜|繁体|简体|簡體中文|繁體中文|简体中文|english|中文|登录|登入|注册|註冊|搜索|搜尋|搜尋新聞|" +
    "搜寻|我要评论|我要纠错|纠错|放大|缩小|默认|無障礙|无障碍|加入收藏|设为首页|正文|全文|責任編輯|讚|" +
    "赏|推特|臉書|加入line好友|line|複製連結|复制链接|訂閱|订阅|share|tweet|pin it|facebook|twitter|" +
    "messenger|whatsapp|email|e-mail|linkedin|pinterest|reddit|telegram|tumblr|link copied|print|save|" +
    "save for later|close|close share panel|more|see more|show more|load more|menu|search|home|" +
    "subscribe|sign in|sign up|log in|login|register|advertisement|advertisements|ad|sponsored|" +
    "sponsored content|related|topics|tags|leave a reply|post a comment|view comments|show comments|" +
    "play video|watch video|watch|listen|back to top|top|reuse this content|contact us|about us|" +
    "privacy policy|меню|поиск|войти|регистрация|подписка|реклама|контакты|о нас|все новости|по теме|теги|метки|главная|новости|подписаться|вконтакте|одноклассники|люди|" +
    "команды|версия для печати|ещё|еще|подробнее|хуваалцах|сэтгэгдэл бичих|нүүр|эхлэл|холбоотой мэдээ|" +
    "их уншсан|シェア|ツイート|シェアする|ツイートする|関連記事|関連ニュース|トップ|ホーム|印刷|メール|" +
    "目次|あわせて読みたい|続きを読む|有料会員限定|この記事をシェア|공유|기사공유|관련기사|인쇄|스크랩"
  ).split("|"),
);

/** Sections and pages of English sites: a row of them is a menu. Lower case. */
export const sectionWords: ReadonlySet<string> = new Set(
  (
    "news opinion opinions sport sports features arts about advertise world politics business tech technology science health culture lifestyle life style travel " +
    "video videos photos home local national international entertainment obituaries classifieds jobs weather contact subscribe search more live tv radio counties " +
    "markets money education environment food fashion magazine columns columnists editorial editorials letters comment community events cars property u.s. us uk " +
    "asia africa europe americas china australia india login register shop podcasts newsletters games puzzles crosswords metro region nation latest"
  ).split(" "),
);

/** Buttons whose words vary, matched against the whole line: 分享到：, Related stories, Comments. */
export const buttonPatterns =
  /^(?:[\d,.]+[+]?|[-—–]{1,3}\s?分享\s?[-—–]{1,3}|相关视频|相關影片|[×✕✖xX]|[|｜·•>»<«\-–—=_*#~.]+|分享(?:到|至|给)?.{0,24}[:：]?|更多\S{0,6}|评论数.*|点击查看.{0,12}|点击下载.{0,12}|第\s*[\dA-Z０-９]{1,4}\s*[版页頁](?:\s*[:：]\s*\S{2,8}|\s*[（(][^（()）]{0,10}[)）])?|(?:上|下)一[篇条條则則页頁个個]\s*[:：].{0,60}|(?:进入|點擊|点击|更多|查看).{0,40}(?:>>|»|＞＞)|.{2,40}(?:首页|首頁)|(?:专|專)栏[:：]?|[\d\s/:-]{0,20}[，,]?\s?正文[:：]|あわせて読む[:：].{0,20}|рассказать друзьям|все материалы|другие (?:сообщения|новости)|page [\da-z]{1,4}(?:,? column [\da-z]{1,3})?|[A-Z]\d{1,3}版?[\s·:：-]*\p{Script=Han}{2,4}(?:[·•]\p{Script=Han}{2,4})?|text size.{0,12}|today'?s paper|\d+ min(?:ute)?s? read|follow @.{0,20}|\d{4,5}版[:：]\S{1,8}|(?:当前版|當前版)[:：].{0,24}|[\d\s]*(?:上一[版篇条個个期]|下一[版篇条個个期]|上一主题|下一主题)(?:[\s\d]*(?:上一[版篇条個个期]|下一[版篇条個个期]|上一主题|下一主题|版面导航|放大|缩小|默认))*[\d\s]*|[•·]?\s*\d+\s*(?:阅读|回复|閱讀|回覆|次阅读|浏览)|离线\S{1,16}|快速回复|限\s?\d+\s?字节|.{1,60}\[复制链接\]|[•·]?\s*【(?:PDF版|糾錯|纠错)】|按日期查阅|站内搜索[:：]?|\p{Script=Han}{2,8}[报報]\s?(?:数字报纸?|多媒体数字版|数字版|电子版|電子版)|不支持flash|跳转到.{2,8}|客户端看?|扫一扫.{0,20}|扫码.{0,16}|用微信扫.{0,20}|分享至好友.{0,10}|打开微信.{0,40}|请使用.{0,20}扫.{0,20}|您可能有興趣.?|您可能感兴趣.{0,8}|你可能.{0,8}|點我看.{0,20}|登录\s*\/?\s*注册|字号.{0,14}|t\s*\+\s*-|a\s*[-+]\s*a\s*[-+]?|星期[一二三四五六日]|字體.{0,14}|赞\s*\d*|share this.{0,30}|share (?:on|via|with).{0,30}|share this with.{0,20}|email this.{0,20}|google\+|copy (?:this )?link|print this.{0,10}|read more.{0,40}|subscribe now.{0,20}|sign in to.{0,30}|skip to.{0,30}|related (?:topics|stories|articles|content|news|links|posts|coverage|reading)|most (?:read|popular|viewed|shared)|more (?:on this story|stories|from.{0,30}|news)|recommended.{0,24}|you may (?:also )?like.{0,10}|trending.{0,12}|editor'?s? picks|comments?|leave a comment.{0,10}|these are external links.*|media playback is.{0,40}|your (?:device|browser).{0,60}support.{0,40}|loading.{0,6}|follow us.{0,30}|terms of (?:use|service)|cookies?|accept(?: all)?|newsletters?|facebook icon.{0,20}|archives\s?\|\s?\d{4}|читайте также.{0,10}|поделиться.{0,20}|комментарии.{0,10}|сэтгэгдэл.{0,12}|댓글.{0,6})$/iu;

/** Openings of notices and menus, matched against the beginning of short lines: follow us, copyright, your place on the site. */
export const openingWords =
  /^(?:these are external links|jump to (?:content|navigation|comments|main)|本文链接[:：]|本文鏈接[:：]|原创稿件，转载|欢迎关注|歡迎關注|敬请关注|关注我们|扫描|扫一扫|长按|长按识别|识别二维码|转载请注明|轉載請註明|版权所有|版權所有|版权声明|版權聲明|免责声明|免責聲明|声明[:：]|特别声明|郑重声明|凡本网|凡注明|本网转载|本文仅代表|本文系|未经授权|未經授權|著作權所有|copyright|©|\(c\)|all rights reserved|點擊這裡|点击这里|点击进入|更多精彩|更多新闻|更多资讯|下载客户端|下載APP|保护视力|视力保护色|【字体|為達最佳瀏覽效果|为达最佳浏览效果|建議使用|请使用|請使用|您即將進入|本站分級|根據「電腦網路內容分級|請先登入|不用抽|一手掌握|看更多|本文章内容|电话[:：]|热线[:：]|举报电话|违法和不良信息|互联网新闻信息|信息网络传播|icp备|京icp|(?:[\u4e00-\u9fff]icp[备証证])|增值电信|网站地图|关于我们|联系我们|https?:\/\/|www\.|您的当前位置|您当前的位置|当前位置|您的位置|你的位置|所在位置|your email address|required fields|this material may not|this article (?:was|has been) (?:originally|updated|amended|corrected)|for more (?:information|stories|news)|click here|sign up (?:for|to)|subscribe (?:to|for)|follow (?:us|@|the)|download (?:the|our)|join (?:the|our)|like us on|get (?:our|the|breaking)|read (?:more|also|next)\s*[:：]|see also\s*[:：]|this was published \d|converted for the (?:new )?archive|we[’']re sorry, this feature|(?:posted by )?(?:& )?filed under|skip to (?:main |the )?content|(?:メイン|グローバル)?(?:メニュー|ナビゲーション)を(?:とば|飛ば|スキップ)|(?:この)?(?:ページの)?本文(?:エリア)?(?:へ(?:スキップ|移動|ジャンプ)|エリアへ)|also read|related\s*[:：]|watch\s*[:：]|more\s*[:：]|join the conversation|we use cookies|by continuing|this site uses|please enable|enable javascript|the views expressed|disclaimer|читайте также|подпис(?:ывайтесь|аться)|следите за|при использовании|все права защищены|источник фото|зохиогчийн эрх|無断転載|ご意見|お問い合わせ|무단\s?전재|저작권자|ⓒ)/iu;

/** Lines that open a list of other articles: what follows up to running text or a fact is boilerplate too. */
export const listOpeners =
  /^(?:延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|相关报道|相關報導|相关链接|相关推荐|相关文章|相關文章|推荐阅读|推薦閱讀|热点推荐|热门推荐|热门文章|最新文章|猜你喜欢|为您推荐|您可能有興趣.?|您可能感兴趣.{0,8}|精彩推荐|更多\S{0,3}(?:新闻|新聞|要闻|要聞|港聞|内容|內容|文章)|其[他它]\S{0,2}(?:新闻|新聞|人也在看)|最新消息|热点专题|熱點專題|新闻查询|热门专题|最Hit|看更多.{0,12}|編輯推薦|related (?:topics|stories|articles|content|news|links|posts|coverage)|topics|tags|most (?:read|popular|viewed|shared)|more (?:on this story|stories|from.{0,30}|news)|recommended.{0,24}|you may (?:also )?like.{0,10}|trending.{0,12}|читайте также.{0,10}|по теме|теги|метки|люди|команды|холбоотой мэдээ|шинэ мэдээ|их уншсан|関連記事|関連ニュース|あわせて読みたい|관련기사)[:：]?$/iu;
