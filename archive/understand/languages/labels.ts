/**
 * Labels that newspapers print before a fact (来源：, 责任编辑：, Photo:, Автор:), by meaning. Han labels are written
 * without inner spaces here; 编　辑 is read as 编辑. A longer label wins over a shorter one that it holds, so that
 * 责任编辑 is no 编辑, and labels that mean nothing to us (`other`) keep their words out of the values before them.
 */
export type LabelMeaning =
  | "source"
  | "weak-source"
  | "byline"
  | "editor"
  | "photographer"
  | "text-and-photo"
  | "published"
  | "updated"
  | "headline"
  | "caption"
  | "follow"
  | "other";

export const hanLabels: Readonly<Record<LabelMeaning, string>> = {
  source:
    "来源 來源 稿源 本文来源 本文來源 文章来源 文章來源 信息来源 信息來源 新闻来源 新聞來源 稿件来源 消息来源 消息來源 转载自 转自 轉自 摘自 原载 原載 资讯来源 來源網站 来源网站 原文出处 文章出处 出处 出處 媒體 媒体 供稿单位 发布单位 发布机构 出典 提供元 来源媒体 报纸 報紙 刊載 刊于 来源报纸",
  "weak-source": "资料来源 資料來源 数据来源 數據來源 来自 來自 供稿 來稿",
  byline:
    "作者 记者 記者 文 文字 撰文 撰稿 撰稿人 采写 採寫 采访 採訪 采编 通讯员 通訊員 本报记者 本報記者 本网记者 撰文者 口述 整理 执笔 執筆 编译 編譯 翻译 翻譯 译者 譯者 评论员 特约评论员 報道 报道 報導 报导 文章作者 原作者 特約記者 特约记者 见习记者 実習 文責 取材 取材・文 聞き手 筆者 参与采写 参与报道 参与记者 采写记者 记者团队 采访人员 采写整理 发布人 发稿人 演讲人 主笔 撰寫 撰写",
  editor:
    "责任编辑 責任編輯 责编 責編 编辑 編輯 本文编辑 本文責任編輯 本文责任编辑 网络编辑 網絡編輯 网站编辑 值班编辑 文字编辑 见习编辑 實習編輯 实习编辑 本期编辑 版面编辑 本版编辑 本版責編 本版责编 编稿 编审编辑 新媒体编辑 微信编辑 核稿編輯 主責編輯 執行編輯 执行编辑 视频编辑 责任编缉 责仼编辑 录入编辑 栏目编辑 采编编辑 编校",
  photographer:
    "摄影 攝影 摄 攝 图 圖 图片 圖片 照片 摄影记者 攝影記者 攝影師 摄影师 图片来源 圖片來源 图源 圖源 供图 供圖 影像 撮影 写真 写真・撮影 图片提供 圖片提供 照片提供 資料照片 视觉 摄像 攝像 摄影报道 攝影報道 配图",
  "text-and-photo":
    "文图 图文 文/图 图/文 文／图 图／文 图文/ 文並圖 文、图 文、圖 圖、文 圖文 文圖 圖/文 文/圖 圖／文 文／圖 文·图 文图/ 图文作者 采写/摄影 撰文/摄影 摄影报道 文、摄影 文/摄影 文并摄 文/摄 撰文摄影",
  published:
    "发布时间 发布日期 發佈日期 發佈時間 發布日期 發布時間 发表时间 发表日期 發表日期 發表時間 发稿时间 时间 時間 日期 上传时间 上網時間 刊登日期 出版日期 刊出日期 见报日期 添加时间 创建时间 录入时间 发文日期 公開日 掲載日 投稿日 配信 發稿時間 播出时间 發行日期 见报时间 文章日期 公布日期 成文日期 发布于 發佈於 发表于 發表於 信息时间 入库时间 登载时间",
  updated:
    "更新时间 更新日期 更新時間 更新 最后更新 最後更新 最后修改 修改时间 更新日 最新更新 更新于 更新於 最終更新",
  headline: "标题 標題 题目 主题 文章标题 新闻标题 題目 主題",
  caption:
    "图片说明 圖片說明 图说 圖說 图注 圖注 照片说明 照片說明 图片简介 图片新闻 圖片新聞 图示 图为说明 写真説明",
  follow: "欢迎关注 歡迎關注 关注 關注 敬请关注 请关注",
  other:
    "图片编辑 圖片編輯 美术编辑 摄影编辑 图编 原标题 原標題 字号 字體 字体 字體大小 字体大小 点击 点击数 点击量 点击次数 點擊 阅读 阅读数 阅读量 阅读次数 閱讀 浏览 浏览量 浏览次数 浏览数 瀏覽 评论 評論 评论数 分享 分享到 分享至 分類 分类 所属分类 所属栏目 栏目 欄目 专栏 專欄 关键词 关键字 關鍵字 關鍵詞 标签 標籤 校对 校對 校 校审 审核 審核 审校 审稿 审签 审读 监制 監製 监审 总监制 主编 主編 总编辑 總編輯 总编 副主编 版式 版面设计 美术 组版 校检 策划 策劃 统筹 統籌 设计 設計 美编 美編 排版 制图 製圖 制作 製作 剪辑 后期 视频 影片 配音 播音 主播 主持人 初审 复审 终审 一审 二审 三审 核发 签发 值班主任 值班编委 值班总编 版权声明 版權聲明 声明 声明 提示 地址 电话 電話 传真 邮箱 邮编 电子邮箱 热线 网址 網址 链接 連結 备案号 备案 版权所有 许可证 天气 氣溫 气温 人气 热度 收藏 点赞 编号 文号 索引号 发文字号 主题词 信息类别 公开方式 扫码 打印 手机看 上一篇 下一篇 相关链接 延伸阅读 推荐阅读 订阅 单位 作者单位 邮政编码 版次 版面 第版 发布者 发布 上传 举报 爆料 核校 责校 二校 责任校对 責任校對 记录 内容简介 视频简介 简介 出品 出品人 联合出品",
};

/** Labels of other languages with a colon, lower case. */
export const letterLabels: Readonly<Record<LabelMeaning, string>> = {
  source: "источник|эх сурвалж|джерело|出典|출처|источники|по материалам|дереккөз|крыніца",
  "weak-source": "source",
  byline:
    "by|author|authors|written by|words by|words|text by|text|story by|story|reporter|reporting by|reported by|report by|report|автор|авторы|текст|журналист|корреспондент|подготовил|подготовила|автор текста|зохиогч|сэтгүүлч|сурвалжлагч|бичсэн|бэлтгэсэн|нийтэлсэн|текст и фото|автори|текст підготувала|글|기자|취재|par|por|von|di|door|auteur|autor|autore",
  editor:
    "editor|edited by|editing by|editors|редактор|редакторы|выпускающий редактор|редактор текста|редактор ленты|редакция|хянан тохиолдуулсан|редактор хянасан|편집",
  photographer:
    "photo|photos|photo by|photos by|photograph|photographs|photograph by|photographs by|photographer|photography|photography by|pictures|picture|picture by|pictures by|image|images|image by|image credit|photo credit|credit|image copyright|image source|photo courtesy|photo courtesy of|photo illustration by|фото|фотография|фотографии|фотограф|автор фото|снимок|гэрэл зураг|гэрэл зургийг|гэрэл зурагчин|зураг|фотографія|светлина|сурет|사진|foto|fotos|photographie|crédit photo|crédits photo",
  "text-and-photo":
    "text and photos|text and photo|words and photos|words and pictures|story and photos|text and pictures|story and photos by|words and photos by|text and photos by|текст и фото|фото и текст|текст, фото|글·사진|글/사진",
  published:
    "published|published on|date|posted|posted on|posted at|first published|publication date|issued|дата|дата публикации|опубликовано|опубликован|нийтэлсэн огноо|огноо|опубліковано|입력|등록|date published|publié le|created|released",
  updated:
    "updated|last updated|last modified|modified|last update|обновлено|изменено|оновлено|шинэчилсэн|수정|mis à jour|update",
  headline: "title|headline|заголовок|subject|гарчиг",
  caption: "caption|image caption|media caption|photo caption|подпись|подпись к фото|тайлбар",
  follow: "follow us|follow",
  other:
    "tags|tag|topics|topic|keywords|key words|category|categories|filed under|section|share|related|read more|see also|more|comments|views|print|email|phone|copyright|теги|темы|рубрика|категория|комментарии|просмотров|поделиться|ангилал|уншсан|хуваалцах|сэтгэгдэл|translation|translated by|перевод|fact-check|additional reporting by|graphic|graphics|video|audio|listen|watch|note|correction|contact|tel|fax|series|location|place|length|byline",
};
