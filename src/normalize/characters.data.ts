/**
 * Vertical presentation forms, each followed by the full-width form of horizontal text. U+FE30 is a leader by name; pages
 * set it for a colon, since Big5 has it beside the colon.
 */
export const VERTICAL_FORMS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︳＿︴﹏︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';

/** Small forms, each followed by the full-width form. */
export const SMALL_FORMS =
  '﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟＃﹠＆﹡＊﹢＋﹣－﹤＜﹥＞﹦＝﹨＼﹩＄﹪％﹫＠';

/**
 * Radicals of the supplement block, each followed by the character it stands for
 * (Unicode Character Database, EquivalentUnifiedIdeograph).
 */
export const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/**
 * Private-use characters that decoders of GBK before 2022 give for pairs which GB 18030-2022 assigns (whatwg/encoding #27),
 * each followed by what it is; vertical forms and radicals among them already as above. U+E7E7..E7F3 are left out: icon
 * fonts use them, and their meaning (ideographic description) does not occur in news.
 */
export const GBK_PRIVATE_USE =
  '\uE76C€\uE5E5\u3000\uE78D，\uE78E。\uE78F、\uE790：\uE791；\uE792！\uE793？\uE794〖\uE795〗\uE796…\uE7C7ḿ\uE7C8ǹ\uE815厂\uE819乙\uE81A㑳\uE81B㑇\uE81C刀\uE81D㔾\uE81E龴\uE81F㖞\uE820㘚\uE821㘎\uE822小\uE823心\uE824㥮\uE825㤘\uE826龵\uE827㧏\uE828㧟\uE829㩳\uE82A㧐\uE82B龶\uE82C龷\uE82D㭎\uE82E㱮\uE82F㳠\uE830牛\uE832龸\uE833𤴔\uE834䁖\uE835䅟\uE836𥫗\uE837䌷\uE838㓁\uE839羊\uE83A𦍌\uE83C䎱\uE83D䎬\uE83E聿\uE83F䏝\uE840䓖\uE841䙡\uE842䙌\uE843龹\uE844䜣\uE845䜩\uE846䝼\uE847䞍\uE848𧾷\uE849䥇\uE84A䥺\uE84B䥽\uE84C䦂\uE84D䦃\uE84E䦅\uE84F䦆\uE850䦟\uE851䦛\uE852䦷\uE853䦶\uE854龺\uE856䲣\uE857䲟\uE858䲠\uE859䲡\uE85A䱷\uE85B䲢\uE85C䴓\uE85D䴔\uE85E䴕\uE85F䴖\uE860䴗\uE861䴘\uE862䴙\uE863䶮\uE864龻';
