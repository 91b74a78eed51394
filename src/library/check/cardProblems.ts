import type { Problem } from '../../domain/policy/problem.ts';
import type { PrintBook, PrintForm } from '../../print/card.ts';
import { CardTooLong, fitCard } from '../../print/fit.ts';
import { printBook } from '../paper/cards.ts';
import { keyOf, remember } from '../../store/remember.ts';
import type { Library } from '../library.ts';

const NAMES = { large: '大字卡', standard: '标准卡' } as const satisfies Record<PrintForm, string>;

function fits(card: Parameters<typeof fitCard>[0], form: PrintForm, book: PrintBook): boolean {
  try {
    fitCard(card, form, book);
    return true;
  } catch (error) {
    if (error instanceof CardTooLong) return false;
    throw error;
  }
}

/** Cards that cannot be printed at the promised size, however they are set. */
export function cardProblems(library: Library): Problem[] {
  const book = printBook(library);
  const { cards, ...frame } = book;
  const all = keyOf(JSON.stringify(frame));
  const owners = new Map(library.cards.map(({ id, entry, benefit }) => [id, { entry, benefit }]));
  return cards.flatMap((card) => {
    const forms = remember('card-fits', [all, JSON.stringify(card)], () => (Object.keys(NAMES) as PrintForm[]).filter((form) => !fits(card, form, book)));
    if (forms.length === 0) return [];
    const { entry, benefit } = owners.get(card.id)!;
    const field = `benefits[${entry.policy.benefits.indexOf(benefit)}]`;
    return [
      {
        file: entry.file,
        field,
        message: `“${benefit.name}”的${forms.map((form) => NAMES[form]).join('、')}放不下，能省的行都省了还是长`,
        remedy: '把“谁能享受”“给多少”“怎么办”里的话写短，一行一件事',
      },
    ];
  });
}
