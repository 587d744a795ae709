import { table } from '../../support/bylines.ts';

table('end of the last paragraph', 'closing', [
  ['船票仍是一块钱。（对话根据录音整理，未经本人审阅。本报记者 王大明 李小红）', '王大明 reporter, 李小红 reporter'],
  ['正文结束。（王大明）', '王大明 author'],
  ['正文结束。(王大明)', '王大明 author'],
  ['正文结束。（王大明 李小红 ）', '王大明 author, 李小红 author'],
  ['正文结束。（钟 欣）', '钟欣 author'],
  ['正文結束。（鍾 欣）', '鍾欣 author'],
  ['正文结束。（记者 王大明）', '王大明 reporter'],
  ['正文结束。（总台记者 王大明）', '王大明 reporter@总台'],
  ['正文结束。（评论员 王大明 李小红）', '王大明 reporter, 李小红 reporter'],
  ['正文结束。（北河报记者 王大明）', '王大明 reporter@北河报'],
  ['正文结束。（王大明 北京报道）', '王大明 reporter'],
  ['正文结束。（文/图 王大明）', '王大明 author, 王大明 photographer'],
  ['正文结束。（本报记者 王大明）', '王大明 reporter'],
  ['正文结束。(记者 王大明)(完)', '王大明 reporter'],
  ['正文结束。（记者王大明 编辑 李小红）', '王大明 reporter, 李小红 editor'],
  ['正文結束。（整理：實習編輯王大明）', '王大明 editor'],
  ['正文结束。【编辑：王大明】', '王大明 editor'],
  ['正文结束。 本报记者 王大明', '王大明 reporter'],
]);

table('a hand lent', 'closing', [['船票仍是一块钱。（实习生王大明对本文亦有贡献）', '王大明 intern']]);

table('end of the last paragraph: nobody', 'closing', [
  ['船票仍是一块钱。（对话未经本人审阅。题目为记者所加）', ''],
  ['正文结束。（完）', ''],
  ['正文结束。（图）', ''],
  ['正文结束。（节选）', ''],
  ['正文结束。（待续）', ''],
  ['正文结束。（资料图）', ''],
  ['正文结束。（北河市发改局）', ''],
  ['正文结束。（北河医院）', ''],
  ['正文结束（见右图）', ''],
  ['正文结束。（2024年2月）', ''],
  ['他对记者说。', ''],
  ['收购了机器人公司某动力(Boston Motion)。', ''],
  ['主持人是他的弟弟（王大明）', ''],
  ['正文结束。', ''],
]);

table('editors', 'line', [
  ['责任编辑：王大明', '王大明 editor'],
  ['責任編輯: 王大明', '王大明 editor'],
  ['责任编辑：王大明校对：李小红', '王大明 editor, 李小红 proofreader'],
  ['(责编：王大明、李小红)', '王大明 editor, 李小红 editor'],
  ['（责编：王大明(实习生)、李小红）', '王大明 editor, 李小红 editor'],
  ['【编辑：王大明】', '王大明 editor'],
  ['[责任编辑：王大明 PK155]', '王大明 editor'],
  ['责任编辑：王大明_NF4425', '王大明 editor'],
  ['（责任编辑： HN666）', 'HN666 editor'],
  ['责任编辑：王大明#', '王大明 editor'],
  ['（责任编辑：系统管理员）', '系统管理员 editor'],
  ['责编：Anna Xia', 'Anna Xia editor'],
  ['编辑|王大明 责编|李小红 校对|赵三 来源|北河报', '王大明 editor, 李小红 editor, 赵三 proofreader'],
  ['编辑 王大明 校对 李小红', '王大明 editor, 李小红 proofreader'],
  ['编辑：王大明 责任编辑：李小红', '王大明 editor, 李小红 editor'],
  ['编辑/校对：王大明', '王大明 editor, 王大明 proofreader'],
  ['选稿：王大明', '王大明 editor'],
  ['選稿：王大明', '王大明 editor'],
  ['+1 【纠错】 责任编辑：王大明', '王大明 editor'],
  ['一审：王大明 二审：李小红 三审：赵三', '王大明 reviewer, 李小红 reviewer, 赵三 reviewer'],
  ['核稿編輯：歐陽大明', '歐陽大明 editor'],
]);

table('editors: nobody', 'line', [
  ['责任编辑： ', ''],
  ['責任編輯：', ''],
  ['编辑部电话：010-12345678', ''],
  ['编辑推荐', ''],
  ['主编推荐的五本书。', ''],
]);

table('captions name photographers only', 'caption', [
  ['（王大明摄）', '王大明 photographer'],
  ['图为现场。新华社记者 王大明 摄', '王大明 photographer@新华社'],
  ['圖／王大明攝', '王大明 photographer'],
  ['图/王大明', '王大明 photographer'],
  ['图为现场。记者 王大明 李小红 摄', '王大明 photographer, 李小红 photographer'],
]);

table('captions: nobody', 'caption', [
  ['圖／翻攝畫面', ''],
  ['圖／記者王大明翻攝', ''],
  ['图为王大明在现场', ''],
  ['（视觉中国）', ''],
  ['记者王大明在现场采访', ''],
]);
