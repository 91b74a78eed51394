import { chineseDate } from '../../domain/text/date.ts';
import { demonstrationNote } from './licenceNote.ts';
import type { LibraryData } from '../../library/library.ts';

/** shiyong-shuoming.txt: how to use the unpacked folder. With a byte-order mark and Windows line ends, for the notepad of Windows 7. */
export function usageNote({ region, names, day, checksum, entries }: LibraryData, top: string): Uint8Array {
  const text = `使用说明

${region.site}（${region.county}）　${chineseDate(day)}版　校验码 ${checksum}　共${entries.length}条政策

一、打开
  1. 先把整个压缩包解压，不要在压缩包里直接双击。
  2. 打开 ${top} 文件夹，双击 index.html。
  3. 用 Chrome、Edge、360、火狐都行；太旧的浏览器打不开搜索时，可以从首页的分类里找。
  不用安装，不用联网，不会往外发任何东西。

二、查
  首页的框里打几个字、文号或拼音首字母都行，如：${region.examples.join('、')}。

三、用手机
  手机上请用单独的那一个网页文件（policy-clear-book-….html），微信发过去，点开就能用。

四、换新版
  收到新版，把旧文件夹整个删掉，换成新的。墙上贴的卡看右下角的校验码，和新版不一样的就要换。

五、要记住
  写“最近查到”的不是今年的数；标“还办不办没查到”的，先问主管部门。${demonstrationNote({ names })}
  本库不是政府网站，办事、发钱、定身份，以有权部门的正式决定为准。
`;
  return new TextEncoder().encode(`﻿${text.replace(/\n/g, '\r\n')}`);
}
