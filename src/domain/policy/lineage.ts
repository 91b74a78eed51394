import type { Problem } from './problem.ts';
import type { Policy } from './policySchema.ts';
import { LEVELS } from '../words/vocabulary.ts';

/** What the lineage rules need to know of an entry. */
export interface LineageNode {
  id: string;
  file: string;
  policy: Pick<Policy, 'level' | 'implements' | 'validity'>;
}

function walkCircle(start: string, next: (id: string) => string[]): string[] | undefined {
  const path: string[] = [];
  const done = new Set<string>();
  const visit = (id: string): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    path.push(id);
    for (const following of next(id)) {
      const circle = visit(following);
      if (circle) return circle;
    }
    path.pop();
    done.add(id);
    return undefined;
  };
  return visit(start);
}

/**
 * 依据链的规矩: every named entry exists, `implements` never points to a lower level, and neither
 * `implements` nor `replacedBy` runs in a circle. `moved` tells which entry a merged fact went to; `unread` are ids
 * whose file has faults of its own, which are told there.
 */
export function lineageProblems(
  nodes: readonly LineageNode[],
  moved: (name: string) => string[] = () => [],
  unread: ReadonlySet<string> = new Set(),
): Problem[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const problems: Problem[] = [];
  for (const { id, file, policy } of nodes) {
    const links = [
      ...policy.implements.map((target) => ({ field: 'implements', target })),
      ...policy.validity.replacedBy.map((target) => ({ field: 'validity.replacedBy', target })),
    ];
    for (const { field, target } of links) {
      if (unread.has(target)) continue;
      const found = byId.get(target);
      if (!found) {
        const hint = moved(target.split('/')[1] ?? '').filter((other) => other !== id);
        problems.push({
          file,
          field,
          message: `没有“${target}”这个条目`,
          remedy: hint.length ? `改成 ${hint.join(' 或 ')}` : '检查层级和文件名的拼写，或先写好那个条目',
        });
      } else if (target === id) {
        problems.push({ file, field, message: '指向了自己', remedy: '删掉这一项' });
      } else if (field === 'implements' && LEVELS[found.policy.level].rank > LEVELS[policy.level].rank) {
        problems.push({ file, field, message: `“${target}”是下级条目，依据只能向上找`, remedy: `到 ${target} 里写 implements: ${id}，这里删掉` });
      }
    }
  }
  for (const [field, of] of [
    // A link downwards is told already; the circle it closes is no second fault.
    [
      'implements',
      (node: LineageNode) => node.policy.implements.filter((id) => LEVELS[byId.get(id)?.policy.level ?? 'central'].rank <= LEVELS[node.policy.level].rank),
    ],
    ['validity.replacedBy', (node: LineageNode) => node.policy.validity.replacedBy],
  ] as const) {
    const reported = new Set<string>();
    for (const node of nodes) {
      const circle = walkCircle(node.id, (id) => (byId.has(id) ? of(byId.get(id)!) : []));
      if (!circle || circle.length < 3) continue;
      const key = [...new Set(circle)].sort().join();
      if (reported.has(key)) continue;
      reported.add(key);
      problems.push({ file: byId.get(circle[0]!)!.file, field, message: `绕成了圈：${circle.join(' → ')}`, remedy: '去掉其中一环' });
    }
  }
  return problems;
}
