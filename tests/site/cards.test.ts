import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amountText } from '../../src/domain/policy/amount.ts';
import { gapsOn, mayHaveStopped } from '../../src/domain/policy/gaps.ts';
import { benefitSentence } from '../../src/domain/policy/benefitSentence.ts';
import { chineseDate, isWithin } from '../../src/domain/text/date.ts';
import { isBenefitOffered } from '../../src/domain/match/offered.ts';
import type { Benefit } from '../../src/domain/policy/policySchema.ts';
import type { LibraryEntry } from '../../src/library/library.ts';
import { county } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';

const library = county();
/** Everything a household may still be given: the entry runs, and no amendment took the benefit away. */
const currentBenefits = (entry: LibraryEntry): Benefit[] => entry.policy.benefits.filter((benefit) => isBenefitOffered(benefit, entry.status, library.day));
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
const flat = (text: string) => text.replace(/\s+/g, '');
const cardText = (path: string) => textOf(/<article class="card"[\s\S]*?<\/article>/.exec(read(path))![0]);

describe('quick-reference cards', () => {
  it('has exactly one page for every benefit that may be offered now, and no other', () => {
    const wanted = library.entries.flatMap((entry) => currentBenefits(entry).map(({ id }) => `${entry.slug}--${id}.html`));
    expect(wanted.length).toBeGreaterThan(30);
    expect(readdirSync(join(DIST, 'cards')).sort()).toEqual([...new Set(wanted)].sort());
    expect(new Set(wanted).size).toBe(wanted.length);
  });

  it('says on every card the sentence, who, the figure, the 文号 or 文号没见到, the date of review and its marks', () => {
    for (const { path, entry, benefit } of library.cards) {
      const text = cardText(path);
      expect(text, path).toContain(flat(`一句话答复${benefitSentence(benefit, library.day, entry.status)}`));
      expect(text, path).toContain('谁能享受');
      for (const amount of benefit.amounts.filter(({ from, until }) => isWithin(library.day, from, until)))
        expect(text, path).toContain(flat(amountText(amount)));
      for (const step of benefit.steps) expect(text, path).toContain(flat(step));
      for (const material of benefit.materials) expect(text, path).toContain(flat(material));
      if (benefit.office) expect(text, path).toContain(flat(benefit.office));
      const basis = entry.policy.documents.find(({ key }) => key === benefit.document)!;
      expect(text, path).toContain(flat(`依据：《${basis.title}》${basis.number ?? '文号没见到'}`));
      expect(text, path).toContain(`${chineseDate(entry.policy.reviewed)}核对`);
      expect(read(path).includes('tag-demo'), path).toBe(entry.place.demonstration);
      for (const gap of gapsOn(entry.policy, benefit.id)) expect(text, path).toContain(flat(gap.text));
      for (const gap of entry.policy.gaps.filter((other) => !gapsOn(entry.policy, benefit.id).includes(other)))
        expect(text, path).not.toContain(flat(gap.text));
      expect(text.includes('还办不办没查到'), path).toBe(entry.status === 'unverified' || mayHaveStopped(entry.policy, benefit.id));
    }
  });

  it('keeps 大概、可能、差不多 out of every sentence it composes', () => {
    for (const { entry, benefit, id } of library.cards)
      expect(benefitSentence(benefit, library.day, entry.status), id).not.toMatch(/大概|差不多|undefined|NaN|，，|。。/);
  });

  it('lists every card once under its topic, with what the filter goes by', () => {
    const html = read('cards.html');
    for (const { path, entry, id } of library.cards) {
      const item = html.split('<li').filter((part) => part.includes(`href="${path}"`));
      expect(item.length, id).toBe(1);
      expect(item[0], id).toContain(`data-level="${entry.policy.level}"`);
      expect(item[0], id).toContain(`data-audience="${entry.policy.audience.join(' ')}"`);
      expect(item[0], id).toContain(`data-topics="${[entry.policy.topic, ...entry.policy.alsoTopics].join(' ')}"`);
    }
  });

  it('links every benefit on an entry page to its card, and none of a past entry', () => {
    for (const entry of library.entries) {
      const links = [...read(entry.path).matchAll(/href="[^"]*cards\/([a-z0-9-]+)\.html"/g)].map(([, name]) => name!);
      const wanted = currentBenefits(entry).map(({ id }) => `${entry.slug}--${id}`);
      for (const name of wanted) expect(links, entry.path).toContain(name);
      if (wanted.length === 0) expect(links, entry.path).toEqual([]);
    }
    expect(existsSync(join(DIST, 'cards.html'))).toBe(true);
  });
});
