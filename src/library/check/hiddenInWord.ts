import { strFromU8, unzipSync } from 'fflate';
import type { Problem } from '../../domain/policy/problem.ts';
import { PRIVATE_KINDS, privateNumbersIn } from '../../domain/text/privateNumbers.ts';

/** What is wrong with a file that is to go public. */
export type Hidden = Pick<Problem, 'message' | 'remedy'>;

const words = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');

/**
 * What a Word file carries besides the words a reader sees, and must not when it goes public: deleted words, comments,
 * the writer's name, numbers of persons anywhere in it. A file that is no archive is told by whoever reads it.
 */
export function hiddenInWord(bytes: Uint8Array): Hidden[] {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return [{ message: '打不开，不能公开', remedy: '用 Word 打开再存一遍' }];
  }
  const texts = Object.entries(parts).filter(([name]) => name.endsWith('.xml'));
  const textOf = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const body = textOf('word/document.xml');
  const found: Hidden[] = [];
  const kinds = [...new Set(texts.flatMap(([, part]) => privateNumbersIn(words(strFromU8(part)))))];
  for (const kind of kinds)
    found.push({
      message: `里面（正文、批注、修订或页眉页脚）有像${PRIVATE_KINDS[kind]}的号码，不能公开`,
      remedy: '删掉号码另存一份，或把 publish 改成 false',
    });
  if (/<w:(del|moveFrom)[ >]/.test(body))
    found.push({ message: '还留着修订痕迹，删掉的字别人看得到，不能公开', remedy: '在 Word 里接受全部修订另存，或把 publish 改成 false' });
  if (/<w:comment /.test(textOf('word/comments.xml')))
    found.push({ message: '还带着批注，不能公开', remedy: '在 Word 里删掉全部批注另存，或把 publish 改成 false' });
  if (/<(dc:creator|cp:lastModifiedBy)>[^<]+</.test(textOf('docProps/core.xml')))
    found.push({ message: '文件属性里有作者姓名，不能公开', remedy: '在 Word 里“文件→信息→检查文档”删掉个人信息另存，或把 publish 改成 false' });
  return found;
}
