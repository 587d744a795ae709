/** Spellings and words of Taiwan that Hong Kong does not use. No names of places: they tell what a text is about. */
export const TAIWAN =
  /[裡妳臺]|報導|網路|資訊|軟體|硬體|品質|計程車|捷運|民眾|公尺|公分|立委|縣市|新台幣|央社|部落客|週[一二三四五六日]/gu;

/** Spellings and words of Hong Kong that Taiwan does not use. */
export const HONG_KONG =
  /[裏衞綫羣嘅佢喺咗唔啲嘢冇着]|報道|網絡|本港|港府|港元|港鐵|的士|特首|質素|醫管局|警務處|九龍|新界|旺角|銅鑼灣|立法會議員/gu;

/**
 * What a program leaves or makes when it turns simplified text into traditional character by character: characters it
 * did not know are still simplified (以后, 關于, 采訪), and of two forms it takes the wrong one (曆史, 麵對, 國傢). Words, never
 * single characters: 皇后, 公里, 范, 余, 于, 制, 系 and 面 are honest.
 */
export const RESIDUE =
  /以后|之后|然后|后來|最后|今后|隨后|背后|后者|里面|這里|那里|哪里|心里|家里|由于|對于|關于|位于|至于|屬于|終于|用于|在于|基于|處于|高于|低于|關系|聯系|制造|制作|研制|干部|其余|多余|業余|面粉|范圍|規范|示范|模范|防范|標准|准備|准確|水准|特征|象征|放松|采訪|采取|采用|采購|旅游|游客|雜志|標志|皇後|公裡|公裏|係統|係列|製度|控製|限製|機製|體製|麵對|方麵|麵積|全麵|隻有|隻是|隻要|隻能|複興|恢複|曆史|經曆|學曆|同誌|誌願|若乾|乾部|註意|關註|國傢|大傢|專傢|傢庭|齣現|作齣|提齣|錶示|錶現|代錶|應噹|衕時|不衕|閤作|聯閤|迴傢|方嚮|批準|埰取|埰訪|方麪|裏麪|概唸|特彆|回複|答複|修複|反複|康複|矽穀|山穀|峽穀|河穀|低穀|外麵|前麵|後麵|表麵|麵臨|麵前|見麵|正麵|負麵|畫麵|對麵|書麵|層麵|局麵|場麵|谘詢|鬆樹|鬆柏|青鬆|(?<![一二兩三四五六七八九十百千萬幾數這那每半整單\d] ?)隻(?:賣|剩|好|會|為|想|用|在|見|需|不|顧|怕|得|許|敢|肯|花|做|買|給|看|聽|說|靠|憑|差)/gu;
