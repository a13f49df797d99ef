/**
 * The most frequent function words of languages that share a script, lower case. A text is given to the language with
 * the largest share of its words here; words that several languages share are listed with each of them.
 */
export const latinWords: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for on was with as he it by at from his her be are this have has had not but were an they she who will which their said or been we you would there when more about after one also can out up",
  fr: "le la les de des du et en un une est que qui dans pour sur au aux par pas plus avec ce il elle sont ont été cette mais nous ou se son sa ses leur à d l",
  de: "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben",
  es: "el la los las de del y en que a un una por con para se es no al lo su más como pero sus fue ha este sobre entre también desde",
  pt: "o a os as de do da dos das e em que no na um uma para com por se não é ao mais como mas foi são sobre também pelo pela à",
  it: "il la i gli le di del della dei delle e in che un una per con non si è da al alla sono come più anche ha ma nel nella dal",
  nl: "de het een van en in te dat op is voor met zijn niet die aan er om ook als bij door naar uit werd maar heeft nog wordt over tot",
  sv: "och i att en det som på är av för med till den har de inte om ett var men sig så från vi kan",
  da: "og i at en det som på er af for med til den har de ikke om et var men sig fra vi kan blev efter",
  no: "og i at en det som på er av for med til den har de ikke om et var men seg fra vi kan ble etter",
  fi: "ja on ei että se oli hän mutta ovat joka myös kun niin kuin sen ovat olla tai",
  pl: "w i na z się nie do to że jest o jak po za od dla przez są oraz który ale ma jego co przy",
  cs: "a v na se je že z do s o to i ve pro jako za by k po ale podle od jsou není",
  hu: "a az és hogy nem is egy van volt meg de csak ez már még el kell aki mint",
  ro: "de și în a la cu pe nu o că din care pentru un este mai au s fost ce prin sau dar",
  tr: "ve bir bu da de için ile olarak çok daha en olan gibi kadar sonra ise ancak göre oldu ki",
  vi: "và của là các có trong được cho với những một không người đã này để khi tại từ về như năm theo đến",
  id: "yang dan di dari ini itu untuk dengan pada dalam akan tidak ke telah juga oleh ada mereka karena saat tersebut sebagai",
  ms: "yang dan di dari ini itu untuk dengan pada dalam akan tidak ke telah juga oleh ada mereka kerana beliau berkata katanya turut",
  tl: "ang ng sa na mga at ay ni para hindi ito kay nang si siya may niya isang",
  sw: "ya wa na kwa ni katika za la kuwa hiyo huo alisema cha pia hayo watu yake",
  eo: "la kaj de en al estas ne por kun ke sur ĝi oni pri el kiu estis",
};

/** See `latinWords`. */
export const cyrillicWords: Readonly<Record<string, string>> = {
  ru: "и в не на что с по он как это из за его от то для о к но был было была они мы все также который которые году будет при или чтобы после лет еще уже",
  uk: "і в не на що з до він як це та за його від у для про але був було була вони ми також який які року буде при або щоб після й є із під",
  be: "і ў не на што з да ён як гэта у за яго ад для пра але быў было была яны мы таксама які якія года будзе пры або каб пасля",
  bg: "и в не на че с да за от е се са по как това за но беше си той който които след година към при или бяха като ще",
  sr: "и у не на да се је са за од су то као што али би који које након године ће био била или по",
  mk: "и во не на дека со да од е се за ги го но беше кој кои по година како ќе или што",
  mn: "нь юм байна байгаа болон энэ тэр улсын хүн гэж гэсэн бол ч бус хийх дээр онд оны тухай болно гэх байв байсан монгол мөн хоёр нэг жилийн өдөр ба үүнийг эрхлэх ажил",
  kk: "және бұл мен бір үшін деп бойынша жылы жоқ болды екен оның қазақстан бар осы туралы немесе еді ол де",
  ky: "жана бул менен бир үчүн деп боюнча жылы жок болду анын кыргыз бар ушул тууралуу же эле ал",
  tg: "ва дар аз ба ки ин барои бо аст он ҳам буд шуд тоҷикистон шудааст",
  tt: "һәм бу белән бер өчен дип буенча ел юк булды аның татарстан бар",
};
