import type { TogetherGround } from '../../domain/inspect/together.ts';
import { isFirstHand } from '../../domain/text/firstHand.ts';
import type { FactFile } from '../read/facts.ts';

/** By which document a line of the facts is known; only a first-hand address is linked. */
export function factGround({ record }: FactFile, source: string): TogetherGround {
  const url = record.sources.find(({ key }) => key === source)?.url ?? undefined;
  return { title: record.title, number: record.docNumber ?? undefined, url: url && isFirstHand(url) ? url : undefined };
}

/** The same by the line's name, 文件名#f1. */
export function groundCalled(name: string, facts: ReadonlyMap<string, FactFile>): TogetherGround {
  const [id = '', key = ''] = name.split('#');
  const file = facts.get(id)!;
  return factGround(file, file.record.facts.find((fact) => fact.id === key)?.source ?? '');
}
