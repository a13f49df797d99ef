/** Words right before a date that make it the day of a change, not of publication. */
export const updateWords =
  /(?:更新|修改|修訂|修订|modified|updated?|last\s+edited|изменен[оа]?|обновлен[оа]?|оновлено|шинэчл|수정)[^\p{L}\d]{0,12}(?:on|at|le|am)?[^\p{L}\d]{0,3}$/iu;

/** Words of a date line that are neither date nor fact: weekdays, weather, zones, buttons, the printed page's number. */
export const dateLineWords =
  /星期[一二三四五六日天]|周[一二三四五六日]|週[一二三四五六日]|礼拜.|禮拜.|农历\S*|農曆\S*|第\s*[\d０-９A-Z一二三四五六七八九十]+\s*[版期頁页]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:published|posted|updated|modified|last|first|on|at|by|date|time|edition|page|gmt|bst|utc|est|edt|cst|cdt|pst|pdt|ist|jst|hkt|sgt|cet|cest|pht|wat|eat|sast|ast|am|pm|a\.m\.|p\.m\.|hrs?|hours|min(?:ute)?s?|read|reading|comments?|share|print|email|views?|shares?|ago|et|pt|local)\b|发布时间|发布日期|发布于|发布|发表于|发表|發佈日期|發佈|發布|發表|更新时间|更新時間|更新|時間|时间|日期|举报|舉報|评论|評論|分享|打印|列印|字号|字級|阅读|閱讀|浏览|瀏覽|点击|點閱|點擊|次|人|北京时间|大|中|小|气温|氣溫|時刻|公開|配信|掲載|投稿|опубликовано|обновлено|в|г\.|года|год|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|мск|입력|수정|오전|오후|기사입력|등록|нийтэлсэн|цаг|мин|лхагва|даваа|мягмар|пүрэв|баасан|бямба|ням|гараг/giu;
