import type { Problem } from '../../domain/policy/problem.ts';
import type { FactFile } from '../read/facts.ts';
import type { Entry } from '../read/load.ts';

const LOWER = /^(?:province|city|county)\//;

/**
 * The centre speaks for no place: a central entry points to no entry of a province, city or county and rests on none of their fact files,
 * so that it stands as it is when the library goes to another county. A lower entry names the central one instead, and the page shows both ways.
 */
export function centralProblems(entries: readonly Pick<Entry, 'file' | 'policy' | 'body'>[], facts: ReadonlyMap<string, Pick<FactFile, 'record'>>): Problem[] {
  return entries
    .filter(({ policy }) => policy.level === 'central')
    .flatMap(({ file, policy, body }) => {
      const links = [...body.matchAll(/\]\(\/policies\/([a-z]+\/[a-z0-9-]+)/g)].map(([, id]) => id!);
      const pairs = policy.benefits.flatMap(({ notWith = [], withToo = [] }, index) =>
        [...notWith, ...withToo].map((target) => ({ field: `benefits[${index}]`, target })),
      );
      const said = (field: string, what: string, remedy: string): Problem => ({ file, field, message: `中央条目不能靠下级：${what}`, remedy });
      return [
        ...links.filter((id) => LOWER.test(id)).map((id) => said('正文', `链到了 ${id}`, '删掉链接；在那一条的 implements 里写上这一条，两边都会显示')),
        ...pairs.filter(({ target }) => LOWER.test(target)).map(({ field, target }) => said(field, `写到了 ${target}`, '改到那一条里去写这一项')),
        ...policy.facts
          .filter((id) => LOWER.test(`${facts.get(id)?.record.level ?? 'central'}/`))
          .map((id) => said('facts', `底稿 ${id} 是下级的`, '把靠它说的话移到下级条目')),
      ];
    });
}
