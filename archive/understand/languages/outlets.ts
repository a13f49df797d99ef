/**
 * Papers, agencies, stations and news sites by the name that they print of themselves. Only names that no ending tells
 * (远山日报 and Lakeside Herald are recognised by their last word, 新浪 and The Hindu are not), and none that is a section as often
 * (Nation, Science, TODAY).
 */
const names = `
新浪 新浪网 新浪新闻 新浪新闻中心 新浪娱乐 新浪科技 搜狐体育 搜狐娱乐 搜狐财经 网易体育 网易娱乐 网易财经 腾讯体育 腾讯娱乐 腾讯财经 新浪财经 新浪军事 新浪体育 搜狐 搜狐网 搜狐新闻 网易 网易新闻 腾讯 腾讯网 腾讯新闻 凤凰网 凤凰新闻 凤凰资讯
凤凰卫视 一点资讯 澎湃新闻 澎湃 界面新闻 上观新闻 上游新闻 封面新闻 红星新闻 极目新闻 顶端新闻 天眼新闻 海报新闻 看看新闻 紫牛新闻 潮新闻 九派新闻 荔枝新闻
央视新闻 央视网 央广网 央广新闻 中国之声 中国新闻网 中新网 中新社 新华社 新华网 中国网 中国青年网 光明网 人民网 环球网 国际在线 参考消息 参考消息网
观察者网 财新网 财新 第一财经 虎嗅 多维新闻 看中国 大公网 文汇网 中评社 中通社 紅星新聞 新京报 经济观察报 三联生活周刊 南方周末 新周刊 南风窗 半月谈 求是
中新經緯 中新经纬 浙江在线 四川在线 中安在线 安徽在线 华声在线 金黔在线 胶东在线 中青在线 红网 大众网 齐鲁壹点 上观 羊城派 大武汉 健康报 农民日报 科技日报 大河网 大江网 东方网 东南网 北方网 千龙网 长江网 汉网 荆楚网 金羊网 大洋网 南方网 云南网
中央社 中央通訊社 聯合報 聯合新聞網 中國時報 中時電子報 中時新聞網 工商時報 自由時報 自由電子報 自由時報電子報 蘋果日報 蘋果新聞網 東森新聞 東森新聞雲 三立新聞 三立新聞網 ETtoday ETtoday新聞雲 ETtoday新聞 ETtoday東森新聞雲 TVBS TVBS新聞 TVBS新聞網 SETN NOWnews NOWnews今日新聞 Yahoo奇摩新聞 PChome新聞 yam蕃薯藤
力報 台灣醒報 醒報 民視新聞 民視新聞網 華視新聞 華視新聞網 台視新聞 中視新聞 公視新聞 公視新聞網 壹電視 上報 新頭殼 風傳媒 關鍵評論網 報導者 信傳媒 鏡週刊 壹週刊 天下雜誌 商業周刊 遠見雜誌
今周刊 環境資訊中心 苦勞網 台灣醒報 大紀元 新唐人 希望之聲 更生日報 馬祖日報 金門日報 國語日報 民報 中央廣播電臺 國立教育廣播電臺
香港01 香港電台 有線新聞 now新聞 無綫新聞 立場新聞 眾新聞 獨立媒體 端傳媒 明報 明報新聞網 星島 星島日報 星島網 頭條日報 東方日報 太陽報 成報 信報 經濟日報 晴報 am730 大公報 文匯報 香港文匯報
香港商報 澳門日報 正報 澳廣視 力報 論盡 朝日新聞 毎日新聞 読売新聞 産経新聞 日本経済新聞 日経 東京新聞 中日新聞 北海道新聞 西日本新聞 中国新聞 神戸新聞 京都新聞 河北新報 琉球新報 沖縄タイムス 共同通信
時事通信 時事ドットコム 47NEWS ハフポスト
ТАСС|РИА Новости|Интерфакс|Лента.ру|Lenta.ru|Коммерсантъ|Коммерсант|Российская газета|Комсомольская правда|Аргументы и факты|Новая газета|РБК|Регнум|Газета.Ru|Фонтанка
Медуза|Московский комсомолец|Советский спорт|Спорт-Экспресс|Sports.ru|Football.ua|Украинская правда|УНИАН|Цензор.НЕТ|Радио Свобода|Эхо Москвы
Независимая газета|Парламентская газета|МОНЦАМЭ|Өдрийн сонин|Зууны мэдээ|Үндэсний шуудан|iKon.mn|Gogo.mn|GoGo Mongolia|news.mn|MEDEE.MN|eagle.mn|Zarig.mn|Shuud.mn|Montsame
BBC News|BBC|BBC Sport|BBC News Online|The Guardian|The Observer|The Times|The Sunday Times|The Telegraph|Telegraph|Telegraph.co.uk|ESPN|ESPN.com|FoxNews.com|TIME.com|The Daily Telegraph|Daily Telegraph|The Independent|Daily Mail|MailOnline|Mail Online
Daily Mirror|The Mirror|The Sun|Daily Express|Evening Standard|Sky News|ITV News|Channel 4 News|Financial Times|The Economist|The Scotsman|The Herald|Irish Times|The Irish Times|Irish Independent|Irish Examiner|RTE News|RTÉ News
The New York Times|New York Times|The Washington Post|Washington Post|The Wall Street Journal|Wall Street Journal|USA Today|USA TODAY|Los Angeles Times|Chicago Tribune|The Boston Globe|Boston Globe|San Francisco Chronicle
The Philadelphia Inquirer|Miami Herald|Houston Chronicle|The Dallas Morning News|Star Tribune|The Denver Post|The Seattle Times|The Oregonian|The Atlantic|The New Yorker|Newsweek|TIME|Politico|POLITICO|Axios
HuffPost|AOL News|The Huffington Post|BuzzFeed News|Business Insider|Bloomberg|CNBC|CNN|CNN.com|Fox News|FoxNews.com|NBC News|CBS News|ABC News|NPR|PBS NewsHour|Reuters|Thomson Reuters|Press Trust of India|Associated Press|The Associated Press|AP News|AP|AFP|Agence France-Presse|UPI
Al Jazeera|Al Jazeera English|Deutsche Welle|France 24|Euronews|Voice of America|VOA|VOA News|Radio Free Asia|RFA|Radio Free Europe/Radio Liberty|UN News|Xinhua|Xinhuanet|China Daily|chinadaily.com.cn|Global Times
People's Daily|People's Daily Online|CGTN|CCTV|Shanghai Daily|South China Morning Post|SCMP|Hong Kong Free Press|HKFP|RTHK|The Standard|Taipei Times|Focus Taiwan|The China Post|The Straits Times|CNA|Channel NewsAsia
The Japan Times|Japan Today|Nikkei Asia|The Asahi Shimbun|The Mainichi|The Yomiuri Shimbun|Kyodo News|NHK World|The Korea Herald|The Korea Times|Yonhap|Yonhap News Agency|Bangkok Post|The Nation|The Jakarta Post|Jakarta Globe
Malay Mail|Bernama|New Straits Times|Philippine Daily Inquirer|Inquirer.net|Rappler|The Manila Times|VnExpress|Viet Nam News|The Hindu|The Times of India|Times of India|The Indian Express|Hindustan Times|NDTV|Scroll.in
The Economic Times|Livemint|Deccan Herald|The Telegraph India|The Tribune|The Statesman|PTI|ANI|IANS|DAWN.COM|The Express Tribune|Geo News|The News International|The Daily Star|bdnews24.com|Dhaka Tribune|The Kathmandu Post
Daily Mirror Online|Daily News|Colombo Page|Sydney Morning Herald|The Sydney Morning Herald|The Age|The Australian|SBS News|Herald Sun|The Courier-Mail|NZ Herald|The New Zealand Herald|RNZ|Otago Daily Times|Radio New Zealand
Globe and Mail|The Globe and Mail|Toronto Star|National Post|CBC News|CTV News|Global News|Vancouver Sun|Montreal Gazette|Jamaica Gleaner|The Gleaner|Jamaica Observer|Barbados Today|Nation News|Trinidad Express|Trinidad and Tobago Newsday
Stabroek News|Kaieteur News|Guyana Chronicle|The Tribune Bahamas|St. Lucia Times|Loop News|Cayman Compass|Daily Nation|The East African|The Citizen|The New Times|New Vision|Daily Monitor|The Monitor
The Punch|Vanguard News|The Guardian Nigeria|Premium Times|ThisDay|THISDAY|Daily Trust|Sahara Reporters|The Herald Zimbabwe|NewsDay|Mail & Guardian|News24|Daily Maverick|The Namibian|Graphic Online|Daily Graphic
Citi Newsroom|Ghana News Agency|MyJoyOnline|GhanaWeb|allAfrica|AllAfrica|Addis Standard|The Jerusalem Post|Haaretz|The Times of Israel|Arab News|Gulf News|The National|Khaleej Times|Daily Sabah|Hürriyet Daily News|Anadolu Agency
The Moscow Times|Kyiv Post|EUobserver|Der Spiegel|ProPublica|The Conversation|The Intercept|The Christian Science Monitor|Christian Science Monitor|MIT Technology Review|Phys.org|EurekAlert
`;

/** Names, folded to lower case: those parted by bars may hold spaces, the others stand between spaces. */
const outlets: ReadonlySet<string> = new Set(
  names
    .trim()
    .split("\n")
    .flatMap((line) => (line.includes("|") ? line.split("|") : line.split(" ")))
    .map((name) => name.toLowerCase()),
);

const longestName = Math.max(...[...outlets].map((name) => name.length));
/** In both cases: most words are told from every name by their first character. */
const firstCharacters: ReadonlySet<number> = new Set(
  [...outlets].flatMap((name) => [name.charCodeAt(0), name.toUpperCase().charCodeAt(0)]),
);

/** Whether words are the name of a paper, agency, station or news site that the program knows. Example: `新浪新闻`. */
export function isKnownOutlet(words: string): boolean {
  return (
    words.length <= longestName &&
    firstCharacters.has(words.charCodeAt(0)) &&
    outlets.has(words.toLowerCase())
  );
}
