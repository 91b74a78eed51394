import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesSomebody, soundsLikePerson } from '../../domain/text/personName.ts';
import { remember } from '../../store/remember.ts';
import type { Entry } from '../read/entry.ts';
import { textFilesUnder } from '../read/textFiles.ts';

/** Aliases that read like a person's name: never sure either, and the name is not said again. */
export const aliasWarnings = (entries: readonly Pick<Entry, 'file' | 'policy'>[]): string[] =>
  entries.flatMap(({ file, policy }) =>
    policy.aliases.some(soundsLikePerson) ? [`${file}　“aliases”：有一个像人名。改法：真是人名就删掉，俗称写群众怎么叫这样待遇；不是就不用管。`] : [],
  );

/** Lines of `content/` that seem to tell of somebody by name together with an illness or a village: file and line, never the name. Such a thing is never sure, so it only warns. */
export function nameWarnings(root: string): string[] {
  return textFilesUnder(root, 'content').flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return remember('names', [file, text], () =>
      text
        .split('\n')
        .flatMap((line, index) =>
          line.split(/[。！？]/).some(namesSomebody)
            ? [`${file}　“第${index + 1}行”：像是写了某个人的姓名和病情或住处。改法：真是人名就删掉，写“一位村民”这样的话；不是就不用管。`]
            : [],
        ),
    );
  });
}
