import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventsSchema, type LifeEvent } from '../../domain/policy/eventsSchema.ts';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import { pairsOf, pairsShared } from '../../domain/text/pairs.ts';
import { remember } from '../../store/remember.ts';
import { readRecord } from './readRecord.ts';

const FILE = 'content/events.yaml';
/** Two triggers that share more of their pairs are one trigger written twice. */
const ALIKE = 0.6;

function twice(events: readonly LifeEvent[]): Problem[] {
  const ids = new Set<string>();
  const problems: Problem[] = [];
  events.forEach(({ id, name }, index) => {
    if (ids.has(id)) problems.push({ file: FILE, field: `[${index}].id`, message: `“${name}”的 id“${id}”前面已经用过`, remedy: '改一个 id，全表不能重样' });
    ids.add(id);
  });
  const triggers = events.flatMap((event, at) => event.triggers.map((text, item) => ({ text, at, item, pairs: pairsOf(text) })));
  triggers.forEach((one, index) => {
    const same = triggers.slice(0, index).find((other) => one.pairs.size > 0 && other.pairs.size > 0 && pairsShared(one.pairs, other.pairs) > ALIKE);
    if (same)
      problems.push({
        file: FILE,
        field: `[${one.at}].triggers[${one.item}]`,
        message: `“${one.text}”和“${events[same.at]!.name}”的“${same.text}”太像`,
        remedy: '换一个说法，或删掉一处',
      });
  });
  return problems;
}

function dangling(events: readonly LifeEvent[], known: ReadonlySet<string> | undefined): Problem[] {
  if (!known) return [];
  return events.flatMap(({ name, benefits }, index) =>
    benefits.flatMap(({ benefit }, item) =>
      known.has(benefit)
        ? []
        : [
            {
              file: FILE,
              field: `[${index}].benefits[${item}]`,
              message: `“${name}”里的“${benefit}”没有这项待遇`,
              remedy: '检查层级、文件名和待遇代号的拼写，或删掉这一项',
            },
          ],
    ),
  );
}

/** Reads and checks content/events.yaml, collecting every problem. A library without the file has no events. `known` are ids of all benefits. */
export function inspectEvents(root: string, known?: ReadonlySet<string>): { events: LifeEvent[]; problems: Problem[] } {
  if (!existsSync(join(root, FILE))) return { events: [], problems: [] };
  const { data: events, problems } = readRecord(root, FILE, eventsSchema, { empty: [], kind: 'events' });
  return events
    ? { events, problems: [...remember('events-twice', [JSON.stringify(events)], () => twice(events)), ...dangling(events, known)] }
    : { events: [], problems };
}

/** The events, or a ContentError that lists everything to mend. */
export function loadEvents(root: string): LifeEvent[] {
  const { events, problems } = inspectEvents(root);
  if (problems.length) throw new ContentError(problems);
  return events;
}
