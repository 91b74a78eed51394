import { strFromU8 } from 'fflate';
import { unpacked } from './carried.ts';

/** Something that a file may carry to a desk and not to the public. */
export interface Behind {
  message: string;
  /** How it is got rid of, as what the office's programme is told to do. */
  remedy: string;
}

/** What a Word file carries behind the words a reader sees: deleted words, comments, the writer's name. */
export function behindWord(bytes: Uint8Array): Behind[] {
  const parts = unpacked(bytes);
  const textOf = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const found: [boolean, Behind][] = [
    [/<w:(del|moveFrom)[ >]/.test(textOf('word/document.xml')), { message: '还留着修订痕迹，删掉的字别人看得到', remedy: '在 Word 里接受全部修订另存' }],
    [/<w:comment /.test(textOf('word/comments.xml')), { message: '还带着批注', remedy: '在 Word 里删掉全部批注另存' }],
    [
      /<(dc:creator|cp:lastModifiedBy)>[^<]+</.test(textOf('docProps/core.xml')),
      { message: '文件属性里有作者姓名', remedy: '在 Word 里“文件→信息→检查文档”删掉个人信息另存' },
    ],
  ];
  return found.flatMap(([there, behind]) => (there ? [behind] : []));
}
