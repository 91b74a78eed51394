/** Rules between entries: what one names must exist, and no two may be taken for each other. */
import { benefitId, formerIds, notWithId, splitBenefitId } from '../../domain/policy/benefitId.ts';
import { lineageProblems } from '../../domain/policy/lineage.ts';
import { measureProblems } from '../../domain/policy/policyRules.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { questionsTwice } from '../../domain/policy/questionsTwice.ts';
import type { Region } from '../../domain/policy/regionSchema.ts';
import type { Body } from './bodyRules.ts';
import type { Entry } from './entry.ts';

/** Parts of every entry's page, besides its headings and its benefits. */
const PAGE_PARTS = ['benefits', 'answers', 'sources'];

export interface ReadContent {
  region?: Region;
  entries: Entry[];
  /** Ids of entries whose file is there but could not be read: naming them is no fault of the one who does. */
  unread: ReadonlySet<string>;
  bodies: ReadonlyMap<string, Body>;
}

function placeProblems(entries: Entry[], region: Region): Problem[] {
  return entries.flatMap(({ file, policy }, index) => {
    const place = region.places.find((candidate) => candidate.name === policy.place);
    const same = place ? [] : entries.filter((entry) => entry.policy.place === policy.place);
    // A name that is missing in the region is one fault, however many entries bear it.
    if (same.length > 1)
      return entries.indexOf(same[0]!) === index
        ? [
            {
              file: 'content/region.yaml',
              field: 'places',
              message: `没有登记“${policy.place}”，有 ${same.length} 个条目的 place 写着它，头一个是 ${file}`,
              remedy: '这里漏了、改了的补回来；条目写错了的，改那些条目',
            },
          ]
        : [];
    if (!place)
      return [
        {
          file,
          field: 'place',
          message: `content/region.yaml 里没有登记“${policy.place}”`,
          remedy: `从这些里选：${region.places.map((item) => item.name).join('、')}`,
        },
      ];
    // A level that is not the folder's is told on its own.
    if (place.level !== policy.level && file.startsWith(`content/policies/${policy.level}/`))
      return [{ file, field: 'place', message: `“${policy.place}”不是这一层级的地方`, remedy: '核对 place 和 level' }];
    return [];
  });
}

/** A demonstration inherits the validity of what it rests on: it is neither doubted while that runs, nor runs when nothing above does. Only the county's own figure is to be filled in. */
function demonstrationProblems(entries: Entry[], region: Region): Problem[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry.policy]));
  return entries.flatMap(({ file, policy }) => {
    if (!region.places.some(({ name, demonstration }) => demonstration && name === policy.place) || policy.implements.length === 0) return [];
    // What could not be read is told on its own.
    if (policy.implements.some((id) => !byId.has(id))) return [];
    const above = policy.implements.map((id) => byId.get(id)!.validity.status);
    const runs = above.includes('in-force');
    const { status } = policy.validity;
    if (status === 'unverified' && runs)
      return [
        {
          file,
          field: 'validity.status',
          message: '它依据的条目现行有效，它自己不是真实地方的，却写了“还办不办没查到”',
          remedy: '照依据写 in-force；只是本县的数没有的，写进 gaps（kind: figure）和 localise；只有其中一样还办不办没查到的，写 gaps（kind: running）',
        },
      ];
    if (status === 'in-force' && !runs && !above.includes('upcoming'))
      return [
        {
          file,
          field: 'validity.status',
          message: '它依据的条目没有一条现行有效，它自己不是真实地方的，却写了现行有效',
          remedy: '照依据写，或在 implements 里补上现行有效的依据',
        },
      ];
    return [];
  });
}

function featuredProblems(entries: Entry[], unread: ReadonlySet<string>, region: Region): Problem[] {
  const offered = new Set(
    entries
      .filter(({ policy }) => policy.period === 'normalized' && !region.places.some(({ name, demonstration }) => demonstration && name === policy.place))
      .map(({ id }) => id),
  );
  return region.featuredChanges
    .filter((id) => !offered.has(id) && !unread.has(id))
    .map((id) => ({
      file: 'content/region.yaml',
      field: 'featuredChanges',
      message: `“${id}”不是常态化帮扶的条目`,
      remedy: '换成 period: normalized 的条目，并检查拼写',
    }));
}

/** Later ones that have what an earlier one has. */
function sameAs(entries: readonly Entry[], key: (entry: Entry) => string): [entry: Entry, other: Entry][] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const other = first.get(key(entry));
    first.set(key(entry), other ?? entry);
    return other ? [[entry, other] as [Entry, Entry]] : [];
  });
}

function doubleProblems(entries: Entry[]): Problem[] {
  return [
    ...sameAs(entries, ({ slug }) => slug).map(([entry, other]) => ({
      file: entry.file,
      field: '文件名',
      message: `和 ${other.file} 重名`,
      remedy: '改一个文件名，全库不能重名',
    })),
    ...sameAs(entries, ({ policy }) => policy.title).map(([entry, other]) => ({
      file: entry.file,
      field: 'title',
      message: `和 ${other.file} 的条目名一样，查的人分不开`,
      remedy: '是同一件事就合成一条，不是就在条目名里写明差别（年份、地方、对象）',
    })),
  ];
}

function benefitLinkProblems({ entries, unread }: ReadContent): Problem[] {
  const known = new Set(entries.flatMap((entry) => entry.policy.benefits.map((benefit) => benefitId(entry.id, benefit.id))));
  return entries.flatMap((entry) =>
    entry.policy.benefits.flatMap((benefit, index) =>
      (['notWith', 'withToo'] as const).flatMap((field) =>
        (benefit[field] ?? [])
          .map((target) => ({ target, id: notWithId(entry.id, target) }))
          .filter(({ id }) => !known.has(id) && !unread.has(splitBenefitId(id).entry))
          .map(({ target }) => ({
            file: entry.file,
            field: `benefits[${index}].${field}`,
            message: `没有“${target}”这项待遇`,
            remedy: '检查条目和待遇代号的拼写',
          })),
      ),
    ),
  );
}

/** A former name that is still somebody's, or that two benefits claim, leads nowhere. */
function formerNameProblems({ entries }: ReadContent): Problem[] {
  const benefits = entries.flatMap(({ id, file, policy }) => policy.benefits.map((benefit, index) => ({ id, file, index, benefit })));
  const living = new Set(benefits.map(({ id, benefit }) => benefitId(id, benefit.id)));
  const claimed = new Map<string, string>();
  return benefits.flatMap(({ id, file, index, benefit }) =>
    formerIds(id, benefit).flatMap((name): Problem[] => {
      const before = claimed.get(name);
      claimed.set(name, before ?? benefitId(id, benefit.id));
      if (!living.has(name) && before === undefined) return [];
      const message = living.has(name) ? `“${name}”现在还是一样待遇的代号` : `“${name}”也写成了“${before}”以前的代号`;
      return [{ file, field: `benefits[${index}].formerly`, message, remedy: '只写已经不用的旧代号，一个旧代号只写在一处' }];
    }),
  );
}

function bodyLinkProblems({ entries, unread, bodies }: ReadContent): Problem[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap(({ id, file }) =>
    (bodies.get(id)?.links ?? []).flatMap(({ url, target, line }): Problem[] => {
      const to = target.entry ?? id;
      if (unread.has(to)) return [];
      const entry = byId.get(to);
      if (!entry) {
        const renamed = entries.find(({ policy }) => policy.formerly?.includes(to));
        return [
          {
            file,
            field: `第 ${line} 行`,
            message: `站内链接“${url}”指向的条目不存在`,
            remedy: renamed ? `它改了名，写成 /policies/${renamed.id}` : '写成 /policies/层级/文件名，并检查拼写',
          },
        ];
      }
      if (!target.part) return [];
      const parts = [...(bodies.get(to)?.parts ?? []), ...entry.policy.benefits.map((benefit) => benefit.id), ...PAGE_PARTS];
      return parts.includes(target.part)
        ? []
        : [
            {
              file,
              field: `第 ${line} 行`,
              message: `那一页上没有“#${target.part}”这个地方`,
              remedy: `去掉 # 和后面的，或从这些里选：${parts.slice(0, 8).join('、')}`,
            },
          ];
    }),
  );
}

/** An old name leads to one entry, and to none that still bears it. */
function formerlyProblems(entries: Entry[]): Problem[] {
  const living = new Set(entries.map(({ id }) => id));
  const owner = new Map<string, string>();
  return entries.flatMap(({ id, file, policy }) =>
    (policy.formerly ?? []).flatMap((old): Problem[] => {
      const other = owner.get(old);
      owner.set(old, id);
      if (living.has(old)) return [{ file, field: 'formerly', message: `“${old}”现在还有这个条目，不是旧名`, remedy: '从 formerly 里删掉这一项' }];
      return other ? [{ file, field: 'formerly', message: `“${old}”在 ${other} 里也写成了旧名`, remedy: '只留真正改了名的那一条' }] : [];
    }),
  );
}

/** A slip of the year in one `reviewed` would move the whole edition's day. */
function futureProblems(entries: Entry[], today: string): Problem[] {
  const days = entries.map(({ policy }) => policy.reviewed).sort();
  const middle = days[days.length >> 1];
  if (middle === undefined) return [];
  // A clock that runs behind most of the library is wrong itself; then two months past the library's middle is the bound.
  const latest = middle <= today ? today : new Date(Date.parse(middle) + 60 * 86_400_000).toISOString().slice(0, 10);
  return entries
    .filter(({ policy }) => policy.reviewed > latest)
    .map(({ file, policy }) => ({ file, field: 'reviewed', message: `核对日期 ${policy.reviewed} 还没有到`, remedy: '写真正核对的那一天；年份写错的改过来' }));
}

/** The latest day that anybody on earth may call today: an editor's clock may be hours ahead of the builder's. */
export const latestToday = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Everything in which entries that are each in order do not fit together. */
export function acrossProblems(content: ReadContent, today = latestToday()): Problem[] {
  const { region, entries, unread } = content;
  const moved = (name: string) => {
    const renamed = entries.filter(({ policy }) => policy.formerly?.some((old) => old.endsWith(`/${name}`)));
    return (renamed.length ? renamed : entries.filter(({ policy }) => policy.facts.includes(name))).map(({ id }) => id);
  };
  const twins = new Set(sameAs(entries, ({ policy }) => policy.title).map(([entry]) => entry));
  return [
    ...doubleProblems(entries),
    // Two entries of one name are one fault, whatever else they share.
    ...questionsTwice(entries.filter((entry) => !twins.has(entry))),
    ...lineageProblems(entries, moved, unread),
    ...measureProblems(entries, unread.size === 0),
    ...benefitLinkProblems(content),
    ...formerNameProblems(content),
    ...bodyLinkProblems(content),
    ...formerlyProblems(entries),
    ...futureProblems(entries, today),
    ...(region ? [...placeProblems(entries, region), ...demonstrationProblems(entries, region), ...featuredProblems(entries, unread, region)] : []),
  ];
}
