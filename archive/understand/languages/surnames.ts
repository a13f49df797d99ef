/**
 * Chinese family names by frequency: the first forty carry about 70 % of all people, the first two hundred 95 %.
 * Simplified and traditional forms side by side. Used to cut names that are printed without a space between them.
 */
export const commonSurnames =
  "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂";

export const otherSurnames =
  "员員亓睢谌諶楼樓阙闕禤郄隗缑昝湛禹贝貝茅嵇厉厲戎庾苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻闫余潘杜戴夏钟鍾鐘汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋甘景薄单單包司柏宁寧柯阮桂闵閔解强柴华華车車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋晉苑邬鄔臧畅宫宮来來苟全褚廉简簡娄婁盖蓋符奚木穆党黨燕郎邸冀姬屠连連郜晏栾欒郁商蒙计計喻揭窦竇迟遲宇敖糜鄢冷卓花仇艾蓝藍都巩鞏稽井练練仲乐樂虞卞封竺冼麦麥酒麻利佟那应應宗丰豐钮鈕沙狄原占佘展岑敬幸危巴寿壽储儲官尉闻聞步桑粟植银銀芮富巫弓牧宓班仰伊祖束韶印宿怀懷蒲邰鄂索籍蔺藺阴陰胥苍莘劳勞逄扶宰雍璩濮扈浦尚农農晁勾訾阚闞鞠巢蒯相荆荊红紅权權逯益桓付代元缪繆骆駱荀邝鄺裘宣贲初由门仝铁鐵佐赫云雲皮国满滿容居匡寇隆沃鲜鮮郗郏郟撒海信智贵逮母过過";

export const compoundSurnames =
  "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 夏侯 端木 南宫 南宮 独孤 獨孤 长孙 長孫 宇文 轩辕 軒轅 张简 張簡 范姜 歐阳";

/** What Mongolian, Uyghur and Tibetan names are written with: 阿拉坦其格 is one name, though 阿 and 其 are surnames too. */
export const transcribing =
  "阿巴布才次措达達旦登都敦多额爾尔嘎格贡古哈呼吉加卡凯克拉勒力楞仁洛玛買买曼米木那纳娜尼努诺帕普其奇恰钦坦让热日茹若萨赛桑斯索塔台特提帖铁图吐旺乌烏西希雅牙亚央扎依伊益音尤孜";
