/**
 * Chinese surnames, general knowledge (百家姓 and the census lists), simplified, then the traditional forms. They support
 * the reading of a name, they never decide it alone: pen names and names of minorities begin otherwise. Rare surnames that
 * are everyday words (时, 国, 和, 来) are left out.
 */
export const SURNAMES: ReadonlySet<string> = new Set(
  '萧王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
    '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚' +
    '岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花强帅屠豆朴盖练廉禹井' +
    '祖漆巴丰卿狄索宣晋初云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭那鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅於呼居揭干尉冶斯束檀阴昝智幸衡富尧闭洪傅代丘蓬阎竺幺邴柒' +
    '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧薑鐘鍾譚陸範賈韋鄒閆閻龍賀顧龔萬錢嚴湯溫龐顏莊聶魯歐關蘭寧紀畢單塗駱藍鮑華饒陽農繆簡車項連蘆麥婁竇黨宮費衛應閔鄔邊師欒榮叢鞏遲鄺談荊樂儲勞諶樓盤滿聞厲區闞強帥' +
    '蓋練豐雲閣鮮諾戰銀賓淨陰閉堯蔣彥遊喬齊賴粘幹鄞蒯藺闕晉烏彦赖衞' +
    // what programs that convert character by character make of 谷 岳 沈 曲 郁 卜 朴 余
    '穀嶽瀋麯鬱蔔樸餘',
);

/** Surnames of two characters, and the double surnames usual in Taiwan and Hong Kong. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司徒 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 宇文 端木 西门 西門 ' +
    '南宫 南宮 夏侯 轩辕 軒轅 独孤 獨孤 赫连 赫連 呼延 东郭 東郭 澹台 澹臺 申屠 淳于 单于 百里 闾丘 公冶 太史 钟离 鍾離 ' +
    '濮阳 濮陽 完颜 完顏 拓跋 纳兰 納蘭 范姜 張簡 张简 張廖 張許 歐司 陳方 梁游 叶赫 葉赫 第五 万俟 闻人 聞人 單于 閭丘 张廖 张许 陈方'
  ).split(' '),
);

/** Tibetan and Mongolian names and the openings of longer ones, general knowledge: they stand alone, or another follows (次仁卓玛). */
export const NAME_OPENINGS: ReadonlySet<string> = new Set(
  (
    '丹增 旦增 次仁 次旺 次旦 扎西 格桑 洛桑 罗桑 索朗 索南 达娃 达瓦 尼玛 边巴 巴桑 普布 米玛 拉巴 多吉 卓玛 卓嘎 央金 央宗 德吉 益西 嘉措 仁青 仁增 ' +
    '才让 才旦 加央 嘉央 阿旺 昂旺 强巴 晋美 平措 坚参 坚赞 罗布 贡布 桑吉 桑杰 土登 旺堆 旺姆 顿珠 格列 赤列 拉姆 曲珍 占堆 更登 尕藏 俄珠 ' +
    '巴特 巴图 斯琴 其木 图雅 娜仁 那仁 萨仁 哈斯 敖登 额尔 布仁 呼格 宝音 乌仁 格日 朝鲁 特木 牧仁 恩和 其其 吉日 ' +
    '羅桑 達娃 達瓦 尼瑪 邊巴 米瑪 卓瑪 才讓 強巴 晉美 堅參 堅贊 羅布 貢布 桑傑 頓珠 佔堆 巴圖 圖雅 薩仁 額爾 寶音 烏仁 朝魯'
  ).split(' '),
);
