/** Picture agencies, wire services and libraries as credits name them, lower case. A credit that is one is no person. */
export const agencies: ReadonlySet<string> = new Set(
  (
    "reuters|ap|ap photo|associated press|the associated press|afp|agence france-presse|getty|getty images|getty images/istockphoto|istock|istockphoto|epa|epa-efe|efe|pa|" +
    "pa media|pa wire|shutterstock|xinhua|bloomberg|upi|tass|itar-tass|ria novosti|sputnik|anadolu|anadolu agency|rex|rex features|corbis|alamy|barcroft media|zuma|zuma press|" +
    "sipa|sipa usa|picture alliance|dpa|ansa|kyodo|kyodo news|jiji|yonhap|pti|ani|ians|imaginechina|vcg|china daily|twitter|facebook|instagram|youtube|google|wikimedia|wikimedia commons|" +
    "wikipedia|flickr|unsplash|pexels|pixabay|file|file photo|handout|supplied|submitted|stock|stock image|screenshot|screengrab|courtesy|contributed|pool|nasa|the guardian|guardian|bbc|cnn|" +
    "the new york times|new york times|the washington post|washington post|los angeles times|the observer|science photo library|spl|nurphoto|lightrocket|the times|observer|usa today sports|action images|" +
    "риа новости|тасс|интерфакс|reuters/pixstream|gogo.mn|ikon.mn|montsame|news.mn|getty images sport|wireimage|press association|mirrorpix|bbc news|voa|rfe/rl|rfa|wenn|ho"
  ).split("|"),
);

/**
 * Han credits that name no person: archives, agencies, the web. Matched as the whole credit or its beginning; longest
 * forms are covered by their beginning.
 */
export const hanCredits =
  /^(?:资料图片?|資料圖片?|资料照片?|資料照片?|檔案照片?|档案照片?|档案图片?|檔案圖片?|資料畫面|资料|資料|示意图|示意圖|网络图片|網路圖片|网络截图|视频截图|視頻截圖|影片截圖|電視截圖|电视截图|网络资料图?|網上圖片|網絡圖片|互聯網圖?片?|互联网|网图|網圖|图片来自\S*|圖片來自\S*|来自网络|来源网络|合成图|合成圖|截图自\S*|截圖自\S*|圖擷取自\S*|圖擷自\S*|图截自\S*|擷自\S*|擷取自\S*|翻攝自?\S*|翻拍自?\S*|取自\S*|摘自\S*|圖取自\S*|路透社?|法新社?|美聯社?|美联社?|歐新社?|欧新社?|彭博社?|共同社|韓聯社|韩联社|俄新社|塔斯社|新华社|新華社|新华网|新華網|中新社|中新网|中通社|中央社|视觉中国|視覺中國|东方IC|東方IC|澎湃新闻|人民视觉|人民视觉网|CFP|IC\s?photo|Getty\s?Images?|AFP|AP|Reuters|EPA|本报资料|本報資料|本报图片|網友提供|民眾提供|讀者提供|受访者供图|受访者提供|受訪者提供|官方提供|官网|官網|特約|粉專|臉書|微博|微信|推特|Twitter|Facebook|IG|YouTube|Instagram|達志影像|東方日報|星島日報|CNSphoto|CNS|代表|提供写真|ロイター|共同|AFP＝?時事|時事|朝日新聞社|毎日新聞社|読売新聞社|ゲッティ|アフロ)/i;

/** Verbs and nouns that end a Han credit: the first group names who pressed the button, the second who handed it over. */
export const takenBy =
  /(?:摄影报道|攝影報導|摄影报导|攝影報道|摄影|攝影|摄制|(?<![翻])[摄攝]|撮影|拍攝|拍摄|文并摄|文並攝)$/;
export const givenBy =
  /(?:供图|供圖|提供|翻攝|翻拍|绘图?|繪圖?|制图|製圖|授权|授權|图|圖|供稿|发|發|稿|照|片)$/;

/** Words that open a caption and say so. */
export const captionOpeners =
  /^(?:[▲△▼▽↑↓←→◀▶☝]\s*|(?:图|圖)\s*[一二三四五六七八九十\d０-９]{0,2}\s*[:：]|(?:图|圖)[为為][^了此何什]|(?:图片说明|圖片說明|图说|圖說|图注|圖注|照片说明|照片說明|图片|圖片|资料图片?|資料圖片?|資料照片?|资料照片?|题图|題圖|压题照片|压题图片|上图|上圖|下图|下圖|左图|左圖|右图|右圖|封面图|封面圖|附图|附圖|中图|效果图|示意图|写真)[:：为為]|image caption\b|media caption\b|caption:|pictured:|file(?: photo| picture)?\s*[-–—:]|photo:\s(?=\p{Lu}[^:/|]{30,})|写真[:：=＝]|사진\s*[=:]|\[사진|(?:гэрэл\s)?зураг\s*[:.]|на (?:фото|снимке)\s*[:–—-]\s*|(?:clockwise )?from (?:top |bottom |the )?(?:left|right)\b[^.!?]{0,30}[:,]|(?:above|below|left|right|top)\s?:|in this (?:\w+ ){0,5}photo\b)/iu;
